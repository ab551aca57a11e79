"""Puts the board on the projector: it only mirrors what the group sorts on its laptops."""

from __future__ import annotations

from lup_canvas.project.views import View
from lup_canvas.ui.assets import element
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.wall import wall_of

_wall = element("wall/wall", html='<div class="wall"></div>')


def wall(here: Here, view: View) -> None:
    """Show the themes of the view, for the back row."""
    _wall(key="wall", data=wall_of(view, here.t).model_dump(mode="json"))
