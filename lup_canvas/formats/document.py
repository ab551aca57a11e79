"""A project as one readable JSON document, and back: what a group takes with it, or moves in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from lup_canvas.locale import mark
from lup_canvas.project.base import Item
from lup_canvas.project.changes.items import most
from lup_canvas.project.document import Project, Touched, Trashed
from lup_canvas.project.document.project import COLLECTIONS
from lup_canvas.project.document.rounds import Round
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.upgrade import NewerDocument, upgrade

__all__ = ["MOST_BYTES", "read_document", "upgrade", "write_document"]

MOST_BYTES = 20 * 1024 * 1024
"""As much as the server takes in one file: a project with all the insights that it may hold is
15 MB."""

DEEPEST = 20
"""As many lists and objects as may stand in each other; ours have about half of it."""

_TOO_LARGE = mark("This file is too large.")
NO_PROJECT = mark("This file does not hold a project that can be opened.")

Raw = dict[str, Any]


def read_document(raw: bytes | Raw) -> Project:
    """Return the project that a document holds, of whatever version it is.

    Raises `ChangeRefused`, with a sentence for people, when it is not a project, is damaged,
    is too large, or was written by a newer version of this program.
    """
    try:
        project = Project.model_validate(upgrade(_opened(raw)))
    except NewerDocument:
        raise ChangeRefused(
            "This was saved by a newer version of the program. Update the program to open it."
        ) from None
    except (ValidationError, ValueError, LookupError, TypeError, AttributeError):
        # Not chained: the error quotes what people wrote, and errors end up in logs.
        raise ChangeRefused(NO_PROJECT) from None
    require_sound(project)
    return project


def write_document(project: Project) -> bytes:
    """Return `project` as JSON that a person can read, and that `read_document` takes back."""
    return (project.model_dump_json(indent=1, warnings="error") + "\n").encode()


def _opened(raw: bytes | Raw) -> Raw:
    if isinstance(raw, bytes):
        if len(raw) > MOST_BYTES:
            raise ChangeRefused(_TOO_LARGE)
        raw = from_json(raw, allow_inf_nan=False)
    if _is_too_deep(raw):
        raise ChangeRefused(NO_PROJECT)
    if not isinstance(raw, dict):
        raise TypeError("a document is an object")
    return raw


def require_sound(project: Project) -> None:
    """Raise `ChangeRefused` unless it holds together in ways its parts alone cannot promise."""
    lists: dict[str, Mapping[str, Item]] = {part: getattr(project, part) for part in COLLECTIONS}
    if any(len(items) > most(part) for part, items in lists.items()):
        raise ChangeRefused(_TOO_LARGE)
    if any(name != item.id for items in lists.values() for name, item in items.items()):
        raise ChangeRefused(NO_PROJECT)
    if not all(map(_may_come_back, project.trash.items())):
        raise ChangeRefused(NO_PROJECT)
    if not all(map(_can_be_counted, project.rounds.items())):
        raise ChangeRefused(NO_PROJECT)
    if _goes_in_circles(_causes(project)) or _goes_in_circles(_consequences(project)):
        raise ChangeRefused("In this file a cause leads to itself.")


def _is_too_deep(raw: object) -> bool:
    """Tell whether lists and objects stand in each other more than any document of ours."""
    level: list[Any] = [raw]
    depth = 0
    while level:
        depth += 1
        if depth > DEEPEST:
            return True
        inner = (each.values() if isinstance(each, dict) else each for each in level)
        level = [one for each in inner for one in each if isinstance(one, dict | list)]
    return False


def _may_come_back(named: tuple[str, Trashed]) -> bool:
    """Tell whether what lies in the trash is an item of a list we know, under its own name."""
    name, trashed = named
    if trashed.part not in COLLECTIONS or not all(map(_is_field, trashed.touched)):
        return False
    try:
        return COLLECTIONS[trashed.part].model_validate(dict(trashed.values)).id == name
    except ValidationError:
        return False


def _is_field(touched: Touched) -> bool:
    model = COLLECTIONS.get(touched.part)
    return model is not None and touched.field in model.model_fields


def _can_be_counted(named: tuple[str, Round]) -> bool:
    """Tell whether a round stands under its own name, and is answered with its own options."""
    name, held = named
    options = {option.id for option in held.options}
    answered = {option for answer in held.answers.values() for option in answer}
    return held.id == name and bool(options) and answered | {*held.room.counted} <= options


def _causes(project: Project) -> dict[str, tuple[str, ...]]:
    return {cause.id: cause.leads_to for cause in project.causes.values()}


def _consequences(project: Project) -> dict[str, tuple[str, ...]]:
    return {
        each.id: (each.follows_from,) if each.follows_from else ()
        for each in project.consequences.values()
    }


def _goes_in_circles(ways: Mapping[str, Iterable[str]]) -> bool:
    try:
        TopologicalSorter(ways).prepare()
    except CycleError:
        return True
    return False
