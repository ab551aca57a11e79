"""GET and POST /siden/PROJECT: what has happened since this browser was last at the project.

GET tells it. POST says that the browser is here now, or that its people have noticed the news.
"""

from __future__ import annotations

import json

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lup_canvas import workspace
from lup_canvas.locale import translator
from lup_canvas.locale.translate import HERE
from lup_canvas.project.document import Project
from lup_canvas.project.history import news
from lup_canvas.shown import since_shown
from lup_canvas.web import visits
from lup_canvas.web.cookies import is_encrypted
from lup_canvas.web.granted import leaders_project
from lup_canvas.web.language import language_of
from lup_canvas.web.same_origin import is_same_origin, refused
from lup_canvas.web.visits import Moment, Visits

_COOKIE = "siden"
_YEAR = 365 * 24 * 60 * 60


async def since(request: Request) -> Response:
    """Answer, and let the browser remember that it was here."""
    if not is_same_origin(request):
        return refused()
    project = await to_thread.run_sync(leaders_project, request)
    if project is None:
        return Response(status_code=404)
    now = Moment(workspace.current().now(), project.history)
    here = visits.here_now(visits.read(request.cookies.get(_COOKIE)), now)
    if request.method == "GET":
        return _remembering(request, here, _told(request, project, here))
    if await _is_noticed(request):
        here = visits.from_now_on(now)
    return _remembering(request, here, Response(status_code=204))


def _told(request: Request, project: Project, here: Visits) -> Response:
    t, before = translator(language_of(request)), here.before
    today = here.latest.at.astimezone(HERE).date()
    happened = news(before.counts, here.arrived.counts)
    told = since_shown(project, happened, before.at, t, today)
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


async def _is_noticed(request: Request) -> bool:
    try:
        said: object = json.loads(await request.body() or b"null")
    except ValueError:
        return False
    return said == {"noticed": True}


def _remembering(request: Request, here: Visits, answer: Response) -> Response:
    answer.set_cookie(
        _COOKIE,
        visits.written(here),
        max_age=_YEAR,
        path=request.url.path,
        secure=is_encrypted(),
        httponly=True,
        samesite="lax",
    )
    return answer
