"""Whether a request comes from one of our own pages, and not from a page that lures people."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from lup_canvas import workspace


def is_same_origin(connection: HTTPConnection) -> bool:
    """Tell whether one of our own pages sent this. Whoever cannot show that, did not."""
    site = connection.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    # Browsers before 2023, and addresses without https: these say at least where they come from.
    host = urlsplit(connection.headers.get("origin", "")).netloc
    return host != "" and host in (connection.headers.get("host"), _own_host())


def refused() -> Response:
    """Return the answer to a request from elsewhere."""
    return JSONResponse({"message": "This did not come from our own page."}, status_code=403)


def _own_host() -> str:
    return urlsplit(workspace.current().base_url).netloc
