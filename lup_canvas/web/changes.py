"""POST /changes/PROJECT: one change from a leaders' screen, as JSON."""

from __future__ import annotations

import json

from anyio import to_thread
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lup_canvas import workspace
from lup_canvas.locale import Translator, translator
from lup_canvas.project.changes import (
    Change,
    ChooseText,
    TidyInsight,
    WriteText,
    find,
    read_change,
)
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.variants import same_words
from lup_canvas.shown import undo_shown
from lup_canvas.web.cookies import PASS
from lup_canvas.web.language import language_of
from lup_canvas.web.same_origin import is_same_origin, refused
from lup_canvas.workspace import NotFound, StoreError


async def take_change(request: Request) -> Response:
    """Apply the change; when this answers 200, it is on disk."""
    if not is_same_origin(request):
        return refused()
    t = translator(language_of(request))
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return _sorry(415, t("This could not be read."))
    project_id, cookie = request.path_params["project"], request.cookies.get(PASS)
    body = await request.body()
    return await to_thread.run_sync(_answer, project_id, cookie, body, t)


def _answer(project_id: str, cookie: str | None, body: bytes, t: Translator) -> Response:
    grant = workspace.current().doors.grants(cookie).get(project_id)
    if grant is None:
        return _sorry(403, t("You no longer have access. Open the link to the project again."))
    change = _read(body)
    if change is None:
        return _sorry(422, t("This could not be read."))
    return _send(project_id, grant.role, change, t)


def _read(body: bytes) -> Change | None:
    try:
        return read_change(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        return None


def _send(project_id: str, role: Role, change: Change, t: Translator) -> Response:
    try:
        done = workspace.current().do(project_id, role, change)
    except ChangeRefused as refusal:
        return _sorry(409, t(refusal.code, **refusal.params))
    except NotFound as error:
        return _sorry(404, t(error.code))
    except StoreError as error:
        return _sorry(503, t(error.code))
    said = {"revision": done.project.revision, "rev": _rev(done.project, change)}
    return JSONResponse(said | ({"undo": undo_shown(done.undo, t)} if done.undo else {}))


def _rev(project: Project, change: Change) -> int | None:
    """Return the revision of the text that `change` wrote, if it became the field's text.

    It is what further typing starts from. None: the text stands beside the field's own, and
    further typing changes that variant.
    """
    match change:
        case WriteText() | ChooseText():
            text = find(project, change.part, change.item).written(change.field)
        case TidyInsight():
            text = find(project, "insights", change.item).written("text")
        case _:
            return None
    return text.rev if same_words(text.value, change.text) else None


def _sorry(status: int, message: str) -> Response:
    return JSONResponse({"message": message}, status)
