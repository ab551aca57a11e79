"""GET /s/TOKEN: a frozen snapshot as one plain page, for whoever has been given a link.

The link is looked up at every request, so closing it works at once. Only then is the page
taken from memory.
"""

from __future__ import annotations

from functools import partial

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lup_canvas import workspace
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.web.snapshots.readers import is_somebody
from lup_canvas.web.snapshots.sheets import Sheets
from lup_canvas.web.snapshots.telling import headers_for, language_for, told

_sheets = Sheets()


async def shared_snapshot(request: Request) -> Response:
    """Show the snapshot; a link that is unknown, expired or closed opens nothing."""
    asked = anyio.current_time()
    answer = await to_thread.run_sync(_answer, request)
    return answer or await nothing_here(request, asked=asked)


def _answer(request: Request) -> Response | None:
    snapshots = workspace.current().snapshots
    shared = snapshots.shared(request.path_params["token"])
    if shared is None:
        return None
    snapshot, choice = shared.snapshot, shared.link.choice
    language = language_for(request, snapshot)
    make = partial(told, request, snapshot, choice, language)
    sheet = _sheets.of(snapshot, choice, language, make)
    if is_somebody(request):
        snapshots.count_opening(shared.link.handle)
    headers = headers_for(language)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return HTMLResponse(sheet.zipped, headers={**headers, "Content-Encoding": "gzip"})
    return HTMLResponse(sheet.plain, headers=headers)
