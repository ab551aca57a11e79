"""What the screen of the problem area shows (domain.md 11.1)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Member, MemberRole
from lup_canvas.ui.cards import Block, Card
from lup_canvas.ui.fields import (
    add_box,
    card,
    check_field,
    choice_field,
    delete,
    number_field,
    text_field,
)
from lup_canvas.ui.labels import words


def area_block(project: Project, t: Translator) -> Block:
    """Return the problem area itself: where to look, and for whom."""
    area = project.area
    return Block(
        id="area",
        layout="form",
        place="main",
        cards=(
            card(
                "area",
                area,
                [
                    text_field(
                        area,
                        "area",
                        label=t("Our problem area"),
                        placeholder=t("Where shall we look? Describe what you see."),
                        size="large",
                    ),
                    text_field(
                        area,
                        "affected",
                        label=t("Who does it concern?"),
                        placeholder=t("Who feels this most?"),
                    ),
                    text_field(
                        area,
                        "if_nothing",
                        label=t("What happens if we do nothing?"),
                        placeholder=t("In a year, if everything goes on as today ..."),
                    ),
                    text_field(
                        area,
                        "direction",
                        label=t("Provisional direction"),
                        placeholder=t("Where do we want to go? A draft is enough."),
                        help=t("A first draft of the goal. You confirm it in the goal step."),
                    ),
                    text_field(
                        area,
                        "outside",
                        label=t("What is outside?"),
                        placeholder=t("What shall we leave alone this time?"),
                    ),
                ],
            ),
        ),
    )


def observations_block(project: Project, t: Translator) -> Block:
    """Return what the group sees and hears today."""
    return Block(
        id="observations",
        layout="list",
        place="side",
        heading=t("What do we see and hear today?"),
        help=t("Two to five observations, as if you had filmed them."),
        ordered=True,
        cards=tuple(
            card(
                "observations",
                each,
                [text_field(each, "text", label=t("Observation"), hide_label=True)],
                actions=(delete("observations", each, label=t("Delete"), done=t("Deleted")),),
            )
            for each in in_order(project.observations)
        ),
        add=(
            add_box(
                "observations",
                label=t("New observation"),
                placeholder=t("We see that ... Press Enter for the next."),
            ),
        ),
    )


def question_block(project: Project, t: Translator) -> Block:
    """Return the question that the staff get on their phones."""
    return Block(
        id="question",
        layout="form",
        place="side",
        heading=t("The question to the employees"),
        cards=(
            card(
                "area",
                project.area,
                [
                    text_field(
                        project.area,
                        "question",
                        label=t("Question"),
                        hide_label=True,
                        placeholder=t("What do you notice in everyday work about this?"),
                        help=t("Ask about situations, never about solutions."),
                        max=200,
                    ),
                ],
            ),
        ),
    )


def about_block(project: Project, t: Translator) -> Block:
    """Return what the project is called, and whose it is."""
    about = project.about
    return Block(
        id="about",
        layout="form",
        place="main",
        heading=t("About the project and the group"),
        cards=(
            card(
                "about",
                about,
                [
                    text_field(about, "title", label=t("Project name"), max=200),
                    text_field(about, "workplace", label=t("Workplace"), max=200),
                    number_field(
                        about, "staff", label=t("How many employees are there?"), min=1, step=1
                    ),
                    check_field(
                        about,
                        "representatives_informed",
                        label=t("Union and safety representatives are informed"),
                    ),
                ],
            ),
        ),
    )


def members_block(project: Project, t: Translator) -> Block:
    """Return who is in the group, and in what role."""
    return Block(
        id="members",
        layout="list",
        place="side",
        heading=t("The group"),
        cards=tuple(_member(each, t) for each in in_order(project.members)),
        add=(add_box("members", label=t("New member"), placeholder=t("First name"), into="name"),),
    )


def _member(each: Member, t: Translator) -> Card:
    return card(
        "members",
        each,
        [
            text_field(each, "name", label=t("Name"), hide_label=True, max=100, size="small"),
            choice_field(
                each, "role", label=t("Role"), hide_label=True, options=words(MemberRole, t)
            ),
        ],
        actions=(delete("members", each, label=t("Delete"), done=t("Deleted")),),
    )
