"""Snapshots as plain pages: for whoever has a link, and for the group before it makes one."""

from starlette.routing import BaseRoute, Route

from lup_canvas.web.snapshots.preview import preview
from lup_canvas.web.snapshots.shared import shared_snapshot

snapshot_routes: list[BaseRoute] = [
    Route("/s/{token}", shared_snapshot),
    Route("/preview/{project}/{snapshot}", preview),
]
