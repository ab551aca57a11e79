"""The ideas: one row per idea that is out of the parking, with what people think of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median, quantiles
from typing import NamedTuple

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState


class Spread(NamedTuple):
    """What several people answered, 1 to 5: the middle, and where the middle half lies."""

    middle: float
    low: float
    high: float

    @property
    def width(self) -> float:
        """Return how far apart the answers are."""
        return self.high - self.low


class IdeaRow(NamedTuple):
    """One idea. Without scores, it has neither effect nor effort."""

    idea: str
    text: str
    chosen: bool
    effect: Spread | None
    effort: Spread | None
    answers: int


class ScoredIdea(NamedTuple):
    """One idea that somebody has scored."""

    idea: str
    text: str
    chosen: bool
    effect: Spread
    effort: Spread
    answers: int

    @property
    def gain(self) -> float:
        """Return how much more effect than effort it promises."""
        return self.effect.middle - self.effort.middle

    @property
    def disagreement(self) -> float:
        """Return how far apart people are about it."""
        return self.effect.width + self.effort.width


def idea_rows(project: Project) -> list[IdeaRow]:
    """Return the ideas that are written and that the group works with, in its order."""
    ideas = (idea for idea in in_order(project.ideas) if idea.text)
    return [_row(idea) for idea in ideas if idea.is_out]


def scored(rows: Sequence[IdeaRow]) -> list[ScoredIdea]:
    """Return the ideas with scores: the chosen ones first, then those that promise most."""
    found = [
        ScoredIdea(row.idea, row.text, row.chosen, row.effect, row.effort, row.answers)
        for row in rows
        if row.effect and row.effort
    ]
    return sorted(found, key=lambda row: (not row.chosen, -row.gain, -row.effect.middle))


def spread(ratings: Iterable[int | None]) -> Spread | None:
    """Return the middle of the answers that are given and where the middle half of them lies."""
    answers = [rating for rating in ratings if rating is not None]
    if not answers:
        return None
    if len(answers) == 1:
        return Spread(answers[0], answers[0], answers[0])
    low, _, high = quantiles(answers, n=4, method="inclusive")
    return Spread(median(answers), low, high)


def _row(idea: Idea) -> IdeaRow:
    scores = list(idea.scores.values())
    return IdeaRow(
        idea=idea.id,
        text=idea.text.value,
        chosen=idea.state is IdeaState.CHOSEN,
        effect=spread(score.effect for score in scores),
        effort=spread(score.effort for score in scores),
        answers=len(scores),
    )
