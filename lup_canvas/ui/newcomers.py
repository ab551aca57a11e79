"""How much people who have come in by no link may make here in an hour.

Anybody who reaches the start page may make a project, look at the example and bring one along.
Nobody is asked who they are, so all are counted together: they may not fill the disk of the groups.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from lup_canvas.project.errors import ChangeRefused

MOST = 256 * 2**20
"""Bytes in an hour: a thousand projects, or a dozen of the largest."""

LEAST = 256 * 2**10
"""What any project counts as: as much as the example."""

_HOUR = 60 * 60.0


class Newcomers:
    """Counts what is made, in memory only. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._made: deque[tuple[float, int]] = deque()
        self._one_at_a_time = Lock()

    def make_room(self, size: int = LEAST) -> None:
        """Count one more project of `size` bytes; raises `ChangeRefused` if there is no room."""
        weight = max(size, LEAST)
        with self._one_at_a_time:
            while self._made and self._made[0][0] <= self._clock() - _HOUR:
                self._made.popleft()
            if sum(each for _, each in self._made) + weight > MOST:
                raise ChangeRefused("So many projects are made here just now. Try again later.")
            self._made.append((self._clock(), weight))


newcomers = Newcomers()
"""Those of this process."""
