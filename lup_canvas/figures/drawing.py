"""A sheet to draw on: lines, cards, marks and words become one small Plotly figure.

Places are in pixels from the upper left corner of the sheet. In a wider window the sheet is
stretched sideways and the letters keep their size, so words have room to spare.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

import plotly.graph_objects as go

from lup_canvas.figures.look import Look
from lup_canvas.figures.tells import Tells
from lup_canvas.figures.text import block

FONT = "Atkinson Hyperlegible Next, sans-serif"

_EDGE = 3
"""So much is seen outside the sheet, so that a border at its edge is whole."""

Point = tuple[float, float]
Span = tuple[float, float]
Trace = Mapping[str, Any]
Across = Literal["left", "center", "right"]
Down = Literal["top", "middle", "bottom"]
Dash = Literal["solid", "dash", "dot"]


class Stroke(NamedTuple):
    """How a line is drawn."""

    colour: str
    width: float
    dash: Dash = "solid"


_NOTHING = Stroke("rgba(0,0,0,0)", 0)


class Box(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """Return the point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def right(self) -> float:
        """Return where it ends to the right."""
        return self.x + self.width

    @property
    def foot(self) -> float:
        """Return where it ends below."""
        return self.y + self.height


class Drawing:
    """Collects what is drawn, in the order areas, lines, cards, marks, words."""

    def __init__(self, look: Look, height: float) -> None:
        self.look = look
        self.height = height
        self._lines: dict[Stroke, list[Point | None]] = {}
        self._shapes: list[dict[str, Any]] = []
        self._words: list[dict[str, Any]] = []
        self._plots: list[dict[str, Any]] = []
        self._axes: dict[str, Any] = {}
        self.tells: list[Tells] = []

    def line(self, stroke: Stroke, *points: Point) -> None:
        """Draw a line through `points`."""
        self._lines.setdefault(stroke, []).extend((*points, None))

    def area(self, path: str, *, fill: str, stroke: Stroke | None = None) -> None:
        """Draw a filled `path`, behind all lines."""
        self._shapes.append(_shape(path, fill, stroke) | {"layer": "below"})

    def card(self, box: Box, *, fill: str, stroke: Stroke | None = None) -> None:
        """Draw a card with round corners, in front of all lines."""
        self._shapes.append(_shape(_rounded(box, self.look.size / 2), fill, stroke))

    def curve(self, stroke: Stroke, start: Point, end: Point, *, downward: bool = False) -> None:
        """Draw a line that swings from `start` to `end`, behind everything else."""
        (x, y), (to_x, to_y) = start, end
        bend = f"{x:.1f},{(y + to_y) / 2:.1f} {to_x:.1f},{(y + to_y) / 2:.1f}"
        if not downward:
            bend = f"{(x + to_x) / 2:.1f},{y:.1f} {(x + to_x) / 2:.1f},{to_y:.1f}"
        path = f"M{x:.1f},{y:.1f}C{bend} {to_x:.1f},{to_y:.1f}"
        self.area(path, fill=_NOTHING.colour, stroke=stroke)

    def diamond(self, at: Point, *, fill: str, radius: float) -> None:
        """Draw a diamond, which keeps its form when the sheet is stretched."""
        r = round(radius, 1)
        diamond = _shape(f"M{-r},0L0,{r}L{r},0L0,{-r}Z", fill, None)
        pixels = {"xsizemode": "pixel", "ysizemode": "pixel"}
        self._shapes.append(diamond | pixels | {"xanchor": at[0], "yanchor": at[1]})

    def ring(self, at: Point, stroke: Stroke, *, fill: str, radius: float) -> None:
        """Draw a ring, which keeps its form when the sheet is stretched."""
        r = round(radius, 1)
        ring = _shape("", fill, stroke) | {"type": "circle", "x0": -r, "y0": -r, "x1": r, "y1": r}
        pixels = {"xsizemode": "pixel", "ysizemode": "pixel"}
        self._shapes.append(ring | pixels | {"xanchor": at[0], "yanchor": at[1]})

    def write(
        self,
        lines: Sequence[str],
        at: Point,
        *,
        across: Across = "left",
        down: Down = "middle",
        colour: str | None = None,
        size: float | None = None,
        bold: bool = False,
        upright: bool = False,
    ) -> None:
        """Write `lines`, which are drawn as they are, with the corner or side named at `at`."""
        if not any(lines):
            return
        font = {"size": size or self.look.size, "color": colour or self.look.palette.ink}
        self._words.append(
            {
                "text": block(lines),
                "x": round(at[0], 1),
                "y": round(at[1], 1),
                "xanchor": across,
                "yanchor": down,
                "align": across,
                "font": font | ({"weight": 700} if bold else {}),
                **({"textangle": -90} if upright else {}),
            }
        )

    def plot(self, box: Box, across: Span, down: Span, *traces: Trace) -> None:
        """Put `traces` of Plotly's own into `box`, their axes running over `across` and `down`."""
        number = 2 + len(self._axes) // 2
        width, height = self.look.width + 2 * _EDGE, self.height + 2 * _EDGE
        left, right = (box.x + _EDGE) / width, (box.right + _EDGE) / width
        foot, top = 1 - (box.foot + _EDGE) / height, 1 - (box.y + _EDGE) / height
        self._axes[f"xaxis{number}"] = _hidden_axis(across) | {
            "domain": [round(left, 4), round(right, 4)],
            "anchor": f"y{number}",
        }
        self._axes[f"yaxis{number}"] = _hidden_axis(down) | {
            "domain": [round(foot, 4), round(top, 4)],
            "anchor": f"x{number}",
        }
        axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
        self._plots.extend(dict(trace) | axes for trace in traces)

    def mark(self, at: Point, **marker: Any) -> None:  # noqa: ANN401  (whatever Plotly knows)
        """Draw one of Plotly's markers, which keeps its form when the sheet is stretched."""
        self._plots.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [round(at[0], 1)],
                "y": [round(at[1], 1)],
                "cliponaxis": False,
                "marker": {"opacity": 1, **marker},
                "hoverinfo": "skip",
            }
        )

    def tell(self, box: Box, words: Sequence[str]) -> None:
        """Let what is drawn in `box` tell more when it is pointed at in a still picture."""
        self.tells.append(Tells(*box, tuple(words)))

    def figure(self) -> go.Figure:
        """Return the drawing. Our own values need no validation, which costs ten times more."""
        lines = self._lines or {_NOTHING: []}  # without a trace, the sheet has no axes
        traces = [_trace(stroke, points) for stroke, points in lines.items()]
        layout = {
            **sheet(self.look, self.height),
            **self._pointing(),
            "xaxis": _hidden_axis((-_EDGE, self.look.width + _EDGE)),
            "yaxis": _hidden_axis((self.height + _EDGE, -_EDGE)),
            **self._axes,
            "shapes": self._shapes,
            "annotations": self._words,
        }
        return go.Figure(data=[*traces, *self._plots], layout=layout, _validate=False)

    def _pointing(self) -> dict[str, Any]:
        """Return what lets pointing tell more, if there is anything to point at."""
        if all(trace.get("hoverinfo") == "skip" for trace in self._plots):
            return {}
        palette, size = self.look.palette, self.look.size
        label = {"bgcolor": palette.surface, "bordercolor": palette.line, "align": "left"}
        font = {"family": FONT, "size": size, "color": palette.ink}
        return {"hovermode": "closest", "hoverlabel": label | {"font": font}}


