"""A bell tower: rings everybody who listens to one project, a few times a second at most."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Tower:
    """Knows the newest revision of one project and who is to hear of it.

    It lives in the event loop; only `hear_from_any_thread` may be called from elsewhere.
    """

    def __init__(self, rest: float) -> None:
        self.revision = -1
        self.listeners: set[asyncio.Event] = set()
        self.stop: Callable[[], None] = lambda: None
        self._rest = rest
        self._resting = False
        self._loop = asyncio.get_running_loop()

    def hear_from_any_thread(self, revision: int) -> None:
        """Hear of a new revision, wherever it was made."""
        self._loop.call_soon_threadsafe(self.hear, revision)

    def hear(self, revision: int) -> None:
        """Ring for a new revision: at once, or together with others when the bell has rested."""
        if revision > self.revision:
            self.revision = revision
            if not self._resting:
                self._ring()

    def _ring(self) -> None:
        for listener in self.listeners:
            listener.set()
        self._resting = True
        self._loop.call_later(self._rest, self._rested, self.revision)

    def _rested(self, rung: int) -> None:
        self._resting = False
        if self.revision != rung:
            self._ring()
