"""The Hvordan kan vi-questions that ideas answer (domain.md 4.4)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Question
from lup_canvas.ui.cards import Block, Card
from lup_canvas.ui.fields import add_box, card, delete, links_field, text_field
from lup_canvas.ui.steps.ideas.ties import CAUSES, cause_names, lists_of


def questions_block(project: Project, t: Translator) -> Block:
    """Return the Hvordan kan vi-questions."""
    return Block(
        id="questions",
        layout="list",
        heading=t("How might we ...?"),
        help=t("One to three questions: not so narrow that only one solution fits."),
        ordered=True,
        lists=lists_of(project, t),
        cards=tuple(_question(project, each, t) for each in in_order(project.questions)),
        add=(add_box("questions", label=t("New question"), placeholder=t("How might we ...?")),),
    )


def _question(project: Project, each: Question, t: Translator) -> Card:
    return card(
        "questions",
        each,
        [text_field(each, "text", label=t("Question"), hide_label=True, size="large")],
        more=(
            links_field(
                each,
                "causes",
                label=t("Springs from"),
                options=cause_names(project, t),
                shared=CAUSES,
            ),
        ),
        more_label=t("Causes"),
        actions=(delete("questions", each, label=t("Delete"), done=t("Deleted")),),
    )
