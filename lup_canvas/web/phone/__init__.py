"""The phone page: staff tell what they notice, in two minutes, without an account or a name.

GET /b asks for a code, GET /b/CODE shows the question, POST /b/CODE takes a contribution
or an answer to a round, GET /b/CODE/runde shows what exercise runs and what round is open, for
the script to look at, and a socket at the same address says when there is something new.
GET /b/CODE/personvern says what happens with what is written.
It is a plain form; `assets/phone.js` makes it one question per screen with an outbox.
"""

from __future__ import annotations

from starlette.routing import Route, WebSocketRoute

from lup_canvas.web.phone.doors import ask_for_code, show, show_privacy, take
from lup_canvas.web.phone.follow import following
from lup_canvas.web.phone.voting import show_round

__all__ = ["phone_routes"]

phone_routes = (
    Route("/b", ask_for_code, methods=["GET"]),
    Route("/b/{code}", show, methods=["GET"]),
    Route("/b/{code}", take, methods=["POST"]),
    Route("/b/{code}/runde", show_round, methods=["GET"]),
    WebSocketRoute("/b/{code}/runde", following.answer),
    Route("/b/{code}/personvern", show_privacy, methods=["GET"]),
)
