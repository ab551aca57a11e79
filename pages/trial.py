"""Step 5, try out: test card, learning, pilot, benefits, sharing and next steps."""

from __future__ import annotations

from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.closed import closed
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import trial


def draw(here: Here, view: View) -> None:
    """Show the fields of the step, or why it is closed."""
    if not view.project.ideas_are_open:
        closed(here, view)
        return
    before = (trial.trials_block, trial.tasks_block)
    after = (trial.pilot_block, trial.benefits_block, trial.sharing_block)
    show(here, view, "trials", *(of_project(block, here.t) for block in before))
    checkpoint(here, view, Gate.TRIAL)
    show(here, view, "pilot", *(of_project(block, here.t) for block in after))


step_screen(Step.TRIAL, draw)
