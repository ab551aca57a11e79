"""The shapes of a figure: paths and rings, some of which keep their form around one point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lup_canvas.figures.still.element import element, number
from lup_canvas.figures.still.strokes import stroke

Shape = Mapping[str, Any]


def draw_shape(shape: Shape) -> str:
    """Return one shape."""
    look = {"fill": shape["fillcolor"], **stroke(shape["line"]), "transform": _moved(shape)}
    if shape["type"] == "circle":
        return element("ellipse", **_ellipse(shape), **look)
    if shape["type"] == "path":
        return element("path", d=shape["path"], **look)
    raise ValueError(f"No still picture has a shape like {shape['type']}.")


def _moved(shape: Shape) -> str | None:
    """Return how to move a shape that is drawn in pixels around its anchor."""
    if shape.get("xsizemode") != "pixel":
        return None
    return f"translate({number(shape['xanchor'])},{number(shape['yanchor'])})"


def _ellipse(shape: Shape) -> dict[str, float]:
    x, to_x, y, to_y = (shape[name] for name in ("x0", "x1", "y0", "y1"))
    return {
        "cx": (x + to_x) / 2,
        "cy": (y + to_y) / 2,
        "rx": abs(to_x - x) / 2,
        "ry": abs(to_y - y) / 2,
    }
