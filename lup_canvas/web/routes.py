"""Every address that needs no Streamlit."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route, WebSocketRoute

from lup_canvas.formats.schema import NAME as SCHEMA
from lup_canvas.web.assets import asset
from lup_canvas.web.bell import bell
from lup_canvas.web.changes import take_change
from lup_canvas.web.clock import clock
from lup_canvas.web.entry import open_link
from lup_canvas.web.health import health
from lup_canvas.web.language import choose_language
from lup_canvas.web.parts import part
from lup_canvas.web.phone import phone_routes
from lup_canvas.web.robots import robots
from lup_canvas.web.since import since
from lup_canvas.web.snapshots import snapshot_routes
from lup_canvas.web.take import project_schema, take_file, take_picture, take_sheets
from lup_canvas.web.told import search_told

routes: list[BaseRoute] = [
    Route("/open/{secret}", open_link),
    Route("/changes/{project}", take_change, methods=["POST"]),
    Route("/siden/{project}", since, methods=["GET", "POST"]),
    Route("/told/{project}", search_told),
    WebSocketRoute("/bell/{project}", bell.answer),
    Route("/language", choose_language, methods=["POST"]),
    *phone_routes,
    *snapshot_routes,
    Route("/take/{project}/{what}", take_file),
    Route("/take/{project}/figures/{what}.{suffix}", take_picture),
    Route("/take/{project}/sheets/{gathering}.{paper}", take_sheets),
    Route(f"/schema/{SCHEMA}", project_schema),
    Route("/assets/{name}", asset),
    Route("/parts/{version}/{name:path}", part),
    Route("/clock", clock),
    Route("/healthz", health),
    Route("/robots.txt", robots),
]
