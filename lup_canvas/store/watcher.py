"""Noticing what other processes write.

Concurrency: one thread, which lives only while somebody follows something, looks at the marks
of the followed files every now and then. The lock guards the list; no file is read and nobody is
told with it held. Who follows gets the mark of that very moment as the starting point, so
nothing written afterwards is missed, whenever the thread looks next.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Event, Lock, Thread

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Followed:
    mark: Hashable
    followers: int = 0


class Watcher:
    """Calls `noticed` with the name of what has another mark than at the last look.

    `look` returns the mark of a name; it is called `every` so many seconds.
    """

    def __init__(
        self,
        look: Callable[[str], Hashable],
        noticed: Callable[[str], None],
        every: float,
    ) -> None:
        self._look = look
        self._noticed = noticed
        self._every = every
        self._lock = Lock()
        self._closing = Event()
        self._followed: dict[str, _Followed] = {}
        self._thread: Thread | None = None

    @property
    def is_looking(self) -> bool:
        """Tell whether the thread is alive."""
        thread = self._thread
        return thread is not None and thread.is_alive()

    def follow(self, name: str) -> Callable[[], None]:
        """Look after `name` from now on; return how to stop, which may be called twice."""
        mark = self._look(name)
        with self._lock:
            self._followed.setdefault(name, _Followed(mark)).followers += 1
            self._start()
        stop = ExitStack()
        stop.callback(self._leave, name)
        return stop.close

    def close(self) -> None:
        """Stop looking, for good."""
        self._closing.set()

    def _start(self) -> None:
        if self._thread is None and not self._closing.is_set():
            self._thread = Thread(target=self._run, name="store-watcher", daemon=True)
            self._thread.start()

    def _leave(self, name: str) -> None:
        with self._lock:
            followed = self._followed[name]
            followed.followers -= 1
            if not followed.followers:
                del self._followed[name]

    def _run(self) -> None:
        while not self._closing.wait(self._every):
            names = self._names()
            if not names:
                return
            for name in names:
                self._look_at(name)

    def _names(self) -> list[str]:
        with self._lock:
            if not self._followed:
                self._thread = None
            return list(self._followed)

    def _look_at(self, name: str) -> None:
        """Tell of a new mark, and take it as known only if telling went well."""
        try:
            mark = self._look(name)
            if self._has_moved(name, mark):
                self._noticed(name)
                self._know(name, mark)
        except Exception:
            log.exception("Looking at %s failed; the next look tries again", name)

    def _has_moved(self, name: str, mark: Hashable) -> bool:
        with self._lock:
            followed = self._followed.get(name)
            return followed is not None and followed.mark != mark

    def _know(self, name: str, mark: Hashable) -> None:
        with self._lock:
            if name in self._followed:
                self._followed[name].mark = mark
