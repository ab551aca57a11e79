"""Step 2, first half: what the staff and users told, and the patterns in it (domain.md 11.2)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from lup_canvas.project.base import EditableText, Id, Item, Section, Text

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
    """Whether a cell of the user journey is assumed by us or heard from a user."""

    ASSUMED = "assumed"
    HEARD = "heard"


class Insight(Item):
    """One thing that somebody told. Who told it is never stored, and the time only as a day."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"text", "reading", "day", "by_phone"})

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

    @property
    def is_shown(self) -> bool:
        """Tell whether it may stand on the group's screens."""
        return self.reading in (Reading.READ, Reading.TIDIED)


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
    """One step of the user journey (domain.md 3.4)."""

    name: EditableText = Text()
    happens: EditableText = Text()
    touchpoint: EditableText = Text()
    feels: EditableText = Text()
    pain: EditableText = Text()
    need: EditableText = Text()
    backstage: EditableText = Text()
    mood: Annotated[int, Field(ge=-2, le=2)] | None = None
    heard: Heard = Heard.ASSUMED


class Listening(Section):
    """What the insights did to the group, and how many people gave them."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"contributors"})

    surprise: EditableText = Text()
    contributors: Annotated[int, Field(ge=0)] = 0
    """How many phones have contributed. A count only; nobody's identity is known."""


Category = Annotated[str, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]
"""A heading of the fishbone, in the group's own words."""
