"""The way to the pages of snapshots that are ready in memory, past all that other pages need.

Thousands may open one in the same minute. Threads, sessions and the search for a route cost
more than the page itself; whoever is first, and whoever has a link that opens nothing, goes
the long way.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lup_canvas.web.snapshots.shared import ready

_PAGES = "/s/"


class Shortcut:
    """Answers for the pages that are ready."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or let it pass."""
        await (_page(scope) or self._app)(scope, receive, send)


def _page(scope: Scope) -> Response | None:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(_PAGES):
        return None
    return ready(Request(scope), scope["path"].removeprefix(_PAGES))
