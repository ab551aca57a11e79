"""The finished pages, kept in memory: a whole municipality may open one after a gathering."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import NamedTuple

from lup_canvas.project.sharing import Choice
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.web.kept import Kept


class Sheet(NamedTuple):
    """A finished page, plain and compressed."""

    plain: bytes
    zipped: bytes


class Sheets:
    """The pages that were asked for last, each made once."""

    def __init__(self, most: int = 64) -> None:
        self._kept: Kept[Sheet] = Kept(most)

    def of(
        self,
        snapshot: Snapshot,
        choice: Choice | None,
        language: str,
        make: Callable[[], bytes],
    ) -> Sheet:
        """Return the page of `snapshot`, made anew if the snapshot is another than it was.

        A snapshot never changes, except when somebody's words are erased from it; then every
        page that held them is forgotten.
        """

        def made() -> Sheet:
            plain = make()
            return Sheet(plain, gzip.compress(plain, mtime=0))

        whose = (snapshot.project_id, snapshot.id)
        return self._kept.get(whose, (choice, language), snapshot, made)
