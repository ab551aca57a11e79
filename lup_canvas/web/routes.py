"""Every address that needs no Streamlit."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route, WebSocketRoute

from lup_canvas.web.assets import asset
from lup_canvas.web.bell import Bell
from lup_canvas.web.changes import take_change
from lup_canvas.web.entry import open_link
from lup_canvas.web.health import health
from lup_canvas.web.language import choose_language
from lup_canvas.web.robots import robots

bell = Bell()

routes: list[BaseRoute] = [
    Route("/open/{secret}", open_link),
    Route("/changes/{project}", take_change, methods=["POST"]),
    WebSocketRoute("/bell/{project}", bell.answer),
    Route("/language", choose_language, methods=["POST"]),
    Route("/assets/{name}", asset),
    Route("/healthz", health),
    Route("/robots.txt", robots),
]
