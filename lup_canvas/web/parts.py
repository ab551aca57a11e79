"""The scripts and looks of the screens' own elements, which lie in the room `ui`."""

from __future__ import annotations

import mimetypes

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lup_canvas.shown import parts

_KEEP = {"Cache-Control": "public, max-age=31536000, immutable"}


async def part(request: Request) -> Response:
    """Serve one file."""
    name = request.path_params["name"]
    content = parts.contents().get(name)
    if content is None:
        return PlainTextResponse("Not found", status_code=404)
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=media_type, headers=_KEEP)
