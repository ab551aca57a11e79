"""The clock of one exercise: how much of its time is left, kept so that any screen can tell.

Nothing ticks here. What is kept is how much was left at one moment, and whether time has run
since; so it survives a reload and a new server, and every screen counts on by itself.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Self

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import Value

NO_TIME = timedelta(0)
LONGEST = timedelta(hours=24)

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

Span = Annotated[timedelta, Field(ge=NO_TIME, le=LONGEST)]


class Clock(Value):
    """The time of an exercise. Time is never less than none, also when clocks are set back."""

    whole: Span = NO_TIME
    """All the time there is, with what has been added."""
    kept: Span = NO_TIME
    """What was left at `since`, or is left while the clock stands still."""
    since: AwareDatetime | None = None
    """Since when it runs; None: it stands still."""
    extended: int = 0
    """How many times it has been given more, so that two who press at once give it once."""

    @classmethod
    def of(cls, minutes: int, at: datetime) -> Self:
        """Return a clock with `minutes` left, which runs from `at`."""
        span = timedelta(minutes=minutes)
        return cls(whole=span, kept=span, since=at)

    @property
    def runs(self) -> bool:
        """Tell whether time passes."""
        return self.since is not None

    def in_milliseconds(self) -> dict[str, int | None]:
        """Return the clock as browsers count, from which each of them counts on by itself."""
        return {
            "whole": self.whole // _MILLISECOND,
            "kept": self.kept // _MILLISECOND,
            "since": None if self.since is None else (self.since - _BEGINNING) // _MILLISECOND,
            "extended": self.extended,
        }

    def left(self, at: datetime) -> timedelta:
        """Return what is left at `at`; none once it has run out."""
        passed = NO_TIME if self.since is None else max(at - self.since, NO_TIME)
        return max(self.kept - passed, NO_TIME)

    def paused(self, at: datetime) -> Self:
        """Return the clock standing still, with what is left."""
        return self.but(kept=self.left(at), since=None) if self.runs else self

    def resumed(self, at: datetime) -> Self:
        """Return the clock running on from what is left."""
        return self if self.runs else self.but(since=at)

    def with_more(self, more: timedelta, at: datetime) -> Self:
        """Return the clock with exactly `more` left than there is at `at`, as far as a day goes."""
        return self.but(
            whole=min(self.whole + more, LONGEST),
            kept=min(self.left(at) + more, LONGEST),
            since=at if self.runs else None,
            extended=self.extended + 1,
        )
