"""Step 4, ideas: questions, ideas from parked to chosen, and idea cards (domain.md 6, 11.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from statistics import median
from typing import ClassVar

from lup_canvas.project.base import EditableText, Id, Item, Section, Text, Value
from lup_canvas.project.document.area import Rating

MAX_CHOSEN = 3


class IdeaState(StrEnum):
    """How far an idea has come; one that is left waits with a word why (domain.md 11.6)."""

    LEFT = "left"
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


class Criterion(Item):
    """Something the group has agreed to judge ideas by, before anybody scores (domain.md 6)."""

    text: EditableText = Text()


class Choosing(Section):
    """How the group chooses: criteria first, then scores that are hidden until it shows them."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"scores_shown"})

    criteria_agreed: bool = False
    scores_shown: bool = False
    """Until then nobody sees what anybody has scored, apart from their own."""


class Score(Value):
    """What one person thinks of an idea so far: effect and effort, 1 to 5."""

    effect: Rating | None = None
    effort: Rating | None = None


class Idea(Item):
    """An idea, parked and sealed until ideas open, and the idea card once it is worked on."""

    GUARDED: ClassVar[frozenset[str]] = frozenset(
        {"state", "origin", "scores", "builds_on", "hidden_by"}
    )
    GIVEN: ClassVar[frozenset[str]] = frozenset({"origin", "builds_on", "hidden_by"})

    text: EditableText = Text()
    other_words: EditableText = Text()
    """How others have said the same, a line each; ideas that were merged leave theirs here."""
    need: EditableText = Text()
    """Which need or problem should it have solved?"""
    state: IdeaState = IdeaState.OPEN
    origin: Origin = Origin.NEW
    question: Id | None = None
    causes: tuple[Id, ...] = ()
    builds_on: Id | None = None
    """The idea of somebody else that gave this one (bygg videre)."""
    left_why: EditableText = Text()
    """Why the group has left it."""
    hidden_by: Id | None = None
    """The ballot of whoever wrote it in silence, as long as the group has not shown them all."""
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
    def is_out(self) -> bool:
        """Tell whether it is among the ideas the group works with: neither parked nor left."""
        return self.state in (IdeaState.OPEN, IdeaState.CHOSEN)

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