def rectangle(box: Box) -> str:
    """Return the path of `box`."""
    x, y, right, foot = map(round, (box.x, box.y, box.right, box.foot))
    return f"M{x},{y}L{right},{y}L{right},{foot}L{x},{foot}Z"


def sheet(look: Look, height: float) -> dict[str, Any]:
    """Return what every figure's layout begins with: our letters, no margins, nothing to drag."""
    size = {"width": look.width} if look.big else {}
    return size | {
        "height": round(height),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "font": {"family": FONT, "size": look.size, "color": look.palette.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
        "template": {"layout": {"annotationdefaults": {"showarrow": False, "borderpad": 0}}},
    }


def _hidden_axis(span: Span) -> dict[str, Any]:
    return {"visible": False, "range": list(span), "fixedrange": True}


def _trace(stroke: Stroke, points: Sequence[Point | None]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [point and round(point[0], 1) for point in points[:-1]],
        "y": [point and round(point[1], 1) for point in points[:-1]],
        "line": {"color": stroke.colour, "width": stroke.width, "dash": stroke.dash},
        "hoverinfo": "skip",
    }


def _shape(path: str, fill: str, stroke: Stroke | None) -> dict[str, Any]:
    line = (
        {"color": stroke.colour, "width": stroke.width, "dash": stroke.dash}
        if stroke
        else {"width": 0}
    )
    return {"type": "path", "path": path, "fillcolor": fill, "line": line}


def _rounded(box: Box, radius: float) -> str:
    """Return the path of a rectangle with round corners."""
    x, y, right, foot = map(round, (box.x, box.y, box.right, box.foot))
    r = round(min(radius, box.width / 2, box.height / 2))
    return (
        f"M{x + r},{y}L{right - r},{y}Q{right},{y} {right},{y + r}"
        f"L{right},{foot - r}Q{right},{foot} {right - r},{foot}"
        f"L{x + r},{foot}Q{x},{foot} {x},{foot - r}L{x},{y + r}Q{x},{y} {x + r},{y}Z"
    )
