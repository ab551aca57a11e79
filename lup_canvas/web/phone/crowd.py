"""How many contributions one project takes in a minute, so that nobody can drown it.

A whole town hall has room. Whoever comes above that is asked to wait, and the script on the
phone then tries again by itself: nothing is lost.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable

MOST_IN_A_MINUTE = 300
_MINUTE = 60.0


class Crowd:
    """Counts what comes in, by project and in memory only. `clock` gives seconds."""

    def __init__(
        self, most: int = MOST_IN_A_MINUTE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = most
        self._clock = clock
        self._came: defaultdict[str, deque[float]] = defaultdict(deque)
        self._one_at_a_time = threading.Lock()

    def has_room(self, project_id: str) -> bool:
        """Tell whether one more may come in to the project now, and count it if it may."""
        with self._one_at_a_time:
            came = self._came[project_id]
            while came and came[0] <= self._clock() - _MINUTE:
                came.popleft()
            if len(came) >= self._most:
                return False
            came.append(self._clock())
            return True
