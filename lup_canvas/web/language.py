"""Which language a browser is answered in, and the route that changes it."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from lup_canvas.locale import best_language
from lup_canvas.web.cookies import LANGUAGE, remember
from lup_canvas.web.same_origin import is_same_origin, refused


def language_of(connection: HTTPConnection) -> str:
    """Return the language asked for in the address, kept in the cookie, or set in the browser."""
    return best_language(
        connection.query_params.get("lang"),
        connection.cookies.get(LANGUAGE),
        connection.headers.get("accept-language"),
    )


async def choose_language(request: Request) -> Response:
    """Keep the chosen language in a cookie, and go back to where the person was."""
    if not is_same_origin(request):
        return refused()
    form = await request.form()
    language = best_language(str(form.get("lang", "")), language_of(request))
    answer = RedirectResponse(_back_to(str(form.get("next", "")), language), status_code=303)
    remember(answer, LANGUAGE, language)
    return answer


def _back_to(address: str, language: str) -> str:
    """Return `address` in the new language if it is one of ours, else the front page."""
    parts = urlsplit(address) if _is_ours(address) else urlsplit("/")
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "lang"]
    return urlunsplit(("", "", parts.path, urlencode([*query, ("lang", language)]), ""))


def _is_ours(address: str) -> bool:
    """Tell whether this is a path on this server, whatever a browser makes of it."""
    is_path = address.startswith("/") and not address.startswith("//")
    return is_path and "\\" not in address and address.isprintable()
