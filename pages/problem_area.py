"""Step 1, the problem area: where the group looks, for whom, and what it believes."""

from __future__ import annotations

from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import area


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    blocks = (
        area.area_block,
        area.observations_block,
        area.question_block,
        area.assumptions_block,
        area.actors_block,
        area.about_block,
        area.members_block,
    )
    show(here, view, "area", *(of_project(block, here.t) for block in blocks))
    checkpoint(here, view, Gate.AREA)


step_screen(Step.AREA, draw)
