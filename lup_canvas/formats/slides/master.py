"""The master that slides inherit from: wide, on our paper, with titles to the left."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Pt

from lup_canvas.figures.palette import LIGHT

WIDTH, HEIGHT, MARGIN = 960, 540, 40
"""Of a slide, in points."""

TITLE = 28
_TITLE_TOP, TITLE_HEIGHT = 26, 64


def prepare(presentation: Any) -> None:
    """Make the master of `presentation`, and all its layouts, those of our slides."""
    times = Pt(WIDTH) / presentation.slide_width
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = presentation.slide_master
    for holder in (master, *master.slide_layouts):
        for shape in holder.placeholders:
            if shape.element.spPr.find(qn("a:xfrm")) is not None:
                shape.left, shape.width = int(shape.left * times), int(shape.width * times)
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = colour(LIGHT.background)
    _title(master)


def colour(value: str) -> RGBColor:
    """Return a colour of the palette as slides know it."""
    known: RGBColor = RGBColor.from_string(value.removeprefix("#").upper())
    return known


def _title(master: Any) -> None:
    title = next(each for each in master.placeholders if each.placeholder_format.type == 1)
    title.left, title.top = Pt(MARGIN), Pt(_TITLE_TOP)
    title.width, title.height = Pt(WIDTH - 2 * MARGIN), Pt(TITLE_HEIGHT)
    style = master.element.find(qn("p:txStyles")).find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    style.set("algn", "l")
    letters = style.find(qn("a:defRPr"))
    letters.set("sz", str(TITLE * 100))
    letters.set("b", "1")
