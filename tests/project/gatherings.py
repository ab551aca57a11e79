"""A gathering to run, and the shortest way to say what the one leading does to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from lup_canvas.project.base import Id
from lup_canvas.project.changes import (
    GoToExercise,
    PlannedExercise,
    StartGathering,
    TakeProgramme,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.gathering import programme
from tests.project.projects import AT, after, empty

GATHERING = Gathering.SECOND
PLAN = (
    PlannedExercise(title="Les innspillene", mode="alone", minutes=15, phones="write"),
    PlannedExercise(title="Grupper", mode="group", minutes=25),
    PlannedExercise(title="Pause", mode="break", minutes=15, phones="timer"),
    PlannedExercise(title="Vis temaene", mode="plenum", minutes=10, scene="innspill"),
)


def take(*plan: PlannedExercise, gathering: Gathering = GATHERING) -> TakeProgramme:
    return TakeProgramme(gathering=gathering, exercises=plan or PLAN)


def planned(*plan: PlannedExercise) -> Project:
    return after(empty(), take(*plan))


def started(*plan: PlannedExercise, **values: Any) -> Project:
    return after(planned(*plan), StartGathering(gathering=GATHERING, **values))


def ids(project: Project) -> list[Id]:
    return [each.id for each in programme(project, GATHERING)]


def go(project: Project, number: int, came_from: int | None = None) -> GoToExercise:
    """Return the change that goes to one exercise of the programme, by its number from 0."""
    names = ids(project)
    ran = project.running.exercise if came_from is None else names[came_from]
    assert ran is not None
    return GoToExercise(item=names[number], came_from=ran)


def left(project: Project, minutes: float = 0) -> float:
    """Return the minutes that are left so long after the beginning of all."""
    span = project.running.clock.left(AT + timedelta(minutes=minutes))
    return span / timedelta(minutes=1)
