"""The way to the pages of snapshots, past what only Streamlit's screens need.

Sessions, uploads and the search for files cost more than the pages themselves, which thousands
may open in the same minute.
"""

from __future__ import annotations

from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send

from lup_canvas.web.snapshots import snapshot_routes

_PAGES = "/s/"


class Shortcut:
    """Answers for the pages of snapshots itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._pages = ExceptionMiddleware(Router(snapshot_routes))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or let it pass."""
        is_page = scope["type"] == "http" and scope["path"].startswith(_PAGES)
        await (self._pages if is_page else self._app)(scope, receive, send)
