"""The board on which insights are sorted into themes, by several people at once (domain.md 3.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from lup_canvas.analysis.insights import told_by_theme
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    Insight,
    InsightKind,
    Often,
    Reading,
    Source,
    Theme,
)
from lup_canvas.project.recent import while_it_lasts
from lup_canvas.project.sorting import is_nearly_sorted
from lup_canvas.ui.cards import Block, Card, Column, Field, Form, SortedBy
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    check_field,
    choice_field,
    delete,
    show_field,
    text_field,
)
from lup_canvas.ui.forms import THIS, of_form
from lup_canvas.ui.labels import words
from lup_canvas.ui.steps.insights import erase, facts, wording

LONELY = ""
"""The column of the insights that are in no theme: a note moved there is tied to nothing."""

MOST_SHOWN = 400
"""Notes that are on a board at once, when they are all there."""
ON_A_PAGE = 240
"""When there are more, they come page by page, and each column shows as many of its own: so many
are drawn as soon as the rest of the screen."""
FEWEST_SHOWN = 10
OPEN = 6
"""Notes of a theme that stand open, so that all themes can be seen, and dropped on."""

Told = Mapping[str, Sequence[Insight]]


def pages(project: Project) -> list[str]:
    """Return which notes of each column can be shown at once, as «1–40», «41–80» and so on."""
    told = _in_words(project)
    room, most = _room(told), _most(told)
    return [f"{first + 1}–{min(first + room, most)}" for first in range(0, most, room)]


def board_block(project: Project, t: Translator, page: int = 0) -> Block:
    """Return the notes in their themes, the lonely ones always in sight.

    `page` says which of `pages` is shown, when there are too many for one board.
    """
    told, silent = _in_words(project), project.listening.in_silence
    room = _room(told)
    first = min(page * room, (_most(told) - 1) // room * room)
    shown = {name: notes[first : first + room] for name, notes in told.items()}
    asks = is_nearly_sorted(project) and bool(told[LONELY])
    alone = "asked" if asks else "loose" if project.themes and not silent else "sorted"
    return Block(
        id="themes",
        layout="board",
        heading=t("Themes"),
        help=_help(project, t),
        empty=t("Nothing to group yet."),
        columns=tuple(
            _column(name, title, told[name], shown[name], "" if name else _of_lonely(t, asks=asks))
            for name, title in titles(project, t)
        ),
        sorted_by=SortedBy(field="themes", linked=True),
        ordered=True,
        fold=OPEN,
        heads="theme-names",
        forms=_forms(t),
        cards=tuple(
            _note(each, name, "sorted" if name else alone, t)
            for name, notes in shown.items()
            for each in notes
        ),
    )


def theme_names_block(project: Project, t: Translator) -> Block:
    """Return the themes themselves, as the heads of the board's columns."""
    silent = project.listening.in_silence
    return Block(
        id="theme-names",
        layout="heads",
        ordered=True,
        moving=(t("Move before"), t("Move after")),
        cards=tuple(_head(theme, t, silent=silent) for theme in in_order(project.themes)),
        add=()
        if silent
        else (add_box("themes", label=t("New theme"), placeholder=t("New theme"), into="name"),),
    )


def _in_words(project: Project) -> Told:
    """Return the contributions in each theme that are still here in words (`retention`)."""
    told = told_by_theme(project)
    return {name: [each for each in notes if each.text] for name, notes in told.items()}


