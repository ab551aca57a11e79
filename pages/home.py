"""The start page: open, create, go on where the group left, or try the example."""

from __future__ import annotations

from lup_canvas.ui.home import home

home()
