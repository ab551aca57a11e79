"""Step 1, the problem area: where the group looks, for whom, and what it believes."""

from __future__ import annotations

import streamlit as st

from lup_canvas.figures.actors import actors as map_of_actors
from lup_canvas.figures.assumptions import assumptions as map_of_assumptions
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.figure import figure
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.silence import all_write_alone, writing
from lup_canvas.ui.steps import actors, area, assumptions


def draw(here: Here, view: View) -> None:
    """Show the fields of the step; what is written once and seldom changed is folded away."""
    project, t = view.project, here.t
    main = (area.area_block, area.observations_block, area.question_block)
    show(here, view, "area", *(of_project(block, t) for block in main))
    if all_write_alone(here):
        _alone(here)
    else:
        show(here, view, "assumptions", of_project(assumptions.assumptions_block, t))
    if project.assumptions:
        figure(here, map_of_assumptions, project, key="assumptions")
    show(here, view, "actors", of_project(actors.actors_block, t))
    if project.actors:
        figure(here, map_of_actors, project, key="actors")
    with st.expander(t("About the project and the group"), key="about"):
        about = (area.about_block, area.members_block)
        show(here, view, "about", *(of_project(block, t) for block in about))
    checkpoint(here, view, Gate.AREA)


def _alone(here: Here) -> None:
    """Show what this browser has written alone, and how much the others have."""
    own, t = here.own_view(), here.t
    told = t.plural(
        "{count} assumption is written by others.",
        "{count} assumptions are written by others.",
        own.silent["assumptions"],
    )
    writing(
        here, "assumptions", own, told,
        lambda now: assumptions.silent_block(now.project, here.ballot, t),
    )  # fmt: skip


step_screen(Step.AREA, draw)
