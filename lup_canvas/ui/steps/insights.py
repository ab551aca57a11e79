"""What the screen of contributions and insight shows (domain.md 11.2)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    MAX_INSIGHT,
    Insight,
    InsightKind,
    Source,
)
from lup_canvas.ui.cards import Action, Add, Badge, Block, Field
from lup_canvas.ui.fields import action, text_field
from lup_canvas.ui.labels import label, words
from lup_canvas.ui.steps.silent import written_alone


def wording(each: Insight, t: Translator) -> Field:
    """Return what was told, to read and to tidy."""
    return text_field(
        each,
        "text",
        label=t("Contribution"),
        hide_label=True,
        max=MAX_INSIGHT,
        change={"kind": "tidy_insight", "item": each.id},
    )


def erase(each: Insight, t: Translator) -> Action:
    """Return the button that erases an insight for good."""
    return action(
        t("Erase"),
        "erase_item",
        icon="trash",
        part="insights",
        item=each.id,
        confirm=t("Erase it for good? It cannot be brought back."),
    )


def facts(each: Insight, t: Translator) -> tuple[Badge, ...]:
    """Return what is known of an insight beside its words."""
    kind = Badge(
        text=label(each.kind, t), tone="good" if each.kind is InsightKind.WORKS else "plain"
    )
    often = (Badge(text=label(each.often, t), icon="clock"),) if each.often else ()
    source = () if each.source is Source.STAFF else (Badge(text=label(each.source, t)),)
    quote = (Badge(text=t("May be quoted"), icon="quote"),) if each.quotable else ()
    return (kind, *often, *source, *quote)


def own_insights_block(t: Translator) -> Block:
    """Return the line on which the group writes down what it has heard itself."""
    return Block(
        id="own-insights",
        layout="list",
        place="side",
        heading=t("Write down what you have heard"),
        add=_lines(t),
    )


def silent_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return what the browser with `ballot` has written alone, and the lines for more of it."""
    return written_alone(
        "insights",
        (each for each in in_order(project.insights) if each.hidden_by == ballot),
        _lines(t, hidden_by=ballot),
        t,
        heading=t("Write down what you have heard"),
        label=t("Contribution"),
        kind="tidy_insight",
    )


def _lines(t: Translator, **more: object) -> tuple[Add, ...]:
    """Return a line to write on for each source."""
    return tuple(
        Add(
            label=words(Source, t)[source],
            placeholder=placeholder,
            max=MAX_INSIGHT,
            change={"kind": "add_insight", "source": source.value, **more},
            into="text",
        )
        for source, placeholder in (
            (Source.STAFF, t("An employee told that ...")),
            (Source.USER, t("A user or next of kin told that ...")),
            (Source.NUMBERS, t("The numbers show that ...")),
        )
    )
