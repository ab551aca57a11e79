"""What a person's hands can send from a block, as the browser would put it together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lup_canvas.project.base import new_id
from lup_canvas.ui.cards import Add, Block, Card, Field
from lup_canvas.ui.forms import whole

Sent = dict[str, Any]

ADDS = frozenset({"add_insight", "add_item", "park_idea", "split_cause"})
"""The kinds of change whose new item the browser names (assets/sheet/addbox.js)."""


def everything_sent(block: Block) -> Iterator[Sent]:
    """Yield a change for everything that can be done in `block`, each with an id of its own."""
    for change in _sent(block):
        yield {**change, "id": new_id()}


def _sent(block: Block) -> Iterator[Sent]:
    for add in block.add:
        yield added(add)
    for card in (whole(card, block) for card in block.cards):
        for field in (*card.fields, *card.more):
            yield from _filled_in(block, card, field)
        for add in card.add:
            yield added(add)
        for action in card.actions:
            yield action.change
            if action.undo:
                yield action.undo
        yield from _MOVED.get(block.layout, _moved)(block, card) if block.ordered else ()
        yield from _sorted(block, card)


def added(add: Add, text: str = "Noe nytt") -> Sent:
    """Return what pressing Enter in the line `add` sends."""
    change = dict(add.change)
    if change["kind"] in ADDS:
        change["new_item" if "item" in change else "item"] = new_id()
    return put_into(change, add.into, text)


def put_into(change: Sent, path: str, value: object) -> Sent:
    """Return `change` with `value` at the end of the dotted `path` (assets/sheet/filled.js)."""
    first, _, rest = path.partition(".")
    return {**change, first: put_into(change.get(first, {}), rest, value) if rest else value}


def _filled_in(block: Block, card: Card, field: Field) -> Iterator[Sent]:
    where = {"part": card.part, "item": card.item, "field": field.field}
    for hint in field.hints:
        yield from (button.change for button in hint.buttons)
    match field.kind:
        case "show":
            return
        case "text":
            writing = field.change or {"kind": "write_text", **where}
            yield {**writing, "base_rev": field.rev, "text": "Andre ord", "draft": new_id()}
            seen = [other.text for other in field.variants]
            if seen:
                chosen = {"text": field.value, "base_rev": field.rev, "seen": seen}
                yield {"kind": "choose_text", **where, **chosen}
        case "links":
            yield from _tied(field, where, _options(block, field))
        case _:
            for value in _values(block, field):
                if field.change:
                    assert field.into is not None
                    yield put_into(field.change, field.into, value)
                else:
                    yield {"kind": "set_field", **where, "value": value}


def _tied(field: Field, where: Sent, options: list[str | int]) -> Iterator[Sent]:
    linked = list(field.value) if isinstance(field.value, tuple) else []
    for other in options[:3]:
        if field.change:
            assert field.into is not None
            toggled = [each for each in (*linked, other) if linked.count(str(each)) == 0]
            yield put_into(field.change, field.into, toggled)
        else:
            yield {"kind": "link", **where, "other": other}
            yield {"kind": "unlink", **where, "other": other}


def _values(block: Block, field: Field) -> list[object]:
    """Return what can be chosen or typed in a field, at its ends and in the middle."""
    match field.kind:
        case "check":
            return [True, False]
        case "date":
            return ["2027-01-15", None]
        case "number":
            ends = [end for end in (field.min, field.max) if end is not None]
            return [*ends, 1 if field.step == 1 else 2.5]
        case _:
            taken_back: list[object] = [None] if field.optional else []
            return [*_options(block, field), *taken_back]


def _options(block: Block, field: Field) -> list[str | int]:
    options = block.lists.get(field.options_from or "", field.options)
    return [option.value for option in options if str(option.value) not in field.without]


def _moved(block: Block, card: Card) -> Iterator[Sent]:
    """Yield what moving `card` up and down sends (assets/sheet/moving.js)."""
    others = [other.item for other in block.cards if other.column == card.column]
    for after in (None, others[0], others[-1]):
        yield {"kind": "move_item", "part": card.part, "item": card.item, "after": after}


def _sorted(block: Block, card: Card) -> Iterator[Sent]:
    """Yield what putting `card` in another column sends, where the columns are no board."""
    if block.sorted_by is None or block.layout == "board":
        return
    where = {"part": card.part, "item": card.item, "field": block.sorted_by.field}
    for column in block.columns:
        if column.id == card.column:
            continue
        if not block.sorted_by.linked:
            yield {"kind": "set_field", **where, "value": column.id or None}
            continue
        if column.id:
            yield {"kind": "link", **where, "other": column.id}
        if card.column:
            yield {"kind": "unlink", **where, "other": card.column}


def _dropped(block: Block, card: Card) -> Iterator[Sent]:
    """Yield what dropping a note sends, in each column and in a new one (assets/sheet/board.js)."""
    moved = {"kind": "sort_insight", "item": card.item, "out": card.column or None}
    for column in (*(column.id or None for column in block.columns), new_id()):
        notes = [other.item for other in block.cards if (other.column or None) == column]
        for after in (None, *notes[-1:]):
            yield {**moved, "into": column, "after": after}


def _regrouped(block: Block, card: Card) -> Iterator[Sent]:
    """Yield what moving a theme, or merging it with another, sends (assets/sheet/board.js)."""
    yield from _moved(block, card)
    for other in block.cards:
        if other is not card:
            yield {"kind": "merge_themes", "item": card.item, "into": other.item}


_MOVED = {"board": _dropped, "heads": _regrouped}
