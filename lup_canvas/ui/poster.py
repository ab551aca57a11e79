"""The poster: the story as tiles, all of them on one page or one of them for the back row."""

from __future__ import annotations

from collections.abc import Sequence

from lup_canvas.content import Content
from lup_canvas.ui.assets import element
from lup_canvas.ui.steps.canvas import Tile, phase_names

_poster = element("poster/poster", html='<div class="poster"></div>')


def poster(tiles: Sequence[Tile], content: Content, *, big: bool = False) -> None:
    """Show `tiles`; `big` is for the back row, and for one tile."""
    _poster(
        key="poster",
        data={
            "big": big,
            "phases": phase_names(content),
            "tiles": [tile.model_dump(mode="json") for tile in tiles],
        },
    )
