"""The marks that points are drawn with, as large as Plotly draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt

from lup_canvas.figures.still.element import Spot, Value, element, path

Look = Mapping[str, Value]


def draw_symbol(name: str, at: Spot, size: float, look: Look) -> str:
    """Return the mark called `name`, its middle at `at`."""
    return _SYMBOLS[name](*at, size / 2, look)


def _circle(x: float, y: float, r: float, look: Look) -> str:
    return element("circle", cx=x, cy=y, r=r, **look)


def _circle_with_dot(x: float, y: float, r: float, look: Look) -> str:
    dot = path((x, y + 0.5), (x + 0.5, y), (x, y - 0.5), (x - 0.5, y)) + "Z"
    return _circle(x, y, r, look) + element("path", d=dot, **look)


def _square(x: float, y: float, r: float, look: Look) -> str:
    return element("rect", x=x - r, y=y - r, width=2 * r, height=2 * r, **look)


def _diamond(x: float, y: float, r: float, look: Look) -> str:
    r *= 1.3
    return element("path", d=path((x + r, y), (x, y + r), (x - r, y), (x, y - r)) + "Z", **look)


def _triangle_right(x: float, y: float, r: float, look: Look) -> str:
    back, half = x - r / 2, r * 2 / sqrt(3)
    return element("path", d=path((back, y - half), (back, y + half), (x + r, y)) + "Z", **look)


_SYMBOLS: Mapping[str, Callable[[float, float, float, Look], str]] = {
    "circle": _circle,
    "circle-dot": _circle_with_dot,
    "square": _square,
    "diamond": _diamond,
    "triangle-right": _triangle_right,
}
