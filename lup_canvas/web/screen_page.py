"""The empty HTML page that Streamlit's screens grow in: made ours, in the reader's language.

Streamlit's index.html says that it is English and is called "Streamlit", which a screen reader
believes (WCAG 3.1.1, 2.4.2), and holds an inline script that a strict policy forbids.
"""

from __future__ import annotations

import gzip
import re
from html import escape

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas.locale import translator
from lup_canvas.web.afresh import afresh
from lup_canvas.web.assets import address_of
from lup_canvas.web.language import language_of
from lup_canvas.web.preloads import preloads

_FONT = "/app/static/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"

_LANGUAGE = re.compile(r'<html lang="en">')
_TITLE = re.compile(r"<title>Streamlit</title>")
_ICON = re.compile(r'<link rel="shortcut icon"[^>]*>')
_FONT_PRELOAD = re.compile(r'href="[^"]*"(\s+as="font")')
_INLINE_SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)
_HEAD_END = re.compile(r"</head>")
_AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>')
_NO_SCRIPT = re.compile(r"(<noscript>).*?(</noscript>)", re.DOTALL)
_COMMENT_IN_PAGE = re.compile(r"(?<=>)\s*<!--(?!\s*Copyright).*?-->", re.DOTALL)


class ScreenPage:
    """Rewrites Streamlit's page on its way out; the plain pages pass as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, in the reader's language."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            # A browser may have kept the page as Streamlit made it, and ask whether it still holds.
            await self._app(_asked_afresh(scope), receive, _Rewriting(scope, send).send)
        else:
            await self._app(scope, receive, send)


class _Rewriting:
    """Holds an answer back while it is Streamlit's page, and sends it rewritten."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope = scope
        self._send = send
        self._start: Message | None = None
        self._html = bytearray()

    async def send(self, message: Message) -> None:
        """Take one message of the answer."""
        if message["type"] == "http.response.start" and _is_screen_page(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._html += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_rewritten(self._start)

    async def _send_rewritten(self, start: Message) -> None:
        language = language_of(HTTPConnection(self._scope))
        headers = MutableHeaders(raw=list(start["headers"]))
        body = in_language(_plain(self._html, headers), language).encode()
        headers["Content-Language"] = language
        headers["Cache-Control"] = "no-store"
        if self._scope["method"] == "GET":
            headers["Content-Length"] = str(len(body))
        else:
            del headers["Content-Length"]
        del headers["ETag"]
        del headers["Last-Modified"]
        await self._send({**start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def _asked_afresh(scope: Scope) -> Scope:
    wants_page = "text/html" in Headers(scope=scope).get("accept", "")
    return afresh(scope) if wants_page else scope


def _is_screen_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    return is_html and "content-language" not in headers


def _plain(html: bytearray, headers: MutableHeaders) -> str:
    """Return the page's text; Streamlit compresses it at every address but the first."""
    if headers.get("content-encoding") == "gzip":
        del headers["Content-Encoding"]
        return gzip.decompress(html).decode()
    return html.decode()


def in_language(html: str, language: str) -> str:
    """Return Streamlit's index.html as a page of ours in `language`."""
    t = translator(language)
    without_script = escape(
        t("This page needs JavaScript. The pages for phones and shared snapshots do without.")
    )
    for pattern, ours in (
        (_COMMENT_IN_PAGE, ""),
        (_INLINE_SCRIPT, ""),
        (_AGENT_LINK, ""),
        (_LANGUAGE, f'<html lang="{language}">'),
        (_TITLE, "<title>LUP-lerretet</title>"),
        (_ICON, f'<link rel="icon" href="{address_of("icon.svg")}" type="image/svg+xml" />'),
        (_FONT_PRELOAD, rf'href="{_FONT}"\1'),
        (_HEAD_END, f'{preloads(html)}<script src="{address_of("base.js")}"></script></head>'),
        (_NO_SCRIPT, rf"\1<p>{without_script}</p>\2"),
    ):
        html = pattern.sub(ours, html)
    return html
