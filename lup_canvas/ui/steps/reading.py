"""Gjennomlesing: what staff told, one at a time, before anybody else sees it (domain.md 9)."""

from __future__ import annotations

from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, InsightKind, Reading
from lup_canvas.project.personal_data import (
    Finding,
    find_personal_data,
    in_pieces,
    without_personal_data,
)
from lup_canvas.ui.cards import Action, Block, Card, Field, Hint, Piece
from lup_canvas.ui.fields import action, card, show_field
from lup_canvas.ui.labels import FINDINGS
from lup_canvas.ui.steps.insights import erase, facts, wording

AT_ONCE = 30
"""So many are sent to a screen; more come as these are read."""

KEYS = mark("S T H W U")
"""The letters for show, tidy, hide, show and mark that it works, and undo."""


def reading_block(project: Project, t: Translator) -> Block:
    """Return the queue of insights that nobody has read through yet."""
    waiting = [each for each in in_order(project.insights) if each.reading is Reading.NEW]
    return Block(
        id="reading",
        layout="queue",
        help=t(
            "Read these where nobody else can see the screen. "
            "Tidy away everything about a particular person."
        ),
        empty=t("Everything is read."),
        waiting=len(waiting),
        undo_key=_keys(t)[4],
        cards=tuple(_unread(each, t) for each in waiting[:AT_ONCE]),
    )


def hidden_block(project: Project, t: Translator) -> Block:
    """Return what somebody has hidden, so that it can be read once more."""
    return Block(
        id="hidden",
        layout="list",
        heading=t("Hidden"),
        empty=t("Nothing is hidden."),
        cards=tuple(_hidden(each, t) for each in hidden(project)),
    )


def hidden(project: Project) -> list[Insight]:
    """Return the insights that somebody has hidden."""
    some = (each for each in project.insights.values() if each.reading is Reading.HIDDEN)
    return in_order({each.id: each for each in some})


def _keys(t: Translator) -> list[str]:
    return t(KEYS).split()


def _unread(each: Insight, t: Translator) -> Card:
    show, tidy, hide, works, _ = _keys(t)
    return card(
        "insights",
        each,
        [_marked(each, t).model_copy(update={"key": tidy})],
        badges=facts(each, t),
        actions=(
            _decided(each, t("Show"), t("Shown"), show).model_copy(update={"tone": "strong"}),
            _decided(each, t("Hide"), t("Hidden"), hide, reading=Reading.HIDDEN),
            _decided(
                each,
                t("Show, and mark that it works"),
                t("Shown, and marked that it works"),
                works,
                kind=InsightKind.WORKS,
            ),
            erase(each, t).model_copy(update={"icon": None}),
        ),
    )


def _decided(
    each: Insight,
    label: str,
    done: str,
    key: str,
    *,
    reading: Reading = Reading.READ,
    kind: InsightKind | None = None,
) -> Action:
    """Return the button that says what becomes of an insight, and can be taken back."""
    was = {"reading": Reading.NEW.value, "insight_kind": each.kind.value}
    return action(
        label,
        "review_insight",
        item=each.id,
        reading=reading,
        insight_kind=kind,
        before=Reading.NEW,
        undo={"kind": "review_insight", "item": each.id, **was},
    ).model_copy(update={"done": done, "key": key})


def _marked(each: Insight, t: Translator) -> Field:
    """Return the words with a mark on each of those that may tell who somebody is."""
    text = each.text.value
    found = find_personal_data(text, t.language)
    pieces = tuple(
        Piece(text=words, why=t(FINDINGS[finding.kind]) if finding else None)
        for words, finding in in_pieces(text, found)
    )
    hints = (_somebody(each, found, t),) if found else ()
    return wording(each, t).model_copy(update={"size": "large", "pieces": pieces, "hints": hints})


def _somebody(each: Insight, found: tuple[Finding, ...], t: Translator) -> Hint:
    instead = without_personal_data(each.text.value, found)
    put_right = action(
        t("Put it right for me"),
        "tidy_insight",
        item=each.id,
        base_rev=each.text.rev,
        text=instead,
    )
    return Hint(
        text=t("The marked words may say who somebody is. What is replaced is not kept."),
        buttons=(put_right,) if instead else (),
    )


def _hidden(each: Insight, t: Translator) -> Card:
    return card(
        "insights",
        each,
        [show_field("text", label=t("Contribution"), hide_label=True, value=each.text)],
        badges=facts(each, t),
        actions=(
            action(t("Read it again"), "review_insight", item=each.id, reading=Reading.NEW),
            erase(each, t),
        ),
    )
