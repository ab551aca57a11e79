"""Draws ideas as numbered markers in a field of effect and effort, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from lup_canvas.analysis.ideas import ScoredIdea, Spread
from lup_canvas.figures.drawing import Box, Drawing, Point, Stroke
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import block, shortened, wrap
from lup_canvas.figures.words import MIDDLE, middle, quadrant, span
from lup_canvas.locale import Translator

SPAN = (0.1, 5.9)
"""The axes run from 1 to 5, with room for a marker and a name beyond the ends."""

_STEPS = sorted(
    ((across / 2, up / 2) for across, up in product(range(-8, 9), repeat=2)),
    key=lambda step: step[0] ** 2 + step[1] ** 2,
)
"""Steps away from a place, measured in markers, the shortest first."""


def draw_ideas(ideas: Sequence[ScoredIdea], t: Translator, look: Look) -> Drawing:
    """Return the field with the ideas in it, and the list beside it."""
    drawing = Drawing(look, look.height if look.big else look.height * 1.15)
    edge = look.size * 1.6
    field = Box(edge, look.line, look.width * 0.52 - edge, drawing.height - look.line * 2.2)
    _draw_field(drawing, field, t)
    _draw_corners(drawing, field, t)
    _draw_numbers(drawing, field)
    listed = _draw_list(drawing, ideas, look.width * 0.55, t)
    _draw_markers(drawing, field, ideas[:listed], t)
    _draw_notes(drawing, len(ideas) - listed, look.width * 0.55, t)
    return drawing


def _draw_field(drawing: Drawing, field: Box, t: Translator) -> None:
    """Draw the two axes, and the corner to try first in a colour of its own."""
    look, palette = drawing.look, drawing.look.palette
    x, y = field.middle
    right, foot = field.right, field.foot
    best = Box(field.x, field.y, field.width / 2, field.height / 2)
    drawing.area(_rectangle(field), fill=palette.surface)
    drawing.area(_rectangle(best), fill=palette.primary.soft)
    drawing.line(
        Stroke(palette.line, look.stroke), (field.x, field.y), (field.x, foot), (right, foot)
    )
    dotted = Stroke(palette.line, look.stroke, "dot")
    drawing.line(dotted, (x, field.y), (x, foot))
    drawing.line(dotted, (field.x, y), (right, y))
    drawing.write([t("Effect")], (0, field.y), down="bottom", bold=True)
    drawing.write([t("Effort")], (right, foot), across="right", down="top", bold=True)


def _draw_corners(drawing: Drawing, field: Box, t: Translator) -> None:
    """Write the names of the four corners."""
    look, gap = drawing.look, drawing.look.size * 0.3
    for high, far in product((True, False), repeat=2):
        drawing.write(
            [quadrant(MIDDLE + high, MIDDLE + far, t)],
            (
                field.right - gap if far else field.x + gap,
                field.y + gap if high else field.foot - gap,
            ),
            across="right" if far else "left",
            down="top" if high else "bottom",
            size=look.small,
            bold=True,
            colour=look.caption,
        )


def _draw_numbers(drawing: Drawing, field: Box) -> None:
    """Write the numbers along the axes; the last one gives way to the name of the axis."""
    look = drawing.look
    for number in (1, 3, 5) if look.big else (1, 2, 3, 4, 5):
        share = (number - SPAN[0]) / (SPAN[1] - SPAN[0])
        at = (field.x - look.size * 0.4, field.foot - field.height * share)
        drawing.write([str(number)], at, across="right", size=look.small)
    for number in (1, 3) if look.big else (1, 2, 3, 4):
        share = (number - SPAN[0]) / (SPAN[1] - SPAN[0])
        at = (field.x + field.width * share, field.foot)
        drawing.write([str(number)], at, across="center", down="top", size=look.small)


def _draw_list(drawing: Drawing, ideas: Sequence[ScoredIdea], x: float, t: Translator) -> int:
    """Write the ideas beside their numbers, as far as there is room; return how many."""
    look, marker = drawing.look, _marker(drawing.look)
    y, middles = look.line, list[float]()
    for idea in ideas:
        words = t("{idea} (chosen)", idea=idea.text) if idea.chosen else idea.text
        lines = wrap(words, look.width - x - marker * 1.3, look.size, most=2, bold=idea.chosen)
        height = max(len(lines) * look.line, marker)
        if y + height > drawing.height - look.line * 1.3:
            break
        middles.append(round(y + height / 2, 1))
        drawing.write(lines, (x + marker * 1.3, middles[-1]), bold=idea.chosen)
        y += height + look.size * 0.45
    column = Box(x, 0, marker * 1.2, drawing.height)
    numbers = _markers(look, ideas[: len(middles)], [(0.5, y) for y in middles])
    drawing.plot(column, (0, 1), (drawing.height, 0), numbers | {"hoverinfo": "skip"})
    return len(middles)


def _draw_notes(drawing: Drawing, hidden: int, x: float, t: Translator) -> None:
    """Write below the list how many ideas it leaves out, or else what the bars mean."""
    look = drawing.look
    words = t.plural(
        "{count} more idea is in the table", "{count} more ideas are in the table", hidden
    )
    if not hidden:
        words = "" if look.big else t("The bars show where the middle half of the answers lies.")
    at = (x, drawing.height)
    drawing.write([words], at, down="bottom", size=look.small, colour=look.caption)


def _draw_markers(drawing: Drawing, field: Box, ideas: Sequence[ScoredIdea], t: Translator) -> None:
    """Draw each idea where it lies, with bars over the middle half of the answers."""
    look = drawing.look
    size = _marker(look) * (SPAN[1] - SPAN[0])
    middles = [(idea.effort.middle, idea.effect.middle) for idea in ideas]
    places = _apart(middles, (size / field.width, size / field.height))
    trace = _markers(look, ideas, places) | {
        "error_x": _bars(look, [x for x, _ in places], [idea.effort for idea in ideas]),
        "error_y": _bars(look, [y for _, y in places], [idea.effect for idea in ideas]),
        "hoverinfo": "text",
        "hovertext": [block([shortened(idea.text), *_said(idea, t)]) for idea in ideas],
    }
    drawing.plot(field, SPAN, SPAN, trace)


def _said(idea: ScoredIdea, t: Translator) -> tuple[str, ...]:
    """Return the medians, the spread and the count behind a marker; never who."""
    return (
        t("Effect {middle} ({span})", middle=middle(idea.effect, t), span=span(idea.effect, t)),
        t("Effort {middle} ({span})", middle=middle(idea.effort, t), span=span(idea.effort, t)),
        t.plural("{count} answer", "{count} answers", idea.answers),
    )


def _marker(look: Look) -> float:
    return look.size * 1.7


def _markers(look: Look, ideas: Sequence[ScoredIdea], places: Sequence[Point]) -> dict[str, Any]:
    """Return numbered markers: filled squares for the chosen ideas, open circles for the others."""
    palette = look.palette
    return {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "text": [str(number) for number in range(1, len(ideas) + 1)],
        "textposition": "middle center",
        "textfont": {
            "size": look.size,
            "weight": 700,
            "color": [palette.on_primary if idea.chosen else palette.ink for idea in ideas],
        },
        "marker": {
            "size": _marker(look),
            "opacity": 1,
            "symbol": ["square" if idea.chosen else "circle" for idea in ideas],
            "color": [palette.primary.ink if idea.chosen else palette.background for idea in ideas],
            "line": {"width": look.stroke * 1.3, "color": palette.primary.ink},
        },
    }


def _bars(look: Look, places: Sequence[float], answers: Sequence[Spread]) -> dict[str, Any]:
    both = list(zip(places, answers, strict=True))
    return {
        "type": "data",
        "symmetric": False,
        "array": [round(max(spread.high - place, 0), 3) for place, spread in both],
        "arrayminus": [round(max(place - spread.low, 0), 3) for place, spread in both],
        "thickness": look.stroke * 1.3,
        "width": look.size * 0.25,
        "color": look.palette.quiet.ink,
    }


def _apart(places: Sequence[Point], size: Point) -> list[Point]:
    """Return `places` moved as little as needed for markers of that size not to overlap."""
    taken: list[Point] = []
    for x, y in places:
        around = ((x + across * size[0], y + up * size[1]) for across, up in _STEPS)
        free = (each for each in around if not any(_overlap(each, other, size) for other in taken))
        across, up = next(free, (x, y))
        taken.append((round(across, 3), round(up, 3)))
    return taken


def _overlap(one: Point, other: Point, size: Point) -> bool:
    return all(abs(one[axis] - other[axis]) < size[axis] * 0.98 for axis in (0, 1))


def _rectangle(box: Box) -> str:
    x, y, right, foot = map(round, (box.x, box.y, box.right, box.foot))
    return f"M{x},{y}L{right},{y}L{right},{foot}L{x},{foot}Z"
