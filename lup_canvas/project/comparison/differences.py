"""The differences between two views of one project, item by item and field by field.

Nothing is known here of whose view it is: whoever may see both may see what lies between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from lup_canvas.project.base import Item, Part, in_order
from lup_canvas.project.comparison.words import Piece, pieces
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.sharing import NEVER

LEFT_OUT = frozenset({"insights", "settings", *NEVER})
"""What the staff told is no writing of the group; who is there, and how it works, no story."""

PLACES: Mapping[str, tuple[str, ...]] = {
    "assumptions": ("standing",),
    "causes": ("leads_to", "category", "depth"),
    "consequences": ("follows_from",),
    "ideas": ("state",),
}
"""The fields that say where something belongs: to change one is to move it."""

_UNSEEN = frozenset({"id", "place", "hidden_by"})


class How(StrEnum):
    """What has happened to something."""

    CAME = "came"
    CHANGED = "changed"
    MOVED = "moved"
    WENT = "went"


class Wording(NamedTuple):
    """A text that was written, rewritten or taken away."""

    field: str
    pieces: tuple[Piece, ...]


class Shift(NamedTuple):
    """A choice that became another. Ties are told by the words of what they are tied to."""

    field: str
    before: object
    after: object


class Difference(NamedTuple):
    """What happened to one item, or to one section when `item` is None."""

    how: How
    part: str
    item: str | None
    words: str
    """What it is known by: its first text, as it is now, or as it last was."""
    wordings: tuple[Wording, ...] = ()
    shifts: tuple[Shift, ...] = ()
    reordered: bool = False
    """It stands elsewhere among its equals."""


def compared(before: Project, after: Project) -> tuple[Difference, ...]:
    """Return everything that is different in `after`, in the order of the document."""
    return tuple(_differences(before, after))


def _differences(before: Project, after: Project) -> Iterator[Difference]:
    for part in type(after).model_fields:
        if part in LEFT_OUT:
            continue
        if part in SECTIONS:
            yield from _in_section(part, before, after)
        elif part in COLLECTIONS:
            yield from _in_list(part, before, after)


def _in_section(part: str, before: Project, after: Project) -> Iterator[Difference]:
    old, new = getattr(before, part), getattr(after, part)
    if old == new:
        return
    for wording in _wordings(old, new):
        was, is_now = old.written(wording.field), new.written(wording.field)
        how = How.CHANGED if was and is_now else How.CAME if is_now else How.WENT
        yield Difference(how, part, None, "", wordings=(wording,))


def _in_list(part: str, before: Project, after: Project) -> Iterator[Difference]:
    old, new = _written(before, part), _written(after, part)
    moved = _reordered([name for name in old if name in new], [name for name in new if name in old])
    for name, item in new.items():
        if name not in old:
            yield Difference(How.CAME, part, name, _words(item))
        elif item != old[name]:
            yield from _between(part, before, after, name, reordered=name in moved)
    for name, item in old.items():
        if name not in new:
            yield Difference(How.WENT, part, name, _words(item))


def _between(
    part: str, before: Project, after: Project, name: str, *, reordered: bool
) -> Iterator[Difference]:
    old, new = getattr(before, part)[name], getattr(after, part)[name]
    wordings = tuple(_wordings(old, new))
    shifts = tuple(_shifts(part, before, after, name))
    places = PLACES.get(part, ())
    if wordings or any(shift.field not in places for shift in shifts):
        yield Difference(How.CHANGED, part, name, _words(new), wordings, shifts, reordered)
    elif shifts or reordered:
        yield Difference(How.MOVED, part, name, _words(new), (), shifts, reordered)


def _written(project: Project, part: str) -> dict[str, Item]:
    """Return the items in which anything stands, in their order."""
    return {item.id: item for item in in_order(getattr(project, part)) if _words(item)}


def _words(item: Part) -> str:
    texts = (item.written(field).value.strip() for field in item.texts())
    return next((text for text in texts if text), "")


def _wordings(old: Part, new: Part) -> Iterator[Wording]:
    for field in new.texts():
        was, is_now = old.written(field).value.strip(), new.written(field).value.strip()
        if was != is_now:
            yield Wording(field, pieces(was, is_now))


def _shifts(part: str, before: Project, after: Project, name: str) -> Iterator[Shift]:
    old, new = getattr(before, part)[name], getattr(after, part)[name]
    for field in type(new).model_fields:
        was, is_now = getattr(old, field), getattr(new, field)
        if field in _UNSEEN or was == is_now:
            continue
        if field in PLACES.get(part, ()):
            yield Shift(field, _place(part, before, was), _place(part, after, is_now))
        elif _is_plain(was) and _is_plain(is_now):
            yield Shift(field, was, is_now)


def _is_plain(value: object) -> bool:
    """Tell whether `value` can be told by itself; a name of something else cannot."""
    return value is None or isinstance(value, StrEnum | bool | int | float | date)


def _place(part: str, project: Project, value: Any) -> object:  # noqa: ANN401  (any field's)
    """Return where something belongs, by the words of what it is tied to."""
    items: Mapping[str, Item] = getattr(project, part)
    if isinstance(value, tuple):
        return tuple(_words(items[name]) for name in value if name in items)
    return _words(items[value]) if value in items else value


def _reordered(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return the fewest names that must have moved for `old` to become `new`."""
    if list(old) == list(new):
        return frozenset()
    rank = {name: n for n, name in enumerate(old)}
    ends: list[int] = []
    last: list[str] = []
    earlier: dict[str, str | None] = {}
    for name in new:
        at = bisect_left(ends, rank[name])
        earlier[name] = last[at - 1] if at else None
        ends[at : at + 1] = [rank[name]]
        last[at : at + 1] = [name]
    return frozenset(new) - frozenset(_line(earlier, last[-1] if last else None))


def _line(earlier: Mapping[str, str | None], name: str | None) -> Iterator[str]:
    while name is not None:
        yield name
        name = earlier[name]
