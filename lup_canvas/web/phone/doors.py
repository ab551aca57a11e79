"""The three doors of the phone page: type a code, see the question, send an answer."""

from __future__ import annotations

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lup_canvas import workspace
from lup_canvas.locale.translate import HERE
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import phones_may_tell
from lup_canvas.project.permissions import Role
from lup_canvas.web.phone import answers
from lup_canvas.web.phone.code import looks_like_a_code, written
from lup_canvas.web.phone.crowd import Crowd
from lup_canvas.web.phone.given import Given, given_in
from lup_canvas.web.phone.light import light
from lup_canvas.web.phone.screening import objection_to
from lup_canvas.web.phone.visit import Visit, place_of, visit_by
from lup_canvas.web.phone.voting import VOTE, keep_answer
from lup_canvas.workspace import NotFound, StoreError

crowd = Crowd()


async def ask_for_code(request: Request) -> Response:
    """Show the field for a code, or go on to the page it opens."""
    typed = request.query_params.get("code", "")
    if looks_like_a_code(typed):
        return RedirectResponse(f"/b/{written(typed)}", 303)
    return answers.code_field(request, typed)


async def show(request: Request) -> Response:
    """Show the question."""
    asked = anyio.current_time()
    visit = await to_thread.run_sync(visit_by, request)
    if visit is None:
        return await _nothing(request, asked)
    if visit.code != request.path_params["code"]:
        return RedirectResponse(visit.path, 303)
    return light(request, answers.question(visit))


async def show_privacy(request: Request) -> Response:
    """Show what happens with what is written here."""
    asked = anyio.current_time()
    visit = await to_thread.run_sync(visit_by, request)
    if visit is None:
        return await _nothing(request, asked)
    return light(request, answers.privacy_page(visit))


async def take(request: Request) -> Response:
    """Keep a contribution; when this answers that it is sent, it is on disk."""
    asked = anyio.current_time()
    visit = await to_thread.run_sync(visit_by, request)
    if visit is None:
        return await _nothing(request, asked)
    async with request.form(max_files=0, max_fields=40) as form:
        given, wish = given_in(form), str(form.get("wish", ""))
        words = {name: value for name, value in form.items() if isinstance(value, str)}
    if given.what == VOTE:
        return light(request, await to_thread.run_sync(keep_answer, visit, words))
    return await to_thread.run_sync(_answer, visit, given, wish)


def _answer(visit: Visit, given: Given, wish: str) -> Response:
    return _answered_at_once(visit, given, wish) or _keep(visit, given)


def _answered_at_once(visit: Visit, given: Given, wish: str) -> Response | None:
    """Return the answer to what is not to be kept now, or None if it is."""
    if not visit.project.settings.collecting:
        return answers.closed(visit, given)
    if _is_begun(visit, given, wish) and not phones_may_tell(visit.project):
        return answers.writing_is_closed(visit, given)
    if wish == "replace" and not given.is_too_long:
        return answers.with_other_words(visit, given)
    if objection := objection_to(given, visit.language):
        return answers.objected(visit, given, objection)
    if wish == "check":
        return answers.fine()
    room = crowd.has_room(visit.project.id, place_of(visit.request))
    return None if room else answers.not_now(visit, given)


def _is_begun(visit: Visit, given: Given, wish: str) -> bool:
    """Tell whether a contribution is still being written.

    What the script sends was finished while writing was open, and may have waited for a line.
    """
    return not given.is_idea and (wish == "check" or not visit.is_by_script)


def _keep(visit: Visit, given: Given) -> Response:
    house = workspace.current()
    today = house.now().astimezone(HERE).date()
    change = given.change(visit.project, first=visit.is_first, day=today)
    try:
        house.send(visit.project.id, Role.STAFF, change)
    except ChangeRefused as refusal:
        return answers.refused(visit, given, visit.t(refusal.code, **refusal.params))
    except NotFound:
        return answers.closed(visit, given)
    except StoreError:
        return answers.not_now(visit, given)
    return answers.sent(visit, given)


async def _nothing(request: Request, asked: float) -> Response:
    """Answer as late as wrong codes are answered, so that guessing takes its time."""
    wait = await to_thread.run_sync(workspace.current().doors.phone_wait, place_of(request))
    answer = answers.no_such_code(request, written(request.path_params["code"]))
    await anyio.sleep_until(asked + wait)
    return answer
