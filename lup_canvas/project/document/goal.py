"""Step 3, the goal: what shall be different, for whom, and how we notice it (domain.md 5, 11.5)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from lup_canvas.project.base import EditableText, Id, Item, Section, Text

Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e9, le=1e9)]


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


class Indicator(Item):
    """How the group will notice it, from baseline (nullpunkt) to target (måltall)."""

    name: EditableText = Text()
    source: EditableText = Text()
    unit: EditableText = Text()
    baseline: Number | None = None
    baseline_words: EditableText = Text()
    baseline_due: date | None = None
    target: Number | None = None
    measured_when: EditableText = Text()
    owner: EditableText = Text()

    @property
    def baseline_is_settled(self) -> bool:
        """Tell whether the baseline is measured, or has a date and somebody who answers for it."""
        measured = self.baseline is not None or bool(self.baseline_words)
        return measured or (self.baseline_due is not None and bool(self.owner))
