"""How many contributions one project takes in a minute, so that nobody can drown it.

A whole town hall has room. Whoever comes above that is asked to wait, and the script on the
phone then tries again by itself: nothing is lost. A town hall may share one address, so one has
most of the room, but never all of it: somebody far away who floods the project leaves some.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable

MOST_IN_A_MINUTE = 300
_MINUTE = 60.0


class Crowd:
    """Counts what comes in, by project and in memory only, for a minute. `clock` gives seconds."""

    def __init__(
        self, most: int = MOST_IN_A_MINUTE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = most
        self._most_from_one_place = -(-most * 2 // 3)
        self._clock = clock
        self._came: defaultdict[str, deque[tuple[float, int]]] = defaultdict(deque)
        self._one_at_a_time = threading.Lock()

    def has_room(self, project_id: str, place: str) -> bool:
        """Tell whether one more may come in to the project from there, and count it if it may."""
        with self._one_at_a_time:
            came = self._came[project_id]
            while came and came[0][0] <= self._clock() - _MINUTE:
                came.popleft()
            there = hash(place)  # another in each process: it says nothing of where that is
            from_there = sum(each == there for _, each in came)
            if len(came) >= self._most or from_there >= self._most_from_one_place:
                return False
            came.append((self._clock(), there))
            return True
