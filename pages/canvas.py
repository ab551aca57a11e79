"""The canvas: everything on one page, and the projector view of one part at a time."""

from __future__ import annotations

from lup_canvas.ui.canvas import canvas
from lup_canvas.ui.places import Place
from lup_canvas.ui.projector import is_on, projector
from lup_canvas.ui.screen import bare_screen, screen

if is_on():
    bare_screen(projector)
else:
    screen(canvas, place=Place.CANVAS)
