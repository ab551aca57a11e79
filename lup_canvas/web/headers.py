"""Headers that every answer carries, whoever made it, errors too (trust.md, finding 3)."""

from __future__ import annotations

from http import HTTPStatus

from starlette.datastructures import Headers as ReadHeaders
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas.web.cookies import is_encrypted
from lup_canvas.web.policy import screen_policy

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "browsing-topics=(), clipboard-write=(self), fullscreen=(self)"
    ),
}
_FOR_TWO_YEARS = "max-age=63072000"

_PUBLIC = "/app/static/"
"""Files beside the screens' script, such as the typeface."""

_FOR_A_DAY = "public, max-age=86400"


class Headers:
    """Adds the headers to every HTTP answer; what a page has set more strictly itself stays."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, with headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message, scope)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _add_headers(start: Message, scope: Scope) -> None:
    answer = MutableHeaders(scope=start)
    for name, value in _ALWAYS.items():
        answer[name] = value
    answer.setdefault("Content-Security-Policy", screen_policy(_host(scope)))
    is_public = start["status"] == HTTPStatus.OK and scope["path"].startswith(_PUBLIC)
    answer.setdefault("Cache-Control", _FOR_A_DAY if is_public else "no-store")
    if is_encrypted():
        answer["Strict-Transport-Security"] = _FOR_TWO_YEARS


def _host(scope: Scope) -> str:
    return ReadHeaders(scope=scope).get("host", "")
