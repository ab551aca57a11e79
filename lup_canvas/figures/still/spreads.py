"""The thin bars through a point that show from where to where answers lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lup_canvas.figures.still.element import Spot, element, path
from lup_canvas.figures.still.frame import Frame

Spread = Mapping[str, Any]


def draw_across(spread: Spread, x: Sequence[float], y: Sequence[float], frame: Frame) -> str:
    """Return the bars from left to right."""
    half = spread["width"]
    ends = (
        ((frame.x(low), frame.y(at)), (frame.x(high), frame.y(at)))
        for low, high, at in _ends(spread, x, y)
    )
    return _bars(spread, (_whole(start, end, (0, half)) for start, end in ends))


def draw_up(spread: Spread, x: Sequence[float], y: Sequence[float], frame: Frame) -> str:
    """Return the bars from below."""
    half = spread["width"]
    ends = (
        ((frame.x(at), frame.y(low)), (frame.x(at), frame.y(high)))
        for low, high, at in _ends(spread, y, x)
    )
    return _bars(spread, (_whole(start, end, (half, 0)) for start, end in ends))


def _ends(
    spread: Spread, places: Sequence[float], others: Sequence[float]
) -> Iterator[tuple[float, float, float]]:
    both = zip(places, others, spread["arrayminus"], spread["array"], strict=True)
    for place, other, less, more in both:
        yield place - less, place + more, other


def _whole(start: Spot, end: Spot, hat: Spot) -> str:
    """Return the path of a bar with a short line across each of its ends."""
    hats = (((x - hat[0], y - hat[1]), (x + hat[0], y + hat[1])) for x, y in (start, end))
    return path(start, end) + "".join(path(*each) for each in hats)


def _bars(spread: Spread, paths: Iterator[str]) -> str:
    d = "".join(paths)
    return element(
        "path", d=d, fill="none", stroke=spread["color"], stroke_width=spread["thickness"]
    )
