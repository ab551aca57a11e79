"""The everyday changes: add, write, choose, set, link and move."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, JsonValue

from lup_canvas.project import variants
from lup_canvas.project.base import Id, Item, LongText, Part, ShortText, Text, in_order
from lup_canvas.project.changes.base import Change, checked, find, is_known, put, replace
from lup_canvas.project.changes.problem import refuse_circle, refuse_stray
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.problem import Cause, Consequence
from lup_canvas.project.document.trial import Trial
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import MOST_GROUPS
from lup_canvas.project.trying import begun

MAX_ITEMS = 1_000
MOST = {"insights": 20_000, "groups": MOST_GROUPS}
"""Lists that hold more, or fewer, than others."""
OWN_WAY_IN = frozenset({"insights"})
"""Lists that are added to by a change of their own."""


class AddItem(Change):
    """Put a new item at the end of a list; the sender chooses its id, so a repeat is harmless."""

    kind: Literal["add_item"] = "add_item"
    part: ShortText
    item: Id
    values: dict[str, JsonValue] = Field(default_factory=dict)

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the item."""
        model = COLLECTIONS.get(self.part)
        if (
            model is None
            or self.part in OWN_WAY_IN
            or self.values.keys() & (_closed(model) - model.GIVEN)
        ):
            raise ChangeRefused("This cannot be added here.")
        if self.part == "ideas":
            refuse_closed_ideas(project)
        if is_known(project, self.item):
            return project
        values = {**self.values, "id": self.item, "place": last_place(project, self.part) + 1}
        item = checked(model, values)
        if isinstance(item, Cause):
            refuse_circle(project, item)
        elif isinstance(item, Consequence):
            refuse_stray(project, item)
        elif isinstance(item, Trial):
            item = begun(project, item)
        return with_item(project, self.part, item)


class WriteText(Change):
    """Write in a text field, starting from the revision `base_rev` of that field."""

    kind: Literal["write_text"] = "write_text"
    part: ShortText
    item: Id | None = None
    field: ShortText
    base_rev: int
    text: LongText
    draft: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the text, or with a variant beside what others wrote."""
        part = _open_part(project, self.part, self.item, self.field)
        before = _text(part, self.field)
        after = variants.written(
            before, self.text, base_rev=self.base_rev, draft=self.draft or self.id
        )
        if after is before:
            return project
        return put(project, self.part, self.item, part.but(**{self.field: after}))


class ChooseText(Change):
    """Settle a field that two people wrote in: this is the text."""

    kind: Literal["choose_text"] = "choose_text"
    part: ShortText
    item: Id | None = None
    field: ShortText
    base_rev: int
    text: LongText
    seen: tuple[LongText, ...] | None = None
    """The variants that stood there when the person chose; None means all of them."""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the chosen text, and only the variants that nobody saw."""
        part = find(project, self.part, self.item)
        before = _text(part, self.field)
        if self.field in part.GUARDED and not before.variants:
            # Of what was told there is nothing to choose: it is tidied, and says that it was.
            raise ChangeRefused("Somebody else has just dealt with this one.")
        after = variants.chosen(
            before, self.text, base_rev=self.base_rev, draft=self.id, seen=self.seen
        )
        if after is before:
            return project
        return put(project, self.part, self.item, part.but(**{self.field: after}))


class SetField(Change):
    """Set a field that is not a text: a choice, a number, a date, yes or no."""

    kind: Literal["set_field"] = "set_field"
    part: ShortText
    item: Id | None = None
    field: ShortText
    value: JsonValue

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the value."""
        part = _open_part(project, self.part, self.item, self.field)
        if self.field in part.texts():
            raise ChangeRefused("This cannot be changed here.")
        changed = checked(type(part), {**_values(part), self.field: self.value})
        return project if changed == part else put(project, self.part, self.item, changed)


class Link(Change):
    """Tie one thing to another: an insight to a theme, an insight to a cause."""

    kind: Literal["link"] = "link"
    part: ShortText
    item: Id
    field: ShortText
    other: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the link."""
        part = _open_part(project, self.part, self.item, self.field)
        links = _links(part, self.field)
        if self.other in links:
            return project
        if not is_known(project, self.other):
            raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
        return replace(project, self.part, self.item, **{self.field: (*links, self.other)})


