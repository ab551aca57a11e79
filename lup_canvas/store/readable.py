"""Nothing is written that could not be read again.

Changes put values together without validating the whole document, which would cost more than
writing it. A mistake in one of them would be noticed when the program starts again, as a
project that cannot be opened. So what a change touched is read back before it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lup_canvas.project.document import Project


class NotReadable(Exception):
    """A change made a document that could not be read again: a mistake in the program."""


def require_readable(before: Project, after: Project) -> None:
    """Raise `NotReadable` unless what differs from `before` reads back as it is.

    Values are frozen, so what is the same object is the same value, and was read or checked.
    """
    touched = after.but(**_touched(before, after))
    try:
        text = touched.model_dump_json(warnings="error")
        if Project.model_validate_json(text).model_dump_json() == text:
            return
    except ValueError as error:
        # Not chained: the error quotes what people wrote, and this ends up in logs.
        raise NotReadable(type(error).__name__) from None
    raise NotReadable("it reads back as something else")


def _touched(before: Project, after: Project) -> dict[str, Any]:
    """Return the fields of `after` with only what `before` has not, as far as they are lists."""
    lists: dict[str, Any] = {
        name: _difference(getattr(before, name), values)
        for name in Project.model_fields
        if isinstance(values := getattr(after, name), Mapping)
    }
    return lists | {"applied": after.applied[-1:], "erased": after.erased[-1:]}


def _difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    if before is after:
        return {}
    return {name: value for name, value in after.items() if before.get(name) is not value}
