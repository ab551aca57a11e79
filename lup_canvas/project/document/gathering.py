"""A gathering (samling): its programme, and how far it has come (domain.md 7.1 and 11.8)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import EditableText, Id, Item, ShortText, Text, Value
from lup_canvas.project.document.clock import Clock
from lup_canvas.project.document.scenes import Scene, Showing

Minutes = Annotated[int, Field(ge=1, le=240)]


class Gathering(StrEnum):
    """Which gathering: one of the four of a round, a mini-LUP of one day, or the group's own."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    MINI = "mini"
    OWN = "own"


class Mode(StrEnum):
    """Who works together: the rhythm that everybody knows as IGP, and the break between."""

    ALONE = "alone"
    """Nobody sees what others write until it is shown."""
    GROUP = "group"
    """Each small group has a question of its own."""
    PLENUM = "plenum"
    """All look at the same."""
    BREAK = "break"


class OnPhones(StrEnum):
    """What phones offer during an exercise, below its title and its time."""

    NOTHING = "nothing"
    WRITE = "write"
    """The prompt is a question to write to."""
    PARK = "park"
    """The parking for ideas."""
    ROUND = "round"
    """The round that is open."""
    TIMER = "timer"
    """The time, large, and nothing to do."""


class Exercise(Item):
    """One exercise of a gathering's programme."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"gathering"})
    GIVEN: ClassVar[frozenset[str]] = frozenset({"gathering"})

    gathering: Gathering = Gathering.OWN
    title: EditableText = Text()
    prompt: EditableText = Text()
    """What is said to all, on the storskjerm and on phones."""
    mode: Mode = Mode.PLENUM
    minutes: Minutes = 10
    phones: OnPhones = OnPhones.NOTHING
    scene: Scene | None = None
    """What the storskjerm shows beside the exercise; None: the exercise alone."""
    method: ShortText | None = None
    """The method whose instruction belongs to it, by the name it has among the texts."""


class SmallGroup(Item):
    """Two to six people who work together for a while, with a question of their own."""

    name: EditableText = Text()
    question: EditableText = Text()
    about: Id | None = None
    """The cause, theme or question of the canvas that the group works on."""


class Running(Value):
    """How far the gathering that is under way has come. Only changes of its own touch it."""

    gathering: Gathering | None = None
    """The one that is under way; None: none is."""
    exercise: Id | None = None
    clock: Clock = Clock()
    shown: bool = False
    """What was written in this exercise, each alone, is shown."""
    led_by: Id | None = None
    """The ballot of the screen that leads; what it writes in silence is shown last (7.1)."""
    showing: Showing | None = None
    """What the storskjerm shows instead of what the exercise says."""
    ended: Mapping[Gathering, AwareDatetime] = {}
    """When each gathering was last ended."""
