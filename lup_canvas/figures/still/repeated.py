"""One value for all of a series, or one for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

_Value = TypeVar("_Value", float, str)


def repeated(value: _Value | Sequence[_Value], count: int) -> Sequence[_Value]:
    """Return `value` as often as there are points, or the values that it already is."""
    if isinstance(value, str | int | float):
        return [value] * count
    return value
