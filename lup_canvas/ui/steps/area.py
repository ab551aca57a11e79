"""What the screen of the problem area shows (domain.md 11.1)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Actor, Assumption, Member, MemberRole, Standing
from lup_canvas.ui.cards import Block, Card, Column, SortedBy
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


def assumptions_block(project: Project, t: Translator) -> Block:
    """Return what the group knows, believes and must find out, side by side."""
    return Block(
        id="assumptions",
        layout="columns",
        heading=t("What do we believe now?"),
        help=t("Three to seven assumptions. Move each to where it belongs."),
        columns=tuple(
            Column(id=standing.value, title=word) for standing, word in words(Standing, t).items()
        ),
        sorted_by=SortedBy(field="standing"),
        cards=tuple(_assumption(each, t) for each in in_order(project.assumptions)),
        add=tuple(
            add_box(
                "assumptions",
                label=t("New assumption"),
                placeholder=placeholder,
                column=standing.value,
                standing=standing,
            )
            for standing, placeholder in (
                (Standing.KNOW, t("We know that ...")),
                (Standing.BELIEVE, t("We believe that ...")),
                (Standing.FIND_OUT, t("We must find out whether ...")),
            )
        ),
    )


def _assumption(each: Assumption, t: Translator) -> Card:
    risk = {0: t("Nothing"), 1: t("Little"), 2: t("Some"), 3: t("Much")}
    return card(
        "assumptions",
        each,
        [text_field(each, "text", label=t("Assumption"), hide_label=True)],
        more=(
            choice_field(each, "risk", label=t("What is at stake if we are wrong?"), options=risk),
        ),
        more_label=t("What is at stake?"),
        column=each.standing.value,
        actions=(delete("assumptions", each, label=t("Delete"), done=t("Deleted")),),
    )


def actors_block(project: Project, t: Translator) -> Block:
    """Return whom the group must talk to: those affected, and those with influence."""
    return Block(
        id="actors",
        layout="list",
        heading=t("Whom must we talk to?"),
        help=t("Everybody who is affected or has influence. Mark those you will ask."),
        cards=tuple(_actor(each, t) for each in in_order(project.actors)),
        add=(
            add_box(
                "actors",
                label=t("New actor"),
                placeholder=t("For example parents, the health centre ..."),
                into="name",
            ),
        ),
    )


def _actor(each: Actor, t: Translator) -> Card:
    degrees = {0: t("Not at all"), 1: t("A little"), 2: t("Some"), 3: t("Much")}
    return card(
        "actors",
        each,
        [
            text_field(each, "name", label=t("Actor"), hide_label=True),
            check_field(each, "to_be_asked", label=t("We will ask them")),
            check_field(each, "asked", label=t("We have talked to them")),
        ],
        more=(
            text_field(each, "part_played", label=t("Role")),
            text_field(each, "matters", label=t("What matters to them?")),
            text_field(each, "contact", label=t("Who in the group makes contact?")),
            choice_field(each, "affected", label=t("Affected"), options=degrees),
            choice_field(each, "influence", label=t("Has influence"), options=degrees),
        ),
        more_label=t("More about them"),
        actions=(delete("actors", each, label=t("Delete"), done=t("Deleted")),),
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
