"""Puts the board on the projector: it only mirrors what the group sorts on its laptops."""

from __future__ import annotations

from lup_canvas.project.views import View
from lup_canvas.ui.assets import element
from lup_canvas.ui.offered import headed, offered
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.wall import wall_of

_wall = element("wall/wall", html='<div class="wall"></div>')


def wall(here: Here, view: View) -> None:
    """Show the themes of the view, for the back row. The bell keeps them in step."""
    name = f"wall|{here.t.language}|"

    def made(view: View) -> bytes:
        return wall_of(view, here.t, name=name).model_dump_json().encode()

    _wall(key="wall", data=headed(offered(here, view, name, made), view.project.revision))
