"""Draws ideas as numbered markers in a field of effect and effort, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from lup_canvas.analysis.ideas import ScoredIdea, Spread
from lup_canvas.figures.drawing import Box, Drawing, Stroke, rectangle
from lup_canvas.figures.look import Look
from lup_canvas.figures.numbered import Entry, apart, draw_list, marker_size, markers
from lup_canvas.figures.text import block, clean, shortened
from lup_canvas.figures.words import MIDDLE, middle, quadrant, span
from lup_canvas.locale import Translator

SPAN = (0.1, 5.9)
"""The axes run from 1 to 5, with room for a marker and a name beyond the ends."""


def draw_ideas(ideas: Sequence[ScoredIdea], t: Translator, look: Look) -> Drawing:
    """Return the field with the ideas in it, and the list beside it."""
    drawing = Drawing(look, look.height if look.big else look.height * 1.15)
    edge = look.size * 1.6
    field = Box(edge, look.line, look.width * 0.52 - edge, drawing.height - look.line * 2.2)
    _draw_field(drawing, field, t)
    _draw_corners(drawing, field, t)
    _draw_numbers(drawing, field)
    entries = [_entry(idea, t) for idea in ideas]
    listed = draw_list(drawing, entries, look.width * 0.55)
    _draw_markers(drawing, field, ideas[:listed], t)
    _draw_notes(drawing, len(ideas) - listed, look.width * 0.55, t)
    return drawing


def _draw_field(drawing: Drawing, field: Box, t: Translator) -> None:
    """Draw the two axes, and the corner to try first in a colour of its own."""
    look, palette = drawing.look, drawing.look.palette
    x, y = field.middle
    right, foot = field.right, field.foot
    best = Box(field.x, field.y, field.width / 2, field.height / 2)
    drawing.area(rectangle(field), fill=palette.surface)
    drawing.area(rectangle(best), fill=palette.primary.soft)
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


def _entry(idea: ScoredIdea, t: Translator) -> Entry:
    words = t("{idea} (chosen)", idea=idea.text) if idea.chosen else idea.text
    return Entry(words, idea.chosen, "square" if idea.chosen else "circle")


def _draw_notes(drawing: Drawing, hidden: int, x: float, t: Translator) -> None:
    """Write below the list how many ideas it leaves out, or else what the bars mean."""
    look = drawing.look
    in_table = t.plural(
        "{count} more idea is in the table", "{count} more ideas are in the table", hidden
    )
    words = f"+{hidden}" if look.big else in_table
    if not hidden:
        words = "" if look.big else t("The bars show where the middle half of the answers lies.")
    at = (x, drawing.height)
    drawing.write([words], at, down="bottom", size=look.small, colour=look.caption)


def _draw_markers(drawing: Drawing, field: Box, ideas: Sequence[ScoredIdea], t: Translator) -> None:
    """Draw each idea where it lies, with bars over the middle half of the answers."""
    look = drawing.look
    size = marker_size(look) * (SPAN[1] - SPAN[0])
    middles = [(idea.effort.middle, idea.effect.middle) for idea in ideas]
    places = apart(middles, (size / field.width, size / field.height))
    trace = markers(look, [_entry(idea, t) for idea in ideas], places) | {
        "error_x": _bars(look, [x for x, _ in places], [idea.effort for idea in ideas]),
        "error_y": _bars(look, [y for _, y in places], [idea.effect for idea in ideas]),
        "hoverinfo": "text",
        "hovertext": [block([shortened(idea.text), *_said(idea, t)]) for idea in ideas],
    }
    drawing.plot(field, SPAN, SPAN, trace)
    for idea, (x, y) in zip(ideas, places, strict=True):
        drawing.tell(_around(field, x, y, marker_size(look)), (clean(idea.text), *_said(idea, t)))


def _around(field: Box, x: float, y: float, size: float) -> Box:
    """Return the marker at a place of the two axes as a part of the sheet."""
    long = SPAN[1] - SPAN[0]
    across = field.x + field.width * (x - SPAN[0]) / long
    down = field.foot - field.height * (y - SPAN[0]) / long
    return Box(across - size / 2, down - size / 2, size, size)


def _said(idea: ScoredIdea, t: Translator) -> tuple[str, ...]:
    """Return the medians, the spread and the count behind a marker; never who."""
    return (
        t("Effect {middle} ({span})", middle=middle(idea.effect, t), span=span(idea.effect, t)),
        t("Effort {middle} ({span})", middle=middle(idea.effort, t), span=span(idea.effort, t)),
        t.plural("{count} answer", "{count} answers", idea.answers),
    )


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