def _room(told: Told) -> int:
    """Return how many of its notes each column shows at once."""
    if sum(map(len, told.values())) <= MOST_SHOWN:
        return MOST_SHOWN
    return max(FEWEST_SHOWN, ON_A_PAGE // len(told))


def _most(told: Told) -> int:
    """Return how many notes the longest column holds, or 1."""
    return max(1, *map(len, told.values()))


def _of_lonely(t: Translator, *, asks: bool) -> str:
    """Return what the lonely notes are, or what is asked about them, once for all of them."""
    if asks:
        return t("Why is it important that these do not fit in?")
    return t("Notes that are in no theme.")


def _help(project: Project, t: Translator) -> str:
    gone = sum(not each.text for each in project.insights.values())
    if not gone:
        return _how(project, t)
    return t.plural(
        "{count} contribution is deleted. It is counted still, where it was heard.",
        "{count} contributions are deleted. They are counted still, where they were heard.",
        gone,
    )


def _how(project: Project, t: Translator) -> str:
    if project.listening.in_silence:
        return t(
            "Read all the notes in silence, and move together those that belong together, "
            "also those that others have moved, until nobody moves any more."
        )
    if not project.themes:
        return t("Move notes that belong together into a new theme. Name the themes afterwards.")
    return t("Drag a note by its handle, or press the handle and choose where it shall go.")


def titles(project: Project, t: Translator) -> list[tuple[str, str]]:
    """Return the columns with what they are called; in silence, each has a number alone."""
    themes = in_order(project.themes)
    if project.listening.in_silence:
        named = [
            (theme.id, t("Group {number}", number=n)) for n, theme in enumerate(themes, start=1)
        ]
    else:
        named = [(theme.id, str(theme.name) or t("No name yet")) for theme in themes]
    return [(LONELY, t("Lonely notes")), *named]


def _column(
    name: str, title: str, told: Sequence[Insight], shown: Sequence[Insight], asked: str
) -> Column:
    count = len(told) if len(told) > len(shown) else None
    return Column(id=name, title=title, count=count, help=asked or None)


def _head(theme: Theme, t: Translator, *, silent: bool) -> Card:
    name = text_field(
        theme, "name", label=t("Theme"), hide_label=True, max=80, size="medium",
        placeholder=t("No name yet"),
    )  # fmt: skip
    note = text_field(theme, "note", label=t("What do these have in common?"))
    return card(
        "themes",
        theme,
        () if silent else (name,),
        more=() if silent else (note,),
        more_label=t("Note"),
        actions=(delete("themes", theme, label=t("Delete"), done=t("Deleted")),),
    )


@while_it_lasts
def _note(each: Insight, column: str, like: str, t: Translator) -> Card:
    kind, *others = facts(each, t)
    badges = others if each.kind is InsightKind.EXPERIENCE else (kind, *others)
    return of_form(like, _forms(t)[like], "insights", each, badges=badges, column=column)


@cache
def _forms(t: Translator) -> dict[str, Form]:
    """Return what notes are like: those in a theme, and the lonely ones before they are asked
    about and when they are.
    """
    blank = Insight(id=THIS)
    why = t("Why is it important that this one does not fit?")
    asked = text_field(
        blank, "comment", label=why, placeholder=t("Because ..."), hide_label=True, size="small"
    )
    comment = asked.model_copy(update={"hide_label": False, "placeholder": None})
    said = show_field("comment", label=why, value="", hide_label=True, size="small")
    return {
        "sorted": _form(blank, (), (), t),
        "loose": _form(blank, (said,), (comment,), t),
        "asked": _form(blank, (asked,), (), t),
    }


def _form(
    blank: Insight, fields: tuple[Field, ...], more: tuple[Field, ...], t: Translator
) -> Form:
    return Form(
        fields=(wording(blank, t), *fields),
        more=(
            *more,
            choice_field(blank, "kind", label=t("Kind"), options=words(InsightKind, t)),
            choice_field(blank, "often", label=t("How often?"), options=words(Often, t)),
            choice_field(blank, "source", label=t("Source"), options=words(Source, t)),
            check_field(blank, "quotable", label=t("May be quoted")),
        ),
        more_label=t("Details"),
        actions=(
            action(t("Hide"), "review_insight", icon="hide", item=THIS, reading=Reading.HIDDEN),
            erase(blank, t),
        ),
    )
