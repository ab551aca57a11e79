"""GET /preview/PROJECT/SNAPSHOT: how a page will look, for the group before it makes a link."""

from __future__ import annotations

import anyio
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lup_canvas import workspace
from lup_canvas.project.sharing import Choice
from lup_canvas.web.aside import Aside
from lup_canvas.web.cookies import PASS
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.web.snapshots.telling import headers_for, language_for, told
from lup_canvas.workspace import NotFound

_aside = Aside(threads=2)


async def preview(request: Request) -> Response:
    """Show what is chosen of a snapshot to a browser that has come in to its project."""
    asked = anyio.current_time()
    answer = await _aside.made(_answer, request)
    return answer or await nothing_here(request, asked=asked)


def _answer(request: Request) -> Response | None:
    house, project_id = workspace.current(), request.path_params["project"]
    if project_id not in house.doors.grants(request.cookies.get(PASS)):
        return None
    try:
        snapshot = house.snapshots.load(project_id, request.path_params["snapshot"])
        choice = _choice(request)
    except (NotFound, ValidationError):
        return None
    language = language_for(request, snapshot)
    html = told(request, snapshot, choice, language, ahead=True)
    return HTMLResponse(html, headers=headers_for(language))


def _choice(request: Request) -> Choice:
    named = request.query_params
    return Choice.model_validate(
        {"chapters": named.getlist("chapter"), "quotes": named.getlist("quote")}
    )
