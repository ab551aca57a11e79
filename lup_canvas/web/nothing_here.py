"""The one answer to a link or code that opens nothing, whether unknown, expired or revoked."""

from __future__ import annotations

import anyio
from starlette.requests import Request
from starlette.responses import Response

from lup_canvas.web.page import page

SECONDS = 0.2


async def nothing_here(request: Request, *, asked: float, seconds: float = SECONDS) -> Response:
    """Return a calm page, `seconds` after the question was `asked`.

    The answer takes the same time whatever lies behind it, so that nobody learns from the
    clock whether a link ever existed. `asked` is `anyio.current_time()` at the start.
    """
    answer = page(request, "nothing_here.html", status=404)
    await anyio.sleep_until(asked + seconds)
    return answer
