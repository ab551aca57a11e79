"""Where on the sheet the axes of a figure lie, and where between them a number is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Span = tuple[float, float]


class Frame(NamedTuple):
    """A field of the sheet, and the numbers that run across it and up it."""

    left: float
    right: float
    foot: float
    top: float
    across: Span
    up: Span

    def x(self, value: float) -> float:
        """Return how far from the left of the sheet `value` is."""
        return _between((self.left, self.right), self.across, value)

    def y(self, value: float) -> float:
        """Return how far down the sheet `value` is."""
        return _between((self.foot, self.top), self.up, value)


def frames(layout: Mapping[str, Any]) -> dict[str, Frame]:
    """Return the field of every pair of axes, by the name of the one across: x, x2, x3, ...

    The first pair is the sheet itself: its numbers are the pixels everything is measured in.
    """
    across, up = layout["xaxis"]["range"], layout["yaxis"]["range"]
    return {
        f"x{number}": _frame(layout[f"xaxis{number}"], layout[f"yaxis{number}"], across, up)
        for number in (name[5:] for name in layout if name.startswith("xaxis"))
    }


def _frame(xaxis: Mapping[str, Any], yaxis: Mapping[str, Any], across: Span, up: Span) -> Frame:
    left, right = (_between(across, (0, 1), share) for share in xaxis.get("domain", (0, 1)))
    foot, top = (_between(up, (0, 1), share) for share in yaxis.get("domain", (0, 1)))
    return Frame(left, right, foot, top, tuple(xaxis["range"]), tuple(yaxis["range"]))


def _between(ends: Span, span: Span, value: float) -> float:
    """Return the point between `ends` that is where `value` is in `span`."""
    return ends[0] + (ends[1] - ends[0]) * (value - span[0]) / (span[1] - span[0])
