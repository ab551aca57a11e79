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
from lup_canvas.ui.steps.benefits import benefits_block


def draw(here: Here, view: View) -> None:
    """Show the fields of the step, or why it is closed."""
    if not view.project.ideas_are_open:
        closed(here, view)
        return
    t = here.t
    show(here, view, "trials", *(of_project(b, t) for b in (trial.trials_block, trial.tasks_block)))
    checkpoint(here, view, Gate.TRIAL)
    show(here, view, "learning", of_project(trial.learning_block, t))
    after = (trial.pilot_block, trial.sharing_block, benefits_block)
    show(here, view, "pilot", *(of_project(block, t) for block in after))
    # A sheet of its own, since the section of what is shared stands in the one above too.
    show(here, view, "best-failure", of_project(trial.best_failure_block, t))


step_screen(Step.TRIAL, draw)
