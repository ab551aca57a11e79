"""Step 4, ideas: questions, ideas from parked to chosen, and idea cards (domain.md 6, 11.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from statistics import median
from typing import ClassVar

from lup_canvas.project.base import EditableText, Id, Item, Text, Value
from lup_canvas.project.document.area import Rating

MAX_CHOSEN = 3


class IdeaState(StrEnum):
    """How far an idea has come."""

    PARKED = "parked"
    OPEN = "open"
    CHOSEN = "chosen"


class Origin(StrEnum):
    """Where an idea comes from: the parking, the session, or somebody who did it before."""

    PARKED = "parked"
    NEW = "new"
    BORROWED = "borrowed"


class Size(StrEnum):
    """How much effort the group expects."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Question(Item):
    """A Hvordan kan vi-question (HKV), and the causes it springs from (domain.md 4.4)."""

    text: EditableText = Text()
    causes: tuple[Id, ...] = ()


class Score(Value):
    """What one person thinks of an idea so far: effect and effort, 1 to 5."""

    effect: Rating | None = None
    effort: Rating | None = None


class Idea(Item):
    """An idea, parked and sealed until ideas open, and the idea card once it is worked on."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"state", "origin", "scores"})
    GIVEN: ClassVar[frozenset[str]] = frozenset({"origin"})

    text: EditableText = Text()
    need: EditableText = Text()
    """Which need or problem should it have solved?"""
    state: IdeaState = IdeaState.OPEN
    origin: Origin = Origin.NEW
    question: Id | None = None
    causes: tuple[Id, ...] = ()
    scores: Mapping[str, Score] = {}
    description: EditableText = Text()
    for_whom: EditableText = Text()
    better_for_user: EditableText = Text()
    better_for_staff: EditableText = Text()
    touches: EditableText = Text()
    must_be_true: EditableText = Text()
    done_before: EditableText = Text()
    first_test: EditableText = Text()
    size: Size | None = None
    owner: EditableText = Text()

    @property
    def effect(self) -> float | None:
        """Return the median effect, 1 to 5, or None if nobody has scored it."""
        return _median(score.effect for score in self.scores.values())

    @property
    def effort(self) -> float | None:
        """Return the median effort, 1 to 5, or None if nobody has scored it."""
        return _median(score.effort for score in self.scores.values())


def _median(ratings: Iterable[int | None]) -> float | None:
    given = [rating for rating in ratings if rating is not None]
    return float(median(given)) if given else None
