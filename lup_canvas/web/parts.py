"""The scripts and looks of the screens' own elements, which lie in the room `ui`.

Their address holds a word that changes with their content (ui/assets.py), so browsers keep
them for ever. They are read once.
"""

from __future__ import annotations

import mimetypes
from functools import cache
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

_KEEP = {"Cache-Control": "public, max-age=31536000, immutable"}


async def part(request: Request) -> Response:
    """Serve one file."""
    name = request.path_params["name"]
    content = _parts().get(name)
    if content is None:
        return PlainTextResponse("Not found", status_code=404)
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=media_type, headers=_KEEP)


@cache
def _parts() -> dict[str, bytes]:
    folder = Path(str(files("lup_canvas"))) / "ui" / "assets"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
