"""The ideas as they come: below the question each answers, and apart what has no thread (11.6)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin
from lup_canvas.ui.cards import Block, Card, Column, Field, SortedBy
from lup_canvas.ui.fields import add_box, card, delete, text_field
from lup_canvas.ui.steps.ideas.parked import leave
from lup_canvas.ui.steps.ideas.ties import (
    badges,
    causes_field,
    is_loose,
    lists_of,
    open_ideas,
    question_names,
    question_of,
)


def ideas_block(project: Project, t: Translator) -> Block:
    """Return the ideas the group works with, to add to, tie and build on."""
    columns = _columns(project, t)
    return Block(
        id="ideas",
        layout="columns",
        heading=t("The ideas"),
        help=t("Quantity before quality. No “yes, but”, only “yes, and”. The leader adds last."),
        columns=columns,
        sorted_by=SortedBy(field="question") if len(columns) > 1 else None,
        lists=lists_of(project, t),
        cards=tuple(_idea(project, each, t) for each in open_ideas(project)),
        add=tuple(
            add_box(
                "ideas",
                label=t("New idea"),
                placeholder=t("Write an idea, press Enter."),
                column=column.id,
                question=column.id or None,
            )
            for column in columns
        ),
    )


def _columns(project: Project, t: Translator) -> tuple[Column, ...]:
    """Return a column for each question, and the one apart, which is there from the start.

    So a line that somebody is writing on stays where it is when the first question comes.
    """
    names = question_names(project, t)
    apart = t("Answers no question yet") if names else t("Ideas")
    return (
        *(Column(id=name, title=text) for name, text in names.items()),
        Column(id="", title=apart, help=_how_to_tie(project, t)),
    )


def _how_to_tie(project: Project, t: Translator) -> str | None:
    """Return a kind word to ideas without a thread, if there are any."""
    if not any(is_loose(project, each) for each in open_ideas(project)):
        return None
    return t(
        "Fine ideas, but perhaps for another problem. Move an idea to the question it answers, or "
        "tick the cause it works on. What does not fit can be left with a word why."
    )


def _idea(project: Project, each: Idea, t: Translator) -> Card:
    chosen = each.state is IdeaState.CHOSEN
    return card(
        "ideas",
        each,
        [text_field(each, "text", label=t("Idea"), hide_label=True), *_known_from(each, t)],
        column=question_of(project, each),
        tone="root" if chosen else "quiet" if is_loose(project, each) else "plain",
        badges=tuple(badges(project, each, t)),
        more=(
            causes_field(project, each, t),
            text_field(each, "other_words", label=t("The same in other words")),
        ),
        more_label=t("Causes and other words"),
        actions=(
            delete(
                "ideas",
                each,
                label=t("Delete"),
                done=t("Deleted. What you tried and learned with it is kept."),
            ),
        ),
        add=(
            add_box(
                "ideas",
                label=t("Build on it"),
                placeholder=t("Yes, and ..."),
                builds_on=each.id,
                question=question_of(project, each) or None,
                causes=list(each.causes),
            ),
            *((leave(each, t),) if is_loose(project, each) else ()),
        ),
    )


def _known_from(each: Idea, t: Translator) -> tuple[Field, ...]:
    """Return who has done it before, for an idea that is borrowed with style."""
    if each.origin is not Origin.BORROWED:
        return ()
    return (
        text_field(
            each, "done_before", label=t("Who has done it, and what must we adapt?"), size="small"
        ),
    )
