"""How much somebody may say before they are no longer listened to."""

from __future__ import annotations

from collections.abc import Callable


class Patience:
    """Lasts for `at_once` messages, and grows again by `in_a_second`. `clock` gives seconds."""

    def __init__(self, at_once: float, in_a_second: float, clock: Callable[[], float]) -> None:
        self._most = self._left = at_once
        self._in_a_second = in_a_second
        self._clock = clock
        self._at = clock()

    def lasts(self) -> bool:
        """Tell whether one more message may come, and count it."""
        now = self._clock()
        self._left = min(self._most, self._left + (now - self._at) * self._in_a_second) - 1
        self._at = now
        return self._left >= 0
