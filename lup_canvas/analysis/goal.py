"""The indicators of the goal as rows: where each began, has come, and shall come."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.trial import Benefit


class IndicatorRow(NamedTuple):
    """One indicator. A number or a day that nobody knows yet is None."""

    name: str
    unit: str
    words: str
    """The baseline in words."""
    start: float | None
    started: date | None
    latest: float | None
    measured_on: date | None
    target: float | None
    measured_when: str

    @property
    def has_an_end(self) -> bool:
        """Tell whether anything is known of where the arrow begins or ends."""
        return self.start is not None or self.target is not None or bool(self.words)

    @property
    def is_whole(self) -> bool:
        """Tell whether both ends of the arrow are known."""
        return self.start is not None and self.target is not None

    @property
    def direction(self) -> int:
        """Return 1 where the number shall rise, -1 where it shall fall, 0 where it shall hold."""
        if self.start is None or self.target is None:
            return 0
        return (self.target > self.start) - (self.target < self.start)

    @property
    def share(self) -> float | None:
        """Return how much of the way from baseline to target is gone; below 0 is the wrong way."""
        if self.latest is None or self.start is None or self.target is None:
            return None
        way = self.target - self.start
        return (self.latest - self.start) / way if way else float(self.latest == self.start)


def indicator_rows(project: Project) -> tuple[IndicatorRow, ...]:
    """Return the indicators that have a name, in the order the group gave them."""
    return tuple(_row(project, each) for each in in_order(project.indicators) if each.name)


def _row(project: Project, each: Indicator) -> IndicatorRow:
    latest, measured_on = _latest(project, each)
    return IndicatorRow(
        name=each.name.value,
        unit=each.unit.value,
        words=each.baseline_words.value,
        start=each.start,
        started=each.started,
        latest=latest,
        measured_on=measured_on,
        target=each.target,
        measured_when=each.measured_when.value,
    )


def _latest(project: Project, indicator: Indicator) -> tuple[float | None, date | None]:
    """Return what was measured last: the middle of people's answers, else what a benefit says."""
    answers, benefit = indicator.latest_answers, _benefit(project, indicator)
    if answers.middle is not None:
        return answers.middle, answers.on
    return (benefit.measured, benefit.measured_on) if benefit else (None, None)


def _benefit(project: Project, indicator: Indicator) -> Benefit | None:
    """Return the latest benefit row in which `indicator` was measured."""
    rows = (each for each in project.benefits.values() if each.indicator == indicator.id)
    measured = [each for each in rows if each.measured is not None]
    return max(measured, key=lambda row: str(row.measured_on or ""), default=None)
