"""Step 1, the problem area: where the group looks, for whom, and what it believes."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import area


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    project, t = view.project, here.t
    main, side = st.columns([3, 2], gap="large")
    with main:
        show(here, view, "area", area.area_block(project, t))
    with side:
        show(
            here,
            view,
            "seen",
            area.observations_block(project, t),
            area.question_block(project, t),
        )
    show(here, view, "assumptions", area.assumptions_block(project, t))
    show(here, view, "actors", area.actors_block(project, t))
    with st.expander(t("About the project and the group"), key="about-the-project"):
        about, group = st.columns(2, gap="large")
        with about:
            show(here, view, "about", area.about_block(project, t))
        with group:
            show(here, view, "members", area.members_block(project, t))
    checkpoint(here, view, Gate.AREA)


step_screen(Step.AREA, draw)
