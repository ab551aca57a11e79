"""Sheets to write on by hand when the network fails: one for each exercise of a gathering."""

from lup_canvas.formats.paper.worksheets.layouts import Desk
from lup_canvas.formats.paper.worksheets.printing import Paper, worksheets

__all__ = ["Desk", "Paper", "worksheets"]
