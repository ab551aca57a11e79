"""Step 2, the real problem: formulations side by side, one chosen, and the main checkpoint."""

from __future__ import annotations

from lup_canvas.project.document.rounds import Subject
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.rounds import rounds_panel
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import problem


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    t = here.t
    show(
        here,
        view,
        "problem",
        lambda view: problem.definitions_block(view.project, here.texts, t),
        lambda view: problem.sentences_block(view.project, here.texts, t),
        of_project(problem.turn_block, t),
        of_project(problem.reasons_block, t),
    )
    rounds_panel(here, view, Subject.DEFINITIONS)
    checkpoint(here, view, Gate.PROBLEM)


step_screen(Step.PROBLEM, draw)
