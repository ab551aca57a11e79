"""The idea cards of the one to three ideas that are chosen (domain.md 6, idékort)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Size
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.fields import action, card, choice_field, text_field
from lup_canvas.ui.labels import words
from lup_canvas.ui.steps.ideas.ties import badges, causes_field, lists_of, question_field


def idea_cards_block(project: Project, t: Translator) -> Block:
    """Return the card of each chosen idea, so that others can understand it."""
    chosen = [each for each in in_order(project.ideas) if each.state is IdeaState.CHOSEN]
    return Block(
        id="idea-cards",
        layout="form",
        heading=t("Idea cards"),
        help=t("So that somebody who was not here understands the idea, and can try it."),
        empty=t("Choose one to three ideas, and their cards stand here."),
        lists=lists_of(project, t),
        cards=tuple(_idea(project, each, t) for each in chosen),
    )


def _idea(project: Project, each: Idea, t: Translator) -> Card:
    return card(
        "ideas",
        each,
        [
            text_field(each, "text", label=t("Idea"), hide_label=True, size="large"),
            text_field(each, "description", label=t("Description, two sentences")),
            causes_field(project, each, t),
            question_field(project, each, t),
            *_whom_and_what(each, t),
        ],
        badges=tuple(badges(project, each, t)),
        actions=(action(t("Let it go"), "choose_idea", icon="star", item=each.id, chosen=False),),
    )


def _whom_and_what(each: Idea, t: Translator) -> tuple[Field, ...]:
    return (
        text_field(each, "for_whom", label=t("For whom?")),
        text_field(each, "better_for_user", label=t("What gets better for the user?")),
        text_field(each, "better_for_staff", label=t("What gets better for employees?")),
        text_field(each, "touches", label=t("Who is affected?")),
        text_field(each, "must_be_true", label=t("What must be true for the idea to work?")),
        text_field(each, "done_before", label=t("Has anybody done it before?")),
        text_field(each, "first_test", label=t("First small test")),
        choice_field(each, "size", label=t("Effort"), options=words(Size, t)),
        text_field(each, "owner", label=t("Owner"), size="small"),
    )
