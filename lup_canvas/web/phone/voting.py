"""Takes an answer to a round: once for each phone, however often and from how many tabs it comes.

A phone is known by a random word in a cookie, and by nothing else. Whoever clears the cookies
is a new phone; that cannot be prevented without asking who people are.
"""

from __future__ import annotations

from collections.abc import Mapping

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lup_canvas import workspace
from lup_canvas.project.changes import AnswerRound
from lup_canvas.project.document.rounds import Round, RoundKind
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.rounds import open_round
from lup_canvas.web.page import page
from lup_canvas.web.phone import answers
from lup_canvas.web.phone.crowd import Crowd
from lup_canvas.web.phone.given import Given, given_in
from lup_canvas.web.phone.light import light
from lup_canvas.web.phone.now import mark_of, now_of
from lup_canvas.web.phone.rounds import round_screen
from lup_canvas.web.phone.screen import screen_of
from lup_canvas.web.phone.visit import Visit, place_of, visit_by
from lup_canvas.workspace import NotFound, StoreError

VOTE = "vote"
NEITHER = "neither"
MOST_VOTES = 3_000
"""In a minute, for one project: a whole municipality may answer at once."""

crowd = Crowd(MOST_VOTES)


async def show_round(request: Request) -> Response:
    """Show the exercise and the round alone; nothing, when the phone shows them already."""
    asked = anyio.current_time()
    visit = await to_thread.run_sync(visit_by, request)
    if visit is None:
        wait = await to_thread.run_sync(workspace.current().doors.phone_wait, place_of(request))
        await anyio.sleep_until(asked + wait)
        return Response(status_code=404)
    if mark_of(visit.project) == request.query_params.get("has"):
        return Response(status_code=204, headers={"Cache-Control": "no-store"})
    return light(request, answers.known(visit, _part(visit)))


def keep_answer(visit: Visit, words: Mapping[str, str]) -> Response:
    """Keep the answer in the form; when this says that it is kept, it is on disk."""
    t, held = visit.t, open_round(visit.project)
    if held is None or held.id != words.get("round"):
        return _sorry(visit, t("This round is closed."), 409)
    chosen = _answer(held, words)
    return _kept(visit, held, chosen)


def _kept(visit: Visit, held: Round, chosen: dict[str, int]) -> Response:
    t = visit.t
    if visit.ballot is None:
        said = t(
            "This phone keeps no cookies, so nobody can see to it that it is counted once. "
            "Try again, or tell the one who leads what you answer."
        )
        return answers.known(visit, _sorry(visit, said, 409, chosen))
    if not crowd.has_room(visit.project.id, place_of(visit.request)):
        said = t("It could not be saved just now. Try again in a little while.")
        return _sorry(visit, said, 503, chosen)
    change = AnswerRound(item=held.id, ballot=visit.ballot, answer=chosen)
    try:
        workspace.current().send(visit.project.id, Role.STAFF, change)
    except ChangeRefused as refusal:
        return _sorry(visit, t(refusal.code, **refusal.params), 422, chosen)
    except (NotFound, StoreError):
        said = t("It could not be saved just now. Try again in a little while.")
        return _sorry(visit, said, 503, chosen)
    if visit.is_by_script:
        again = visit_by(visit.request)
        return _part(again or visit)
    return RedirectResponse(f"{visit.address()}#runde", 303)


def _answer(held: Round, words: Mapping[str, str]) -> dict[str, int]:
    """Return what the form says of each option; what cannot be an answer is passed over."""
    if held.kind is RoundKind.COMPARE:
        choice = words.get("choice", "")
        return {} if choice == NEITHER else {choice: 1} if _is_option(held, choice) else {}
    given = {option.id: words.get(f"a-{option.id}", "") for option in held.options}
    return {name: int(value) for name, value in given.items() if value in {*"12345"}}


def _is_option(held: Round, name: str) -> bool:
    return any(option.id == name for option in held.options)


def _part(
    visit: Visit, message: str = "", status: int = 200, chosen: Mapping[str, int] | None = None
) -> Response:
    shown = round_screen(visit, message, chosen)
    return page(
        visit.request,
        "phone_follow.html",
        status=status,
        language=visit.language,
        visit=visit,
        round=shown,
        screen=screen_of(visit.project, visit.t),
        now=now_of(visit),
    )


def _sorry(
    visit: Visit, message: str, status: int, chosen: Mapping[str, int] | None = None
) -> Response:
    """Say why it was not kept: in the part alone for the script, else on the whole page."""
    if visit.is_by_script:
        return _part(visit, message, status, chosen)
    return answers.with_round(visit, _nothing(), round_screen(visit, message, chosen), status)


def _nothing() -> Given:
    return given_in({})
