"""The way from an exercise to the step of the canvas where it is done."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Exercise
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.document.steps import Step
from lup_canvas.project.gathering import voted_at
from lup_canvas.ui.places import STEP_PLACES, page_of
from lup_canvas.ui.session import Here

_STEPS: Mapping[Scene, Step] = {
    Scene.AREA: Step.AREA,
    Scene.ASSUMPTIONS: Step.AREA,
    Scene.ACTORS: Step.AREA,
    Scene.INSIGHTS: Step.INSIGHTS,
    Scene.PARTICIPATION: Step.INSIGHTS,
    Scene.BOARD: Step.INSIGHTS,
    Scene.THEMES: Step.INSIGHTS,
    Scene.THEME: Step.INSIGHTS,
    Scene.STATEMENTS: Step.INSIGHTS,
    Scene.THEME_STEPS: Step.INSIGHTS,
    Scene.JOURNEY: Step.INSIGHTS,
    Scene.CAUSES: Step.CAUSES,
    Scene.FISHBONE: Step.CAUSES,
    Scene.IMPORTANCE: Step.CAUSES,
    Scene.PROBLEM: Step.PROBLEM,
    Scene.TURN: Step.PROBLEM,
    Scene.TURNING: Step.PROBLEM,
    Scene.MISSING: Step.PROBLEM,
    Scene.GOAL: Step.GOAL,
    Scene.ANSWERS: Step.GOAL,
    Scene.ARROWS: Step.GOAL,
    Scene.IDEAS: Step.IDEAS,
    Scene.EFFECT: Step.IDEAS,
    Scene.TRIAL: Step.TRIAL,
}


def step_of(here: Here, project: Project, exercise: Exercise) -> Step | None:
    """Return the step where the exercise is done: the vote's, the method's, or what is shown."""
    if exercise.scene is Scene.VOTE:
        return Step(voted_at(project).value)
    if exercise.method in set(MethodId):
        return here.texts.method(MethodId(exercise.method)).step
    return _STEPS.get(exercise.scene) if exercise.scene else None


def way_to_the_step(here: Here, project: Project, exercise: Exercise) -> None:
    """Show the way to where the exercise is done, if it is done on a step."""
    step = step_of(here, project, exercise)
    if step is Step.IDEAS and not project.ideas_are_open:
        st.text(here.t("Ideas open when checkpoints 2 and 3 are opened."))
    if step is not None:
        st.page_link(
            page_of(STEP_PLACES[step], here.t),
            label=here.t("Go to «{step}»", step=here.texts.steps[step].name),
            icon=":material/arrow_forward:",
            query_params={"project": here.project_id},
        )
