"""What takes a change back: found by comparing the project before and after it.

So whatever a change does to texts, to open fields, to order and to lists can be taken back,
without a word about it in the change itself. A guarded field needs a way of its own (`_WAYS`).
What has none, such as a key that was turned, an answer given in silence or words that were shown
to all, is not taken back: that is said where it is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lup_canvas.project.base import Part, in_order
from lup_canvas.project.changes import (
    AnswerRootTest,
    Change,
    ChooseDefinition,
    ChooseIdea,
    LeaveIdea,
    MoveItem,
    PutBack,
    PutCause,
    PutConsequence,
    ReleaseIdea,
    RestoreItem,
    ReviewInsight,
    SetField,
    ShowScores,
    Stood,
    TakeBack,
    TickCriterion,
    TrashItem,
    TurnDownTheme,
)
from lup_canvas.project.changes.taking_back import MOST_STEPS, seal_of
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.document.goal import Goal
from lup_canvas.project.document.ideas import Choosing, Idea, IdeaState
from lup_canvas.project.document.insights import Insight, Listening
from lup_canvas.project.document.problem import Cause, Consequence, RealProblem
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import Audience, view_for

_BOOKS = frozenset({"revision", "changed", "applied", "history", "trash", "checkpoints"})


class Act(StrEnum):
    """What somebody did, as they would say it themselves."""

    ADDED = "added"
    DELETED = "deleted"
    RESTORED = "restored"
    MERGED = "merged"
    MOVED = "moved"
    WROTE = "wrote"
    CHOSE = "chose"
    TICKED = "ticked"
    TOOK = "took"
    """Took a ready-made programme, in place of the one that stood there."""


@dataclass(frozen=True, slots=True)
class Undo:
    """How one change can be taken back."""

    act: Act
    words: str
    """What stands in the thing it was done to, to know it by."""
    change: TakeBack


@dataclass(frozen=True, slots=True)
class _Field:
    """One field that a change has changed."""

    part: str
    item: str | None
    name: str
    before: Part
    after: Part


class _NoWayBackError(Exception):
    """Something was changed that is not taken back."""


def undo_of(change: Change, before: Project, after: Project) -> Undo | None:
    """Return what takes back `change`, which made `after` of `before`; None if nothing does.

    It is tried here: what the rules would turn down at once is not offered.
    """
    try:
        undo = _undo_of(change, before, after)
        undo.change.apply(after, after.changed)
    except (_NoWayBackError, ChangeRefused):
        return None
    return undo


def still_holds(undo: Undo, project: Project) -> bool:
    """Tell whether a change can be taken back as `project` stands by now."""
    try:
        undo.change.apply(project, project.changed)
    except ChangeRefused:
        return False
    return True


def _undo_of(change: Change, before: Project, after: Project) -> Undo:
    _refuse_what_is_not_taken_back(before, after)
    deleted = [name for name in after.trash if name not in before.trash]
    added = list(_new(before, after))
    fields = list(_fields(before, after, deleted))
    moved = list(_moved(change, before, after))
    steps = (
        *_ticks(before, after),
        *(RestoreItem(item=name) for name in deleted),
        *(step for field in fields for step in _back(field)),
        *(MoveItem(part=part, item=name, after=behind) for part, name, behind in moved),
        *(TrashItem(part=part, item=name) for part, name in added),
    )
    if not 0 < len(steps) <= MOST_STEPS:
        raise _NoWayBackError
    stood = [
        *(("trash", name, None) for name in deleted),
        *((part, name, None) for part, name in added),
        *((each.part, each.item, each.name) for each in fields),
        *((part, name, "place") for part, name, _ in moved),
    ]
    still = tuple(
        Stood(part=part, item=item, field=name, seal=seal)
        for part, item, name in stood
        if (seal := seal_of(after, part, item, name))
    )
    return Undo(
        act=_act(change, before, deleted, added, fields, moved),
        words=_words(after, deleted, stood),
        change=TakeBack(steps=steps, still=still),
    )


def _refuse_what_is_not_taken_back(before: Project, after: Project) -> None:
    known = {*_BOOKS, *COLLECTIONS, *SECTIONS}
    for name in Project.model_fields.keys() - known:
        if getattr(before, name) != getattr(after, name):
            raise _NoWayBackError


# ------------------------------------------------------------------ what is changed


def _new(before: Project, after: Project) -> Iterator[tuple[str, str]]:
    """Yield the list and the name of each item that was not there before."""
    for part in COLLECTIONS:
        was, now = getattr(before, part), getattr(after, part)
        if was is not now:
            yield from ((part, name) for name in now if name not in was)


def _fields(before: Project, after: Project, deleted: list[str]) -> Iterator[_Field]:
    """Yield the fields that are not as they were, apart from what comes back with an item."""
    with_it = {
        (each.part, each.item, each.field) for name in deleted for each in after.trash[name].touched
    }
    for part, item, was, now in _changed(before, after):
        for name in type(was).model_fields:
            if (
                name != "place"
                and (part, item, name) not in with_it
                and _says(was, name) != _says(now, name)
            ):
                yield _Field(part, item, name, was, now)


def _changed(before: Project, after: Project) -> Iterator[tuple[str, str | None, Part, Part]]:
    for part in SECTIONS:
        if getattr(before, part) is not getattr(after, part):
            yield part, None, getattr(before, part), getattr(after, part)
    for part in COLLECTIONS:
        was, now = getattr(before, part), getattr(after, part)
        if was is not now:
            yield from (
                (part, name, was[name], now[name])
                for name in was
                if name in now and was[name] is not now[name]
            )


def _says(holder: Part, name: str) -> object:
    """Return what stands in a field; how often it was written is no difference."""
    if name not in holder.texts():
        return getattr(holder, name)
    text = holder.written(name)
    return text.value, text.variants


def _moved(
    change: Change, before: Project, after: Project
) -> Iterator[tuple[str, str, str | None]]:
    """Yield what stands in another place among those that are left, and what it stood behind."""
    for part in COLLECTIONS:
        was, now = getattr(before, part), getattr(after, part)
        if was is now:
            continue
        first = [each.id for each in in_order(was) if each.id in now]
        last = [each.id for each in in_order(now) if each.id in was]
        if first == last:
            continue
        name = getattr(change, "item", None) or _mover(first, last)
        if [n for n in first if n != name] != [n for n in last if n != name]:
            raise _NoWayBackError
        at = first.index(name)
        yield part, name, first[at - 1] if at else None


def _mover(first: list[str], last: list[str]) -> str:
    """Return which one was moved, where the change itself does not say."""
    one, other = next(pair for pair in zip(first, last, strict=True) if pair[0] != pair[1])
    without = [name for name in first if name != one] == [name for name in last if name != one]
    return one if without else other


def _ticks(before: Project, after: Project) -> Iterator[Change]:
    for gate, now in after.checkpoints.items():
        was = before.checkpoint(gate)
        if was.but(ticked=now.ticked) != now:
            raise _NoWayBackError
        for criterion in {*was.ticked} ^ {*now.ticked}:
            yield TickCriterion(gate=gate, criterion=criterion, ticked=criterion in was.ticked)


# ------------------------------------------------------------------ the way back


def _back(field: _Field) -> Iterator[Change]:
    """Yield what lets a field say again what it said."""
    where: dict[str, Any] = {"part": field.part, "item": field.item, "field": field.name}
    if isinstance(field.before, Insight) and field.name == "text":
        # What was told is overwritten when it is tidied, and kept nowhere (domain.md 9).
        raise _NoWayBackError
    if field.name in field.before.texts():
        text = field.before.written(field.name)
        yield PutBack(**where, text=text.value, variants=text.variants)
    elif field.name in type(field.before).GUARDED:
        way = _WAYS.get((type(field.before), field.name))
        if way is None:
            raise _NoWayBackError
        yield from way(field.before, field.after)
    else:
        yield SetField(**where, value=field.before.model_dump(mode="json")[field.name])


def _state(was: Idea, now: Idea) -> Iterator[Change]:
    match was.state:
        case IdeaState.CHOSEN:
            yield ChooseIdea(item=was.id, chosen=True)
        case IdeaState.LEFT:
            yield LeaveIdea(item=was.id)
        case IdeaState.OPEN if now.state is IdeaState.CHOSEN:
            yield ChooseIdea(item=was.id, chosen=False)
        case IdeaState.OPEN:
            yield ReleaseIdea(item=was.id)
        case _:  # the parking is sealed: what has left it has been seen
            raise _NoWayBackError


def _root_tests(was: Cause, now: Cause) -> Iterator[Change]:
    for test in {*was.root_tests} ^ {*now.root_tests}:
        yield AnswerRootTest(item=was.id, test=test, passed=test in was.root_tests)


def _turned_down(was: Listening, now: Listening) -> Iterator[Change]:
    for name in {*was.turned_down} ^ {*now.turned_down}:
        yield TurnDownTheme(suggestion=name, down=name in was.turned_down)


def _leads_to(was: Cause, _: Cause) -> Iterator[Change]:
    yield PutCause(item=was.id, leads_to=was.leads_to)


def _follows_from(was: Consequence, _: Consequence) -> Iterator[Change]:
    yield PutConsequence(item=was.id, follows_from=was.follows_from)


def _chosen(was: RealProblem, _: RealProblem) -> Iterator[Change]:
    yield ChooseDefinition(item=was.chosen)


def _reading(was: Insight, _: Insight) -> Iterator[Change]:
    yield ReviewInsight(item=was.id, reading=was.reading)


def _scores_shown(was: Choosing, _: Choosing) -> Iterator[Change]:
    yield ShowScores(shown=was.scores_shown)


_WAYS: Mapping[tuple[type[Part], str], Callable[[Any, Any], Iterator[Change]]] = {
    (Cause, "leads_to"): _leads_to,
    (Cause, "root_tests"): _root_tests,
    (Consequence, "follows_from"): _follows_from,
    (RealProblem, "chosen"): _chosen,
    (Insight, "reading"): _reading,
    (Listening, "turned_down"): _turned_down,
    (Idea, "state"): _state,
    (Choosing, "scores_shown"): _scores_shown,
}
"""How a guarded field is set back, by the change that may set it."""

assert "definition" not in Goal.GUARDED, "the choice of a definition sets it back as well"


# ------------------------------------------------------------------ what it is called


def _act(
    change: Change,
    before: Project,
    deleted: list[str],
    added: list[tuple[str, str]],
    fields: list[_Field],
    moved: list[Any],
) -> Act:
    if act := _called_by_its_kind(change):
        return act
    if added:
        return Act.RESTORED if added[0][1] in before.trash else Act.ADDED
    if deleted:
        return Act.DELETED
    if any(each.name in each.after.texts() for each in fields):
        return Act.WROTE
    if moved:
        return Act.MOVED
    return Act.CHOSE if fields else Act.TICKED


def _called_by_its_kind(change: Change) -> Act | None:
    """Return the act that a change names itself, whatever became new or went away with it."""
    if change.kind.startswith("merge_"):
        return Act.MERGED
    return Act.TOOK if change.kind == "take_programme" else None


def _words(after: Project, deleted: list[str], stood: list[Any]) -> str:
    """Return what stands in the first thing that was touched, if every leader may see it.

    It stays on a screen that may be on a wall: so nothing unread, hidden, sealed or silent.
    """
    seen = view_for(after, Audience.EDITOR).project
    if deleted:
        trashed = seen.trash.get(deleted[0])
        return trashed.words if trashed else ""
    part, item, name = next(iter(stood), ("", None, None))
    if not part:
        return ""
    holder = getattr(seen, part) if item is None else getattr(seen, part).get(item)
    if holder is None:
        return ""
    texts = [name] if name in holder.texts() else holder.texts() if item else []
    said = (str(holder.written(each)) for each in texts)
    return next((text for text in said if text.strip()), "")
