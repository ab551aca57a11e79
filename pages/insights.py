"""Step 2, contributions and insight: what the staff told, read, grouped and put into words."""

from __future__ import annotations

import streamlit as st
from lup_canvas.figures.journey import journey
from lup_canvas.figures.themes import themes

from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import Audience, View
from lup_canvas.ui.figure import figure
from lup_canvas.ui.invitation import invitation
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import insights


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    project, t = view.project, here.t
    invitation(here, view)
    if view.waiting:
        unread = here.view(Audience.READING).project
        show(here, view, "reading", insights.reading_block(unread, t))
    grouping, words, journey_tab = st.tabs(
        [t("Themes"), t("Insights in our own words"), t("User journey")], key="insight-tabs"
    )
    with grouping:
        show(here, view, "grouping", insights.themes_block(project, t))
        names, heard = st.columns(2, gap="large")
        with names:
            show(here, view, "themes", insights.theme_names_block(project, t))
        with heard:
            show(here, view, "own-insights", insights.own_insights_block(t))
        figure(here, themes, project, key="themes")
    with words:
        show(
            here,
            view,
            "statements",
            insights.statements_block(project, t),
            insights.surprise_block(project, t),
        )
    with journey_tab:
        figure(here, journey, project, key="journey")
        show(here, view, "journey", insights.journey_block(project, t))


step_screen(Step.INSIGHTS, draw)
