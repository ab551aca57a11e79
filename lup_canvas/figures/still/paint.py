"""How a bar is filled: with one colour, or with stripes or dots on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import pi, sqrt
from typing import Any, NamedTuple

from lup_canvas.figures.still.element import element, path

_SIZE, _SOLIDITY = 8, 0.3
"""What Plotly takes when a figure does not say."""


class _Pattern(NamedTuple):
    """What stands on a bar again and again; the measures are those of one such tile."""

    shape: str
    size: float
    solidity: float
    colour: str
    ground: str


class Paints:
    """Collects the patterns that bars are filled with. Their ids begin with `name`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ids: dict[_Pattern, str] = {}

    def fill(self, marker: Mapping[str, Any]) -> str:
        """Return what fills a bar."""
        given = marker.get("pattern", {})
        if not given.get("shape"):
            return str(marker["color"])
        pattern = _Pattern(
            given["shape"],
            given.get("size", _SIZE),
            given.get("solidity", _SOLIDITY),
            given["fgcolor"],
            given["bgcolor"],
        )
        name = self._ids.setdefault(pattern, f"{self._name}-{len(self._ids) + 1}")
        return f"url(#{name})"

    def defined(self) -> list[str]:
        """Return the patterns that have been used."""
        return [_tile(pattern, name) for pattern, name in self._ids.items()]


def _tile(pattern: _Pattern, name: str) -> str:
    drawn, side = _TILES[pattern.shape](pattern)
    ground = element("rect", width=side, height=side, fill=pattern.ground)
    return element(
        "pattern",
        [ground, drawn],
        id=name,
        patternUnits="userSpaceOnUse",
        width=side,
        height=side,
    )


def _stripes(pattern: _Pattern) -> tuple[str, float]:
    """Return three lines, so that the corners of a tile are whole."""
    side = pattern.size * sqrt(2)
    quarter = side / 4
    lines = (
        path((-quarter, quarter), (quarter, -quarter))
        + path((0, side), (side, 0))
        + path((quarter * 3, quarter * 5), (quarter * 5, quarter * 3))
    )
    width = pattern.solidity * pattern.size
    return element("path", d=lines, stroke=pattern.colour, stroke_width=width), side


def _dots(pattern: _Pattern) -> tuple[str, float]:
    half, radius = pattern.size / 2, pattern.size * sqrt(pattern.solidity / pi)
    return element("circle", cx=half, cy=half, r=radius, fill=pattern.colour), pattern.size


_TILES: Mapping[str, Callable[[_Pattern], tuple[str, float]]] = {"/": _stripes, ".": _dots}
