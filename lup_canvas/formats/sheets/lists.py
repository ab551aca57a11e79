"""Which lists a workbook holds, and what stands in their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lup_canvas.analysis.insights import theme_rows
from lup_canvas.figures.words import word as figure_word
from lup_canvas.figures.words import yes_or_no
from lup_canvas.formats.story.teller import Shown
from lup_canvas.formats.words import word
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import Item, in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState

Cell = str | float | date | None

_NARROW, _MIDDLE, _WIDE = 14, 26, 60


class Column(NamedTuple):
    """A heading, and how wide its column is in letters."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Cell, ...]]


def about(shown: Shown, t: Translator) -> Sheet:
    """Return the first sheet: what this is, and what is not in it."""
    project = shown.project
    rows: list[tuple[Cell, ...]] = [
        (t("Project"), project.title),
        (t("Workplace"), project.about.workplace.value),
        (t("Last changed"), t.date(project.changed)),
        (t("Contributions"), shown.insight_count),
        (
            t("What is here"),
            t(
                "Contributions stand here only as counts and as quotes that may be shared, "
                "without names."
            ),
        ),
    ]
    return Sheet(t("About"), (Column(t("What"), _MIDDLE), Column(t("Value"), _WIDE)), rows)


def sheets(shown: Shown, t: Translator) -> Iterator[Sheet]:
    """Yield every list in the order of the story."""
    project = shown.project
    for make in (_insights, _themes, _causes, _definitions, _indicators, _ideas, _trials):
        yield make(project, t)
    yield from (_benefits(project, t), _tasks(project, t))


def _insights(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Contribution"), _WIDE),
        Column(t("Kind"), _MIDDLE),
        Column(t("Themes"), _MIDDLE),
        Column(t("Step of the journey"), _MIDDLE),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            each.text.value,
            figure_word(each.kind, t),
            _named(project.themes, each.themes, "name"),
            _named(project.journey, (each.step,) if each.step else (), "name"),
        )
        for each in in_order(project.insights)
        if each.is_shown and each.text
    ]
    return Sheet(t("Contributions"), columns, rows)


def _themes(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Theme"), _WIDE),
        Column(t("Contributions"), _NARROW),
        Column(t("Quote"), _WIDE),
    )
    rows: list[tuple[Cell, ...]] = [
        (row.name or t("No theme"), row.told, row.quote) for row in theme_rows(project)
    ]
    return Sheet(t("Themes"), columns, rows)


def _causes(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Cause"), _WIDE),
        Column(t("Category"), _MIDDLE),
        Column(t("Leads to"), _WIDE),
        Column(t("Evidence"), _MIDDLE),
        Column(t("Contributions"), _NARROW),
        Column(t("Root cause"), _NARROW),
        Column(t("What speaks against it?"), _WIDE),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            each.text.value,
            each.category or t("Not placed yet"),
            _named(project.causes, causes.parents(project, each), "text"),
            figure_word(each.evidence, t),
            causes.support(project, each),
            yes_or_no(each.root, t),
            each.against.value,
        )
        for each in in_order(project.causes)
        if each.text
    ]
    return Sheet(t("Causes"), columns, rows)


def _definitions(project: Project, t: Translator) -> Sheet:
    columns = (Column(t("Formulation"), _WIDE), Column(t("Chosen"), _NARROW))
    rows: list[tuple[Cell, ...]] = [
        (each.text.value, yes_or_no(each.id == project.problem.chosen, t))
        for each in in_order(project.definitions)
        if each.text
    ]
    return Sheet(t("Formulations"), columns, rows)


def _indicators(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Indicator"), _WIDE),
        Column(t("Unit"), _MIDDLE),
        Column(t("Baseline"), _NARROW),
        Column(t("Measured"), _NARROW),
        Column(t("Target value"), _NARROW),
    )
    rows: list[tuple[Cell, ...]] = [
        (each.name.value, each.unit.value, each.start, each.latest_answers.middle, each.target)
        for each in in_order(project.indicators)
        if each.name
    ]
    return Sheet(t("Indicators"), columns, rows)


def _ideas(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Idea"), _WIDE),
        Column(t("Chosen"), _NARROW),
        Column(t("Effect"), _NARROW),
        Column(t("Effort"), _NARROW),
        Column(t("Works on"), _WIDE),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            each.text.value,
            yes_or_no(each.state is IdeaState.CHOSEN, t),
            each.effect,
            each.effort,
            _named(project.causes, each.causes, "text"),
        )
        for each in in_order(project.ideas)
        if each.text and each.is_out and project.ideas_are_open
    ]
    return Sheet(t("Ideas"), columns, rows)


def _trials(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("We believe that"), _WIDE),
        Column(t("To check it we will"), _WIDE),
        Column(t("And measure"), _MIDDLE),
        Column(t("We learned"), _WIDE),
        Column(t("Decision"), _NARROW),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            each.believe.value,
            each.do.value,
            each.measure.value,
            each.learned.value,
            word(each.decision, t) if each.decision else "",
        )
        for each in in_order(project.trials)
        if any(each.written(name) for name in each.texts())
    ]
    return Sheet(t("Trials"), columns, rows)


def _benefits(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("Benefit"), _WIDE),
        Column(t("Benefit owner"), _MIDDLE),
        Column(t("Baseline"), _NARROW),
        Column(t("Measured"), _NARROW),
        Column(t("Target value"), _NARROW),
    )
    rows: list[tuple[Cell, ...]] = [
        (each.name.value, each.owner.value, each.baseline, each.measured, each.target)
        for each in in_order(project.benefits)
        if each.name
    ]
    return Sheet(t("Benefits"), columns, rows)


def _tasks(project: Project, t: Translator) -> Sheet:
    columns = (
        Column(t("What?"), _WIDE),
        Column(t("Who?"), _MIDDLE),
        Column(t("When?"), _NARROW),
        Column(t("Done"), _NARROW),
    )
    rows: list[tuple[Cell, ...]] = [
        (each.text.value, each.owner.value, each.due, yes_or_no(each.done, t))
        for each in in_order(project.tasks)
        if each.text
    ]
    return Sheet(t("Tasks"), columns, rows)


def _named(items: Mapping[str, Item], names: tuple[str, ...], field: str) -> str:
    """Return what the items named are called, each on a line."""
    found = (items[name].written(field).value for name in names if name in items)
    return "\n".join(text for text in found if text.strip())
