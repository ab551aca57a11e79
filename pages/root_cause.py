"""Step 2, causes: one cause bank, looked at by 5 x hvorfor and by fiskebein."""

from __future__ import annotations

import streamlit as st

from lup_canvas.figures.fishbone import fishbone
from lup_canvas.figures.why_tree import why_tree
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import View
from lup_canvas.ui.bones import bones_of, choose_bones
from lup_canvas.ui.figure import figure
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import causes


def draw(here: Here, view: View) -> None:
    """Show the cause bank in the way the group has chosen."""
    project, t = view.project, here.t
    show(here, view, "focal", lambda: causes.focal_block(project, t))
    bones = bones_of(here, project)
    ways = {"whys": t("5 x why"), "fishbone": t("Fishbone"), "tree": t("Consequences")}
    way = st.segmented_control(
        t("Look at the causes by"), ways, format_func=ways.__getitem__, default="whys", key="way",
        required=True,
    )  # fmt: skip
    match way:
        case "fishbone":
            figure(here, fishbone, project, key="fishbone")
            choose_bones(here, project)
            show(here, view, "fishbone", lambda: causes.fishbone_block(project, bones, t))
        case "tree":
            show(here, view, "consequences", lambda: causes.consequences_block(project, t))
        case _:
            show(here, view, "whys", lambda: causes.whys_block(project, bones, t))
            figure(here, why_tree, project, key="why-tree")


step_screen(Step.CAUSES, draw)
