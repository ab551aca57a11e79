"""What one person writes in silence, before the group shows all of it (domain.md 3.2 and 6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lup_canvas.locale import Translator
from lup_canvas.project.base import Item
from lup_canvas.ui.cards import Add, Block
from lup_canvas.ui.fields import card, delete, text_field


def written_alone(
    part: str,
    mine: Iterable[Item],
    add: tuple[Add, ...],
    t: Translator,
    *,
    heading: str,
    label: str,
    kind: str | None = None,
) -> Block:
    """Return the items of the list `part` that are `mine`, for that person's screen alone.

    `kind` is the change that writes their text, where that is one of its own.
    """
    return Block(
        id="silent",
        layout="list",
        heading=heading,
        help=t("Only you see these until the group shows them all."),
        ordered=True,
        cards=tuple(
            card(
                part,
                each,
                [text_field(each, "text", label=label, hide_label=True, **_written_by(kind, each))],
                actions=(delete(part, each, label=t("Delete"), done=t("Deleted")),),
            )
            for each in mine
        ),
        add=add,
    )


def _written_by(kind: str | None, each: Item) -> dict[str, Any]:
    return {"change": {"kind": kind, "item": each.id}} if kind else {}
