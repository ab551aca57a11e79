"""What a sheet shows, as values: blocks of cards, cards of fields, and what one can press.

These are the words between a page and the browser. A page says what is shown; how it
looks, is typed in and reaches the server is the sheet's business (assets/sheet).
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

Change = dict[str, Any]
"""A change as JSON, without its id: every press and every stretch of typing gets a fresh one."""

Layout = Literal[
    "form", "list", "beside", "board", "checklist", "columns", "heads", "queue", "strip", "tree"
]
Place = Literal["wide", "main", "side"]
Kind = Literal["text", "choice", "check", "number", "date", "links", "show"]
Size = Literal["large", "medium", "normal", "small"]
Icon = Literal[
    "add", "check", "clock", "down", "eye", "hide", "idea", "link", "lock", "quote", "root",
    "star", "trash", "up", "warn",
]  # fmt: skip
CardTone = Literal["plain", "root", "done", "quiet", "warn"]
BadgeTone = Literal["plain", "good", "warn", "strong"]
ActionTone = Literal["quiet", "strong", "primary", "danger"]
"""`primary` is the one thing to do now on a screen, and looks like it."""


class Shown(BaseModel):
    """A frozen value that the browser gets as JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(Shown):
    """One of the things to choose between."""

    value: str | int
    label: str


class Search(Shown):
    """Where to ask for what stands in a list that is too long to be sent, and how long it is."""

    address: str
    count: int


class Action(Shown):
    """A small button that sends a change."""

    label: str
    change: Change
    icon: Icon | None = None
    tone: ActionTone = "quiet"
    confirm: str | None = None
    """A question that is asked, in place, before the change is sent."""
    undo: Change | None = None
    """What takes it back; offered for a while, in the place of the card."""
    done: str | None = None
    """What is said beside the offer to undo."""
    key: str | None = None
    """The letter that presses it, where cards come one at a time."""


class Hint(Shown):
    """A friendly word about what is written, never a stop."""

    text: str
    buttons: tuple[Action, ...] = ()
    unfolds: bool = False
    """What is asked for is not in the text but folded away on the card, which a button opens."""


class Other(Shown):
    """A text somebody else wrote in the same field at the same time."""

    id: str
    text: str


class Piece(Shown):
    """Some words of a text, and why they are marked, if they are."""

    text: str
    why: str | None = None


class Way(Shown):
    """A link to where something is done: a block of this screen, or of another one."""

    place: str
    href: str
    block: str | None = None
    label: str | None = None
    """What the link says, if it is not the words of what it stands at."""


