"""GET /told/PROJECT: what people told that holds the words somebody seeks, to tie things to.

With `step`, what was told about that step of the user journey.
"""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lup_canvas.locale import translator
from lup_canvas.shown.told import found, told, told_by_step
from lup_canvas.web.granted import leaders_project
from lup_canvas.web.language import language_of
from lup_canvas.web.same_origin import is_same_origin, refused

MOST_LETTERS = 200


async def search_told(request: Request) -> Response:
    """Answer with the first that are found, as options of the sheet."""
    if not is_same_origin(request):
        return refused()
    return await to_thread.run_sync(_answer, request)


def _answer(request: Request) -> Response:
    project = leaders_project(request)
    if project is None:
        return Response(status_code=404)
    step, sought = request.query_params.get("step"), request.query_params.get("q", "")
    if step:
        words = told_by_step(project, translator(language_of(request))).get(step, {})
    else:
        words = told(project)
    hits = found(words, sought[:MOST_LETTERS])
    options = [{"value": name, "label": text} for name, text in hits.items()]
    return JSONResponse(options, headers={"Cache-Control": "no-store"})
