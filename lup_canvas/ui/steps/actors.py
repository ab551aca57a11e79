"""Whom the group must talk to, on the screen of the problem area (domain.md 3.6)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Actor
from lup_canvas.project.recent import while_it_lasts
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.fields import add_box, card, check_field, choice_field, delete, text_field


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


@while_it_lasts
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
        badges=() if each.asked else (Badge(text=t("Not asked yet")),),
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
