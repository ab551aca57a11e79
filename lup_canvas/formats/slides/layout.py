"""Divides a field of a slide into boxes with gaps between them."""

from __future__ import annotations

from collections.abc import Sequence

from lup_canvas.figures.drawing import Box

GAP = 12


def columns(box: Box, shares: Sequence[float]) -> list[Box]:
    """Return boxes beside each other, as wide as their shares."""
    room = box.width - GAP * max(len(shares) - 1, 0)
    boxes, x = list[Box](), box.x
    for share in shares:
        width = room * share / sum(shares)
        boxes.append(Box(x, box.y, width, box.height))
        x += width + GAP
    return boxes


def rows(box: Box, shares: Sequence[float]) -> list[Box]:
    """Return boxes below each other, as high as their shares."""
    turned = columns(Box(box.y, box.x, box.height, box.width), shares)
    return [Box(each.y, each.x, each.height, each.width) for each in turned]


def below(box: Box, height: float) -> tuple[Box, Box]:
    """Return the upper part of a box, so high, and what is left below it."""
    rest = box.y + height + GAP
    return box._replace(height=height), box._replace(y=rest, height=box.foot - rest)
