"""Running a gathering: start, pause, go on, two minutes more, next, and the end (domain.md 11.8).

A pure state machine: the clock is given with each change. Whatever two people press at once is
done once, since each change says what its sender saw; it is silently passed over if that is no
longer so.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

from pydantic import Field

from lup_canvas.project.base import Id, ShortText
from lup_canvas.project.changes.base import Change
from lup_canvas.project.changes.silence import all_shown
from lup_canvas.project.document import Project
from lup_canvas.project.document.clock import Clock
from lup_canvas.project.document.gathering import Exercise, Gathering, Mode, Running
from lup_canvas.project.document.scenes import Showing
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import programme, running_exercise

MORE: Final = 2
"""Minutes that an exercise is given when the group asks for more."""


class StartGathering(Change):
    """Begin a gathering with the first exercise of its programme, or another."""

    kind: Literal["start_gathering"] = "start_gathering"
    gathering: Gathering
    exercise: Id | None = None
    ballot: Id | None = None
    """The screen that leads."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the gathering under way; refuses a second one at once."""
        running = project.running
        if running.gathering is self.gathering:
            return project
        if running.gathering is not None:
            raise ChangeRefused("Another gathering is under way. End it first.")
        planned = programme(project, self.gathering)
        if not planned:
            raise ChangeRefused("The programme is empty. Take a ready-made one first.")
        first = next((each for each in planned if each.id == self.exercise), planned[0])
        begun = project.but(
            running=running.but(gathering=self.gathering, led_by=self.ballot or running.led_by)
        )
        return _at(begun, first, at)


class GoToExercise(Change):
    """Go on to another exercise, forwards or back. Its time begins at once."""

    kind: Literal["go_to_exercise"] = "go_to_exercise"
    item: Id
    came_from: Id
    """The exercise that ran; somebody else may have gone on already."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` at the exercise. What was hidden is shown, unless all write alone."""
        running = project.running
        if running.exercise != self.came_from or self.item == self.came_from:
            return project
        assert running.gathering is not None
        planned = programme(project, running.gathering)
        there = next((each for each in planned if each.id == self.item), None)
        if there is None:
            raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
        return _at(project, there, at)


class PauseExercise(Change):
    """Let the time of the exercise stand still."""

    kind: Literal["pause_exercise"] = "pause_exercise"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with what is left of the time kept."""
        if project.running.exercise != self.item:
            return project
        return _with_clock(project, project.running.clock.paused(at))


class ResumeExercise(Change):
    """Let the time of the exercise go on."""

    kind: Literal["resume_exercise"] = "resume_exercise"
    item: Id

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the clock running from what was left."""
        if project.running.exercise != self.item:
            return project
        return _with_clock(project, project.running.clock.resumed(at))


class ExtendExercise(Change):
    """Give the exercise more time, also after it has run out (WCAG 2.2.1)."""

    kind: Literal["extend_exercise"] = "extend_exercise"
    item: Id
    extended: Annotated[int, Field(ge=0)]
    """How many times it had been given more when the sender pressed."""
    minutes: Annotated[int, Field(ge=1, le=60)] = MORE

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with exactly so much more left than there is now."""
        clock = project.running.clock
        if project.running.exercise != self.item or clock.extended != self.extended:
            return project
        return _with_clock(project, clock.with_more(timedelta(minutes=self.minutes), at))


class ShowContributions(Change):
    """Show what everybody has written alone; from now on one writes so that all can see."""

    kind: Literal["show_contributions"] = "show_contributions"
    item: Id
    """The exercise that runs."""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with nothing hidden; what the one leading wrote comes last."""
        running = project.running
        if running.exercise != self.item:
            return project
        after = all_shown(project)
        return after if running.shown else after.but(running=running.but(shown=True))


class ShowScene(Change):
    """Choose what the storskjerm shows; nothing chosen: what the exercise says."""

    kind: Literal["show_scene"] = "show_scene"
    showing: Showing | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with every storskjerm that follows showing it."""
        if project.running.showing == self.showing:
            return project
        return project.but(running=project.running.but(showing=self.showing))


class TakeLead(Change):
    """Let this screen be the one that leads: what it writes in silence is shown last."""

    kind: Literal["take_lead"] = "take_lead"
    ballot: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` led by that screen."""
        if project.running.led_by == self.ballot:
            return project
        return project.but(running=project.running.but(led_by=self.ballot))


class EndGathering(Change):
    """End the gathering. What was hidden is shown, and phones and screens are free again.

    Whoever wants to keep how it was, such as with a snapshot, does it when this comes.
    """

    kind: Literal["end_gathering"] = "end_gathering"
    gathering: Gathering
    name: ShortText = ""
    """What the group calls it: «Samling 2»."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the gathering ended, and its programme as it was."""
        running = project.running
        if running.gathering is not self.gathering:
            return project
        ended = {**running.ended, self.gathering: at}
        return all_shown(project).but(running=Running(ended=ended))


def _at(project: Project, exercise: Exercise, at: datetime) -> Project:
    """Return `project` at the beginning of `exercise`."""
    shown = project if exercise.mode in (Mode.ALONE, Mode.BREAK) else all_shown(project)
    return shown.but(
        running=project.running.but(
            exercise=exercise.id,
            clock=Clock.of(exercise.minutes, at),
            shown=False,
            showing=None,
        )
    )


def _with_clock(project: Project, clock: Clock) -> Project:
    running = project.running
    return project if clock is running.clock else project.but(running=running.but(clock=clock))


def refuse_running(project: Project, item: str) -> None:
    """Refuse to take away the exercise that runs: everybody is in the middle of it."""
    running = running_exercise(project)
    if running is not None and running.id == item:
        raise ChangeRefused("This exercise is running. Go on to another first.")
