"""Making one of two that say the same, so that nothing either of them held is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Literal

from lup_canvas.project import causes
from lup_canvas.project.base import Id, Item, Text
from lup_canvas.project.changes.base import Change, find, put
from lup_canvas.project.changes.trash import TrashItem
from lup_canvas.project.document import COLLECTIONS, Project, Touched
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin, Score
from lup_canvas.project.document.insights import Theme
from lup_canvas.project.document.problem import Cause, Evidence
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.variants import with_lines

TIED_TO: Mapping[str, Mapping[str, str]] = {
    "causes": {
        "causes": "leads_to",
        "definitions": "causes",
        "questions": "causes",
        "ideas": "causes",
    },
    "ideas": {"ideas": "builds_on", "trials": "idea"},
    "themes": {"insights": "themes"},
}
"""For each list that can be merged: the lists whose items name its items, and the field."""

_CARD = ("need", "left_why", "description", "for_whom", "better_for_user", "better_for_staff",
         "touches", "must_be_true", "done_before", "first_test", "owner")  # fmt: skip
"""What is written about an idea beside its words: of two that are merged, both sayings stay."""


class MergeCauses(Change):
    """Let one cause stand for two that say the same. The other lies in the trash.

    Everything that is tied to `item` is tied to `into` as well; its words are kept as other
    words for the same. Bringing `item` back takes back what its merging did to others.
    """

    kind: Literal["merge_causes"] = "merge_causes"
    item: Id
    into: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with one cause instead of two; refuses what would close a circle."""
        if _is_done(project, "causes", self.item, self.into):
            return project
        one = _one_cause(project.causes[self.item], project.causes[self.into])
        merged = _tied(project, "causes", self.item, one)
        behind = causes.ahead(_without(merged, self.item), one.leads_to)
        if self.into in behind:
            raise ChangeRefused("There are causes between these two. Move one of them first.")
        return _put_away(project, merged, "causes", self.item, at)


class MergeIdeas(Change):
    """Let one idea stand for two that say the same, so that they do not share the votes.

    What was tried and learned with `item` belongs to `into` from now on (domain.md 6).
    """

    kind: Literal["merge_ideas"] = "merge_ideas"
    item: Id
    into: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with one idea instead of two; refuses what is not for all to see."""
        if _is_done(project, "ideas", self.item, self.into):
            return project
        item, into = project.ideas[self.item], project.ideas[self.into]
        if not project.ideas_are_open or item.hidden_by or into.hidden_by:
            raise ChangeRefused("Show the ideas first.")
        merged = _tied(project, "ideas", self.item, _one_idea(project, item, into))
        return _put_away(project, merged, "ideas", self.item, at)


class MergeThemes(Change):
    """Let one theme stand for two that hold the same: it keeps its name, and holds all of both.

    The other's name and note become lines of its note. Bringing `item` back takes all of that
    back, save for insights that somebody has moved since.
    """

    kind: Literal["merge_themes"] = "merge_themes"
    item: Id
    into: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with one theme instead of two."""
        if _is_done(project, "themes", self.item, self.into):
            return project
        one = _one_theme(project.themes[self.item], project.themes[self.into])
        merged = _tied(project, "themes", self.item, one)
        return _put_away(project, merged, "themes", self.item, at)


def _is_done(project: Project, part: str, item: str, into: str) -> bool:
    """Tell whether there is nothing to merge any more; refuses what is not there."""
    if item in project.trash:
        return True
    for name in (item, into):
        find(project, part, name)
    return item == into


def _put_away(before: Project, merged: Project, part: str, item: str, at: datetime) -> Project:
    """Return `merged` with `item` in the trash, which remembers what its merging changed."""
    away = TrashItem(part=part, item=item).apply(merged, at)
    touched = tuple(_touched(before, merged, {part: None, **TIED_TO[part]}))
    trashed = away.trash[item].but(touched=touched)
    return away.but(trash={**away.trash, item: trashed})


def _tied(project: Project, part: str, item: str, one: Item) -> Project:
    """Return `project` with `one` in its place, tied to everything that `item` is tied to.

    Lists of ties keep the one to `item` too, which sleeps as long as it lies in the trash.
    """
    merged = put(project, part, one.id, one)
    for other, field in TIED_TO[part].items():
        tied = {
            name: holder.but(**{field: _with_tie(getattr(holder, field), one.id)})
            for name, holder in getattr(merged, other).items()
            if name not in (item, one.id) and _is_tied(getattr(holder, field), item, one.id)
        }
        if tied:
            merged = merged.but(**{other: {**getattr(merged, other), **tied}})
    return merged


