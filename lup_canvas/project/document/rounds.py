"""Rounds: what the group asks its staff on their phones, one thing at a time (domain.md 7.3)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import Id, LongText, Value

FEWEST = 5
"""k, unless the project has chosen another: no number of people from 1 to k - 1 can be worked
out from what is told of answers (trust.md 4.4)."""

MOST_DOTS = 4
"""More than that is hardly a choice."""

Fewest = Annotated[int, Field(ge=3, le=20)]
Count = Annotated[int, Field(ge=0, le=10_000)]
Given = Annotated[int, Field(ge=1, le=5)]


class RoundKind(StrEnum):
    """How people answer."""

    RECOGNISE = "recognise"
    """From 1 to 5 for each: do you recognise this?"""
    COMPARE = "compare"
    """One of two formulations, or neither."""
    DOTS = "dots"
    """A few dots each, at most one on each."""
    BASELINE = "baseline"
    """From 1 to 5 on one indicator of the goal (nullpunkt)."""


class Subject(StrEnum):
    """The list that a round's options come from."""

    THEMES = "themes"
    STATEMENTS = "statements"
    DEFINITIONS = "definitions"
    INDICATORS = "indicators"
    IDEAS = "ideas"


class Option(Value):
    """One of the things that are asked about, in the words it had when the round was opened."""

    id: Id
    text: LongText


Answer = Mapping[Id, Given]
"""What one person gave each option; an option that got nothing is left out."""


class Room(Value):
    """What the one leading has entered for people without a phone, counted in the room."""

    people: Count = 0
    counted: Mapping[Id, tuple[Count, Count, Count, Count, Count]] = {}
    """How many gave each option 1 to 5; where one only chooses, the first place counts."""


class Band(StrEnum):
    """What may be told where a number would tell too much."""

    MANY = "many"
    """At least the fewest that are told of."""
    FEW = "few"
    """Fewer than that; nobody is a few too."""


class Part(Value):
    """Some neighbouring answers together, and how many gave one of them."""

    first: Given
    last: Given
    count: Count

    @property
    def is_wide(self) -> bool:
        """Tell whether it is more than one answer."""
        return self.first != self.last


class Shown(Value):
    """What may be told of one option. All empty: too little to tell."""

    parts: tuple[Part, ...] = ()
    count: Count | None = None
    band: Band | None = None


class Told(Value):
    """What may be told of those who answered in one way: on phones, or in the room."""

    people: Count = 0
    """How many they were; 0 when they were too few to tell anything about."""
    options: Mapping[Id, Shown] = {}
    even: bool = False
    """Both formulations were chosen by equally many."""


class Result(Value):
    """What everybody may know of a closed round. It never changes after that.

    Phones and the room are told apart: whoever has entered the room's answers knows them, and
    could else take them away from the sum.
    """

    phones: Told = Told()
    room: Told = Told()

    @property
    def is_told(self) -> bool:
        """Tell whether anything is told at all."""
        return bool(self.phones.people or self.room.people)


class Round(Value):
    """One question to the staff, open until the group closes it."""

    id: Id
    kind: RoundKind
    about: Subject
    options: tuple[Option, ...]
    dots: Annotated[int, Field(ge=2, le=MOST_DOTS)] = 3
    fewest: Fewest = FEWEST
    """k as the project had it when the round was opened. It stays, whatever is chosen later."""
    opened: AwareDatetime
    closed: AwareDatetime | None = None
    answers: Mapping[Id, Answer] = {}
    """What each ballot answered; gone as soon as the result is told."""
    room: Room = Room()
    answered: Count = 0
    """How many have answered, in views; 0 while they are fewer than `fewest`."""
    result: Result = Result()

    @property
    def is_open(self) -> bool:
        """Tell whether one can answer now."""
        return self.closed is None

    @property
    def by_scale(self) -> bool:
        """Tell whether each option is answered from 1 to 5."""
        return self.kind in (RoundKind.RECOGNISE, RoundKind.BASELINE)
