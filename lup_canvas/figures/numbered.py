"""Numbered markers in a field, and the list beside it of what the numbers stand for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any, NamedTuple

from lup_canvas.figures.drawing import Box, Drawing, Point
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import wrap

MOST_FROM_AFAR = 4
"""So many entries the back row has time to read; the others are counted."""

_STEPS = sorted(
    ((across / 2, up / 2) for across, up in product(range(-8, 9), repeat=2)),
    key=lambda step: step[0] ** 2 + step[1] ** 2,
)
"""Steps away from a place, measured in markers, the shortest first."""


class Entry(NamedTuple):
    """What one number stands for. What is strong is filled, and written bold."""

    words: str
    strong: bool = False
    symbol: str = "circle"


def marker_size(look: Look) -> float:
    """Return how large a marker is that holds its number."""
    return look.size * 1.7


def draw_list(drawing: Drawing, entries: Sequence[Entry], x: float) -> int:
    """Write the entries beside their numbers, as far as there is room; return how many."""
    look, marker = drawing.look, marker_size(drawing.look)
    y, middles = look.line, list[float]()
    for entry in entries:
        room = look.width - x - marker * 1.3
        lines = wrap(entry.words, room, look.size, most=2, bold=entry.strong)
        height = max(len(lines) * look.line, marker)
        full = look.big and len(middles) == MOST_FROM_AFAR
        if full or y + height > drawing.height - look.line * 1.3:
            break
        middles.append(round(y + height / 2, 1))
        drawing.write(lines, (x + marker * 1.3, middles[-1]), bold=entry.strong)
        y += height + look.size * 0.45
    column = Box(x, 0, marker * 1.2, drawing.height)
    numbers = markers(look, entries[: len(middles)], [(0.5, y) for y in middles])
    drawing.plot(column, (0, 1), (drawing.height, 0), numbers | {"hoverinfo": "skip"})
    return len(middles)


def markers(look: Look, entries: Sequence[Entry], places: Sequence[Point]) -> dict[str, Any]:
    """Return numbered markers at `places`: filled for what is strong, open for the others."""
    palette = look.palette
    return {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "text": [str(number) for number in range(1, len(entries) + 1)],
        "textposition": "middle center",
        "textfont": {
            "size": look.size,
            "weight": 700,
            "color": [palette.on_primary if entry.strong else palette.ink for entry in entries],
        },
        "marker": {
            "size": marker_size(look),
            "opacity": 1,
            "symbol": [entry.symbol for entry in entries],
            "color": [
                palette.primary.ink if entry.strong else palette.background for entry in entries
            ],
            "line": {"width": look.stroke * 1.3, "color": palette.primary.ink},
        },
    }


def apart(places: Sequence[Point], size: Point) -> list[Point]:
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
