"""Step 3, the goal: what shall be different, for whom, and how we notice it (domain.md 5, 11.5)."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Annotated, ClassVar

from pydantic import Field

from lup_canvas.project.base import EditableText, Id, Item, Section, Text, Value

Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e9, le=1e9)]
Count = Annotated[int, Field(ge=0, le=10_000)]

SCALE: tuple[int, ...] = (1, 2, 3, 4, 5)


class Moment(StrEnum):
    """When an indicator is measured: before the group has tried anything, or since."""

    BASELINE = "baseline"
    LATEST = "latest"


class Goal(Section):
    """The effektmål. A resultatmål belongs to the pilot (domain.md 0.4)."""

    effect: EditableText = Text()
    for_whom: EditableText = Text()
    definition: Id | None = None
    counter: EditableText = Text()
    """Hva skal ikke bli dårligere?"""
    several_ways: bool = False
    """It can be reached in at least two different ways, so it is not a solution."""
    read_by_staff: bool = False


class Answers(Value):
    """How people answered an indicator's question from 1 to 5 at one moment (domain.md 5, 11.5)."""

    counted: tuple[Count, Count, Count, Count, Count] = (0, 0, 0, 0, 0)
    """How many gave each answer, counted in the room or on paper, or told by a round."""
    on: date | None = None
    """When the latest answer came."""

    @property
    def middle(self) -> float | None:
        """Return the answer in the middle of those shown, or None as long as there is none."""
        people = sum(self.counted)
        if not people:
            return None
        so_far = list(accumulate(self.counted))
        low, high = (SCALE[bisect_right(so_far, nth)] for nth in ((people - 1) // 2, people // 2))
        return (low + high) / 2


class Indicator(Item):
    """How the group will notice it, from baseline (nullpunkt) to target (måltall).

    A baseline is a number, words, or the middle of the answers to a question from 1 to 5.
    """

    GUARDED: ClassVar[frozenset[str]] = frozenset({"baseline_answers", "latest_answers"})

    name: EditableText = Text()
    source: EditableText = Text()
    unit: EditableText = Text()
    baseline: Number | None = None
    baseline_words: EditableText = Text()
    baseline_due: date | None = None
    baseline_on: date | None = None
    baseline_answers: Answers = Answers()
    latest_answers: Answers = Answers()
    target: Number | None = None
    measured_when: EditableText = Text()
    owner: EditableText = Text()

    @property
    def start(self) -> float | None:
        """Return the baseline as a number: the middle of the answers, else what was written."""
        middle = self.baseline_answers.middle
        return self.baseline if middle is None else middle

    @property
    def started(self) -> date | None:
        """Return the day of the baseline."""
        return self.baseline_answers.on if any(self.baseline_answers.counted) else self.baseline_on

    @property
    def has_answers(self) -> bool:
        """Tell whether there are answers from 1 to 5 to show, of any moment."""
        return any(self.answers(moment).middle is not None for moment in Moment)

    def answers(self, moment: Moment) -> Answers:
        """Return how people answered at `moment`."""
        return self.baseline_answers if moment is Moment.BASELINE else self.latest_answers

    @property
    def baseline_is_settled(self) -> bool:
        """Tell whether the baseline is measured, or has a date and somebody who answers for it."""
        measured = self.start is not None or bool(self.baseline_words)
        return measured or (self.baseline_due is not None and bool(self.owner))
