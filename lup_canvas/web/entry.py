"""GET /open/SECRET: a link to a project becomes a pass in the browser."""

from __future__ import annotations

import secrets
from urllib.parse import urlencode

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lup_canvas import workspace
from lup_canvas.project.permissions import Role
from lup_canvas.web.cookies import BROWSER, LANGUAGE, PASS, remember
from lup_canvas.web.language import language_of
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.workspace import Grant


async def open_link(request: Request) -> Response:
    """Give the browser what the link gives, and go to the project.

    A link can be opened any number of times: robots that look at mail open it first. To look
    without opening (HEAD) says nothing about the link.
    """
    if request.method == "HEAD":
        return Response(status_code=204)
    asked = anyio.current_time()
    secret = request.path_params["secret"]
    grant = await to_thread.run_sync(workspace.current().doors.enter, secret)
    if grant is None:
        return await nothing_here(request, asked=asked)
    return await to_thread.run_sync(_welcome, request, grant)


def _welcome(request: Request, grant: Grant) -> Response:
    language = language_of(request)
    query = urlencode({"project": grant.project_id, "lang": language})
    answer = RedirectResponse(f"/?{query}", status_code=303)
    if "lang" in request.query_params:
        remember(answer, LANGUAGE, language)
    remember(answer, PASS, _pass(request, grant))
    remember(answer, BROWSER, request.cookies.get(BROWSER) or secrets.token_urlsafe(16))
    return answer


def _pass(request: Request, grant: Grant) -> str:
    """Return the browser's pass with `grant` in it; an adviser's is not lost to an editor's."""
    cookie = request.cookies.get(PASS)
    held = workspace.current().doors.grants(cookie).get(grant.project_id)
    keeps = held is not None and held.role is Role.ADVISER
    return workspace.current().doors.new_pass(cookie, held if held and keeps else grant)
