"""What stands where on a drawing, read back from the figure."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

import plotly.graph_objects as go

from lup_canvas.figures.figure import Figure
from lup_canvas.figures.text import LINE, width_of


class Words(NamedTuple):
    """Some words on a drawing and the room they take, in pixels of the sheet."""

    lines: tuple[str, ...]
    size: float
    left: float
    top: float
    right: float
    foot: float

    def touches(self, other: Words) -> bool:
        """Tell whether the two stand on each other, by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.foot, other.foot) - max(self.top, other.top)
        return across > self.size * 0.25 and down > self.size * 0.25


def of(figure: Figure) -> go.Figure:
    """Return what is drawn; fails if there is nothing."""
    assert figure.figure is not None, figure.finding
    return figure.figure


def words(figure: go.Figure, *, stretched: float = 1) -> list[Words]:
    """Return all words that are written on the sheet, which may be stretched sideways."""
    written = figure.to_dict()["layout"]["annotations"]
    return [_words(each | {"x": each["x"] * stretched}) for each in written]


def text(figure: go.Figure) -> str:
    """Return all that is written on the sheet, line breaks as spaces."""
    return " ".join(" ".join(each.lines) for each in words(figure))


def markup(figure: go.Figure) -> Iterator[str]:
    """Yield every text that Plotly reads its small HTML in."""
    yield from _texts(figure.to_dict())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            named = name in ("text", "hovertext", "ticktext")
            if named and isinstance(each, str):
                yield each
            elif named and isinstance(each, list | tuple):
                yield from (str(one) for one in each)
            else:
                yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _words(annotation: dict[str, Any]) -> Words:
    lines = tuple(unescape(line) for line in annotation["text"].split("<br>"))
    size, bold = annotation["font"]["size"], annotation["font"].get("weight") == 700
    width = max(width_of(line, size, bold=bold) for line in lines)
    height = len(lines) * size * LINE
    if "textangle" in annotation:
        width, height = height, width
    left = annotation["x"] - width * {"left": 0, "center": 0.5, "right": 1}[annotation["xanchor"]]
    top = annotation["y"] - height * {"top": 0, "middle": 0.5, "bottom": 1}[annotation["yanchor"]]
    return Words(lines, size, left, top, left + width, top + height)
