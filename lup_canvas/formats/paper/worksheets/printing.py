"""The sheets of one gathering, or of every method, as one tagged PDF with a cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lup_canvas.content.models import MethodId, MethodText
from lup_canvas.formats.paper.plain_data import as_data
from lup_canvas.formats.paper.setting import colours, pages
from lup_canvas.formats.paper.worksheets.layouts import (
    Desk,
    area,
    cut,
    layout_of,
    plain_lines,
    slips,
    tasks,
)
from lup_canvas.formats.paper.worksheets.room import Layout
from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import Text
from lup_canvas.project.document.gathering import Exercise, Gathering, Mode
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.gathering import programme

_MODES: Mapping[Mode, str] = {
    Mode.ALONE: mark("Alone"),
    Mode.GROUP: mark("Group"),
    Mode.PLENUM: mark("Plenary"),
    Mode.BREAK: mark("Break"),
}
_TITLE, _PROMPT = 80, 400
"""So many letters of a title and of a prompt stand on a sheet."""

_GATES: Mapping[Gathering, Gate] = {
    Gathering.FIRST: Gate.AREA,
    Gathering.SECOND: Gate.PROBLEM,
    Gathering.THIRD: Gate.GOAL,
    Gathering.FOURTH: Gate.TRIAL,
    Gathering.MINI: Gate.PROBLEM,
    Gathering.OWN: Gate.AREA,
}
"""The checkpoint that a gathering works towards; its answers are what paper asks for."""


class Paper(StrEnum):
    """How large the sheets are."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class Worksheet:
    """One sheet: what it is called and asks, and the room to write in."""

    title: str
    facts: str
    prompt: str
    theirs: bool
    """The title and the prompt are the group's words, in the group's language."""
    how: tuple[str, ...]
    layout: Layout
    about: tuple[tuple[str, str], ...] = ()
    """What the group has written that this sheet goes on from: a label of ours, their words."""


def worksheets(desk: Desk, gathering: Gathering | None, paper: Paper) -> bytes:
    """Return the sheets of `gathering` as a PDF; those of all methods if it has no programme."""
    found = tuple(sheets(desk, gathering))
    return pages("worksheets.typ", as_data({**_head(desk, paper), "sheets": found}))


def sheets(desk: Desk, gathering: Gathering | None) -> Iterator[Worksheet]:
    """Yield the sheets of `gathering`, in its order; those of all methods without a programme."""
    planned = programme(desk.project, gathering) if gathering else []
    if gathering is None or not planned:
        yield from _every(desk)
        return
    *before, last = planned
    for exercise in before:
        if exercise.mode is not Mode.BREAK:
            yield _of(desk, gathering, exercise)
    if _method(desk, last):
        yield _of(desk, gathering, last)
        yield _tasks(desk)
    else:
        yield _sheet(desk, last, tasks(desk.t))


def _every(desk: Desk) -> Iterator[Worksheet]:
    for step in desk.content.steps.values():
        for method in step.methods:
            yield Worksheet(
                method.name,
                _minutes(method.minutes, desk.t),
                method.when,
                theirs=False,
                how=method.how,
                layout=layout_of(desk, method),
                about=_about(desk, step.step),
            )
    for gate, text in desk.content.checkpoints.items():
        yield Worksheet(
            text.heading, text.name, desk.t("Answer alone, and in silence. Cut the slips apart."),
            theirs=False, how=(), layout=slips(desk, gate),
        )  # fmt: skip
    yield _tasks(desk)


def _tasks(desk: Desk) -> Worksheet:
    t = desk.t
    return Worksheet(
        t("Tasks"), "", t("Who does what before you meet again, and when is it done?"),
        theirs=False, how=(), layout=tasks(t),
    )  # fmt: skip


def _of(desk: Desk, gathering: Gathering, exercise: Exercise) -> Worksheet:
    method = _method(desk, exercise)
    if method is not None:
        layout = layout_of(desk, method)
    elif exercise.scene is Scene.VOTE:
        layout = slips(desk, _GATES[gathering])
    elif exercise.scene is Scene.AREA:
        layout = area(desk.t)
    else:
        layout = plain_lines()
    return _sheet(desk, exercise, layout, method)


def _sheet(
    desk: Desk, exercise: Exercise, layout: Layout, method: MethodText | None = None
) -> Worksheet:
    t = desk.t
    facts = f"{t(_MODES[exercise.mode])} · {_minutes(exercise.minutes, t)}"
    return Worksheet(
        cut(exercise.title, _TITLE) or t("Exercise"),
        facts,
        cut(exercise.prompt, _PROMPT),
        theirs=True,
        how=method.how if method else (),
        layout=layout,
        about=_about(desk, method.step) if method else (),
    )


def _method(desk: Desk, exercise: Exercise) -> MethodText | None:
    """Return the method of an exercise; None if it has none that we know."""
    if exercise.method is None or exercise.method not in set(MethodId):
        return None
    return desk.content.method(MethodId(exercise.method))


def _about(desk: Desk, step: Step) -> tuple[tuple[str, str], ...]:
    """Return what the group goes on from in `step`, as far as it is written."""
    project, t = desk.project, desk.t
    chosen = project.definitions.get(project.problem.chosen or "")
    problem = (t("The real problem"), chosen.text if chosen else project.problem.focal)
    goal = (t("Our outcome goal"), project.goal.effect)
    shown: Mapping[Step, tuple[str, Text]] = {
        Step.AREA: (t("Our problem area"), project.area.area),
        Step.INSIGHTS: (t("Our problem area"), project.area.area),
        Step.CAUSES: (t("The problem we can observe"), project.problem.focal),
        Step.PROBLEM: (t("The problem we can observe"), project.problem.focal),
        Step.GOAL: problem,
        Step.IDEAS: goal,
        Step.TRIAL: goal,
    }
    label, words = shown[step]
    return ((label, cut(words)),) if words else ()


def _minutes(count: int, t: Translator) -> str:
    return t.plural("{count} minute", "{count} minutes", count)


def _head(desk: Desk, paper: Paper) -> dict[str, Any]:
    project, t = desk.project, desk.t
    return {
        "title": cut(project.title, _TITLE) or t("Print sheets"),
        "author": cut(project.about.workplace, _TITLE),
        "description": t("Sheets to write on when the network fails"),
        "kind": t("Print sheets"),
        "language": t.language,
        "story_language": project.settings.language,
        "colours": colours(),
        "paper": paper,
        "steps_label": t("This is how"),
        "list_label": t("The sheets"),
        "privacy": t("Write no names of children, families or colleagues. Write the role instead."),
        "afterwards_label": t("Afterwards"),
        "afterwards": [
            t("Collect the sheets. Nobody needs to sign them."),
            t("Open «Gathering» and «Enter from sheets». Choose what you enter."),
            t("Write one thing on each line, look through it, and save. It can be undone."),
            t("Votes are counted. Enter how many answered 1, 2, 3, 4 and 5."),
            t("Shred the sheets when everything is entered."),
        ],
    }
