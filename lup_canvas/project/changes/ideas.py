"""Changes to ideas: park, take out or leave, show what was silent, score in hiding, choose."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import StringConstraints

from lup_canvas.project import variants
from lup_canvas.project.base import Id, LongText, Text
from lup_canvas.project.changes.base import Change, find, is_known, replace
from lup_canvas.project.changes.items import last_place, refuse_closed_ideas, with_item
from lup_canvas.project.changes.silence import shown_to_all
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Rating
from lup_canvas.project.document.ideas import MAX_CHOSEN, Idea, IdeaState, Origin, Score
from lup_canvas.project.errors import ChangeRefused


class ParkIdea(Change):
    """Put an idea in the parking, where it is sealed until ideas open (domain.md 11.0)."""

    kind: Literal["park_idea"] = "park_idea"
    item: Id
    text: Annotated[LongText, StringConstraints(min_length=1, strip_whitespace=True)]
    need: LongText = ""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the idea in the parking."""
        if is_known(project, self.item):
            return project
        idea = Idea(
            id=self.item,
            place=last_place(project, "ideas") + 1,
            text=Text(value=self.text, rev=1),
            need=Text(value=self.need, rev=1 if self.need else 0),
            state=IdeaState.PARKED,
            origin=Origin.PARKED,
        )
        return with_item(project, "ideas", idea)


class OfferIdea(Change):
    """Answer a Hvordan kan vi-question on a phone, in silence: stille idéskriving (domain.md 6).

    It waits for the moment when the group shows all at once, and is nobody's: not even two
    ideas from one phone are known as such.
    """

    kind: Literal["offer_idea"] = "offer_idea"
    item: Id
    text: Annotated[LongText, StringConstraints(min_length=1, strip_whitespace=True)]
    question: Id
    builds_on: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the idea among those that wait to be shown."""
        if is_known(project, self.item):
            return project
        refuse_closed_ideas(project)
        find(project, "questions", self.question)
        idea = Idea(
            id=self.item,
            place=last_place(project, "ideas") + 1,
            text=Text(value=self.text, rev=1),
            question=self.question,
            builds_on=self.builds_on if self.builds_on in project.ideas else None,
            hidden_by=self.item,
        )
        return with_item(project, "ideas", idea)


class ReleaseIdea(Change):
    """Take an idea out of the parking, now that ideas are open, or up again after it was left."""

    kind: Literal["release_idea"] = "release_idea"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the idea among the open ones."""
        idea = _open_idea(project, self.item)
        if idea.is_out:
            return project
        return replace(project, "ideas", self.item, state=IdeaState.OPEN)


class LeaveIdea(Change):
    """Leave an idea with a word why. It is kept, and can be taken up again."""

    kind: Literal["leave_idea"] = "leave_idea"
    item: Id
    why: LongText = ""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the idea left; what was said about it before stays."""
        idea = _open_idea(project, self.item)
        why = variants.with_lines(idea.left_why, [self.why])
        if idea.state is IdeaState.LEFT and why is idea.left_why:
            return project
        return replace(project, "ideas", self.item, state=IdeaState.LEFT, left_why=why)


class ShowIdeas(Change):
    """End the silent writing: every idea is shown to all, and nobody's any more."""

    kind: Literal["show_ideas"] = "show_ideas"

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with no idea hidden."""
        return shown_to_all(project, "ideas")


class ChooseIdea(Change):
    """Choose an idea to work on, one to three in all, or let it go again."""

    kind: Literal["choose_idea"] = "choose_idea"
    item: Id
    chosen: bool = True

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the idea chosen, or open again."""
        idea = _open_idea(project, self.item)
        state = IdeaState.CHOSEN if self.chosen else IdeaState.OPEN
        if idea.state is state or not (idea.is_out or self.chosen):
            return project
        if self.chosen and not _may_choose_one_more(project):
            raise ChangeRefused("Choose at most {most} ideas. Let one go first.", most=MAX_CHOSEN)
        return replace(project, "ideas", self.item, state=state)


class ScoreIdea(Change):
    """Give one person's view of an idea: effect, effort or both, 1 to 5."""

    kind: Literal["score_idea"] = "score_idea"
    item: Id
    ballot: Id
    effect: Rating | None = None
    effort: Rating | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with what is given in the place of what the same person gave before."""
        idea = _open_idea(project, self.item)
        if project.choosing.scores_shown:
            raise ChangeRefused("The result is shown. Hide it to score anew.")
        before = idea.scores.get(self.ballot, Score())
        score = Score(
            effect=before.effect if self.effect is None else self.effect,
            effort=before.effort if self.effort is None else self.effort,
        )
        if score == before:
            return project
        return replace(project, "ideas", self.item, scores={**idea.scores, self.ballot: score})


class ShowScores(Change):
    """Show what the group has scored, or hide it again to score anew (domain.md 6)."""

    kind: Literal["show_scores"] = "show_scores"
    shown: bool = True

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the medians shown, or hidden."""
        if project.choosing.scores_shown is self.shown:
            return project
        if self.shown and not any(idea.scores for idea in project.ideas.values()):
            raise ChangeRefused("Nobody has scored an idea yet.")
        return replace(project, "choosing", None, scores_shown=self.shown)


def as_many_as_may_be_chosen(project: Project, idea: Idea) -> Idea:
    """Return `idea`, which is coming back, open again if no more ideas can be chosen."""
    if idea.state is IdeaState.CHOSEN and not _may_choose_one_more(project):
        return idea.but(state=IdeaState.OPEN)
    return idea


def _may_choose_one_more(project: Project) -> bool:
    taken = sum(idea.state is IdeaState.CHOSEN for idea in project.ideas.values())
    return taken < MAX_CHOSEN


def _open_idea(project: Project, item: str) -> Idea:
    idea = find(project, "ideas", item)
    assert isinstance(idea, Idea)
    refuse_closed_ideas(project)
    return idea
