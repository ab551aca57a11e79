"""When screens draw what the bell does not bring: each at a time of its own, and one at a time.

All scripts share one interpreter. Sixty of them at once are done no sooner than one after another,
but each thread that needs the interpreter then waits for all the others: the bell itself, the
phones, the disk, and whoever has just pressed a button. Ten that happen to draw together are
enough to keep a ring waiting for two seconds.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_MOST, _LEAST = 2, 6
"""Half of the processor may go to these drawings, when nothing else needs it; when all of it is
used, less and less of it, down to one in six parts."""

_BUSY = 0.75
"""When this server uses more than so much of one processor, others begin to wait for it."""

_LOOKS = 0.5
"""Seconds between two looks at how much it uses."""

_USUAL = 0.025
"""Seconds of the processor that a screen takes, before any has been drawn."""

_PATIENCE = 1.0
"""Seconds that one screen may take to be drawn before others are drawn beside it."""

_WEIGHT = 0.1
"""How much the latest drawing counts in what a drawing takes."""


@dataclass(eq=False, slots=True)
class Turn:
    """When one screen is to draw; long ago, if it has not been given a time."""

    comes: float = float("-inf")


class Drawings:
    """Knows what a drawing takes on this machine, and gives each screen its turn."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        used: Callable[[], float] = time.process_time,
        *,
        patience: float = _PATIENCE,
    ) -> None:
        self._now, self._used = now, used
        self._takes = _USUAL
        self._one_at_a_time, self._patience = threading.Lock(), patience
        self._since = time.monotonic()
        self._last = float("-inf")
        self._share = float(_MOST)
        self._looked = (now(), used())

    @contextmanager
    def drawing(self) -> Iterator[None]:
        """Draw a screen while the others wait, and learn what it takes of the processor.

        Beside one that is slow to draw, others are drawn; a long line is no reason for it.
        """
        is_alone = self._has_turn()
        try:
            began = time.thread_time()
            yield
            self._takes += _WEIGHT * (time.thread_time() - began - self._takes)
        finally:
            if is_alone:
                self._one_at_a_time.release()

    def _has_turn(self) -> bool:
        """Wait for the turn to draw; tell whether it came, or somebody slow holds it for long."""
        while not self._one_at_a_time.acquire(timeout=self._patience):
            if time.monotonic() - self._since >= self._patience:
                return False
        self._since = time.monotonic()
        return True

    def wait(self, turn: Turn, *, first: bool = False) -> float:
        """Return in how many seconds a screen is to draw: what is left, if it waits already.

        The one that comes `first` does not wait at all, unless the server has too much to do.
        """
        now = self._now()
        self._look(now)
        if first and self._share <= _MOST:
            return 0.0
        if turn.comes <= now:
            turn.comes = max(now, self._last)
            self._last = turn.comes + self._share * self._takes
        return turn.comes - now

    def _look(self, now: float) -> None:
        looked, had_used = self._looked
        if now - looked < _LOOKS:
            return
        used = self._used()
        change = 1.5 if used - had_used > _BUSY * (now - looked) else 0.75
        self._share = min(max(self._share * change, _MOST), _LEAST)
        self._looked = (now, used)
