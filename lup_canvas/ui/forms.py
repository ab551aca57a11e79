"""Forms: what hundreds of cards have in common is said once, and each says only what it holds.

A board of 500 cards is 80 kB this way, and was 1 MB when each card carried its own options.
The browser puts the two together again (assets/sheet/forms.js), and so does `whole`.
"""

from __future__ import annotations

from typing import Any

from lup_canvas.project.base import Item, Text
from lup_canvas.project.variants import others
from lup_canvas.ui.cards import Block, Card, Change, Field, Form
from lup_canvas.ui.fields import in_json

THIS = "this"
"""Stands for the id of a card's item in the changes of its form."""


def of_form(like: str, form: Form, part: str, item: Item, **more: Any) -> Card:  # noqa: ANN401
    """Return the card of `item`, which has the `form` that its block calls `like`."""
    said = {
        field.field: held for field in (*form.fields, *form.more) if (held := _held(field, item))
    }
    return Card(part=part, item=item.id, like=like, said=said, **more)


def whole(card: Card, block: Block) -> Card:
    """Return `card` of `block` with all that it has from its form."""
    if card.like is None or card.item is None:
        return card
    form, item = block.forms[card.like], card.item
    return Card.model_validate(
        {
            **card.model_dump(exclude={"like", "said"}),
            "fields": [_filled(field, card) for field in form.fields],
            "more": [_filled(field, card) for field in form.more],
            "more_label": form.more_label,
            "actions": [
                {
                    **action.model_dump(),
                    "change": _about(action.change, item),
                    "undo": _about(action.undo, item),
                }
                for action in form.actions
            ],
        }
    )


def _held(field: Field, item: Item) -> dict[str, Any]:
    """Return what `item` holds in `field` that the form does not say already."""
    value = getattr(item, field.field)
    if not isinstance(value, Text):
        plain = in_json(value)
        return {} if plain == field.value else {"value": plain}
    if value == Text():
        return {}
    besides = [{"id": each.id, "text": each.text} for each in others(value)]
    return {"value": value.value, "rev": value.rev, **({"variants": besides} if besides else {})}


def _filled(field: Field, card: Card) -> dict[str, Any]:
    change = _about(field.change, card.item or THIS)
    return {**field.model_dump(), "change": change, **card.said.get(field.field, {})}


def _about(change: Change | None, item: str) -> Change | None:
    if change is None:
        return None
    return {name: item if value == THIS else value for name, value in change.items()}
