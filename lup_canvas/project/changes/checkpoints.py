"""Changes at a checkpoint: tick, answer, ask for opening, open, go back; and what it asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import JsonValue, StringConstraints

from lup_canvas.project.base import Id, LongText, ShortText
from lup_canvas.project.changes.base import Change, checked, replace
from lup_canvas.project.checkpoints import GATES, group_criteria, steps_behind, unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Rating
from lup_canvas.project.document.steps import Answer, Checkpoint, Gate, Opening, Step, Thresholds
from lup_canvas.project.errors import ChangeRefused


class TickCriterion(Change):
    """Tick a criterion that the group judges, or take the tick away."""

    kind: Literal["tick_criterion"] = "tick_criterion"
    gate: Gate
    criterion: ShortText
    ticked: bool = True

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the tick."""
        if self.criterion not in group_criteria(self.gate):
            raise ChangeRefused("This one ticks itself when it is done.")
        before = project.checkpoint(self.gate)
        if (self.criterion in before.ticked) is self.ticked:
            return project
        others = tuple(tick for tick in before.ticked if tick != self.criterion)
        ticked = (*others, self.criterion) if self.ticked else others
        return _at(project, self.gate, before.but(ticked=ticked))


class AnswerCheckpoint(Change):
    """Answer the silent question of a checkpoint, 1 to 5, and say what is missing."""

    kind: Literal["answer_checkpoint"] = "answer_checkpoint"
    gate: Gate
    ballot: Id
    score: Rating | None = None
    missing: LongText | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with what is given in the place of what the same person gave before."""
        before = project.checkpoint(self.gate)
        earlier = before.answers.get(self.ballot, Answer())
        answer = Answer(
            score=earlier.score if self.score is None else self.score,
            missing=earlier.missing if self.missing is None else self.missing,
        )
        if answer == earlier:
            return project
        answers = {**before.answers, self.ballot: answer}
        return _at(project, self.gate, before.but(answers=answers))


class RequestOpening(Change):
    """Ask the adviser to open a checkpoint."""

    kind: Literal["request_opening"] = "request_opening"
    gate: Gate

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the request."""
        before = project.checkpoint(self.gate)
        if before.requested is not None or before.is_open:
            return project
        return _at(project, self.gate, before.but(requested=at))


class OpenCheckpoint(Change):
    """Open a checkpoint whose criteria are met."""

    kind: Literal["open_checkpoint"] = "open_checkpoint"
    gate: Gate

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the way open; refuses while a criterion is missing."""
        before = project.checkpoint(self.gate)
        if before.is_open:
            return project
        missing = len(unmet(project, self.gate))
        if missing:
            raise ChangeRefused(
                "Not everything is in place yet. Points missing: {missing}.", missing=missing
            )
        return _at(project, self.gate, before.but(opening=Opening(at=at), reopened=None))


class OpenAnyway(Change):
    """Open a checkpoint although something is missing, with a reason that stays visible."""

    kind: Literal["open_anyway"] = "open_anyway"
    gate: Gate
    reason: Annotated[LongText, StringConstraints(strip_whitespace=True)]

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the way open, and what was missing at that moment."""
        before = project.checkpoint(self.gate)
        if before.is_open:
            return project
        if not self.reason:
            raise ChangeRefused("Write one sentence on why you open it now.")
        opening = Opening(at=at, reason=self.reason, unmet=unmet(project, self.gate))
        return _at(project, self.gate, before.but(opening=opening, reopened=None))


class ReopenCheckpoint(Change):
    """Go back: nothing is deleted, the steps behind are marked to be looked at again."""

    kind: Literal["reopen_checkpoint"] = "reopen_checkpoint"
    gate: Gate

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the checkpoint taken up again."""
        before = project.checkpoint(self.gate)
        if not before.is_open:
            return project
        marked = tuple(dict.fromkeys((*project.review, *steps_behind(project, self.gate))))
        again = before.but(reopened=at, requested=None)
        return _at(project, self.gate, again).but(review=marked)


class MarkReviewed(Change):
    """Say that a step has been looked at again."""

    kind: Literal["mark_reviewed"] = "mark_reviewed"
    step: Step

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without the mark on the step."""
        if self.step not in project.review:
            return project
        return project.but(review=tuple(step for step in project.review if step != self.step))


class SetThreshold(Change):
    """Set one of the group's own thresholds, and leave the others as somebody else set them."""

    kind: Literal["set_threshold"] = "set_threshold"
    threshold: ShortText
    value: JsonValue

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the threshold."""
        before = project.settings.own
        own = checked(Thresholds, {**before.model_dump(), self.threshold: self.value})
        return project if own == before else replace(project, "settings", None, own=own)


def _at(project: Project, gate: Gate, checkpoint: Checkpoint) -> Project:
    in_order = {
        each: checkpoint if each == gate else project.checkpoint(each)
        for each in GATES
        if each == gate or each in project.checkpoints
    }
    return project.but(checkpoints=in_order)
