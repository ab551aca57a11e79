"""The chapter about the goal: what shall be different, and how the group notices it."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import Block, Measure, Measures, Point, Size
from lup_canvas.formats.story.teller import Teller, opened_early, said, under_review
from lup_canvas.formats.words import alike
from lup_canvas.project.base import in_order
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.document.trial import Benefit


def goal(teller: Teller) -> Iterator[Block]:
    """Yield the effektmål, its indicators, and what must not get worse."""
    chapter, t = teller.project.goal, teller.t
    yield from said(chapter.effect, size=Size.LARGE)
    yield from said(chapter.for_whom, t("For whom?"))
    yield from said(chapter.counter, t("What must not get worse?"))
    indicators = [each for each in in_order(teller.project.indicators) if each.name]
    if indicators:
        yield Measures(tuple(_measure(teller, each) for each in indicators))
    yield from opened_early(teller, Gate.GOAL)
    yield from under_review(teller, Step.GOAL)


def _measure(teller: Teller, indicator: Indicator) -> Measure:
    return Measure(
        name=indicator.name.value.strip(),
        points=tuple(_points(teller, indicator)),
        unit=indicator.unit.value.strip(),
        note=indicator.baseline_words.value.strip(),
        facts=tuple(_facts(teller, indicator)),
    )


def _points(teller: Teller, indicator: Indicator) -> Iterator[Point]:
    t, benefit = teller.t, _benefit(teller, indicator)
    numbers = {
        t("Baseline"): indicator.start,
        t("Measured"): _latest(indicator, benefit),
        t("Target value"): indicator.target,
    }
    known = {label: number for label, number in numbers.items() if number is not None}
    return map(Point, known, alike(tuple(known.values()), t))


def _facts(teller: Teller, indicator: Indicator) -> Iterator[str]:
    t, benefit = teller.t, _benefit(teller, indicator)
    latest = indicator.latest_answers
    day = benefit.measured_on if benefit else None
    measured_on = latest.on if latest.middle is not None else day
    if measured_on:
        yield t("Measured on {date}", date=t.date(measured_on))
    if indicator.start is None and indicator.baseline_due:
        yield t("The baseline is measured by {date}", date=t.date(indicator.baseline_due))


def _latest(indicator: Indicator, benefit: Benefit | None) -> float | None:
    """Return the latest measure: the middle of what people answered, else what a benefit says."""
    middle = indicator.latest_answers.middle
    return middle if middle is not None or benefit is None else benefit.measured


def _benefit(teller: Teller, indicator: Indicator) -> Benefit | None:
    """Return the benefit that says what became of `indicator`, the latest measured one."""
    rows = [each for each in teller.project.benefits.values() if each.indicator == indicator.id]
    measured = [each for each in rows if each.measured is not None]
    return max(measured, key=lambda row: str(row.measured_on or ""), default=None)
