"""The style sheets and scripts of the plain pages, few and small enough to keep in memory."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lup_canvas.figures.palette import css_variables

_FOLDER = Path(__file__).with_name("assets")
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class _Asset:
    content: bytes
    compressed: bytes
    media_type: str
    version: str


def address_of(name: str) -> str:
    """Return the address of an asset; it changes with the content, so browsers keep it for ever."""
    return f"/assets/{name}?v={_assets()[name].version}"


async def asset(request: Request) -> Response:
    """Serve one asset."""
    found = _assets().get(request.path_params["name"])
    if found is None:
        return PlainTextResponse("Not found", status_code=404)
    is_current = request.query_params.get("v") == found.version
    headers = {"Cache-Control": _FOR_EVER if is_current else "no-cache", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(found.compressed, media_type=found.media_type, headers=headers)
    return Response(found.content, media_type=found.media_type, headers=headers)


@cache
def _assets() -> dict[str, _Asset]:
    return {path.name: _read(path) for path in _FOLDER.iterdir() if path.is_file()}


def _read(path: Path) -> _Asset:
    content = path.read_bytes()
    if path.name == "page.css":
        content = f":root{{color-scheme:light dark;{css_variables()}}}\n".encode() + content
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    compressed = gzip.compress(content, mtime=0)
    return _Asset(content, compressed, media_type, hashlib.sha256(content).hexdigest()[:12])
