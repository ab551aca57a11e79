"""What a block shows to somebody who may only read it."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.ui.cards import Block, Card, Field, Option
from lup_canvas.ui.forms import whole


def reading(block: Block) -> Block:
    """Return `block` for somebody who may only read it."""
    return block.model_copy(
        update={
            "add": (),
            "ordered": False,
            "sorted_by": None,
            "cards": tuple(_read_only(whole(card, block), block.lists) for card in block.cards),
            "lists": {},
            "searches": {},
            "forms": {},
        }
    )


def _read_only(card: Card, lists: Mapping[str, tuple[Option, ...]]) -> Card:
    return card.model_copy(
        update={
            "add": (),
            "actions": (),
            "fields": tuple(shown(field, lists) for field in card.fields),
            "more": tuple(shown(field, lists) for field in card.more),
        }
    )


def shown(field: Field, lists: Mapping[str, tuple[Option, ...]] | None = None) -> Field:
    """Return `field` as something to read; `lists` are those of its block."""
    options = (lists or {}).get(field.options_from or "", field.options)
    return Field(
        field=field.field,
        label=field.label,
        hide_label=field.hide_label,
        kind="show",
        size=field.size,
        value=_in_words(field, options),
    )


def _in_words(field: Field, options: tuple[Option, ...]) -> str:
    labels = {option.value: option.label for option in options}
    match field.value:
        case bool() as ticked:
            return "✓" if ticked else "–"
        case tuple() as links:
            return ", ".join(labels[link] for link in links if link in labels)
        case str() | int() as value if value in labels:
            return labels[value]
        case None:
            return ""
        case value:
            return str(value)
