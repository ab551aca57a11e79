"""How lines are drawn, with Plotly's lengths of dashes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lup_canvas.figures.still.element import Value, number

_DASHES: Mapping[str, float | None] = {"solid": None, "dash": 3, "dot": 1}
"""So many widths of the line a dash is long."""

_LEAST = 3
"""A thin line has dashes like one of this width."""


def stroke(line: Mapping[str, Any]) -> dict[str, Value]:
    """Return the attributes of a line; one without a width is not drawn."""
    if not line.get("width"):
        return {}
    times = _DASHES[line.get("dash", "solid")]
    return {
        "stroke": line["color"],
        "stroke_width": line["width"],
        "stroke_dasharray": number(times * max(line["width"], _LEAST)) if times else None,
    }
