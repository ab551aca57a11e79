"""Step 3, the goal: what shall be different, for whom, and how the group will notice it."""

from __future__ import annotations

from lup_canvas.figures.goal_arrows import goal_arrows
from lup_canvas.figures.indicator_answers import indicator_answers
from lup_canvas.project.document.rounds import Subject
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.views import View
from lup_canvas.ui.checkpoint import checkpoint
from lup_canvas.ui.figure import figure
from lup_canvas.ui.rounds import rounds_panel
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps import goal


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    t = here.t
    show(
        here,
        view,
        "goal",
        lambda view: goal.goal_block(view.project, here.texts, t),
        of_project(goal.indicators_block, t),
        of_project(goal.answers_block, t),
    )
    if any(each.has_answers for each in view.project.indicators.values()):
        figure(here, indicator_answers, view.project, key="indicator-answers")
    if view.project.indicators:
        figure(here, goal_arrows, view.project, key="goal-arrows")
    rounds_panel(here, view, Subject.INDICATORS)
    checkpoint(here, view, Gate.GOAL)


step_screen(Step.GOAL, draw)
