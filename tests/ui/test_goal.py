"""The goal is written with the direction from step 1 at hand."""

from __future__ import annotations

from lup_canvas.content import content
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.ui.steps.goal import goal_block
from tests.project.projects import after, empty, write

T, TEXTS = translator("nb"), content("nb")


def help_of_the_goal(project: Project) -> str | None:
    return goal_block(project, TEXTS, T).cards[0].fields[0].help


def test_the_direction_from_the_beginning_stands_by_the_goal_until_that_is_written() -> None:
    aimed = after(empty(), write("area", None, "direction", "Ro i levering"))

    assert help_of_the_goal(empty()) is None
    assert help_of_the_goal(aimed) == "I begynnelsen skrev dere: «Ro i levering»"
    written = after(aimed, write("goal", None, "effect", "Innen mai"))
    assert help_of_the_goal(written) is None
