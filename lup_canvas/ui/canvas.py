"""The canvas: the whole story on one page, with the figures it stands on."""

from __future__ import annotations

import streamlit as st

from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.fishbone import fishbone
from lup_canvas.locale.translate import HERE
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.figure import figure
from lup_canvas.ui.golden_thread import golden_thread
from lup_canvas.ui.page_top import page_top
from lup_canvas.ui.poster import poster
from lup_canvas.ui.projector import way_in
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps.canvas import tiles
from lup_canvas.ui.steps.tasks import next_tasks_block


def canvas(here: Here, view: View) -> None:
    """Show everything on one page."""
    t = here.t
    with page_top():
        plain.title(view.project.title)
        way_in(t, view.project)
    poster(here, view, lambda now: tiles(now, here.texts, t))
    if any(not each.done for each in view.project.tasks.values()):
        st.space("medium")
        _tasks(here, view)
    figure(here, fishbone, view.project, key="fishbone")
    if view.project.ideas_are_open:
        figure(here, effect_effort, view.project, key="effect-effort")
        golden_thread(here, view.project)


def _tasks(here: Here, view: View) -> None:
    """Show what was agreed to do until this gathering, and what of it is late today."""
    t, today = here.t, here.workspace.now().astimezone(HERE).date()
    show(
        here,
        view,
        "next-tasks",
        lambda view: next_tasks_block(view.project, t, today),
        mine=today.isoformat(),
    )
