"""How much one request may bring, and what of Streamlit's own doors is open."""

from __future__ import annotations

import anyio
from anyio import to_thread
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas import workspace
from lup_canvas.web.cookies import PASS

MOST_BYTES = 64 * 1024
"""What a request to one of our own routes may weigh; a text of 4,000 letters weighs a third."""

PATIENCE = 30.0
"""Seconds in which all of it must have come, or whoever sends a letter a minute holds a line."""

_STREAMLIT = "/_stcore/"
_UPLOADS = "/_stcore/upload_file"
_CLOSED = ("/_stcore/agent", "/_stcore/metrics")
"""Doors for programs and for operators, which nobody uses here."""


class Limits:
    """Refuses what is too much before anything reads it.

    Streamlit takes files from any session; here only from a browser that has come in by a
    link. Its own limit (server.maxUploadSize) then says how large they may be.
    """

    def __init__(self, app: ASGIApp, patience: float = PATIENCE) -> None:
        self._app = app
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request pass, or answer it."""
        path = scope.get("path", "")
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif path.startswith(_CLOSED):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
        elif path.startswith(_UPLOADS) and not await has_pass(HTTPConnection(scope)):
            await PlainTextResponse("Forbidden", 403)(scope, receive, send)
        elif path.startswith(_STREAMLIT):
            await self._app(scope, receive, send)
        else:
            await self._with_small_body(scope, receive, send)

    async def _with_small_body(self, scope: Scope, receive: Receive, send: Send) -> None:
        messages: list[Message] = []
        size, more = 0, True
        with anyio.move_on_after(self._patience) as waiting:
            while more and size <= MOST_BYTES:
                messages.append(await receive())
                size += len(messages[-1].get("body", b""))
                more = messages[-1].get("more_body", False)
        if waiting.cancelled_caught:
            # Closed, or else the rest would be taken for the next request.
            too_slow = PlainTextResponse("Too slow", 408, {"Connection": "close"})
            await too_slow(scope, receive, send)
        elif size > MOST_BYTES:
            await PlainTextResponse("Too large", 413)(scope, receive, send)
        else:
            await self._app(scope, _replay(messages, receive), send)


async def has_pass(connection: HTTPConnection) -> bool:
    """Tell whether this browser has come in by a link that still opens something."""
    cookie = connection.cookies.get(PASS)
    return bool(cookie and await to_thread.run_sync(workspace.current().doors.grants, cookie))


def _replay(messages: list[Message], receive: Receive) -> Receive:
    waiting = iter(messages)

    async def replay() -> Message:
        return next(waiting, None) or await receive()

    return replay
