"""The finished pages, kept in memory: a whole municipality may open one after a gathering."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from lup_canvas.project.sharing import Choice
from lup_canvas.project.snapshot import Snapshot

_Key = tuple[str, str, Choice | None, str]


class Sheet(NamedTuple):
    """A finished page, plain and compressed."""

    plain: bytes
    zipped: bytes


class Sheets:
    """The pages that were asked for last, each made once. Any number of threads may ask."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._made: OrderedDict[_Key, tuple[Snapshot, Sheet]] = OrderedDict()
        self._lock = Lock()
        self._making = Lock()

    def of(
        self,
        snapshot: Snapshot,
        choice: Choice | None,
        language: str,
        make: Callable[[], bytes],
    ) -> Sheet:
        """Return the page of `snapshot`, made anew if the snapshot is another than it was.

        A snapshot never changes, except when somebody's words are erased from it; then every
        page that held them is forgotten. One page is made at a time, and the others wait not.
        """
        key = (snapshot.project_id, snapshot.id, choice, language)
        found = self._kept(key, snapshot)
        if found is not None:
            return found
        with self._making:
            found = self._kept(key, snapshot)
            if found is None:
                plain = make()
                found = Sheet(plain, gzip.compress(plain, mtime=0))
                self._keep(key, snapshot, found)
            return found

    def _kept(self, key: _Key, snapshot: Snapshot) -> Sheet | None:
        with self._lock:
            of_whom, sheet = self._made.get(key, (None, None))
            if of_whom is not snapshot:
                return None
            self._made.move_to_end(key)
            return sheet

    def _keep(self, key: _Key, snapshot: Snapshot, sheet: Sheet) -> None:
        with self._lock:
            stale = [
                other
                for other, (of_whom, _) in self._made.items()
                if other[:2] == key[:2] and of_whom is not snapshot
            ]
            for other in stale:
                del self._made[other]
            self._made[key] = (snapshot, sheet)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
