"""The words of a figure, each line where Plotly writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import unescape

from lup_canvas.figures.still.element import element, number, words
from lup_canvas.figures.text import LINE

_ABOVE = 0.984
"""How much of a line of the product's typeface stands above the foot of its letters."""

_EDGE = 1
"""Plotly keeps words so far from the place they are tied to."""

_ANCHORS: Mapping[str, str | None] = {"left": None, "center": "middle", "right": "end"}
_SIDES: Mapping[str, int] = {"left": 1, "center": 0, "right": -1}
_ABOVE_ANCHOR: Mapping[str, float] = {"top": 0, "middle": 0.5, "bottom": 1}

_ON_END: Mapping[str, str] = {
    "left": "top",
    "center": "middle",
    "right": "bottom",
    "top": "right",
    "middle": "center",
    "bottom": "left",
}


def draw_words(annotation: Mapping[str, Any]) -> str:
    """Return the words of one annotation; what is written in them stays as it is."""
    lines = [unescape(line) for line in annotation["text"].split("<br>")]
    font, (across, down) = annotation["font"], _sides(annotation)
    x, y, size = annotation["x"], annotation["y"], font["size"]
    height = len(lines) * size * LINE
    top = y - height * _ABOVE_ANCHOR[down] + _EDGE * (1 - 2 * _ABOVE_ANCHOR[down])
    return _text(
        lines,
        x=x + _EDGE * _SIDES[across],
        y=top + size * _ABOVE,
        size=size,
        anchor=_ANCHORS[across],
        colour=font["color"],
        weight=font.get("weight"),
        turned=_turned(annotation),
    )


def draw_name(text: str, *, x: float, y: float, size: float, colour: str, weight: int) -> str:
    """Return the few letters in the middle of a mark."""
    foot = y + size * (_ABOVE - LINE / 2)
    return _text([text], x=x, y=foot, size=size, anchor="middle", colour=colour, weight=weight)


def _sides(annotation: Mapping[str, Any]) -> tuple[str, str]:
    """Return which side of the words is tied to their place, as they are read.

    Words on end are read upwards: what is their foot there is to the right on the sheet.
    """
    across, down = annotation["xanchor"], annotation["yanchor"]
    return (_ON_END[down], _ON_END[across]) if annotation.get("textangle") else (across, down)


def _turned(annotation: Mapping[str, Any]) -> str | None:
    angle = annotation.get("textangle")
    at = f"{number(annotation['x'])},{number(annotation['y'])}"
    return f"rotate({number(angle)},{at})" if angle else None


def _text(
    lines: Sequence[str],
    *,
    x: float,
    y: float,
    size: float,
    anchor: str | None,
    colour: str,
    weight: int | None,
    turned: str | None = None,
) -> str:
    spans = [words("tspan", line, x=x, y=y + n * size * LINE) for n, line in enumerate(lines)]
    return element(
        "text",
        spans,
        font_size=size,
        font_weight=weight,
        fill=colour,
        text_anchor=anchor,
        transform=turned,
    )
