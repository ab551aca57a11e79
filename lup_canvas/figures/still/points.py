"""Points on a sheet: the lines between them, their marks, their spread and their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lup_canvas.figures.still.element import Spot, element, path
from lup_canvas.figures.still.frame import Frame
from lup_canvas.figures.still.lettering import draw_name
from lup_canvas.figures.still.paint import Paints
from lup_canvas.figures.still.repeated import repeated
from lup_canvas.figures.still.spreads import draw_across, draw_up
from lup_canvas.figures.still.strokes import stroke
from lup_canvas.figures.still.symbols import draw_symbol


@dataclass(frozen=True, kw_only=True)
class Points:
    """One series of points, with the names and the meaning Plotly gives to what it holds.

    A point that is None breaks the line.
    """

    x: Sequence[Any]
    y: Sequence[Any]
    mode: str
    line: Mapping[str, Any] | None = None
    marker: Mapping[str, Any] | None = None
    error_x: Mapping[str, Any] | None = None
    error_y: Mapping[str, Any] | None = None
    text: Sequence[str] = ()
    textfont: Mapping[str, Any] | None = None
    textposition: str = "middle center"
    connectgaps: bool = False

    def draw(self, frame: Frame, _: Paints) -> Iterator[str]:
        """Yield what `mode` asks for: the spread first, then lines, marks and names."""
        spots = [self._spot(frame, x, y) for x, y in zip(self.x, self.y, strict=True)]
        modes = self.mode.split("+")
        if self.error_x:
            yield draw_across(self.error_x, self.x, self.y, frame)
        if self.error_y:
            yield draw_up(self.error_y, self.x, self.y, frame)
        if "lines" in modes and self.line:
            yield from _draw_line(_runs(spots, joined=self.connectgaps), self.line)
        if "markers" in modes and self.marker:
            yield from _draw_marks(spots, self.marker)
        if "text" in modes and self.textfont:
            yield from _draw_names(spots, self.text, self.textfont)

    def _spot(self, frame: Frame, x: float | None, y: float | None) -> Spot | None:
        return None if x is None or y is None else (frame.x(x), frame.y(y))


def _runs(spots: Iterable[Spot | None], *, joined: bool) -> list[list[Spot]]:
    """Return the points between the gaps; if they are `joined`, gaps are passed over."""
    if joined:
        return [[spot for spot in spots if spot]]
    return [[spot for spot in run if spot] for there, run in groupby(spots, bool) if there]


def _draw_line(runs: list[list[Spot]], line: Mapping[str, Any]) -> Iterator[str]:
    look = stroke(line)
    d = "".join(path(*run) for run in runs if len(run) > 1)
    if look and d:
        yield element("path", d=d, fill="none", **look)


def _draw_marks(spots: Sequence[Spot | None], marker: Mapping[str, Any]) -> Iterator[str]:
    symbols, colours = (repeated(marker[name], len(spots)) for name in ("symbol", "color"))
    edge = stroke(marker["line"])
    for spot, symbol, colour in zip(spots, symbols, colours, strict=True):
        if spot:
            yield draw_symbol(symbol, spot, marker["size"], {"fill": colour, **edge})


def _draw_names(
    spots: Sequence[Spot | None], names: Sequence[str], font: Mapping[str, Any]
) -> Iterator[str]:
    colours = repeated(font["color"], len(spots))
    for spot, name, colour in zip(spots, names, colours, strict=True):
        if spot:
            x, y = spot
            size, weight = font["size"], font["weight"]
            yield draw_name(name, x=x, y=y, size=size, colour=colour, weight=weight)
