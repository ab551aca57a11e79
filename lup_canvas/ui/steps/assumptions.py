"""What the group knows, believes and must find out, on the screen of the problem area.

One assumption is dangerous when much is at stake and nobody knows (domain.md 3.9). It says so
in words, and asks who finds it out and by when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Assumption, Standing
from lup_canvas.project.recent import while_it_lasts
from lup_canvas.ui.cards import Add, Badge, Block, Card, Column, SortedBy
from lup_canvas.ui.fields import add_box, card, choice_field, date_field, delete, text_field
from lup_canvas.ui.labels import words


def assumptions_block(project: Project, t: Translator) -> Block:
    """Return what the group knows, believes and must find out, side by side."""
    return Block(
        id="assumptions",
        layout="columns",
        heading=t("What do we believe now?"),
        help=t("Three to seven assumptions. Move each to where it belongs."),
        columns=_columns(t),
        sorted_by=SortedBy(field="standing"),
        cards=tuple(_assumption(each, t) for each in in_order(project.assumptions)),
        add=_lines(t),
    )


def silent_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return what one person has written in silence, for that person's screen alone."""
    mine = {n: each for n, each in project.assumptions.items() if each.hidden_by == ballot}
    alone = {
        "id": "silent",
        "heading": t("What do you believe now?"),
        "help": t("Only you see these until the group shows them all."),
        "add": _lines(t, hidden_by=ballot),
    }
    return assumptions_block(project.but(assumptions=mine), t).model_copy(update=alone)


def _columns(t: Translator) -> tuple[Column, ...]:
    return tuple(Column(id=each.value, title=word) for each, word in words(Standing, t).items())


def _lines(t: Translator, **more: str) -> tuple[Add, ...]:
    """Return a line to write on below each column."""
    begins = {
        Standing.KNOW: t("We know that ..."),
        Standing.BELIEVE: t("We believe that ..."),
        Standing.FIND_OUT: t("We must find out whether ..."),
    }
    return tuple(
        add_box(
            "assumptions",
            label=t("New assumption"),
            placeholder=placeholder,
            column=standing.value,
            standing=standing,
            **more,
        )
        for standing, placeholder in begins.items()
    )


@while_it_lasts
def _assumption(each: Assumption, t: Translator) -> Card:
    return card(
        "assumptions",
        each,
        [text_field(each, "text", label=t("Assumption"), hide_label=True)],
        badges=tuple(_facts(each, t)),
        more=(
            choice_field(
                each, "risk", label=t("What is at stake if we are wrong?"), options=risks(t)
            ),
            text_field(each, "owner", label=t("Who finds it out?"), size="small"),
            date_field(each, "due", label=t("By when?")),
        ),
        more_label=t("What is at stake?"),
        column=each.standing.value,
        actions=(delete("assumptions", each, label=t("Delete"), done=t("Deleted")),),
    )


def risks(t: Translator) -> Mapping[int, str]:
    """Return what it is called how much is at stake, from nothing to much."""
    return {0: t("Nothing"), 1: t("Little"), 2: t("Some"), 3: t("Much")}


def _facts(each: Assumption, t: Translator) -> Iterator[Badge]:
    if each.is_dangerous:
        yield Badge(text=t("Find out first"), tone="warn", icon="warn")
    agreed = [str(each.owner), t.date(each.due, "medium") if each.due else ""]
    if any(agreed):
        yield Badge(text=" · ".join(filter(None, agreed)), icon="clock")
    elif each.is_dangerous:
        yield Badge(text=t("Nobody finds it out yet"))
