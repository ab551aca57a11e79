"""What there can be to write in on a sheet: a few kinds of room, each drawn by the template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

_BLANK = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on under a heading; with `ticks`, each line has boxes to tick below it."""

    kind: ClassVar[str] = "lines"
    label: str = ""
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """One box with a heading, and in small what is asked there."""

    title: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes beside and below each other that share the sheet."""

    kind: ClassVar[str] = "boxes"
    boxes: tuple[Box, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a sentence to fill in, and what stands in the blank after them."""

    words: str
    blank: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to fill in, some times over."""

    kind: ClassVar[str] = "sentence"
    pieces: tuple[Piece, ...]
    times: int = 1


@dataclass(frozen=True, slots=True)
class Checks:
    """A few things to look for, each with a box to tick."""

    kind: ClassVar[str] = "checks"
    label: str
    items: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table to fill in; `choices` are ringed instead of written."""

    title: str
    wide: int = 1
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with empty cells. Rows that have a name say it in the first column."""

    kind: ClassVar[str] = "rows"
    columns: tuple[Column, ...]
    names: tuple[Box, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains of boxes with a word between each: 5 x hvorfor."""

    kind: ClassVar[str] = "chains"
    first: str
    between: str
    links: int = 5
    chains: int = 2


@dataclass(frozen=True, slots=True)
class Fish:
    """A fishbone with a bone for each category."""

    kind: ClassVar[str] = "fish"
    head: str
    bones: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Branches above a trunk, and roots below it."""

    kind: ClassVar[str] = "tree"
    trunk: str
    branches: str
    roots: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """A field with two axes, to place things in."""

    kind: ClassVar[str] = "matrix"
    across: str
    up: str
    little: str
    much: str
    corners: tuple[str, str, str, str]
    """Above left, above right, below left, below right."""


@dataclass(frozen=True, slots=True)
class Slips:
    """Slips to cut apart, each with a statement to answer from 1 to 5."""

    kind: ClassVar[str] = "slips"
    statement: str
    low: str
    high: str
    missing: str


Room = Lines | Boxes | Sentence | Checks | Rows | Chains | Fish | Tree | Matrix | Slips


@dataclass(frozen=True, slots=True)
class Layout:
    """The rooms of one sheet, from above; a flipped sheet lies down."""

    rooms: tuple[Room, ...]
    flipped: bool = False


def pieces(template: str) -> tuple[Piece, ...]:
    """Return the parts of a sentence whose blanks stand in [brackets]."""
    return tuple(_pieces(template))


def open_ended(template: str) -> str:
    """Return a sentence with "…" in the place of its blanks, to go on from."""
    return _BLANK.sub("…", template).replace("….", "…")


def _pieces(template: str) -> Iterator[Piece]:
    end = 0
    for blank in _BLANK.finditer(template):
        yield Piece(_said(template[end : blank.start()]), blank[1])
        end = blank.end()
    if rest := _said(template[end:]):
        yield Piece(rest, "")


def _said(words: str) -> str:
    return words.strip().lstrip(".,?! ").strip()
