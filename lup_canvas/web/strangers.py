"""How many screens may be open for people who have not come in by a link."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from lup_canvas.web.limits import has_pass

AT_ONCE = 200
PER_MINUTE = 120
"""Streamlit keeps every session for ten minutes after it was left, so new ones are limited too."""

_SCREENS = "/_stcore/stream"
_TRY_LATER = 1013
_MINUTE = 60.0


class Strangers:
    """Keeps room for the groups: their browsers carry a pass and are never turned away.

    Strangers are counted together, not by address, for a whole town hall may share one.
    """

    def __init__(self, app: ASGIApp, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._clock = clock
        self._here = 0
        self._came: deque[float] = deque()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a screen open, unless it is a stranger's and there are too many."""
        is_screen = scope["type"] == "websocket" and scope["path"] == _SCREENS
        if not is_screen or await has_pass(HTTPConnection(scope)):
            await self._app(scope, receive, send)
        elif self._is_full():
            await WebSocketClose(_TRY_LATER)(scope, receive, send)
        else:
            await self._let_in(scope, receive, send)

    def _is_full(self) -> bool:
        while self._came and self._came[0] <= self._clock() - _MINUTE:
            self._came.popleft()
        return self._here >= AT_ONCE or len(self._came) >= PER_MINUTE

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._came.append(self._clock())
        self._here += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._here -= 1
