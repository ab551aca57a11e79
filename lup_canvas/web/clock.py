"""GET /clock: what time it is here, so that every screen counts down to the same moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lup_canvas import workspace

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


async def clock(request: Request) -> Response:  # noqa: ARG001
    """Return the milliseconds since 1970. The clocks of laptops and phones may be minutes off."""
    passed = workspace.current().now() - _BEGINNING
    return PlainTextResponse(str(passed // timedelta(milliseconds=1)))
