"""Emptying the parking: each idea is tied and taken along, or left with a word why (11.0, 11.6)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.ui.cards import Add, Block, Card
from lup_canvas.ui.fields import action, card, delete, text_field
from lup_canvas.ui.steps.ideas.ties import causes_field, lists_of, question_field


def parked_block(project: Project, t: Translator) -> Block:
    """Return the ideas that come out of the parking, to be taken up one by one."""
    parked = [each for each in in_order(project.ideas) if each.state is IdeaState.PARKED]
    return Block(
        id="parked",
        layout="list",
        heading=t("Empty the parking ({count})", count=len(parked)),
        help=t(
            "Read each idea aloud without discussing it. Tie it to a question or a cause and take "
            "it along, or leave it with a word why."
        ),
        empty=t("The parking is empty."),
        lists=lists_of(project, t),
        cards=tuple(_parked(project, each, t) for each in parked),
    )


def _parked(project: Project, each: Idea, t: Translator) -> Card:
    questions = (question_field(project, each, t),) if project.questions else ()
    return card(
        "ideas",
        each,
        [
            text_field(each, "text", label=t("Idea"), hide_label=True),
            text_field(each, "need", label=t("Which need should it meet?")),
            *questions,
        ],
        more=(causes_field(project, each, t),),
        more_label=t("Which cause does it work on?"),
        actions=(
            action(t("Take it along"), "release_idea", icon="idea", item=each.id).model_copy(
                update={"tone": "strong"}
            ),
            delete("ideas", each, label=t("Delete"), done=t("Deleted")),
        ),
        add=(leave(each, t),),
    )


def leave(each: Idea, t: Translator) -> Add:
    """Return the line on which an idea is left with a word why."""
    return Add(
        label=t("Leave it, with a word why"),
        placeholder=t("We leave it because ..."),
        change={"kind": "leave_idea", "item": each.id},
        into="why",
    )


def left_block(project: Project, t: Translator) -> Block:
    """Return the ideas that are left, each with why, and the way back."""
    left = [each for each in in_order(project.ideas) if each.state is IdeaState.LEFT]
    return Block(
        id="left",
        layout="list",
        help=t("Kept for later. What is left here can be taken up again."),
        empty=t("No idea is left."),
        cards=tuple(
            card(
                "ideas",
                each,
                [
                    text_field(each, "text", label=t("Idea"), hide_label=True),
                    text_field(each, "left_why", label=t("Why we left it")),
                ],
                tone="quiet",
                actions=(action(t("Take it up again"), "release_idea", icon="up", item=each.id),),
            )
            for each in left
        ),
    )
