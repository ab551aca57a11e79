"""Streamlit's scripts and styles, compressed once each and then sent from memory.

Streamlit sends them plain and leaves compressing to a proxy; without one, the first visit takes
megabytes more. Compressing anew for every visitor would cost more than it saves.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field
from http import HTTPStatus

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas.web.afresh import afresh

_FILE = re.compile(r"/static/(?:js|css)/[\w.-]+\.(?:js|css)")
"""Their names hold a hash of what is in them: one address, one content, as long as we run."""

_LEVEL = 6


@dataclass(slots=True)
class _Answer:
    """An answer that is held back until it is whole."""

    start: Message = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)
    is_whole: bool = False
    """Its end has come. One whose visitor went away in the middle never ends."""

    async def take(self, message: Message) -> None:
        """Keep one message of the answer."""
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")
            self.is_whole = not message.get("more_body", False)


class CompressStatic:
    """Answers for Streamlit's static files with what it has compressed before."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer compressed if the browser takes it, else let Streamlit answer."""
        if not _takes_compressed_file(scope):
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            answer = _Answer()
            await self._app(afresh(scope), receive, answer.take)
            if not answer.is_whole:
                return  # the visitor has gone; what came of the file must not be kept
            if not _is_whole_file(answer.start):
                await send(answer.start)
                await send({"type": "http.response.body", "body": bytes(answer.body)})
                return
            self._kept[path] = await to_thread.run_sync(_compressed, answer)
        start, body = self._kept[path]
        await send({**start, "headers": list(start["headers"])})
        await send({"type": "http.response.body", "body": body})


def _takes_compressed_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not _FILE.fullmatch(scope["path"]):
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and "range" not in headers


def _is_whole_file(start: Message) -> bool:
    # Streamlit answers with its front page where there is no such file.
    content_type = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == HTTPStatus.OK and not content_type.startswith("text/html")


def _compressed(answer: _Answer) -> tuple[Message, bytes]:
    body = gzip.compress(bytes(answer.body), _LEVEL, mtime=0)
    headers = MutableHeaders(raw=list(answer.start["headers"]))
    headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(len(body))
    headers.add_vary_header("Accept-Encoding")
    del headers["ETag"]  # it names the plain file
    return {**answer.start, "headers": headers.raw}, body
