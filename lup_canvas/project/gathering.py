"""How a gathering stands: its programme, the exercise that runs, what screens and phones may do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import (
    Exercise,
    Gathering,
    Mode,
    OnPhones,
    Running,
    SmallGroup,
)
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.document.steps import Gate

FEWEST_GROUPS, MOST_GROUPS = 2, 6

_ON_PAPER: Final = frozenset({"future_letter"})
"""The methods that one does alone on a sheet of one's own: no screen holds what could be shown."""

_VOTES_AT: Final[Mapping[Gathering, Gate]] = {
    Gathering.FIRST: Gate.AREA,
    Gathering.SECOND: Gate.PROBLEM,
    Gathering.THIRD: Gate.GOAL,
    Gathering.FOURTH: Gate.TRIAL,
    Gathering.MINI: Gate.PROBLEM,
}
"""The checkpoint that a gathering comes to, and votes at in silence (domain.md 1 and 11.0)."""


def programme(project: Project, gathering: Gathering) -> list[Exercise]:
    """Return the exercises of one gathering, in their order."""
    return [each for each in in_order(project.exercises) if each.gathering is gathering]


def minutes_of(project: Project, gathering: Gathering) -> int:
    """Return how long the whole programme takes, with its breaks."""
    return sum(each.minutes for each in programme(project, gathering))


def running_exercise(project: Project) -> Exercise | None:
    """Return the exercise that runs now; None between gatherings."""
    return project.exercises.get(project.running.exercise or "")


def neighbours(project: Project) -> tuple[Exercise | None, Exercise | None]:
    """Return the exercises before and after the one that runs."""
    running = running_exercise(project)
    if running is None:
        return None, None
    all_of_it = programme(project, running.gathering)
    at = all_of_it.index(running)
    before = all_of_it[at - 1] if at else None
    return before, next(iter(all_of_it[at + 1 :]), None)


def is_silent(project: Project) -> bool:
    """Tell whether everybody writes alone now, and nothing of it is shown yet."""
    running = running_exercise(project)
    return running is not None and running.mode is Mode.ALONE and not project.running.shown


def is_on_paper(exercise: Exercise) -> bool:
    """Tell whether what is written alone stands on paper, so that nothing waits to be shown."""
    return exercise.mode is Mode.ALONE and exercise.method in _ON_PAPER


def voted_at(project: Project) -> Gate:
    """Return the checkpoint whose silent vote is shown: that of the gathering, else the latest.

    With neither a gathering nor a vote it is the main one.
    """
    of_gathering = _VOTES_AT.get(project.running.gathering) if project.running.gathering else None
    answered = (gate for gate in reversed(Gate) if project.checkpoint(gate).scores)
    return of_gathering or next(answered, Gate.PROBLEM)


def is_voted_alone(project: Project, gate: Gate) -> bool:
    """Tell whether people may be answering at `gate` now, each alone, so that no answer is told.

    A vote that one can see before one has answered oneself is no longer one's own (domain.md 8).
    """
    return is_silent(project) and voted_at(project) is gate


def shown_scene(project: Project) -> Showing:
    """Return what a storskjerm that follows shows: what is chosen, else what the exercise says."""
    running = running_exercise(project)
    if project.running.showing is not None:
        return project.running.showing
    if running is None:
        return Showing(scene=Scene.PROBLEM)
    return Showing(scene=running.scene or Scene.EXERCISE)


def phones_offer(project: Project) -> OnPhones:
    """Return what phones offer now. Between gatherings they can write."""
    running = running_exercise(project)
    return OnPhones.WRITE if running is None else running.phones


def asked_now(project: Project) -> str:
    """Return the question that the exercise that runs asks phones; "" if it asks nothing."""
    running = running_exercise(project)
    asks = running is not None and running.phones is OnPhones.WRITE
    return str(running.prompt).strip() if running is not None and asks else ""


def outside_gathering(project: Project) -> Project:
    """Return `project` as it is for somebody who is at work elsewhere while a gathering runs."""
    return project.but(exercises={}, running=Running())


def phones_may_tell(project: Project) -> bool:
    """Tell whether a phone at the gathering is asked now; ideas can always be parked."""
    return project.settings.collecting and phones_offer(project) is OnPhones.WRITE


def small_groups(project: Project) -> list[SmallGroup]:
    """Return the small groups, in their order."""
    return in_order(project.groups)


def running_for(project: Project, ballot: str | None) -> Running:
    """Return how far the gathering has come, as the screen with `ballot` may know it."""
    running = project.running
    return running if running.led_by in (None, ballot) else running.but(led_by=None)


def on_phones(project: Project) -> dict[str, Any]:
    """Return the parts of a project with the exercise that runs, and no more of the programme."""
    running, now = running_exercise(project), project.running
    if running is None:
        return {}
    plain = running.but(title=running.title.plain, prompt=running.prompt.plain)
    return {
        "exercises": {running.id: plain},
        "running": Running(
            gathering=now.gathering, exercise=now.exercise, clock=now.clock, shown=now.shown
        ),
    }
