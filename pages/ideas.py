"""Step 4, ideas: visible but closed until the goal has passed its checkpoint."""

from __future__ import annotations

from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.golden_thread import golden_thread
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import View
from lup_canvas.ui.closed import closed
from lup_canvas.ui.figure import figure
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import ideas


def draw(here: Here, view: View) -> None:
    """Show the ideas, or why they are closed."""
    project, t = view.project, here.t
    if not project.ideas_are_open:
        closed(here, view)
        return
    show(
        here,
        view,
        "ideas",
        of_project(ideas.questions_block, t),
        of_project(ideas.parked_block, t),
        lambda view: ideas.ideas_block(view.project, here.ballot, t),
        mine=here.ballot,
    )
    figure(here, effect_effort, project, key="effect-effort")
    figure(here, golden_thread, project, key="golden-thread")


step_screen(Step.IDEAS, draw)
