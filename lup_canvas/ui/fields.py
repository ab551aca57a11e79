"""Builds fields and cards from the parts of a project, so that a page only says what is shown.

A builder takes the domain's own value and reads from its type what may be written there,
how much, and whether it can be left open. Nothing here knows Streamlit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from lup_canvas.project.base import MAX_TEXT, Item, Part
from lup_canvas.project.variants import others
from lup_canvas.ui.cards import (
    Action,
    Add,
    Card,
    Change,
    Field,
    Icon,
    Option,
    Other,
    Size,
)


def text_field(
    part: Part,
    name: str,
    *,
    label: str,
    placeholder: str | None = None,
    size: Size = "normal",
    hide_label: bool = False,
    help: str | None = None,  # noqa: A002  (the word people know)
    **more: Any,  # noqa: ANN401  (max, hints, change: as in `Field`)
) -> Field:
    """Return the text `name` of `part` as something to write in."""
    text = part.written(name)
    return Field(
        field=name,
        label=label,
        kind="text",
        value=text.value,
        rev=text.rev,
        variants=tuple(Other(id=each.id, text=each.text) for each in others(text)),
        placeholder=placeholder,
        size=size,
        hide_label=hide_label,
        help=help,
        **{"max": MAX_TEXT, **more},
    )


def choice_field(
    part: Part,
    name: str,
    *,
    label: str,
    options: Mapping[Any, str] | tuple[Option, ...],
    **more: Any,  # noqa: ANN401  (as in `Field`)
) -> Field:
    """Return the choice `name` of `part`; `options` maps each value to its words.

    Options that many fields share may be made once, with `choices`.
    """
    return Field(
        field=name,
        label=label,
        kind="choice",
        value=in_json(_settable(part, name, **more)),
        options=choices(options),
        optional=_may_be_none(part, name),
        **more,
    )


def check_field(part: Part, name: str, *, label: str, **more: Any) -> Field:  # noqa: ANN401
    """Return the yes or no `name` of `part` as a box to tick."""
    return Field(field=name, label=label, kind="check", value=_settable(part, name, **more), **more)


def number_field(part: Part, name: str, *, label: str, **more: Any) -> Field:  # noqa: ANN401
    """Return the number `name` of `part`, with the bounds that its type has."""
    number = {"value": _settable(part, name, **more), **_bounds(part, name), **more}
    return Field(field=name, label=label, kind="number", **number)


def date_field(part: Part, name: str, *, label: str, **more: Any) -> Field:  # noqa: ANN401
    """Return the day `name` of `part`."""
    day: date | None = _settable(part, name, **more)
    value = day.isoformat() if day else None
    return Field(field=name, label=label, kind="date", value=value, **more)


def links_field(
    part: Item,
    name: str,
    *,
    label: str,
    options: Mapping[str, str],
    shared: str | None = None,
    without: tuple[str, ...] = (),
    **more: Any,  # noqa: ANN401
) -> Field:
    """Return the links `name` of `part`; `options` maps the id of each other thing to its words.

    If many cards choose from the same, `shared` names the list of the block that holds it,
    and `without` what this one cannot be tied to.

    A link to something that is not among the options (deleted, or not for these eyes) is
    neither shown nor touched.
    """
    linked: tuple[str, ...] = _settable(part, name, **more)
    return Field(
        field=name,
        label=label,
        kind="links",
        value=tuple(link for link in linked if link in options),
        options=() if shared else choices(options),
        options_from=shared,
        without=without,
        **more,
    )


def show_field(name: str, *, label: str, value: object, **more: Any) -> Field:  # noqa: ANN401
    """Return something to read only."""
    return Field(field=name, label=label, kind="show", value=str(value), **more)


def choices(options: Mapping[Any, str] | tuple[Option, ...]) -> tuple[Option, ...]:
    """Return `options`, from value to words, as things to choose between."""
    if isinstance(options, tuple):
        return options
    return tuple(Option(value=in_json(value), label=label) for value, label in options.items())


def card(part: str, holder: Part, fields: Iterable[Field], **more: Any) -> Card:  # noqa: ANN401
    """Return a card of `holder`, which the document keeps under the name `part`."""
    item = holder.id if isinstance(holder, Item) else None
    return Card(part=part, item=item, fields=tuple(fields), **more)


def delete(part: str, item: Item, *, label: str, done: str, confirm: str | None = None) -> Action:
    """Return the button that deletes `item`, with a way back."""
    return Action(
        label=label,
        icon="trash",
        change={"kind": "trash_item", "part": part, "item": item.id},
        undo={"kind": "restore_item", "item": item.id},
        done=done,
        confirm=confirm,
    )


def add_box(
    part: str,
    *,
    label: str,
    placeholder: str | None = None,
    into: str = "text",
    column: str | None = None,
    **values: Any,  # noqa: ANN401  (what the new item holds from the start)
) -> Add:
    """Return a line on which new items of the list `part` are written, into their text `into`."""
    return Add(
        label=label,
        placeholder=placeholder,
        column=column,
        max=MAX_TEXT,
        change={"kind": "add_item", "part": part, "values": in_json(values)},
        into=f"values.{into}",
    )


def action(
    label: str,
    kind: str,
    *,
    icon: Icon | None = None,
    undo: Change | None = None,
    confirm: str | None = None,
    **fields: Any,  # noqa: ANN401  (those of the change)
) -> Action:
    """Return a button that sends a change of this `kind`."""
    change = {"kind": kind, **in_json(fields)}
    return Action(label=label, change=change, icon=icon, undo=undo, confirm=confirm)


def _settable(part: Part, name: str, **more: object) -> Any:  # noqa: ANN401
    """Return what `part` holds in `name`, which must be open for setting, or have a change."""
    assert name not in part.GUARDED or "change" in more, f"{name} has a change of its own"
    return getattr(part, name)


def in_json(value: Any) -> Any:  # noqa: ANN401
    """Return `value` as JSON holds it."""
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Mapping():
            return {name: in_json(each) for name, each in value.items()}
        case list() | tuple():
            return [in_json(each) for each in value]
        case _:
            return value


def _may_be_none(part: Part, name: str) -> bool:
    return any(kind.get("type") == "null" for kind in _kinds(type(part), name))


def _bounds(part: Part, name: str) -> dict[str, Any]:
    """Return the bounds that the type of a number has, and a step of one if it is whole."""
    kind = next(kind for kind in _kinds(type(part), name) if kind.get("type") != "null")
    whole = {"step": 1} if kind.get("type") == "integer" else {}
    return {"min": kind.get("minimum"), "max": kind.get("maximum"), **whole}


@cache
def _kinds(model: type[Part], name: str) -> tuple[Mapping[str, Any], ...]:
    """Return what may be in a field, as JSON schema says it; the types themselves are layered."""
    annotation: Any = model.model_fields[name].annotation
    schema = TypeAdapter(annotation).json_schema()
    return tuple(schema.get("anyOf", [schema]))
