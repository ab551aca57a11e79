"""Going back to how a project was in a snapshot, without losing what came after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Literal

from lup_canvas.project.base import Item, Part, Text
from lup_canvas.project.changes.base import Change, checked
from lup_canvas.project.changes.problem import without_circle
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project, Trashed
from lup_canvas.project.document.area import Assumption
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.problem import Cause
from lup_canvas.project.errors import ChangeRefused

KEPT_PARTS = frozenset({"about", "settings", "members", "exercises", "groups", "insights"})
"""Who the group is, how it works, and what it was told: never taken back."""

KEPT_FIELDS: Mapping[str, frozenset[str]] = {
    "actors": frozenset({"contact"}),
    "listening": frozenset({"contributors", "turned_down"}),
    "indicators": frozenset({"baseline_answers", "latest_answers"}),
    "ideas": frozenset({"scores"}),
    "choosing": frozenset({"scores_shown"}),
}
"""What a snapshot does not know, or only as much of as outsiders may: what people have answered,
and who in the group makes contact."""


class Overtaken(ChangeRefused):
    """Somebody has written something that is not kept safe yet."""


class RestoreSnapshot(Change):
    """Make what the group has written as it was in a snapshot.

    It is sent by the workspace alone, which knows what the snapshot holds. What the snapshot
    does not hold stays as it is: insights, answers, members, settings, checkpoints, and what is
    sealed or written in silence. What came later goes to the trash; what lay there comes back.
    """

    kind: Literal["restore_snapshot"] = "restore_snapshot"
    then: Project
    """The project as the snapshot shows it."""
    seen: int
    """The revision that was kept safe just before."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` as it was; refuses if somebody has written since it was kept safe."""
        after = _as_it_was(project, self.then, at)
        if after == project:
            return project
        if project.revision != self.seen:
            raise Overtaken("Others are writing right now. Try again in a moment.")
        return after


def _as_it_was(project: Project, then: Project, at: datetime) -> Project:
    parts = [part for part in COLLECTIONS if _is_held(part, then)]
    lists = {part: dict(_items(project, then, part)) for part in parts}
    sections = {part: _section(project, then, part) for part in SECTIONS if part not in KEPT_PARTS}
    back = {name for items in lists.values() for name in items}
    trash = {name: each for name, each in project.trash.items() if name not in back}
    later = {
        item.id: Trashed(part=part, at=at, values=item.model_dump(mode="json"))
        for part in parts
        for item in getattr(project, part).values()
        if item.id not in lists[part]
    }
    after = project.but(**lists, **sections, trash={**trash, **later})
    return _without_circles(_grouped(after, then))


def _is_held(part: str, then: Project) -> bool:
    """Tell whether the snapshot knows the list at all; it knows no ideas that are sealed."""
    return part not in KEPT_PARTS and (part != "ideas" or then.ideas_are_open)


def _items(project: Project, then: Project, part: str) -> Iterator[tuple[str, Item]]:
    for name, item in getattr(project, part).items():
        if _is_sealed(item):
            yield name, item
    for name, item in getattr(then, part).items():
        if name not in project.erased:
            yield name, _merged(part, _now(project, part, name), item)


def _is_sealed(item: Item) -> bool:
    """Tell whether no snapshot would show `item` whether it was there or not."""
    hidden = isinstance(item, Assumption | Cause | Idea) and item.hidden_by is not None
    return hidden or (isinstance(item, Idea) and item.state is IdeaState.PARKED)


def _now(project: Project, part: str, name: str) -> Item | None:
    """Return the item as it stands, or as it lies in the trash."""
    standing: Item | None = getattr(project, part).get(name)
    trashed = project.trash.get(name)
    if standing is None and trashed is not None and trashed.part == part:
        return checked(COLLECTIONS[part], dict(trashed.values))
    return standing


def _section(project: Project, then: Project, part: str) -> Part:
    merged: Part = _merged(part, getattr(project, part), getattr(then, part))
    return merged


def _merged(part: str, now: Any, then: Any) -> Any:  # noqa: ANN401  (a section or an item)
    """Return `then` with the revisions of `now`, and with what is never taken back."""
    if now is None:
        return then
    kept = {field: getattr(now, field) for field in KEPT_FIELDS.get(part, ())}
    texts = {field: _rewritten(now.written(field), then.written(field)) for field in then.texts()}
    return then.but(**{**texts, **kept})


def _rewritten(now: Text, then: Text) -> Text:
    """Return the text as it was, as the latest writing; what waits to be chosen still waits."""
    if now.value == then.value:
        return now
    return Text(value=then.value, rev=now.rev + 1, variants=now.variants)


def _grouped(project: Project, then: Project) -> Project:
    """Return `project` with the insights that the snapshot knows under the themes of then."""
    known = {name: each.themes for name, each in then.insights.items()}
    insights = {
        name: each if known.get(name, each.themes) == each.themes else each.but(themes=known[name])
        for name, each in project.insights.items()
    }
    return project.but(insights=insights)


def _without_circles(project: Project) -> Project:
    """Return `project` without circles by way of causes that somebody is writing in silence."""
    silent = [cause for cause in project.causes.values() if cause.hidden_by is not None]
    for cause in silent:
        project = project.but(causes={**project.causes, cause.id: without_circle(project, cause)})
    return project
