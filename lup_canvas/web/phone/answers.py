"""What a phone is answered: a page for a form, JSON for the script, the same words in both."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from lup_canvas.formats.privacy import privacy
from lup_canvas.locale import mark, translator
from lup_canvas.project.rounds import open_round
from lup_canvas.web.cookies import BROWSER, is_encrypted, remember
from lup_canvas.web.language import language_of
from lup_canvas.web.page import page
from lup_canvas.web.phone.asking_ideas import idea_screen
from lup_canvas.web.phone.code import looks_like_a_code
from lup_canvas.web.phone.given import MOST_LETTERS, Given, given_in
from lup_canvas.web.phone.now import now_of
from lup_canvas.web.phone.rounds import RoundScreen, back_to_staff, round_screen
from lup_canvas.web.phone.screen import screen_of
from lup_canvas.web.phone.screening import Objection, Reason, replaced
from lup_canvas.web.phone.visit import CONTRIBUTED, Visit, wants_json

MOST_IN_A_VISIT = 3
_HALF_A_YEAR = 182 * 24 * 60 * 60

_SAID: Mapping[Reason, str] = {
    Reason.EMPTY: mark("Write something first."),
    Reason.LONG: mark("This is too long. Tell about one situation at a time."),
    Reason.STOPS: mark(
        "This looks like a national identity number or an account number. It cannot be sent. "
        "Take it away, and you can send the rest."
    ),
    Reason.ASKS: mark(
        "This may say something about a particular person. Describe the situation instead."
    ),
}


def code_field(request: Request, typed: str) -> Response:
    """Return the page where a code is typed; `typed` is one that cannot be a code."""
    return page(request, "phone_code.html", typed="", wrong=bool(typed))


def no_such_code(request: Request, tried: str) -> Response:
    """Say that `tried` opens nothing: unknown, replaced and mistyped are all alike."""
    if wants_json(request):
        t = translator(language_of(request))
        return _json(404, "gone", t("The collection is no longer at this address."))
    shown = tried if looks_like_a_code(tried) else ""
    return page(request, "phone_code.html", status=404, typed=shown, wrong=True)


def question(visit: Visit) -> Response:
    """Return the question, or the thanks when something has just been sent."""
    given = given_in({"told": visit.request.query_params.get("told", "")})
    if not visit.project.settings.collecting:
        return known(visit, closed(visit, given))
    return known(visit, _page(visit, given, thanks=visit.request.query_params.get("sent", "")))


def privacy_page(visit: Visit) -> Response:
    """Return what happens with what is written, as the settings are now."""
    return page(
        visit.request,
        "phone_privacy.html",
        language=visit.language,
        visit=visit,
        screen=screen_of(visit.project, visit.t),
        told=privacy(visit.project, visit.t),
    )


def sent(visit: Visit, given: Given) -> Response:
    """Say that it is kept. The phone remembers that it has contributed, and nothing more."""
    if given.is_idea:
        there = visit.address(sent="idea", told=given.told)
    else:
        there = visit.address(sent="insight", told=given.told + 1)
    answer = _json(200, "sent") if visit.is_by_script else RedirectResponse(there, 303)
    if not given.is_idea:
        _remember(answer, visit)
    return answer


def known(visit: Visit, answer: Response) -> Response:
    """Return `answer`; if a round is open, the phone gets what its answer is known by."""
    if visit.ballot is None and open_round(visit.project) is not None:
        remember(answer, BROWSER, secrets.token_urlsafe(16))
    return answer


def fine() -> Response:
    """Say that nothing stands in the way of this text."""
    return _json(200, "fine")


def objected(visit: Visit, given: Given, objection: Objection) -> Response:
    """Say why this comes back, with the words marked; the text stays in the field."""
    message = visit.t(_SAID[objection.reason])
    if visit.is_by_script:
        return _json(422, "back", message, **asdict(objection))
    return _page(visit, given, status=422, message=message, objection=objection)


def with_other_words(visit: Visit, given: Given) -> Response:
    """Return the page with other words in the place of those that were found, to be read again."""
    return _page(visit, given, texts=replaced(given, visit.language))


def refused(visit: Visit, given: Given, message: str) -> Response:
    """Say why the rules turned it down."""
    if visit.is_by_script:
        return _json(409, "back", message)
    return _page(visit, given, status=409, message=message)


def with_round(visit: Visit, given: Given, shown: RoundScreen, status: int) -> Response:
    """Return the page with what is to be said about an answer to a round."""
    if not visit.project.settings.collecting:
        return closed(visit, given, shown, status)
    return _page(visit, given, status=status, shown=shown)


def closed(
    visit: Visit, given: Given, shown: RoundScreen | None = None, status: int = 200
) -> Response:
    """Say kindly that nothing is collected now; what was written is shown, so it is not lost."""
    message = visit.t("The group is not collecting contributions now.")
    if visit.is_by_script:
        return _json(409, "closed", message)
    return page(
        visit.request,
        "phone_closed.html",
        status=409 if given.text else status,
        language=visit.language,
        visit=visit,
        screen=screen_of(visit.project, visit.t),
        message=message,
        given=given,
        round=shown or round_screen(visit),
        now=now_of(visit),
        heard=back_to_staff(visit),
    )


def writing_is_closed(visit: Visit, given: Given) -> Response:
    """Say that nothing is written in this exercise; the text stays in the field."""
    message = visit.t("Writing is closed just now. What you have written stays here.")
    if visit.is_by_script:
        return _json(409, "closed", message)
    return _page(visit, given, status=409, message=message)


def not_now(visit: Visit, given: Given) -> Response:
    """Say that it could not be kept now; the script tries again by itself."""
    message = visit.t("It could not be saved just now. Try again in a little while.")
    if visit.is_by_script:
        return _json(503, "later", message)
    return _page(visit, given, status=503, message=message)


def _page(
    visit: Visit,
    given: Given,
    *,
    status: int = 200,
    message: str = "",
    objection: Objection | None = None,
    texts: Mapping[str, str] | None = None,
    thanks: str = "",
    shown: RoundScreen | None = None,
) -> Response:
    return page(
        visit.request,
        "phone.html",
        status=status,
        language=visit.language,
        visit=visit,
        screen=screen_of(visit.project, visit.t),
        given=given,
        texts={"text": "", "need": "", **given.texts, **(texts or {})},
        nonce=given.nonce or secrets.token_urlsafe(12),
        message=message,
        objection=objection,
        asks=objection is not None and objection.reason is Reason.ASKS,
        thanks=thanks,
        round=shown or round_screen(visit),
        now=now_of(visit),
        heard=back_to_staff(visit),
        ideas=idea_screen(visit.project),
        enough=given.told >= MOST_IN_A_VISIT,
        most=MOST_LETTERS,
    )


def _remember(answer: Response, visit: Visit) -> None:
    answer.set_cookie(
        CONTRIBUTED,
        "1",
        max_age=_HALF_A_YEAR,
        path=visit.path,
        secure=is_encrypted(),
        httponly=True,
        samesite="lax",
    )


def _json(status: int, state: str, message: str = "", **more: object) -> JSONResponse:
    return JSONResponse({"state": state, "message": message, **more}, status)
