"""Step 4, ideas: visible but closed until the goal has passed its checkpoint."""

from __future__ import annotations

import streamlit as st

from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.rounds import Subject
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import View
from lup_canvas.ui import idea_tools as tools
from lup_canvas.ui.closed import closed
from lup_canvas.ui.figure import figure
from lup_canvas.ui.golden_thread import golden_thread
from lup_canvas.ui.halves import Half, choose_half
from lup_canvas.ui.rounds import rounds_panel
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.sparks import sparks
from lup_canvas.ui.steps import ideas


def draw(here: Here, view: View) -> None:
    """Show the half of the ideas that the group is at, or why they are closed."""
    project = view.project
    if not project.ideas_are_open:
        closed(here, view)
        return
    with st.container(
        horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="ways"
    ):
        half = choose_half(here)
        tools.merging(here, project)
    tools.waiting_in_silence(here, view)
    if half is Half.GATHER:
        _gather(here, view)
    else:
        _choose(here, view)


def _gather(here: Here, view: View) -> None:
    """Show the parking first, then silence or all the ideas, with what gives new ones."""
    t, found = here.t, view.project.ideas.values()
    show(here, view, "questions", of_project(ideas.questions_block, t))
    if view.parked:
        show(here, view, "parked", of_project(ideas.parked_block, t))
    silent = tools.is_silent(here)
    if silent:
        tools.silent_writing(here)
    sparks(here, view, silent=silent)
    if not silent:
        show(here, view, "ideas", of_project(ideas.ideas_block, t))
    if any(each.state is IdeaState.LEFT for each in found):
        with st.expander(t("Ideas you have left"), key="left-ideas"):
            show(here, view, "left", of_project(ideas.left_block, t))


def _choose(here: Here, view: View) -> None:
    """Show criteria, hidden scores, what came of them, and the cards of the chosen ideas."""
    project, t, ballot = view.project, here.t, here.ballot
    show(
        here,
        view,
        "criteria",
        of_project(ideas.criteria_block, t),
        of_project(ideas.criteria_agreed_block, t),
    )
    if project.choosing.criteria_agreed or view.scorers:
        tools.the_result(here, view)
        own = here.own_view()
        show(here, own, "scores", lambda v: ideas.scores_block(v.project, ballot, t), mine=ballot)
        if project.choosing.scores_shown:
            figure(here, effect_effort, project, key="effect-effort")
    rounds_panel(here, view, Subject.IDEAS)
    show(here, view, "idea-cards", of_project(ideas.idea_cards_block, t))
    golden_thread(here, project)


step_screen(Step.IDEAS, draw)
