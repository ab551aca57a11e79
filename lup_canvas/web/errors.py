"""What people meet when something breaks: one calm page, and a log without their words."""

from __future__ import annotations

import logging
import traceback

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lup_canvas.locale import translator
from lup_canvas.web.language import language_of
from lup_canvas.web.page import page

_log = logging.getLogger(__name__)


class CalmErrors:
    """Answers for an error that nobody foresaw.

    The message of an error may hold what people wrote, so only its kind and where it
    happened are logged.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, whatever happens."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_and_see(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, send_and_see)
        except Exception as error:  # noqa: BLE001  (the outermost place that can still answer)
            log_error(error)
            if not started:
                await _apology(Request(scope))(scope, receive, send)


def log_error(error: BaseException) -> None:
    """Log what went wrong and where, without the words in it."""
    places = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s\n%s", type(error).__qualname__, places)


def _apology(request: Request) -> Response:
    language = language_of(request)
    if request.method == "POST" and "application/json" in request.headers.get("content-type", ""):
        t = translator(language)
        return JSONResponse({"message": t("Something went wrong here. Try again.")}, 500)
    return page(request, "error.html", status=500, language=language)
