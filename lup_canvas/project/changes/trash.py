"""Deleting, bringing back, and erasing for good."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from lup_canvas.project.base import Id, Item, ShortText
from lup_canvas.project.changes.base import Change, checked, find
from lup_canvas.project.changes.gathering import refuse_running
from lup_canvas.project.changes.ideas import as_many_as_may_be_chosen
from lup_canvas.project.changes.items import with_item, without_item
from lup_canvas.project.changes.problem import on_a_branch, without_circle
from lup_canvas.project.changes.touched import taken_back
from lup_canvas.project.document import COLLECTIONS, Project, Trashed
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.problem import Cause, Consequence
from lup_canvas.project.rounds import without_words_of


class TrashItem(Change):
    """Delete an item; it lies in the trash and can be brought back."""

    kind: Literal["trash_item"] = "trash_item"
    part: ShortText
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the item in the trash."""
        if self.item in project.trash:
            return project
        found = find(project, self.part, self.item)
        refuse_running(project, self.item)
        trashed = Trashed(part=self.part, at=at, values=found.model_dump(mode="json"))
        return without_item(project, self.part, self.item).but(
            trash={**project.trash, self.item: trashed}
        )


class RestoreItem(Change):
    """Bring back an item from the trash, with everything it was tied to."""

    kind: Literal["restore_item"] = "restore_item"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the item where it was, as far as the rules still allow it."""
        trashed = project.trash.get(self.item)
        if trashed is None:
            return project
        item = checked(COLLECTIONS[trashed.part], dict(trashed.values))
        before = taken_back(project, trashed.touched)
        back = with_item(before, trashed.part, _as_allowed(before, item))
        return back.but(trash=_trash_without(project, self.item))


class EraseItem(Change):
    """Erase an item for good: it is neither in its list nor in the trash afterwards."""

    kind: Literal["erase_item"] = "erase_item"
    reaches_deleted: ClassVar[bool] = True
    part: ShortText
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without any trace of the item but its id."""
        if self.item in project.erased:
            return project
        if self.item not in project.trash:
            find(project, self.part, self.item)
            refuse_running(project, self.item)
            project = without_item(project, self.part, self.item)
        left = _trash_without(project, self.item)
        return without_words_of(project, self.item).but(
            trash={name: _forgetting(each, self.item) for name, each in left.items()},
            erased=(*project.erased, self.item),
        )


def _trash_without(project: Project, item: str) -> dict[str, Trashed]:
    return {name: other for name, other in project.trash.items() if name != item}


def _forgetting(trashed: Trashed, item: str) -> Trashed:
    """Return `trashed` without what its merging did to `item`."""
    left = tuple(each for each in trashed.touched if each.item != item)
    return trashed if left == trashed.touched else trashed.but(touched=left)


def _as_allowed(project: Project, item: Item) -> Item:
    """Return `item` as it may come back, after what has happened while it was away."""
    match item:
        case Cause():
            return without_circle(project, item)
        case Consequence():
            return on_a_branch(project, item)
        case Idea():
            return as_many_as_may_be_chosen(project, item)
        case _:
            return item
