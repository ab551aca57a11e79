"""A story as plain data that templates read, with no letter in it that paper cannot show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from lup_canvas.formats.paper.letters import known, printable


def as_data(value: Any) -> Any:  # noqa: ANN401  (any value of a story)
    """Return `value` as mappings, lists and strings; a block also says of what kind it is."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {
            name: known(each) if name == "svg" else as_data(each) for name, each in value.items()
        }
    if is_dataclass(value):
        parts = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        return {**parts, "kind": getattr(value, "kind", "")}
    if isinstance(value, list | tuple):
        return [as_data(each) for each in value]
    return value
