"""What the screen of contributions and insight shows (domain.md 11.2)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    MAX_INSIGHT,
    Insight,
    InsightKind,
    Often,
    Reading,
    Source,
)
from lup_canvas.ui.cards import Action, Add, Badge, Block, Card, Column, Field, SortedBy
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    check_field,
    choice_field,
    delete,
    text_field,
)
from lup_canvas.ui.labels import label, words
from lup_canvas.ui.steps.hints import somebody_hints

LONELY = ""
"""The column of the insights that are in no theme: a note moved there is tied to nothing."""


def reading_block(project: Project, t: Translator) -> Block:
    """Return the queue of insights that nobody has read through yet."""
    waiting = [each for each in in_order(project.insights) if each.reading is Reading.NEW]
    return Block(
        id="reading",
        layout="list",
        help=t(
            "Read these where nobody else can see the screen. "
            "Tidy away everything about a particular person."
        ),
        empty=t("Everything is read."),
        cards=tuple(_unread(each, t) for each in waiting),
    )


def _unread(each: Insight, t: Translator) -> Card:
    return card(
        "insights",
        each,
        [_wording(each, t).model_copy(update={"hints": somebody_hints(each.text.value, t)})],
        badges=_facts(each, t),
        actions=(
            action(
                t("Show"), "review_insight", icon="check", item=each.id, reading=Reading.READ
            ).model_copy(update={"tone": "strong"}),
            action(t("Hide"), "review_insight", icon="hide", item=each.id, reading=Reading.HIDDEN),
            _erase(each, t),
        ),
    )


def _wording(each: Insight, t: Translator) -> Field:
    return text_field(
        each,
        "text",
        label=t("Contribution"),
        hide_label=True,
        max=MAX_INSIGHT,
        change={"kind": "tidy_insight", "item": each.id},
    )


def _erase(each: Insight, t: Translator) -> Action:
    return action(
        t("Erase"),
        "erase_item",
        icon="trash",
        part="insights",
        item=each.id,
        confirm=t("Erase it for good? It cannot be brought back."),
    )


def _facts(each: Insight, t: Translator) -> tuple[Badge, ...]:
    kind = Badge(
        text=label(each.kind, t), tone="good" if each.kind is InsightKind.WORKS else "plain"
    )
    often = (Badge(text=label(each.often, t), icon="clock"),) if each.often else ()
    source = () if each.source is Source.STAFF else (Badge(text=label(each.source, t)),)
    quote = (Badge(text=t("May be quoted"), icon="quote"),) if each.quotable else ()
    return (kind, *often, *source, *quote)


def themes_block(project: Project, t: Translator) -> Block:
    """Return the insights sorted into themes, with the lonely ones last but in sight."""
    themes = in_order(project.themes)
    return Block(
        id="themes",
        layout="columns",
        heading=t("Themes"),
        help=t("Add a theme below, and move the notes into it. You can rename it later."),
        empty=t("Nothing to group yet."),
        columns=(
            Column(id=LONELY, title=t("Not in a theme yet")),
            *(Column(id=theme.id, title=str(theme.name) or t("No name yet")) for theme in themes),
        ),
        sorted_by=SortedBy(field="themes", linked=True),
        cards=tuple(
            _sorted_card(each, theme, t)
            for each in in_order(project.insights)
            for theme in [name for name in each.themes if name in project.themes] or [LONELY]
        ),
    )


def _sorted_card(each: Insight, column: str, t: Translator) -> Card:
    lonely = (
        text_field(each, "comment", label=t("Why is it important that this one does not fit?")),
    )
    return card(
        "insights",
        each,
        [_wording(each, t)],
        badges=_facts(each, t),
        column=column,
        more=(
            *(lonely if column == LONELY else ()),
            choice_field(each, "kind", label=t("Kind"), options=words(InsightKind, t)),
            choice_field(each, "often", label=t("How often?"), options=words(Often, t)),
            choice_field(each, "source", label=t("Source"), options=words(Source, t)),
            check_field(each, "quotable", label=t("May be quoted")),
        ),
        more_label=t("Comment and details") if column == LONELY else t("Details"),
        actions=(
            action(t("Hide"), "review_insight", icon="hide", item=each.id, reading=Reading.HIDDEN),
            _erase(each, t),
        ),
    )


def theme_names_block(project: Project, t: Translator) -> Block:
    """Return the themes, to name, order and delete."""
    return Block(
        id="theme-names",
        layout="list",
        place="main",
        heading=t("Name the themes"),
        ordered=True,
        cards=tuple(
            card(
                "themes",
                theme,
                [text_field(theme, "name", label=t("Theme"), hide_label=True, max=80)],
                more=(text_field(theme, "note", label=t("What do these have in common?")),),
                more_label=t("Note"),
                actions=(delete("themes", theme, label=t("Delete"), done=t("Deleted")),),
            )
            for theme in in_order(project.themes)
        ),
        add=(add_box("themes", label=t("New theme"), placeholder=t("New theme"), into="name"),),
    )


def own_insights_block(t: Translator) -> Block:
    """Return the line on which the group writes down what it has heard itself."""
    return Block(
        id="own-insights",
        layout="list",
        place="side",
        heading=t("Write down what you have heard"),
        add=tuple(
            Add(
                label=words(Source, t)[source],
                placeholder=placeholder,
                max=MAX_INSIGHT,
                change={"kind": "add_insight", "source": source.value},
                into="text",
            )
            for source, placeholder in (
                (Source.STAFF, t("An employee told that ...")),
                (Source.USER, t("A user or next of kin told that ...")),
                (Source.NUMBERS, t("The numbers show that ...")),
            )
        ),
    )
