"""How many times each link has been opened: a number per link, and nothing about who opened it.

Openings are added up in memory and written every few seconds, since a whole municipality may
come at once. What a crash takes with it is a few seconds of counting.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from threading import Lock, Timer

from lup_canvas.access import disk

_HANDLE = re.compile(r"[0-9a-f]{64}")
WRITE_AFTER = 5.0


class Openings:
    """Counts in `folder`/openings, one file per link. Any number of threads may count."""

    def __init__(self, folder: Path, *, write_after: float = WRITE_AFTER) -> None:
        self._folder = folder / "openings"
        self._write_after = write_after
        self._new: Counter[str] = Counter()
        self._lock = Lock()
        self._writing = Lock()
        self._timer: Timer | None = None

    def count(self, handle: str) -> None:
        """Count one more opening of the link named `handle`."""
        with self._lock:
            self._new[handle] += 1
            if self._timer is None:
                self._timer = Timer(self._write_after, self.write)
                self._timer.daemon = True
                self._timer.start()

    def of(self, handle: str) -> int:
        """Return how many times the link named `handle` has been opened."""
        with self._writing, self._lock:
            return self._kept(handle) + self._new[handle]

    def forget(self, handle: str) -> None:
        """Forget the link named `handle`."""
        with self._writing, self._lock:
            self._new.pop(handle, None)
            if self._folder.is_dir() and _HANDLE.fullmatch(handle):
                disk.remove(self._path(handle))

    def write(self) -> None:
        """Write what has been counted since the last time."""
        with self._writing:
            with self._lock:
                new, self._new = self._new, Counter()
                timer, self._timer = self._timer, None
            if timer is not None:
                timer.cancel()
            for handle, count in new.items():
                self._add(handle, count)

    def _add(self, handle: str, count: int) -> None:
        disk.make_folder(self._folder)
        disk.write(self._path(handle), b"%d\n" % (self._kept(handle) + count))

    def _kept(self, handle: str) -> int:
        kept = disk.read(self._path(handle)) if _HANDLE.fullmatch(handle) else None
        return int(kept) if kept and kept.strip().isdigit() else 0

    def _path(self, handle: str) -> Path:
        return self._folder / handle
