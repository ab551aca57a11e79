"""The finished pages, kept in memory: a whole municipality may open one after a gathering."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lup_canvas.project.sharing import Choice
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.web.kept import Kept


class Sheet(NamedTuple):
    """A finished page as it is sent, plain and compressed."""

    plain: Response
    zipped: Response

    def answering(self, request: Request) -> Response:
        """Return the one that the browser takes."""
        takes_zipped = "gzip" in request.headers.get("accept-encoding", "")
        return self.zipped if takes_zipped else self.plain


class Sheets:
    """The pages that were asked for last, each made once."""

    def __init__(self, most: int = 64) -> None:
        self._kept: Kept[Sheet] = Kept(most)

    def of(
        self,
        snapshot: Snapshot,
        choice: Choice | None,
        language: str,
        make: Callable[[], Sheet],
    ) -> Sheet:
        """Return the page of `snapshot`, made anew if the snapshot is another than it was.

        A snapshot never changes, except when somebody's words are erased from it; then every
        page that held them is forgotten.
        """
        return self._kept.get(_whose(snapshot), (choice, language), snapshot, make)

    def found(self, snapshot: Snapshot, choice: Choice | None, language: str) -> Sheet | None:
        """Return the page of `snapshot` if it has been made."""
        return self._kept.found(_whose(snapshot), (choice, language), snapshot)


def sheet(html: bytes, headers: Mapping[str, str]) -> Sheet:
    """Return a page that is ready to be sent."""
    zipped = gzip.compress(html, mtime=0)
    return Sheet(
        HTMLResponse(html, headers=headers),
        HTMLResponse(zipped, headers={**headers, "Content-Encoding": "gzip"}),
    )


def _whose(snapshot: Snapshot) -> tuple[str, str]:
    return snapshot.project_id, snapshot.id
