"""The gathering: its programme, the exercise that runs, and the storskjerm that follows."""

from __future__ import annotations

from lup_canvas.ui.gathering import gathering
from lup_canvas.ui.places import Place
from lup_canvas.ui.projector import is_on, projector
from lup_canvas.ui.screen import bare_screen, screen

if is_on():
    bare_screen(projector)
else:
    screen(gathering, place=Place.GATHERING)
