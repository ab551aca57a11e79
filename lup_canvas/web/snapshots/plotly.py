"""GET /plotly.js: the script that figures come alive with, compressed once and kept for good."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from lup_canvas.figures import script

_FOR_EVER = "public, max-age=31536000, immutable"


def plotly_address() -> str:
    """Return the address of the script; it changes with the script, so browsers keep it."""
    return f"/plotly.js?v={_version()}"


async def plotly_script(request: Request) -> Response:
    """Serve the script."""
    headers = {"Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        content = await to_thread.run_sync(_zipped)
    else:
        content = await to_thread.run_sync(script.plotly_script)
    return Response(content, media_type="text/javascript", headers=headers)


@cache
def _zipped() -> bytes:
    return gzip.compress(script.plotly_script(), mtime=0)


@cache
def _version() -> str:
    return hashlib.sha256(script.plotly_script()).hexdigest()[:12]
