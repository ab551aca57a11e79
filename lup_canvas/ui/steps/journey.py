"""The user journey on the screen of contributions: a column for each step (domain.md 3.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lup_canvas.analysis.insights import StepRow, step_rows
from lup_canvas.content.models import MethodText
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Cell, Heard, JourneyStep
from lup_canvas.shown.told import told_by_step
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.fields import (
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    show_field,
    text_field,
)
from lup_canvas.ui.labels import words
from lup_canvas.ui.steps.known import known_field
from lup_canvas.ui.steps.told import searches, sent

NAME_LENGTH = 60


def journey_block(project: Project, method: MethodText, t: Translator) -> Block:
    """Return the steps of the user journey, side by side, with what happens in each."""
    rows = {row.step: row for row in step_rows(project)}
    steps = in_order(project.journey)
    told = told_by_step(project, t)
    return Block(
        id="journey",
        layout="strip",
        heading=t("Step by step"),
        help=t("Five to eight steps, from when the need arises until it is met."),
        ordered=True,
        moving=(t("Move left"), t("Move right")),
        lists={each.id: sent(told[each.id], _tied(each)) for each in steps},
        searches={
            name: search
            for step, words in told.items()
            for name, search in searches(project, step, words, t, step=step).items()
        },
        cards=tuple(_step(each, rows.get(each.id), told[each.id], method, t) for each in steps),
        add=(
            add_box(
                "journey", label=t("New step"), placeholder=t("First, next, then ..."), into="name"
            ),
        ),
    )


def _step(
    each: JourneyStep,
    row: StepRow | None,
    told: Mapping[str, str],
    method: MethodText,
    t: Translator,
) -> Card:
    names = cell_names(t)
    heard = (cell for cell in each.written_cells if each.how_known(cell) is Heard.HEARD)
    return card(
        "journey",
        each,
        [
            text_field(
                each, "name", label=t("Step"), hide_label=True, max=NAME_LENGTH, size="medium"
            ),
            show_field("told", label=t("Contributions"), value=_counted(row, t), size="small"),
            choice_field(each, "mood", label=t("Mood"), options=moods(t)),
            *(field for cell in Cell for field in _cell(each, cell, names[cell], method, t)),
        ],
        more=tuple(
            links_field(each, f"{cell}_told", label=names[cell], options=told, shared=each.id)
            for cell in heard
            if told
        ),
        more_label=t("Where have we heard it?"),
        actions=(delete("journey", each, label=t("Delete"), done=t("Deleted")),),
    )


def _cell(
    each: JourneyStep, cell: Cell, name: str, method: MethodText, t: Translator
) -> Iterator[Field]:
    """Yield what is written in a cell, and how the group knows it."""
    question = method.part(cell).question
    yield text_field(each, cell, label=name, placeholder=question, size="small")
    known = dict(words(Heard, t))
    if cell is Cell.BACKSTAGE:
        known[Heard.HEARD] = t("Heard from employees")
    if told := len(each.told_in(cell)):
        known[Heard.HEARD] += f" ({told})"
    about = t("How do we know? {row}", row=name)
    yield known_field(each, f"{cell}_heard", each.how_known(cell), known, label=about)


def cell_names(t: Translator) -> Mapping[Cell, str]:
    """Return what the rows of the journey are called."""
    return {
        Cell.HAPPENS: t("What does the user do?"),
        Cell.TOUCHPOINT: t("Touchpoint"),
        Cell.FEELS: t("Thinks and feels"),
        Cell.PAIN: t("Pain point"),
        Cell.NEED: t("Need"),
        Cell.BACKSTAGE: t("What do we do behind the scenes?"),
    }


def moods(t: Translator) -> Mapping[int, str]:
    """Return what the moods of a step are called, from the worst to the best."""
    return {
        -2: f"\N{MINUS SIGN}2 {t('Very hard')}",
        -1: f"\N{MINUS SIGN}1 {t('Hard')}",
        0: f"0 {t('Neither good nor hard')}",
        1: f"+1 {t('Good')}",
        2: f"+2 {t('Very good')}",
    }


def _counted(row: StepRow | None, t: Translator) -> str:
    """Return how many have told about a step, the employees first."""
    if row is None or not row.insights:
        return t("None yet")
    staff = t("{count} from employees", count=row.staff)
    others = row.insights - row.staff
    more = t("{count} from others", count=others)
    return ", ".join(words for words, count in ((staff, row.staff), (more, others)) if count)


def _tied(each: JourneyStep) -> Iterator[str]:
    return (name for cell in Cell for name in each.told_in(cell))
