"""The signs of the user journey: what of a step was heard, and who told about it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from lup_canvas.analysis.insights import StepRow
from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import width_of
from lup_canvas.locale import Translator, mark


class Known(Enum):
    """What of a step was heard, as the mark on the curve shows it."""

    HEARD = mark("Heard")
    PARTLY = mark("Partly heard")
    ASSUMED = mark("Only assumed")


def known(step: StepRow) -> Known:
    """Return what of `step` was heard."""
    if step.is_assumed:
        return Known.ASSUMED
    return Known.HEARD if step.is_heard else Known.PARTLY


def marker(look: Look, marks: Sequence[Known]) -> dict[str, Any]:
    """Return the marks on the curve: filled, with a dot, or hollow."""
    palette = look.palette
    return {
        "size": look.size,
        "opacity": 1,
        "symbol": ["circle-dot" if each is Known.PARTLY else "circle" for each in marks],
        "color": [
            palette.need.ink if each is Known.HEARD else palette.background for each in marks
        ],
        "line": {"width": look.stroke * 2, "color": palette.need.ink},
    }


def paint(look: Look, *, striped: bool = False) -> dict[str, Any]:
    """Return how a bar is painted; what others than employees told is striped."""
    colour = look.palette.categories[0]
    if not striped:
        return {"color": colour}
    pattern = {"shape": "/", "fgcolor": colour, "bgcolor": look.palette.background}
    return {"color": colour, "pattern": pattern, "line": {"color": colour, "width": look.stroke}}


def draw_legend(drawing: Drawing, steps: Sequence[StepRow], t: Translator) -> None:
    """Explain above the curve the marks that are used, and the stripes, as far as they fit."""
    look = drawing.look
    used = {known(step) for step in steps}
    signs: list[tuple[str, dict[str, Any]]] = [
        (t(each.value), _dot(look, each)) for each in Known if each in used
    ]
    if any(step.insights > step.staff for step in steps):
        signs.append((t("From users and numbers"), _stripe(look)))
    x, y = 0.0, look.line / 2
    for words, sign in signs:
        start = x + look.size * 1.4
        end = start + width_of(words, look.small)
        if end > look.width:
            return
        drawing.plot(Box(x, y - look.size / 2, look.size, look.size), (0, 1), (0, 1), sign)
        drawing.write([words], (start, y), size=look.small, colour=look.caption)
        x = end + look.size * 1.2


def _dot(look: Look, each: Known) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [0.5],
        "y": [0.5],
        "cliponaxis": False,
        "marker": marker(look, [each]),
        "hoverinfo": "skip",
    }


def _stripe(look: Look) -> dict[str, Any]:
    bar = {"type": "bar", "x": [0.5], "y": [1], "width": 1, "hoverinfo": "skip"}
    return bar | {"marker": paint(look, striped=True)}
