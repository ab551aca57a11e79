"""The insights in the group's own words, and what surprised it (domain.md 4.2)."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.content import Content, MethodId
from lup_canvas.locale import Translator
from lup_canvas.project.base import derived_id, in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Statement
from lup_canvas.project.statements import VOICES, lacks, quote_of, stands_on
from lup_canvas.shown.told import told
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    show_field,
    text_field,
)
from lup_canvas.ui.steps.hints import statement_hints
from lup_canvas.ui.steps.told import searches, sent

_TOLD = "told"


def statements_block(project: Project, t: Translator) -> Block:
    """Return the insights in the group's own words, with what they stand on."""
    words, every = told(project), in_order(project.statements)
    return Block(
        id="statements",
        layout="list",
        place="main",
        lists={_TOLD: sent(words, (name for each in every for name in each.insights))},
        searches=searches(project, _TOLD, words, t),
        heading=t("Insights in our own words"),
        help=t(
            "Three to five. Each says something new, stands on at least two contributions and a "
            "quote, and holds no solution."
        ),
        ordered=True,
        cards=tuple(_statement(project, each, words, t) for each in every),
        add=(
            add_box(
                "statements",
                label=t("New insight"),
                placeholder=t("When ..., people feel ..., because ... although ..."),
            ),
        ),
    )


def _statement(project: Project, each: Statement, words: Mapping[str, str], t: Translator) -> Card:
    hints = statement_hints(each.text, each.id, lacks(project, each), t)
    return card(
        "statements",
        each,
        [text_field(each, "text", label=t("Insight"), hide_label=True, hints=hints)],
        badges=_standing(project, each, t),
        more=(
            links_field(each, "insights", label=t("Stands on"), options=words, shared=_TOLD),
            choice_field(
                each,
                "quote",
                label=t("Quote"),
                options=_quotes(project, each),
                help=t("Only from the contributions it stands on that may be quoted."),
            ),
        ),
        more_label=t("What it stands on"),
        actions=(delete("statements", each, label=t("Delete"), done=t("Deleted")),),
    )


def _standing(project: Project, each: Statement, t: Translator) -> tuple[Badge, ...]:
    """Return how many contributions it stands on, and the words that are quoted."""
    voices, quote = len(stands_on(project, each)), quote_of(project, each)
    counted = Badge(
        text=t.plural("{count} contribution", "{count} contributions", voices),
        tone="good" if voices >= VOICES else "warn",
    )
    return (counted, Badge(text=f"«{quote.text}»", icon="quote")) if quote else (counted,)


def _quotes(project: Project, each: Statement) -> dict[str, str]:
    """Return the words that may be quoted of what it stands on, and those that are quoted."""
    quoted = quote_of(project, each)
    heard = [*stands_on(project, each), *([quoted] if quoted else [])]
    return {said.id: str(said.text) for said in heard if said.quotable and said.text}


def sentence_block(project: Project, texts: Content, t: Translator) -> Block:
    """Return the sentence that one may begin an insight with, part by part."""
    template = texts.method(MethodId.STATEMENT).template
    begin = action(
        t("Begin with this"),
        "add_item",
        icon="add",
        part="statements",
        item=derived_id("begun with", "statement", str(project.revision)),
        values={"text": template},
    )
    sentence = show_field("sentence", label=t("Sentence"), hide_label=True, value=template)
    return Block(
        id="statement-sentence",
        layout="list",
        place="side",
        heading=t("A sentence to begin with, if it helps"),
        cards=(Card(part="sentences", item="statement", fields=(sentence,), actions=(begin,)),),
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
