"""What people told, counted by theme and by step of the user journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    Heard,
    Insight,
    InsightKind,
    JourneyStep,
    Source,
)
from lup_canvas.project.recent import once


class ThemeRow(NamedTuple):
    """One theme, and how many contributions of each kind it holds."""

    theme: str
    name: str
    """Empty for the contributions that are in no theme."""
    kinds: Mapping[InsightKind, int]
    quote: str
    """The first contribution that may be quoted; empty when there is none."""

    @property
    def told(self) -> int:
        """Return how many contributions it holds."""
        return sum(self.kinds.values())


class StepRow(NamedTuple):
    """One step of the user journey."""

    step: str
    name: str
    mood: int | None
    written: int
    """How many of its cells something is written in."""
    heard: int
    """How many of those are heard, not assumed."""
    insights: int
    """How many contributions there are about it."""
    staff: int
    """How many of those come from employees."""

    @property
    def is_heard(self) -> bool:
        """Tell whether all that is written was heard."""
        return 0 < self.written == self.heard

    @property
    def is_assumed(self) -> bool:
        """Tell whether nothing of it was heard."""
        return self.heard == 0


@once(most=32)
def told_by_theme(project: Project) -> Mapping[str, Sequence[Insight]]:
    """Return the shown contributions in each theme, in order, and last, under "", the lonely ones.

    A contribution in two themes is in both.
    """
    homes: dict[str, list[Insight]] = {theme.id: [] for theme in in_order(project.themes)}
    lonely: list[Insight] = []
    for insight in in_order(project.insights):
        if insight.is_shown:
            found = [homes[theme] for theme in dict.fromkeys(insight.themes) if theme in homes]
            for home in found or [lonely]:
                home.append(insight)
    return {**homes, "": lonely}


def theme_rows(project: Project) -> list[ThemeRow]:
    """Return the themes with what is told in them, the most told first, the lonely ones last."""
    told = told_by_theme(project)
    rows = [_theme(name, project.themes[name].name.value, told[name]) for name in told if name]
    full = sorted((row for row in rows if row.told), key=lambda row: -row.told)
    return [*full, _theme("", "", told[""])] if told[""] else full


def step_rows(project: Project) -> list[StepRow]:
    """Return the steps that have a name, in the order of the journey."""
    shown = [insight for insight in project.insights.values() if insight.is_shown]
    told = Counter(insight.step for insight in shown)
    staff = Counter(insight.step for insight in shown if insight.source is Source.STAFF)
    return [
        _step(step, told[step.id], staff[step.id])
        for step in in_order(project.journey)
        if step.name
    ]


def _step(step: JourneyStep, told: int, staff: int) -> StepRow:
    cells = step.written_cells
    heard = sum(step.how_known(cell) is Heard.HEARD for cell in cells)
    return StepRow(step.id, step.name.value, step.mood, len(cells), heard, told, staff)


def _theme(theme: str, name: str, insights: Sequence[Insight]) -> ThemeRow:
    kinds = Counter(insight.kind for insight in insights)
    quotes = (insight.text.value for insight in insights if insight.quotable and insight.text)
    return ThemeRow(theme, name, {kind: kinds[kind] for kind in InsightKind}, next(quotes, ""))
