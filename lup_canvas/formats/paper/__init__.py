"""A project on paper: a report on A4 and a poster on A3, tagged so that they can be read aloud."""

from lup_canvas.formats.paper.poster import poster
from lup_canvas.formats.paper.report import report

__all__ = ["poster", "report"]
