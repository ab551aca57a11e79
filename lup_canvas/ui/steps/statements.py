"""The insights in the group's own words, and what surprised it (domain.md 4.2)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Statement
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.fields import add_box, card, choice_field, delete, links_field, text_field


def statements_block(project: Project, t: Translator) -> Block:
    """Return the insights in the group's own words, with what they stand on."""
    return Block(
        id="statements",
        layout="list",
        place="main",
        heading=t("Insights in our own words"),
        help=t("Three to five. Each stands on at least two contributions and a quote."),
        ordered=True,
        cards=tuple(_statement(project, each, t) for each in in_order(project.statements)),
        add=(
            add_box(
                "statements",
                label=t("New insight"),
                placeholder=t("When ..., people feel ..., because ... although ..."),
            ),
        ),
    )


def _statement(project: Project, each: Statement, t: Translator) -> Card:
    told = {insight.id: str(insight.text) for insight in in_order(project.insights) if insight.text}
    quotes = {name: text for name, text in told.items() if project.insights[name].quotable}
    standing_on = sum(name in project.insights for name in each.insights)
    return card(
        "statements",
        each,
        [text_field(each, "text", label=t("Insight"), hide_label=True)],
        badges=(
            Badge(
                text=t.plural("{count} contribution", "{count} contributions", standing_on),
                tone="good" if standing_on > 1 else "warn",
            ),
        ),
        more=(
            links_field(each, "insights", label=t("Stands on"), options=told),
            choice_field(each, "quote", label=t("Quote"), options=quotes),
        ),
        more_label=t("What it stands on"),
        actions=(delete("statements", each, label=t("Delete"), done=t("Deleted")),),
    )


def surprise_block(project: Project, t: Translator) -> Block:
    """Return the field for what surprised the group."""
    return Block(
        id="surprise",
        layout="form",
        place="side",
        cards=(
            card(
                "listening",
                project.listening,
                [
                    text_field(
                        project.listening,
                        "surprise",
                        label=t("What surprised us?"),
                        placeholder=t("We did not know that ..."),
                    ),
                ],
            ),
        ),
    )
