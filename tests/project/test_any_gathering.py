"""Whatever two leaders press, in whatever order, each looking at a screen that may be old."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lup_canvas.project.base import derived_id
from lup_canvas.project.changes import (
    Change,
    EndGathering,
    ExtendExercise,
    GoToExercise,
    PauseExercise,
    ResumeExercise,
    ShowContributions,
    ShowScene,
    StartGathering,
    apply,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.clock import NO_TIME
from lup_canvas.project.document.gathering import Mode
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.gathering import is_silent, neighbours, running_exercise
from tests.project.gatherings import GATHERING, ids, planned
from tests.project.projects import AT

LEADERS = ("kari", "aase")
leader = st.sampled_from(LEADERS)
TWO = timedelta(minutes=2)


class AnyGathering(RuleBasedStateMachine):
    """Two leaders at one gathering. Each presses what their own screen offers."""

    def __init__(self) -> None:
        super().__init__()
        self.project: Project = planned()
        self.order = ids(self.project)
        self.seen = dict.fromkeys(LEADERS, self.project)
        self.at, self.sent = AT, 0
        self.had_effect: list[Change] = []

    def press(self, change: Change) -> bool:
        """Send `change`; tell whether it did anything."""
        before = self.project
        self.sent += 1
        change = change.but(id=derived_id(str(self.sent)))
        self.project = apply(before, change, self.at)
        if self.project is not before:
            self.had_effect.append(change)
        return self.project is not before

    @rule(seconds=st.integers(0, 3_000))
    def time_passes(self, seconds: int) -> None:
        before = self.left()
        self.at += timedelta(seconds=seconds)
        runs = self.project.running.clock.runs
        expected = max(before - timedelta(seconds=seconds), NO_TIME) if runs else before
        assert self.left() == expected

    @rule(who=leader)
    def looks_again(self, who: str) -> None:
        self.seen[who] = self.project

    @rule(who=leader)
    def starts(self, who: str) -> None:
        if self.press(StartGathering(gathering=GATHERING, ballot=who)):
            assert self.project.running.exercise == self.order[0]

    @rule(who=leader, forwards=st.sampled_from([True, True, False]))
    def goes_on(self, who: str, forwards: bool) -> None:
        before, after = neighbours(self.seen[who])
        there, here = (after if forwards else before), self.seen[who].running.exercise
        if there is None or here is None:
            return
        ran = self.project.running.exercise
        if self.press(GoToExercise(item=there.id, came_from=here)):
            step = self.order.index(there.id) - self.order.index(here)
            assert (ran, step) == (here, 1 if forwards else -1), "one exercise at a time"
            assert self.left() == timedelta(minutes=there.minutes)
        else:
            assert self.project.running.exercise == ran

    @rule(who=leader)
    def pauses(self, who: str) -> None:
        left = self.left()
        self.press(PauseExercise(item=self.looking_at(who)))
        assert self.left() == left

    @rule(who=leader)
    def resumes(self, who: str) -> None:
        left = self.left()
        self.press(ResumeExercise(item=self.looking_at(who)))
        assert self.left() == left

    @rule(who=leader)
    def gives_more(self, who: str) -> None:
        left, extended = self.left(), self.seen[who].running.clock.extended
        if self.press(ExtendExercise(item=self.looking_at(who), extended=extended)):
            assert self.left() == left + TWO
            assert not self.press(ExtendExercise(item=self.looking_at(who), extended=extended))
        else:
            assert self.left() == left

    @rule(who=leader)
    def shows_all(self, who: str) -> None:
        if self.press(ShowContributions(item=self.looking_at(who))):
            assert not is_silent(self.project)

    @rule(scene=st.sampled_from([Scene.TIMER, None]))
    def shows(self, scene: Scene | None) -> None:
        self.press(ShowScene(showing=Showing(scene=scene) if scene else None))

    @rule()
    def ends(self) -> None:
        if self.press(EndGathering(gathering=GATHERING)):
            assert self.project.running.ended[GATHERING] == self.at

    @rule(data=st.data())
    def sends_again(self, data: st.DataObject) -> None:
        if self.had_effect:
            change = data.draw(st.sampled_from(self.had_effect))
            assert apply(self.project, change, self.at) is self.project

    @invariant()
    def time_is_never_less_than_none_nor_more_than_was_given(self) -> None:
        clock = self.project.running.clock
        assert NO_TIME <= clock.left(self.at) <= clock.whole

    @invariant()
    def the_programme_keeps_its_order(self) -> None:
        assert ids(self.project) == self.order

    @invariant()
    def an_exercise_runs_just_when_a_gathering_is_under_way(self) -> None:
        exercise, under_way = running_exercise(self.project), self.project.running.gathering
        assert (exercise is None) == (under_way is None)
        assert not is_silent(self.project) or (exercise and exercise.mode is Mode.ALONE)

    @invariant()
    def it_survives_a_new_server(self) -> None:
        assert Project.model_validate_json(self.project.model_dump_json()) == self.project

    def left(self) -> timedelta:
        return self.project.running.clock.left(self.at)

    def looking_at(self, who: str) -> str:
        return self.seen[who].running.exercise or "nothing"


TestAnyGathering = AnyGathering.TestCase
TestAnyGathering.settings = settings(max_examples=settings().max_examples // 2)
