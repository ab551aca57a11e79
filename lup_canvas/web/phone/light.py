"""Compresses what phones are sent: a page that fits in one breath of a poor line."""

from __future__ import annotations

import gzip

from starlette.requests import Request
from starlette.responses import Response

_SMALL = 500


def light(request: Request, answer: Response) -> Response:
    """Return `answer`, compressed if the phone takes that and it is worth it.

    The page holds no secret that its length could tell: its address is printed on the wall.
    """
    takes = "gzip" in request.headers.get("accept-encoding", "")
    if takes and len(answer.body) > _SMALL:
        answer.body = gzip.compress(bytes(answer.body), mtime=0)
        answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Content-Length"] = str(len(answer.body))
    answer.headers["Vary"] = "Accept-Encoding"
    return answer
