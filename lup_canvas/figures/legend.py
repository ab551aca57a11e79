"""How a line shows what a cause stands on, and the row of words that explains the signs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from lup_canvas.analysis.causes import CauseRow
from lup_canvas.figures.drawing import Drawing, Point, Stroke
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import width_of
from lup_canvas.locale import Translator, mark

_THICKNESS = ((5, 5.0), (3, 3.5), (1, 2.0), (0, 1.0))
"""From so many contributions, a line is so many times as thick as the thinnest."""


class Sign(Enum):
    """What a legend can explain, the most needed first."""

    ROOT = mark("Root cause")
    MEETS = mark("Chains meet here")
    DASHED = mark("Dashed: we believe so")
    THICK = mark("Thick: many contributions")


def cause_stroke(look: Look, insights: int, *, believed: bool) -> Stroke:
    """Return the line of a cause: thicker the more people told, dashed when we only believe it."""
    thickness = next(times for count, times in _THICKNESS if insights >= count)
    return Stroke(look.palette.need.ink, look.stroke * thickness, "dash" if believed else "solid")


def draw_root(drawing: Drawing, at: Point) -> None:
    """Draw the diamond of a root cause."""
    drawing.diamond(at, fill=drawing.look.palette.need.ink, radius=drawing.look.size * 0.45)


def draw_meeting(drawing: Drawing, at: Point) -> None:
    """Draw the ring where chains meet; a diamond fits into it."""
    look = drawing.look
    stroke = Stroke(look.palette.need.ink, look.stroke * 1.5)
    drawing.ring(at, stroke, fill=look.palette.background, radius=look.size * 0.65)


def draw_legend(
    drawing: Drawing, bank: Iterable[CauseRow], t: Translator, *, meetings: bool = False
) -> None:
    """Explain the signs that are used for the causes in `bank`, as far as there is room."""
    rows = list(bank)
    used = {
        Sign.ROOT: any(row.root for row in rows),
        Sign.MEETS: meetings and any(row.meets for row in rows),
        Sign.DASHED: any(row.believed for row in rows),
        Sign.THICK: any(row.insights for row in rows),
    }
    look, x = drawing.look, 0.0
    y = drawing.height - look.size * 0.75
    for sign in (sign for sign, there in used.items() if there):
        words = t(sign.value)
        start = x + look.small * (2.4 if sign in (Sign.DASHED, Sign.THICK) else 1.7)
        end = start + width_of(words, look.small)
        if end <= look.width:
            _draw_sign(drawing, sign, (x, y), start)
            drawing.write([words], (start, y), size=look.small, colour=look.caption)
            x = end + look.small * 1.3


def _draw_sign(drawing: Drawing, sign: Sign, at: Point, end: float) -> None:
    look, (x, y) = drawing.look, at
    if sign is Sign.ROOT:
        draw_root(drawing, (x + look.size * 0.5, y))
    elif sign is Sign.MEETS:
        draw_meeting(drawing, (x + look.size * 0.5, y))
    else:
        stroke = cause_stroke(look, 5 if sign is Sign.THICK else 1, believed=sign is Sign.DASHED)
        drawing.line(stroke, at, (end - look.small * 0.4, y))
