"""GET /healthz: whether the server is well, for whoever watches over it."""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lup_canvas import workspace


async def health(_: Request) -> Response:
    """Tell whether what people write can be kept. It says nothing about what they wrote."""
    ok = await to_thread.run_sync(workspace.current().can_write)
    return JSONResponse({"ok": ok}, 200 if ok else 503)
