"""What gives new ideas: silence, a perspective card, the idea of another, and a good theft (6)."""

from __future__ import annotations

from lup_canvas.content.models import MethodPart, MethodText
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Origin
from lup_canvas.ui.cards import Add, Block, Card, Size
from lup_canvas.ui.fields import add_box, show_field
from lup_canvas.ui.steps.ideas.ties import new_idea, question_names
from lup_canvas.ui.steps.silent import written_alone


def silent_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return the ideas one person has written in silence, with a line for each question."""
    mine = (idea for idea in in_order(project.ideas) if idea.hidden_by == ballot)
    add = tuple(
        add_box(
            "ideas",
            label=t("New idea for «{question}»", question=text),
            placeholder=text,
            hidden_by=ballot,
            question=name,
        )
        for name, text in question_names(project, t).items()
    ) or (
        add_box(
            "ideas",
            label=t("New idea"),
            placeholder=t("Write an idea, press Enter."),
            hidden_by=ballot,
        ),
    )
    heading, label = t("My ideas, in silence"), t("Idea")
    return written_alone("ideas", mine, add, t, heading=heading, label=label)


def perspective_block(
    project: Project, part: MethodPart, silent_for: str | None, t: Translator
) -> Block:
    """Return one perspective card, and a line for what it makes people think of."""
    asked = _asks(part.title, part.question)
    values = new_idea(project, silent_for=silent_for)
    add = add_box("ideas", label=t("New idea"), placeholder=t("Then we could ..."), **values)
    return _spark("perspective", asked, add)


def build_on_block(project: Project, base: str, silent_for: str | None, t: Translator) -> Block:
    """Return an idea of somebody else, and a line to build on it."""
    idea = project.ideas.get(base)
    if idea is None:
        return Block(id="build-on", layout="list", empty=t("This idea is deleted. Draw another."))
    values = new_idea(
        project,
        silent_for=silent_for,
        builds_on=base,
        question=idea.question,
        causes=list(idea.causes),
    )
    add = add_box("ideas", label=t("Build on it"), placeholder=t("Yes, and ..."), **values)
    return _spark("build-on", _asks(t("Somebody wrote"), str(idea.text)), add)


def borrow_block(
    project: Project, method: MethodText, silent_for: str | None, t: Translator
) -> Block:
    """Return the questions that help to steal with style, and a line for what is found."""
    asked = _asks(t("Who has solved something like this?"), "\n".join(method.how), size="normal")
    add = add_box(
        "ideas",
        label=t("Idea borrowed from others"),
        placeholder=t("They do it like this ..."),
        **new_idea(project, silent_for=silent_for, origin=Origin.BORROWED),
    )
    return _spark("borrow", asked, add)


def _asks(label: str, words: str, *, size: Size = "large") -> Card:
    return Card(part="spark", fields=(show_field("asks", label=label, value=words, size=size),))


def _spark(name: str, asked: Card, add: Add) -> Block:
    return Block(id=name, layout="list", cards=(asked,), add=(add,))
