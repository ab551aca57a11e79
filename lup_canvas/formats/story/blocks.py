"""What a story is made of: a few kinds of blocks, plain text only, that any format can show.

Words of the group and words of ours are kept apart, since they may be in different languages
and since the group's are to be seen first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from lup_canvas.content.models import Phase


class Size(StrEnum):
    """How much of the page something takes."""

    LARGE = "large"
    NORMAL = "normal"


@dataclass(frozen=True, slots=True)
class Said:
    """Something the group wrote, under a label of ours."""

    kind: ClassVar[str] = "said"
    text: str
    label: str = ""
    size: Size = Size.NORMAL


@dataclass(frozen=True, slots=True)
class Remark:
    """Something we tell about the work; `words` are the group's own, if it gave a reason."""

    kind: ClassVar[str] = "remark"
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody told, and may be quoted on. `source` is empty when it is the staff's."""

    kind: ClassVar[str] = "quote"
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Short texts of the group, one after another."""

    kind: ClassVar[str] = "listing"
    label: str
    items: tuple[str, ...]
    size: Size = Size.NORMAL


@dataclass(frozen=True, slots=True)
class Turn:
    """Vi trodde ... Nå ser vi ...: the high point of the story."""

    kind: ClassVar[str] = "turn"
    believed_label: str
    believed: str
    seen_label: str
    seen: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    words: bool = False
    """It holds words of the group."""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings. A `twin` says in full what stands drawn above it."""

    kind: ClassVar[str] = "table"
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    twin: bool = False


@dataclass(frozen=True, slots=True)
class Twig:
    """One cause on a bone."""

    text: str
    root: bool
    believed: bool
    """We only believe so."""


@dataclass(frozen=True, slots=True)
class Bone:
    """One category of causes."""

    name: str
    twigs: tuple[Twig, ...]
    placed: bool = True
    """The group named it; otherwise the name is ours."""


@dataclass(frozen=True, slots=True)
class Fishbone:
    """All causes by category, and the problem they lead to."""

    kind: ClassVar[str] = "fishbone"
    title: str
    problem: str
    bones: tuple[Bone, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One number of a measure, as it is written in the reader's language."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Measure:
    """How something is noticed: from baseline to target, and what was measured between."""

    name: str
    points: tuple[Point, ...]
    unit: str = ""
    note: str = ""
    """The group's words about the baseline."""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything by which the group notices that it reaches its goal."""

    kind: ClassVar[str] = "measures"
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """The golden thread of an idea: the causes it works on, and what those stand on."""

    kind: ClassVar[str] = "thread"
    label: str
    causes: tuple[str, ...]
    stands_on: str
    """How many contributions the causes stand on; it ends the sentence that `label` begins."""


Part = Said | Remark | Quote | Listing | Thread
"""What a card may hold."""


@dataclass(frozen=True, slots=True)
class Card:
    """Something with a name of its own. `signs` are short remarks of ours."""

    title: str
    parts: tuple[Part, ...] = ()
    signs: tuple[str, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of one kind."""

    kind: ClassVar[str] = "cards"
    heading: str
    cards: tuple[Card, ...]
    wide: bool = False
    """Each card has much to say, and wants the whole width."""


Block = Part | Turn | Table | Fishbone | Measures | Cards


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter of the story."""

    key: str
    phase: Phase
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The whole story. `language` is the group's own; headings and labels are the reader's."""

    title: str
    workplace: str
    language: str
    sections: tuple[Section, ...]
    phases: tuple[tuple[Phase, str], ...]
    """The phases with what they are called."""
    name: str = ""
    """What the snapshot is called; empty when the project itself is told."""
    note: str = ""
    taken: datetime | None = None
    removed: int = 0
    """How many things have been erased from the snapshot since it was taken."""
