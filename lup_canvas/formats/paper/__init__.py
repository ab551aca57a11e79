"""A project on paper: a report, a poster and sheets to write on, tagged to be read aloud."""

from lup_canvas.formats.paper.poster import poster
from lup_canvas.formats.paper.report import report
from lup_canvas.formats.paper.worksheets import Desk, Paper, worksheets

__all__ = ["Desk", "Paper", "poster", "report", "worksheets"]
