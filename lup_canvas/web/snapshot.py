"""GET /s/TOKEN: a frozen snapshot as one plain page, for whoever has been given a link.

The link is looked up at every request, so closing it works at once. Only then is the page
taken from memory: a whole municipality may open it after the last gathering.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import NamedTuple

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lup_canvas import workspace
from lup_canvas.content import content
from lup_canvas.formats.story import story
from lup_canvas.locale import best_language, translator
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.web.cookies import LANGUAGE
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.web.page import page

_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page needs no script, so none can run."""


async def shared_snapshot(request: Request) -> Response:
    """Show the snapshot; a link that is unknown, expired or closed opens nothing."""
    asked = anyio.current_time()
    answer = await to_thread.run_sync(_answer, request)
    return answer or await nothing_here(request, asked=asked)


class Sheet(NamedTuple):
    """A finished page, plain and compressed."""

    plain: bytes
    zipped: bytes


class Sheets:
    """The pages that were asked for last, each made once. Any number of threads may ask."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._made: OrderedDict[tuple[str, str, str], tuple[Snapshot, Sheet]] = OrderedDict()
        self._lock = Lock()

    def of(self, snapshot: Snapshot, language: str, make: Callable[[], bytes]) -> Sheet:
        """Return the page of `snapshot`, made anew if the snapshot is another than it was.

        A snapshot never changes, except when somebody's words are erased from it.
        """
        key = (snapshot.project_id, snapshot.id, language)
        with self._lock:
            of_whom, sheet = self._made.get(key, (None, None))
            if sheet is None or of_whom is not snapshot:
                plain = make()
                sheet = Sheet(plain, gzip.compress(plain, mtime=0))
                self._made[key] = (snapshot, sheet)
            self._made.move_to_end(key)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
            return sheet


_sheets = Sheets()


def _answer(request: Request) -> Response | None:
    snapshot = workspace.current().snapshots.shared(request.path_params["token"])
    if snapshot is None:
        return None
    language = _language_of(request, snapshot)
    sheet = _sheets.of(snapshot, language, partial(_make, request, snapshot, language))
    headers = {
        "Cache-Control": "no-store",
        "Content-Language": language,
        "Content-Security-Policy": _POLICY,
    }
    if "gzip" in request.headers.get("accept-encoding", ""):
        return HTMLResponse(sheet.zipped, headers={**headers, "Content-Encoding": "gzip"})
    return HTMLResponse(sheet.plain, headers=headers)


def _language_of(request: Request, snapshot: Snapshot) -> str:
    """Return the reader's language, or the group's if the reader has no wish."""
    return best_language(
        request.query_params.get("lang"),
        request.cookies.get(LANGUAGE),
        request.headers.get("accept-language"),
        snapshot.project.settings.language,
    )


def _make(request: Request, snapshot: Snapshot, language: str) -> bytes:
    told = story(snapshot, translator(language), content(language))
    return bytes(page(request, "snapshot.html", language=language, story=told).body)
