"""Changes to rounds: open one, answer it once per ballot, enter for the room, close, reopen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lup_canvas.project.base import Id, new_id
from lup_canvas.project.changes.base import Change, replace
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Answers
from lup_canvas.project.document.rounds import (
    MOST_DOTS,
    Answer,
    Count,
    Given,
    Option,
    Result,
    Room,
    Round,
    RoundKind,
    Subject,
)
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.rounds import SCALE, askable, key_of, middle_of, open_round, result_of

_ABOUT: Mapping[RoundKind, tuple[Subject, ...]] = {
    RoundKind.RECOGNISE: (Subject.THEMES, Subject.STATEMENTS, Subject.DEFINITIONS),
    RoundKind.COMPARE: (Subject.DEFINITIONS,),
    RoundKind.DOTS: (Subject.THEMES, Subject.STATEMENTS, Subject.DEFINITIONS, Subject.IDEAS),
    RoundKind.BASELINE: (Subject.INDICATORS,),
}
_HOW_MANY: Mapping[RoundKind, tuple[int, int]] = {
    RoundKind.RECOGNISE: (1, 12),
    RoundKind.COMPARE: (2, 2),
    RoundKind.DOTS: (3, 20),
    RoundKind.BASELINE: (1, 1),
}


class OpenRound(Change):
    """Open a round to the phones. The words are those that stand now, and the rules too."""

    kind: Literal["open_round"] = "open_round"
    item: Id = Field(default_factory=new_id)
    round_kind: RoundKind
    about: Subject
    options: tuple[Id, ...]
    dots: Annotated[int, Field(ge=2, le=MOST_DOTS)] = 3

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the round; refuses a second one at the same time."""
        if self.item in project.rounds:
            return project
        if open_round(project) is not None:
            raise ChangeRefused("Another round is open. Close it first.")
        if self.about not in _ABOUT[self.round_kind]:
            raise ChangeRefused("This cannot be saved as it is.", field="about")
        words = askable(project, self.about)
        names = (name for name in dict.fromkeys(self.options) if name in words)
        options = tuple(Option(id=name, text=words[name]) for name in names)
        least, most = _HOW_MANY[self.round_kind]
        if not least <= len(options) <= most:
            raise ChangeRefused(
                "This round needs from {least} to {most} things to ask about.",
                least=least,
                most=most,
            )
        dots = min(self.dots, len(options) - 1) if self.round_kind is RoundKind.DOTS else 3
        new = Round(
            id=self.item, kind=self.round_kind, about=self.about, options=options, dots=dots,
            fewest=project.settings.fewest, opened=at,
        )  # fmt: skip
        return _with(project, new)


class AnswerRound(Change):
    """Answer a round on one phone; a new answer stands in the place of the one before."""

    kind: Literal["answer_round"] = "answer_round"
    item: Id
    ballot: Id
    answer: Mapping[Id, Given] = {}

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the answer; refuses one that is not whole, or came too late."""
        held = _open(project, self.item)
        _check(held, self.answer)
        key = key_of(self.ballot, held.id)
        if held.answers.get(key) == self.answer:
            return project
        return _with(project, held.but(answers={**held.answers, key: dict(self.answer)}))


class EnterForOthers(Change):
    """Enter what people without a phone said, counted in the room; it replaces what was entered.

    `counted` says of each option how many gave it 1 to 5, or chose it (the first place).
    """

    kind: Literal["enter_for_others"] = "enter_for_others"
    item: Id
    people: Count
    counted: Mapping[Id, tuple[Count, Count, Count, Count, Count]] = {}

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the numbers; refuses what so many cannot have answered."""
        held = _open(project, self.item)
        if not self._fits(held):
            raise ChangeRefused("The answers and the number of persons do not fit together.")
        room = Room(people=self.people, counted=dict(self.counted))
        return project if room == held.room else _with(project, held.but(room=room))

    def _fits(self, held: Round) -> bool:
        """Tell whether these people can have given these answers, everybody to everything."""
        known = {option.id for option in held.options}
        sums = {name: sum(counted) for name, counted in self.counted.items()}
        if not sums.keys() <= known or any(number > self.people for number in sums.values()):
            return False
        if held.by_scale:
            return all(sums.get(name, 0) == self.people for name in known)
        each = 1 if held.kind is RoundKind.COMPARE else held.dots
        return sum(sums.values()) <= self.people * each


class CloseRound(Change):
    """Close a round. What may be told is told, for good, and then the answers are gone."""

    kind: Literal["close_round"] = "close_round"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the result; with too few answers it can be opened again."""
        held = _round(project, self.item)
        if not held.is_open:
            return project
        result = result_of(held)
        closed = held.but(closed=at, result=result)
        if not result.is_told:
            return _with(project, closed)
        if held.kind is RoundKind.BASELINE:
            project = _measured(project, closed, at)
        return _with(project, closed.but(answers={}, room=Room()))


class ReopenRound(Change):
    """Open a round again that was closed before anything could be told.

    One whose result is told stays closed: a before and an after would tell who came between.
    """

    kind: Literal["reopen_round"] = "reopen_round"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the round open again, with the answers it had."""
        held = _round(project, self.item)
        if held.is_open:
            return project
        if held.result.is_told:
            raise ChangeRefused("The result is shown. Open a new round instead.")
        if open_round(project) is not None:
            raise ChangeRefused("Another round is open. Close it first.")
        return _with(project, held.but(closed=None, result=Result()))


def _check(held: Round, answer: Answer) -> None:
    """Refuse an answer that is not whole, or gives more than one has."""
    known = {option.id for option in held.options}
    if not answer.keys() <= known:
        raise ChangeRefused("This round is closed.")
    if held.by_scale and answer.keys() != known:
        raise ChangeRefused("Answer each of them first.")
    if held.by_scale:
        return
    if any(given != 1 for given in answer.values()):
        raise ChangeRefused("This cannot be saved as it is.")
    if held.kind is RoundKind.COMPARE and len(answer) > 1:
        raise ChangeRefused("Choose one of them, or neither.")
    if len(answer) > held.dots:
        raise ChangeRefused("You have {dots} dots. Take some away.", dots=held.dots)


def _measured(project: Project, closed: Round, at: datetime) -> Project:
    """Return `project` with the baseline, worked out from what is told and nothing else."""
    (option,) = closed.options
    ways = (closed.result.phones, closed.result.room)
    parts = [way.options[option.id].parts for way in ways if option.id in way.options]
    every = [part for each in parts for part in each]
    middle = middle_of(every)
    if option.id not in project.indicators or middle is None:
        return project
    day = at.date()
    if any(part.is_wide for part in every):
        return replace(
            project, "indicators", option.id,
            baseline=middle, baseline_on=day, baseline_answers=Answers(),
        )  # fmt: skip
    counted = tuple(sum(p.count for p in every if p.first == score) for score in SCALE)
    answers = Answers(counted=counted, on=day)
    return replace(project, "indicators", option.id, baseline_answers=answers)


def _round(project: Project, item: str) -> Round:
    found = project.rounds.get(item)
    if found is None:
        raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
    return found


def _open(project: Project, item: str) -> Round:
    found = _round(project, item)
    if not found.is_open:
        raise ChangeRefused("This round is closed.")
    return found


def _with(project: Project, held: Round) -> Project:
    return project.but(rounds={**project.rounds, held.id: held})
