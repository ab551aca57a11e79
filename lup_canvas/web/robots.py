"""GET /robots.txt: nothing here is for search engines."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response


async def robots(_: Request) -> Response:
    """Ask every robot to stay away."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
