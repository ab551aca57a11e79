"""The problem that the causes explain: the head of the fish and the trunk of the tree."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Block
from lup_canvas.ui.fields import card, text_field
from lup_canvas.ui.steps.hints import hints_for


def focal_block(project: Project, t: Translator) -> Block:
    """Return the problem that the causes explain, as the group can observe it."""
    problem = project.problem
    return Block(
        id="focal",
        layout="form",
        cards=(
            card(
                "problem",
                problem,
                [
                    text_field(
                        problem,
                        "focal",
                        label=t("The problem we can observe"),
                        placeholder=t("What happens, that should not happen?"),
                        size="large",
                        hints=hints_for(problem.focal, "focal", t),
                    )
                ],
            ),
        ),
    )
