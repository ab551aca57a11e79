"""The steps, their checkpoints, and the settings that decide when a checkpoint opens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import LongText, Section, ShortText, Value
from lup_canvas.project.document.area import Rating
from lup_canvas.project.document.insights import Category
from lup_canvas.project.document.rounds import FEWEST, Fewest


class Step(StrEnum):
    """The steps of the canvas, in their order (domain.md 11)."""

    AREA = "area"
    INSIGHTS = "insights"
    CAUSES = "causes"
    PROBLEM = "problem"
    GOAL = "goal"
    IDEAS = "ideas"
    TRIAL = "trial"


class Gate(StrEnum):
    """The four checkpoints (sjekkpunkt), in their order."""

    AREA = "area"
    PROBLEM = "problem"
    GOAL = "goal"
    TRIAL = "trial"


class Preset(StrEnum):
    """Which thresholds hold: the full programme, mini-LUP, or the group's own."""

    FULL = "full"
    MINI = "mini"
    OWN = "own"


class Opener(StrEnum):
    """Who opens a checkpoint."""

    GROUP = "group"
    ADVISER = "adviser"


class Answer(Value):
    """One person's silent answer, 1 to 5, and what is missing."""

    score: Rating | None = None
    missing: LongText = ""


class Opening(Value):
    """When a checkpoint was opened; `reason` is written when it was opened anyway."""

    at: AwareDatetime
    reason: LongText = ""
    unmet: tuple[str, ...] = ()
    """The criteria that were not met at that moment."""

    @property
    def early(self) -> bool:
        """Tell whether it was opened although criteria were missing (åpnet tidlig)."""
        return bool(self.reason)


class Checkpoint(Value):
    """What has happened at one checkpoint."""

    ticked: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = {}
    requested: AwareDatetime | None = None
    opening: Opening | None = None
    reopened: AwareDatetime | None = None
    """When the group went back; what was behind stays as it is until it opens again."""

    @property
    def scores(self) -> tuple[int, ...]:
        """Return the silent answers, lowest first."""
        given = (answer.score for answer in self.answers.values())
        return tuple(sorted(score for score in given if score is not None))

    @property
    def is_open(self) -> bool:
        """Tell whether the checkpoint is passed, and has not been taken up again."""
        return self.opening is not None and self.reopened is None


class Thresholds(Value):
    """What the main checkpoint asks for (domain.md 11.4). None: not asked for."""

    methods: Annotated[int, Field(ge=0, le=4)] = 2
    staff_percent: Annotated[int, Field(ge=0, le=100)] | None = 30
    staff_count: Annotated[int, Field(ge=0)] | None = 8
    outside_sources: Annotated[int, Field(ge=0)] = 1
    evidence_required: bool = True
    lonely_commented: bool = True


FULL = Thresholds()
MINI = Thresholds(
    staff_percent=None,
    staff_count=None,
    outside_sources=0,
    evidence_required=False,
    lonely_commented=False,
)


class Settings(Section):
    """How this project works."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"language", "own"})

    preset: Preset = Preset.FULL
    own: Thresholds = FULL
    opener: Opener = Opener.GROUP
    read_first: bool = True
    """Contributions wait for gjennomlesing before they are shown."""
    collecting: bool = True
    """Phones may contribute."""
    fewest: Fewest = FEWEST
    """k: how many must have answered alike before anything is told of it (trust.md 4.4)."""
    categories: tuple[Category, ...] = ()
    """The bones of the fishbone; empty means the default of the language."""
    delete_on: date | None = None
    """When raw insights are to be deleted."""
    language: ShortText = "nb"

    @property
    def thresholds(self) -> Thresholds:
        """Return the thresholds that hold now."""
        return {Preset.FULL: FULL, Preset.MINI: MINI, Preset.OWN: self.own}[self.preset]