def _is_tied(tie: tuple[str, ...] | str | None, item: str, into: str) -> bool:
    """Tell whether `tie` names `item`, and not `into` yet."""
    return item in tie and into not in tie if isinstance(tie, tuple) else tie == item


def _with_tie(tie: tuple[str, ...] | str | None, into: str) -> tuple[str, ...] | str:
    return (*tie, into) if isinstance(tie, tuple) else into


def _one_cause(item: Cause, into: Cause) -> Cause:
    """Return `into` with what `item` holds that it does not hold itself."""
    others = (name for name in item.leads_to if name != into.id)
    return into.but(
        leads_to=_all(into.leads_to, others),
        insights=_all(into.insights, item.insights),
        other_words=_all_words(item, into),
        against=with_lines(into.against, item.against.value.splitlines()),
        category=into.category or item.category,
        depth=into.depth or item.depth,
        influence=into.influence or item.influence,
        evidence=max(into.evidence, item.evidence, key=list(Evidence).index),
        root=into.root or item.root,
        root_tests=into.root_tests or item.root_tests,
    )


def _one_theme(item: Theme, into: Theme) -> Theme:
    """Return `into` with what `item` says that it does not say itself."""
    names = (item.name.value, *(each.text for each in item.name.variants))
    notes = (item.note.value, *(each.text for each in item.note.variants))
    lines = (line for text in (*names, *notes) for line in text.splitlines())
    return into.but(note=with_lines(into.note, lines, besides=into.name.value))


def _one_idea(project: Project, item: Idea, into: Idea) -> Idea:
    """Return `into` with what `item` holds that it does not hold itself.

    An idea answers one question only; of the other question its causes stay.
    """
    question = project.questions.get(item.question or "")
    moved = question.causes if question and into.question not in (None, question.id) else ()
    built_on = (name for name in (into.builds_on, item.builds_on) if name)
    return into.but(
        other_words=_all_words(item, into),
        **{name: _both(item, into, name) for name in _CARD},
        state=max(into.state, item.state, key=list(IdeaState).index),
        origin=item.origin if into.origin is Origin.NEW else into.origin,
        question=into.question or item.question,
        causes=_all(into.causes, (*item.causes, *moved)),
        builds_on=next((name for name in built_on if name not in (item.id, into.id)), None),
        size=into.size or item.size,
        scores=_one_say_each(item.scores, into.scores),
    )


def _one_say_each(item: Mapping[str, Score], into: Mapping[str, Score]) -> Mapping[str, Score]:
    """Return one score for each person: what they gave `into`, or else what they gave `item`."""
    both = {}
    for ballot in (*into, *(name for name in item if name not in into)):
        first, other = into.get(ballot, Score()), item.get(ballot, Score())
        both[ballot] = Score(
            effect=other.effect if first.effect is None else first.effect,
            effort=other.effort if first.effort is None else first.effort,
        )
    return both


def _both(item: Idea, into: Idea, field: str) -> Text:
    """Return what both say in `field`, each on lines of its own."""
    said = item.written(field)
    texts = (said.value, *(each.text for each in said.variants))
    return with_lines(into.written(field), (line for text in texts for line in text.splitlines()))


def _all_words(item: Cause | Idea, into: Cause | Idea) -> Text:
    """Return all other words for what `into` says, with those that `item` says it in."""
    said = (item.text.value, *(each.text for each in item.text.variants))
    lines = (*said, *item.other_words.value.splitlines())
    return with_lines(into.other_words, lines, besides=into.text.value)


def _all(mine: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *others)))


def _without(project: Project, item: str) -> Project:
    left = {name: cause for name, cause in project.causes.items() if name != item}
    return project.but(causes=left)


def _touched(before: Project, after: Project, parts: Iterable[str]) -> Iterator[Touched]:
    """Yield every field that merging has changed."""
    for part in parts:
        for name, holder in getattr(after, part).items():
            old = getattr(before, part)[name]
            if holder is old:
                continue
            was, now = old.model_dump(mode="json"), holder.model_dump(mode="json")
            yield from (
                Touched(part=part, item=name, field=field, before=was[field], after=now[field])
                for field in was
                if was[field] != now[field]
            )


assert all(
    field in COLLECTIONS[part].model_fields
    for tied in TIED_TO.values()
    for part, field in tied.items()
)
