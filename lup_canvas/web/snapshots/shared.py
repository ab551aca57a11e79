"""GET /s/TOKEN: a frozen snapshot as one plain page, for whoever has been given a link.

The link is looked up at every request, so closing it works at once. Only then is the page
taken from memory.
"""

from __future__ import annotations

from functools import partial

import anyio
from starlette.requests import Request
from starlette.responses import Response

from lup_canvas import workspace
from lup_canvas.web.aside import Aside
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.web.snapshots.readers import is_somebody
from lup_canvas.web.snapshots.sheets import Sheet, Sheets, sheet
from lup_canvas.web.snapshots.telling import headers_for, language_for, told
from lup_canvas.workspace import Shared

_sheets = Sheets()
_aside = Aside(threads=8)


async def shared_snapshot(request: Request) -> Response:
    """Show the snapshot; a link that is unknown, expired or closed opens nothing."""
    asked = anyio.current_time()
    answer = await _aside.made(_answer, request)
    return answer or await nothing_here(request, asked=asked)


def ready(request: Request, token: str) -> Response | None:
    """Return the page if it is in memory and the link still opens it; it keeps nobody waiting.

    None says nothing about the link: `shared_snapshot` does.
    """
    shared = workspace.current().snapshots.at_hand(token)
    if shared is None:
        return None
    language = language_for(request, shared.snapshot)
    found = _sheets.found(shared.snapshot, shared.link.choice, language)
    return found and _sent(request, shared, found)


def _answer(request: Request) -> Response | None:
    shared = workspace.current().snapshots.shared(request.path_params["token"])
    if shared is None:
        return None
    language = language_for(request, shared.snapshot)
    make = partial(_made, request, shared, language)
    return _sent(request, shared, _sheets.of(shared.snapshot, shared.link.choice, language, make))


def _made(request: Request, shared: Shared, language: str) -> Sheet:
    html = told(request, shared.snapshot, shared.link.choice, language)
    return sheet(html, headers_for(language))


def _sent(request: Request, shared: Shared, page: Sheet) -> Response:
    if is_somebody(request):
        workspace.current().snapshots.count_opening(shared.link.handle)
    return page.answering(request)
