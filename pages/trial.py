"""Step 5, try out: test card, learning, pilot, benefits, sharing and next steps."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.closed import closed
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import trial


def draw(here: Here, view: View) -> None:
    """Show the fields of the step, or why it is closed."""
    project, t = view.project, here.t
    if not project.ideas_are_open:
        closed(here, view)
        return
    show(here, view, "trials", trial.trials_block(project, t))
    show(here, view, "tasks", trial.tasks_block(project, t))
    checkpoint(here, view, Gate.TRIAL)
    pilot, after = st.columns(2, gap="large")
    with pilot:
        show(here, view, "pilot", trial.pilot_block(project, t))
    with after:
        show(here, view, "benefits", trial.benefits_block(project, t))
        show(here, view, "sharing", trial.sharing_block(project, t))


step_screen(Step.TRIAL, draw)
