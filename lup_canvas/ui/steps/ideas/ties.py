"""What ideas are tied to: a question, causes, and the idea of somebody else (domain.md 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin
from lup_canvas.ui.cards import Badge, Field, Option
from lup_canvas.ui.fields import choice_field, choices, links_field
from lup_canvas.ui.labels import label

CAUSES = "causes"
"""The name of the list of causes that all cards choose from."""


def lists_of(project: Project, t: Translator) -> dict[str, tuple[Option, ...]]:
    """Return what the cards choose from, sent once and not once for each card."""
    return {CAUSES: choices(cause_names(project, t))}


def open_ideas(project: Project) -> list[Idea]:
    """Return the ideas that the whole group works with, in its order."""
    return [each for each in in_order(project.ideas) if each.is_out and not each.hidden_by]


def cause_names(project: Project, t: Translator) -> dict[str, str]:
    """Return the causes an idea may work on, root causes first."""
    ordered = sorted(in_order(project.causes), key=lambda cause: not cause.root)
    return {cause.id: str(cause.text) or t("(empty)") for cause in ordered}


def question_names(project: Project, t: Translator) -> dict[str, str]:
    """Return the questions an idea may answer."""
    return {each.id: str(each.text) or t("(empty)") for each in in_order(project.questions)}


def causes_field(project: Project, each: Idea, t: Translator) -> Field:
    """Return the causes that an idea works on, to be chosen from the list of the block."""
    return links_field(
        each,
        "causes",
        label=t("Which cause does it work on?"),
        options=cause_names(project, t),
        shared=CAUSES,
    )


def question_field(project: Project, each: Idea, t: Translator) -> Field:
    """Return the question that an idea answers."""
    names = question_names(project, t)
    field = choice_field(each, "question", label=t("Answers this question"), options=names)
    return field if each.question in names else field.model_copy(update={"value": None})


def acts_on(project: Project, each: Idea) -> tuple[str, ...]:
    """Return the causes an idea acts on: its own, and those its question springs from."""
    question = project.questions.get(each.question or "")
    named = dict.fromkeys((*each.causes, *(question.causes if question else ())))
    return tuple(name for name in named if name in project.causes)


def is_loose(project: Project, each: Idea) -> bool:
    """Tell whether an idea is tied to neither a question nor a cause."""
    return each.question not in project.questions and not acts_on(project, each)


def question_of(project: Project, each: Idea) -> str:
    """Return the question an idea answers, as long as it is there, or ""."""
    return each.question if each.question in project.questions and each.question else ""


def badges(project: Project, each: Idea, t: Translator) -> Iterator[Badge]:
    """Yield where an idea comes from, and whether it hangs on the thread."""
    if each.state is IdeaState.CHOSEN:
        yield Badge(text=t("Chosen"), tone="strong", icon="star")
    if each.origin is not Origin.NEW:
        yield Badge(text=label(each.origin, t))
    base = project.ideas.get(each.builds_on or "")
    if base and base.text:
        yield Badge(text=t("Builds on «{idea}»", idea=str(base.text)), icon="link")
    if is_loose(project, each):
        yield Badge(text=t("Fine idea, but no thread yet"), tone="warn", icon="link")
    elif not acts_on(project, each):
        yield Badge(text=t("Which cause does it work on?"), tone="warn", icon="link")


def new_idea(project: Project, *, silent_for: str | None = None, **values: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return what a new idea holds from the start: whose silence it is, and the only question."""
    only = list(project.questions)
    tied = {"question": only[0]} if len(only) == 1 else {}
    hidden = {"hidden_by": silent_for} if silent_for else {}
    return {**tied, **hidden, **values}
