"""Leading the exercise that runs: its time, the next one, and what was written alone."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lup_canvas.project.changes import (
    ExtendExercise,
    GoToExercise,
    PauseExercise,
    ResumeExercise,
    ShowContributions,
    TakeLead,
)
from lup_canvas.project.changes.gathering import MORE
from lup_canvas.project.document.gathering import Exercise, OnPhones
from lup_canvas.project.gathering import is_on_paper, is_silent, neighbours
from lup_canvas.project.rounds import open_round
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.exercise import exercise as shown
from lup_canvas.ui.gathering.steps import way_to_the_step
from lup_canvas.ui.keys import hear_keys, key, keys_choice
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.exercise import hidden_words
from lup_canvas.ui.steps.programme import hours

_BUTTONS: Mapping[str, str] = {
    "f": "exercise-previous",
    "m": "exercise-more",
    "n": "exercise-next",
    "p": "projector-on",
}
"""The buttons that are pressed by a letter."""


def running(here: Here, view: View, exercise: Exercise) -> None:
    """Show the exercise large, and what the one leading can do with it."""
    t = here.t
    shown(here, view, "lead")
    _controls(here, view, exercise)
    if view.hidden or (is_silent(view.project) and not is_on_paper(exercise)):
        _alone(here, view, exercise)
    if exercise.phones is OnPhones.ROUND and open_round(view.project) is None:
        st.text(t("Phones answer as soon as you open a round at the step, in «Ask the employees»."))
    with st.container(horizontal=True, vertical_alignment="center", key="gathering-next"):
        _what_comes(here, view)
        way_to_the_step(here, view.project, exercise)


def _controls(here: Here, view: View, exercise: Exercise) -> None:
    t, clock = here.t, view.project.running.clock
    before, after = neighbours(view.project)
    with st.container(
        horizontal=True, vertical_alignment="center", key="gathering-controls"
    ):  # fmt: skip
        st.button(
            t("Previous"), icon=":material/skip_previous:", key="exercise-previous",
            shortcut=key("f"), disabled=before is None, on_click=_go,
            args=(here, exercise, before),
        )  # fmt: skip
        if clock.runs:
            st.button(
                t("Pause"), icon=":material/pause:", key="exercise-pause", shortcut=key("k"),
                on_click=here.send, args=(PauseExercise(item=exercise.id),),
            )  # fmt: skip
        else:
            st.button(
                t("Go on"), icon=":material/play_arrow:", key="exercise-resume", shortcut=key("k"),
                on_click=here.send, args=(ResumeExercise(item=exercise.id),),
            )  # fmt: skip
        st.button(
            t("{minutes} minutes more", minutes=MORE), icon=":material/more_time:",
            key="exercise-more", shortcut=key("m"), on_click=here.send,
            args=(ExtendExercise(item=exercise.id, extended=clock.extended),),
        )  # fmt: skip
        st.button(
            t("Next"), icon=":material/skip_next:", key="exercise-next", shortcut=key("n"),
            type="primary", disabled=after is None, on_click=_go, args=(here, exercise, after),
        )  # fmt: skip
        keys_choice(t)
    hear_keys({**_BUTTONS, "k": "exercise-pause" if clock.runs else "exercise-resume"})


def _go(here: Here, came_from: Exercise, there: Exercise | None) -> None:
    if there is not None:
        here.send(GoToExercise(item=there.id, came_from=came_from.id))


def _alone(here: Here, view: View, exercise: Exercise) -> None:
    """Show how much is written alone, the button that shows it, and who is shown last."""
    t = here.t
    with st.container(horizontal=True, vertical_alignment="center", key="gathering-alone"):
        st.text(hidden_words(view, t))
        st.button(
            t("Show all"), icon=":material/visibility:", key="show-contributions",
            on_click=here.send, args=(ShowContributions(item=exercise.id),),
        )  # fmt: skip
    if here.own_view().project.running.led_by == here.ballot:
        plain.quiet(t("This screen leads. What you write here is shown last."))
    else:
        st.button(
            t("This screen leads"), key="take-lead", type="tertiary",
            help=t("What is written on the screen that leads is shown after what others wrote."),
            on_click=here.send, args=(TakeLead(ballot=here.ballot),),
        )  # fmt: skip


def _what_comes(here: Here, view: View) -> None:
    t = here.t
    _, after = neighbours(view.project)
    if after is None:
        st.text(t("This is the last exercise."))
    else:
        st.text(
            t(
                "Then: {title} ({time})",
                title=str(after.title) or t("No name yet"),
                time=hours(after.minutes, t),
            )
        )


def roles(here: Here) -> None:
    """Show the three roles that somebody takes at each gathering, with a line for each."""
    t = here.t
    every = (
        (
            t("Chair"),
            t("Gives the word, and sees to it that all are heard. The leader speaks last."),
        ),
        (t("Timekeeper"), t("Watches the time, and asks whether you need two minutes more.")),
        (t("Solution guard"), t("Says so when somebody proposes a solution, and parks it.")),
    )
    with st.container(horizontal=True, key="roles"):
        for number, (name, line) in enumerate(every):
            with st.container(key=f"role-{number}"):
                plain.card_title(name, line)
