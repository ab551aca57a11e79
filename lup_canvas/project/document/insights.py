"""Step 2, first half: what the staff and users told, and the patterns in it (domain.md 11.2)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from lup_canvas.project.base import EditableText, Id, Item, Section, Text, Value

MAX_INSIGHT = 280


class InsightKind(StrEnum):
    """What an insight is about; what works belongs too, so that boards are not only misery."""

    EXPERIENCE = "experience"
    NEED = "need"
    WORKS = "works"


class Often(StrEnum):
    """How often something happens."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    RARELY = "rarely"


class Source(StrEnum):
    """Where an insight comes from."""

    STAFF = "staff"
    USER = "user"
    NUMBERS = "numbers"


class Reading(StrEnum):
    """How far an insight has come in gjennomlesing."""

    NEW = "new"
    READ = "read"
    TIDIED = "tidied"
    HIDDEN = "hidden"


class Heard(StrEnum):
    """Whether what stands in a cell or on a note is assumed, or heard from those it is about."""

    ASSUMED = "assumed"
    HEARD = "heard"


class Cell(StrEnum):
    """The rows of the user journey that people write in (domain.md 3.4)."""

    HAPPENS = "happens"
    TOUCHPOINT = "touchpoint"
    FEELS = "feels"
    PAIN = "pain"
    NEED = "need"
    BACKSTAGE = "backstage"


class Imported(Value):
    """That an insight was brought in together with others, so that all of it can be undone."""

    batch: Id
    seal: Id
    """What the choices about it came to then, so that it shows if somebody has made others."""


class Insight(Item):
    """One thing that somebody told. Who told it is never stored, and the time only as a day."""

    GUARDED: ClassVar[frozenset[str]] = frozenset(
        {"text", "reading", "day", "by_phone", "imported", "hidden_by"}
    )

    text: EditableText = Text()
    kind: InsightKind = InsightKind.EXPERIENCE
    step: Id | None = None
    often: Often | None = None
    source: Source = Source.STAFF
    quotable: bool = False
    reading: Reading = Reading.READ
    themes: tuple[Id, ...] = ()
    comment: EditableText = Text()
    """What the group says about a lonely or surprising insight."""
    day: date | None = None
    by_phone: bool = False
    imported: Imported | None = None
    hidden_by: Id | None = None
    """The ballot of whoever wrote it alone, as long as it is not shown to all."""

    @property
    def is_shown(self) -> bool:
        """Tell whether it may stand on the group's screens."""
        return self.reading in (Reading.READ, Reading.TIDIED)

    @property
    def is_reworded(self) -> bool:
        """Tell whether somebody has written other words than those that were told."""
        return self.text.rev > 1


class Theme(Item):
    """A heading the group put over insights that belong together."""

    name: EditableText = Text()
    note: EditableText = Text()


class Statement(Item):
    """An innsikt in the group's own words, standing on insights and a quote (domain.md 4.2)."""

    text: EditableText = Text()
    insights: tuple[Id, ...] = ()
    quote: Id | None = None


class JourneyStep(Item):
    """One step of the user journey (domain.md 3.4).

    A journey that a group makes alone is one long assumption, so each cell says whether it is
    assumed or heard, and which insights it was heard in.
    """

    name: EditableText = Text()
    happens: EditableText = Text()
    touchpoint: EditableText = Text()
    feels: EditableText = Text()
    pain: EditableText = Text()
    need: EditableText = Text()
    backstage: EditableText = Text()
    mood: Annotated[int, Field(ge=-2, le=2)] | None = None
    heard: Heard = Heard.ASSUMED
    """What goes for the cells that say nothing of their own."""

    happens_heard: Heard | None = None
    touchpoint_heard: Heard | None = None
    feels_heard: Heard | None = None
    pain_heard: Heard | None = None
    need_heard: Heard | None = None
    backstage_heard: Heard | None = None

    happens_told: tuple[Id, ...] = ()
    touchpoint_told: tuple[Id, ...] = ()
    feels_told: tuple[Id, ...] = ()
    pain_told: tuple[Id, ...] = ()
    need_told: tuple[Id, ...] = ()
    backstage_told: tuple[Id, ...] = ()

    @property
    def written_cells(self) -> tuple[Cell, ...]:
        """Return the cells in which something is written, from above."""
        return tuple(cell for cell in Cell if self.written(cell))

    def how_known(self, cell: Cell) -> Heard:
        """Tell whether what stands in `cell` is assumed or heard."""
        own: Heard | None = getattr(self, f"{cell}_heard")
        return self.heard if own is None else own

    def told_in(self, cell: Cell) -> tuple[str, ...]:
        """Return the insights in which what stands in `cell` was heard."""
        told: tuple[str, ...] = getattr(self, f"{cell}_told")
        return told if self.how_known(cell) is Heard.HEARD else ()


class Listening(Section):
    """What the insights did to the group, and how many people gave them."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"contributors", "turned_down"})

    surprise: EditableText = Text()
    contributors: Annotated[int, Field(ge=0)] = 0
    """How many phones have contributed. A count only; nobody's identity is known."""
    in_silence: bool = False
    """The group sorts in silence: nobody sees what themes are called before it is over (3.8)."""
    turned_down: tuple[Id, ...] = ()
    """The suggestions for themes that the group does not want to see again."""


Category = Annotated[str, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]
"""A heading of the fishbone, in the group's own words."""