class Field(Shown):
    """Something to write, choose or set; or, as `show`, only to read."""

    field: str
    label: str
    kind: Kind
    value: str | bool | int | float | tuple[str, ...] | None = None
    hide_label: bool = False
    """The label is for those who listen, since everybody else sees what it is."""
    rev: int | None = None
    variants: tuple[Other, ...] = ()
    placeholder: str | None = None
    help: str | None = None
    size: Size = "normal"
    options: tuple[Option, ...] = ()
    options_from: str | None = None
    """The name of a list of the block to choose from, when many cards choose from the same."""
    without: tuple[str, ...] = ()
    """What of that list this field cannot be."""
    optional: bool = False
    """A choice that can be taken back."""
    max: float | None = None
    """The most characters of a text, or the largest number."""
    min: float | None = None
    step: float | None = None
    hints: tuple[Hint, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """The text in pieces, to be read with marks on some of the words."""
    key: str | None = None
    """The letter that begins to write in it, where cards come one at a time."""
    way: Way | None = None
    """Where what it tells of is done, if that is not here."""
    change: Change | None = None
    """A change of its own, where writing or setting the field is not the right one."""
    into: str | None = None
    """Where in `change` the value goes."""

    @model_validator(mode="after")
    def _knows_where_its_value_goes(self) -> Field:
        assert self.change is None or self.kind == "text" or self.into is not None, self.field
        return self


class Then(Shown):
    """What the line below a thing that was just added asks, where Enter leads to it."""

    label: str
    placeholder: str
    tied: str
    """Where in the change the id of what was added goes, in a list of its own."""


class Add(Shown):
    """A line to write on, where Enter adds and the next can be written at once."""

    label: str
    change: Change
    into: str = "values.text"
    placeholder: str | None = None
    column: str | None = None
    max: int | None = None
    under: str | None = None
    """The item of the block that what is added hangs below, where the line stands elsewhere."""
    then: Then | None = None


class Badge(Shown):
    """A short fact about a card."""

    text: str
    tone: BadgeTone = "plain"
    icon: Icon | None = None


class Form(Shown):
    """What many cards of a block have in common, said once for all of them.

    It is made of an item that says nothing yet, whose id is `THIS`; see `forms`.
    """

    fields: tuple[Field, ...]
    more: tuple[Field, ...] = ()
    more_label: str | None = None
    actions: tuple[Action, ...] = ()


class Card(Shown):
    """One item, or one section, with its fields."""

    part: str
    item: str | None = None
    like: str | None = None
    """The form of the block that this card has, when many have the same."""
    said: dict[str, dict[str, Any]] = {}
    """What this card's fields hold, by their names, where they differ from those of the form."""
    fields: tuple[Field, ...] = ()
    more: tuple[Field, ...] = ()
    """Fields that are folded away until somebody asks for them."""
    more_label: str | None = None
    badges: tuple[Badge, ...] = ()
    actions: tuple[Action, ...] = ()
    tone: CardTone = "plain"
    column: str | None = None
    under: str | None = None
    """A name for what this one hangs below in a tree, where an item may stand in two places."""
    depth: int = 0
    add: tuple[Add, ...] = ()
    """What can be added just below this card, opened by a small button."""


class Column(Shown):
    """One of the columns that cards are sorted into."""

    id: str
    title: str
    help: str | None = None
    count: int | None = None
    """How many cards there are, when not all of them are shown."""


class SortedBy(Shown):
    """The field that says which column a card stands in."""

    field: str
    linked: bool = False
    """The field holds links (a card may stand in several columns), not one value."""


class Block(Shown):
    """Cards that belong together, under one heading."""

    id: str
    layout: Layout
    place: Place = "wide"
    """Over the whole width, or beside others: a main one beside the sides that follow it."""
    cards: tuple[Card, ...] = ()
    heading: str | None = None
    help: str | None = None
    empty: str | None = None
    """What is said as long as there are no cards."""
    columns: tuple[Column, ...] = ()
    sorted_by: SortedBy | None = None
    """Cards can be moved between the columns, by pointer and by keyboard."""
    ordered: bool = False
    """Cards can be moved up and down."""
    moving: tuple[str, str] | None = None
    """What moving up and moving down is called, where cards stand side by side."""
    beside: bool = False
    """The trees of a tree layout stand side by side, where there is room."""
    heads: str | None = None
    """The block whose cards are the heads of a board's columns, each under the id of its item."""
    fold: int | None = None
    """How many cards of a column stand open; the rest wait behind "+n"."""
    waiting: int | None = None
    """How many there are in a queue; only the first of them are sent."""
    undo_key: str | None = None
    """The letter that takes back what was last done in a queue."""
    lists: dict[str, tuple[Option, ...]] = {}
    """What fields choose from by name."""
    searches: dict[str, Search] = {}
    """The lists that hold only what is chosen already, by name; the rest is asked for."""
    forms: dict[str, Form] = {}
    """What cards are like, by name."""
    add: tuple[Add, ...] = ()

    @model_validator(mode="after")
    def _has_a_column_for_every_card(self) -> Block:
        known = {column.id for column in self.columns}
        lost = [card.item for card in self.cards if self.columns and card.column not in known]
        assert not lost, f"cards without a column: {lost}"
        return self

    @model_validator(mode="after")
    def _has_every_form(self) -> Block:
        assert {card.like for card in self.cards if card.like} <= self.forms.keys()
        return self


class Sheet(Shown):
    """Everything one element shows, and where what people do is sent."""

    project: str
    name: str
    """Under which the bell tells it anew; see `shown`."""
    post: str
    blocks: tuple[Block, ...]
