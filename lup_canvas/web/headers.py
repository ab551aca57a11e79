"""Headers that every answer carries, whoever made it, errors too (trust.md, finding 3)."""

from __future__ import annotations

from http import HTTPStatus

from starlette.datastructures import Headers as ReadHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas.web.cookies import is_encrypted
from lup_canvas.web.policy import screen_policy

_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (
        b"permissions-policy",
        (
            b"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
            b"browsing-topics=(), clipboard-write=(self), fullscreen=(self)"
        ),
    ),
)
_OURS = frozenset(name for name, _ in _ALWAYS)
_ONLY_HTTPS = (b"strict-transport-security", b"max-age=63072000")

_PUBLIC = "/app/static/"
"""Files beside the screens' script, such as the typeface."""

_FOR_A_DAY = b"public, max-age=86400"
_NEVER = b"no-store"


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
    theirs = [(name, value) for name, value in start["headers"] if name not in _OURS]
    named = {name for name, _ in theirs}
    headers = [*theirs, *_ALWAYS]
    if b"content-security-policy" not in named:
        headers.append((b"content-security-policy", screen_policy(_host(scope)).encode()))
    if b"cache-control" not in named:
        headers.append((b"cache-control", _cache_control(start, scope)))
    if is_encrypted():
        headers.append(_ONLY_HTTPS)
    start["headers"] = headers


def _cache_control(start: Message, scope: Scope) -> bytes:
    is_public = start["status"] == HTTPStatus.OK and scope["path"].startswith(_PUBLIC)
    return _FOR_A_DAY if is_public else _NEVER


def _host(scope: Scope) -> str:
    return ReadHeaders(scope=scope).get("host", "")
