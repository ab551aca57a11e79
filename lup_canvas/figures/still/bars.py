"""Bars, lying or standing, with the names and the meaning Plotly gives to what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lup_canvas.figures.still.element import element, number
from lup_canvas.figures.still.frame import Frame
from lup_canvas.figures.still.paint import Paints
from lup_canvas.figures.still.repeated import repeated
from lup_canvas.figures.still.strokes import stroke


@dataclass(frozen=True, kw_only=True)
class Bars:
    """The bars of one series. `width`, `offset` and places are numbers of the axes."""

    x: Sequence[float]
    y: Sequence[float]
    width: float | Sequence[float]
    marker: Mapping[str, Any]
    base: float | Sequence[float] = 0
    offset: float | None = None
    orientation: str = "v"

    def draw(self, frame: Frame, paints: Paints) -> Iterator[str]:
        """Yield each bar that has a length."""
        look = {"fill": paints.fill(self.marker), **stroke(self.marker.get("line", {}))}
        for sides in self._sides():
            (left, right), (foot, top) = sides if self.orientation == "h" else sides[::-1]
            x, to_x = sorted((frame.x(left), frame.x(right)))
            y, to_y = sorted((frame.y(foot), frame.y(top)))
            at = f"translate({number(x)},{number(y)})"  # its stripes begin in its own corner
            yield element("rect", width=to_x - x, height=to_y - y, transform=at, **look)

    def _sides(self) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
        """Yield for each bar from where to where it runs along its length, and across it."""
        lengths, places = (self.x, self.y) if self.orientation == "h" else (self.y, self.x)
        count = len(lengths)
        each = zip(
            lengths, places, repeated(self.base, count), repeated(self.width, count), strict=True
        )
        for length, place, base, width in each:
            start = place + (-width / 2 if self.offset is None else self.offset)
            if length:
                yield (base, base + length), (start, start + width)