class Unlink(Change):
    """Untie one thing from another."""

    kind: Literal["unlink"] = "unlink"
    part: ShortText
    item: Id
    field: ShortText
    other: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without the link."""
        part = _open_part(project, self.part, self.item, self.field)
        links = _links(part, self.field)
        if self.other not in links:
            return project
        left = tuple(link for link in links if link != self.other)
        return replace(project, self.part, self.item, **{self.field: left})


class MoveItem(Change):
    """Move an item to just after another in its list, or to the beginning."""

    kind: Literal["move_item"] = "move_item"
    part: ShortText
    item: Id
    after: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the item in its new place."""
        moved = find(project, self.part, self.item)
        if self.after is not None:
            find(project, self.part, self.after)
        before = in_order(getattr(project, self.part))
        wanted = [item for item in before if item is not moved]
        names = [item.id for item in wanted]
        index = names.index(self.after) + 1 if self.after in names else 0
        wanted.insert(index, moved)
        if self.after == self.item or wanted == before:
            return project
        place = _place_between(wanted, index)
        if place is not None:
            return replace(project, self.part, self.item, place=place)
        return project.but(**{self.part: _numbered_anew(self.part, wanted)})


def most(part: str) -> int:
    """Return how many items the list `part` may hold."""
    return MOST.get(part, MAX_ITEMS)


def with_item(project: Project, part: str, item: Item) -> Project:
    """Return `project` with one more item in the list `part`; refuses when the list is full."""
    items = getattr(project, part)
    if len(items) >= most(part):
        raise ChangeRefused("There is no room for more here.")
    return project.but(**{part: {**items, item.id: item}})


def without_item(project: Project, part: str, item: str) -> Project:
    """Return `project` without one item of the list `part`."""
    left = {name: other for name, other in getattr(project, part).items() if name != item}
    return project.but(**{part: left})


def refuse_closed_ideas(project: Project) -> None:
    """Raise `ChangeRefused` as long as ideas are closed (domain.md 11.0)."""
    if not project.ideas_are_open:
        raise ChangeRefused("Ideas are still closed. Park the idea, and it is kept safe.")


def last_place(project: Project, part: str) -> float:
    """Return the place of the last item of the list `part`, or 0 if it is empty."""
    return max((item.place for item in getattr(project, part).values()), default=0.0)


def _place_between(ordered: list[Any], index: int) -> float | None:
    """Return a place between the neighbours of `index`, or None if there is no room left."""
    before = ordered[index - 1].place if index else ordered[index + 1].place - 2
    after = ordered[index + 1].place if index + 1 < len(ordered) else before + 2
    middle = (before + after) / 2
    return float(middle) if before < middle < after else None


def _numbered_anew(part: str, ordered: list[Any]) -> dict[str, Any]:
    """Return the items with room between them again.

    Insights stay between 0 and 1, where new ones land anywhere among the old.
    """
    step = 1 / len(ordered) if part in OWN_WAY_IN else 1.0
    return {item.id: item.but(place=n * step) for n, item in enumerate(ordered)}


def _closed(model: type[Part]) -> frozenset[str]:
    return model.GUARDED | {"id", "place"}


def _open_part(project: Project, part: str, item: str | None, field: str) -> Part:
    """Return the part, if its `field` is one that people may change directly."""
    found = find(project, part, item)
    if field in _closed(type(found)) or field not in type(found).model_fields:
        raise ChangeRefused("This cannot be changed here.")
    return found


def _text(part: Part, field: str) -> Text:
    if field not in part.texts():
        raise ChangeRefused("This cannot be changed here.")
    return part.written(field)


def _links(part: Part, field: str) -> tuple[str, ...]:
    links = getattr(part, field)
    if not isinstance(links, tuple):
        raise ChangeRefused("This cannot be changed here.")
    return links


def _values(part: Part) -> dict[str, Any]:
    return {name: getattr(part, name) for name in type(part).model_fields}
