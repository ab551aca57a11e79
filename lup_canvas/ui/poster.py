"""The poster: the story as tiles, all of them on one page or one of them for the back row."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from lup_canvas.content import Content
from lup_canvas.project.views import View
from lup_canvas.ui.assets import element
from lup_canvas.ui.offered import headed, offered
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.canvas import Tile, for_the_back_row, phase_names

_poster = element("poster/poster", html='<div class="poster"></div>')


def poster(here: Here, view: View, tiles: Callable[[View], Sequence[Tile]]) -> None:
    """Show the tiles that are made of the view. The bell keeps them in step."""
    name = f"poster|{here.t.language}|"
    told = offered(here, view, name, lambda now: _json(name, tiles(now), here.texts))
    _poster(key="poster", data=headed(told, view.project.revision))


def big_poster(here: Here, view: View, tile: Callable[[View], Tile], *, mine: str) -> None:
    """Show one tile for the back row; `mine` says which, by name. The bell keeps it in step."""
    name = f"big-poster|{here.t.language}|{mine}"
    told = offered(here, view, name, lambda now: _one(name, tile(now), here.texts))
    _poster(key="poster", data=headed(told, view.project.revision))


def lasting_poster(here: Here, view: View, tile: Tile) -> None:
    """Show one tile for the back row that is made of more than the view."""
    _poster(key="poster", data=headed(_one("", tile, here.texts), view.project.revision))


def _one(name: str, tile: Tile, content: Content) -> bytes:
    return _json(name, [for_the_back_row(tile)], content, big=True)


def _json(name: str, tiles: Sequence[Tile], content: Content, *, big: bool = False) -> bytes:
    told = {
        "name": name,
        "big": big,
        "phases": phase_names(content),
        "tiles": [tile.model_dump(mode="json") for tile in tiles],
    }
    return json.dumps(told, ensure_ascii=False).encode()
