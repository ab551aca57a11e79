"""The fish of the fishbone: how long its bones are, and how each part is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lup_canvas.figures.drawing import Box, Down, Drawing, Stroke
from lup_canvas.figures.legend import draw_root
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import balance

_LEAN = 0.16
"""How far a bone leans back, as a share of its place on the spine."""


class Twig(NamedTuple):
    """One cause on a bone: the words, and the line below them."""

    lines: tuple[str, ...]
    stroke: Stroke
    root: bool


class Bone(NamedTuple):
    """One category with the causes there is room for."""

    label: tuple[str, ...]
    twigs: tuple[Twig, ...]


@dataclass(frozen=True)
class Body:
    """The measures of a fish with so many pairs of bones."""

    look: Look
    pairs: int

    @property
    def head(self) -> float:
        """Return where the spine ends and the head begins."""
        return self.look.width * 0.785

    @property
    def column(self) -> float:
        """Return how much of the spine a pair of bones has."""
        return self.head / (max(self.pairs, 2) + _LEAN)

    @property
    def slant(self) -> float:
        """Return how far a bone leans back."""
        return self.column * _LEAN

    @property
    def writing(self) -> float:
        """Return how wide the words on a twig may be."""
        return self.column - self.slant * 0.75 - self.gap

    @property
    def gap(self) -> float:
        """Return how far a twig stays away from the bone to its left."""
        return self.look.size * 0.65

    def joint(self, pair: int) -> float:
        """Return where on the spine a pair of bones meets; the last pair is at the head."""
        return self.head - self.column * (self.pairs - 1 - pair) - self.look.size / 2

    def height_of(self, twig: Twig) -> float:
        """Return how much of a bone a twig takes."""
        return len(twig.lines) * self.look.line + self.look.size * 0.6

    def height_of_labels(self, bones: Sequence[Bone]) -> float:
        """Return how much the names of the bones on one side take, all alike."""
        lines = max((len(bone.label) for bone in bones), default=0)
        return lines * self.look.line + self.look.size * 0.3

    def height_of_side(self, bones: Sequence[Bone]) -> float:
        """Return how far the bones on one side must stand out from the spine."""
        fullest = max((sum(map(self.height_of, bone.twigs)) for bone in bones), default=0)
        return self.height_of_labels(bones) + max(fullest, self.look.line * 3) + self.look.size


def draw_spine(drawing: Drawing, body: Body, y: float) -> None:
    """Draw the spine and the tail."""
    ink, fin = body.look.palette.need.ink, body.look.size * 1.1
    drawing.line(Stroke(ink, body.look.stroke * 4), (body.slant / 2, y), (body.head, y))
    drawing.area(f"M0,{y - fin}L{body.slant},{y}L0,{y + fin}L{body.slant / 3},{y}Z", fill=ink)


def draw_head(drawing: Drawing, room: Box, problem: str) -> None:
    """Draw the head with the problem in it, no larger than its `room` between the bones."""
    look = drawing.look
    most = int((room.height - look.size * 2) / look.line)
    if look.big and most % 2 == 0:  # an odd number stands in the same rows as the bones' words
        most -= 1
    lines = balance(problem, room.width * 0.74, look.size, most=most, bold=True)
    height = min(len(lines) * look.line + look.size * 4, room.height)
    y = room.middle[1]
    path = _head(Box(room.x, y - height / 2, room.width, height))
    drawing.area(path, fill=look.palette.need.ink)
    at = (room.x + look.size * 0.7, y)
    drawing.write(lines, at, bold=True, colour=look.palette.background)


def _head(box: Box) -> str:
    """Return the outline of a fish's head that looks to the right."""
    x, top, foot, y = box.x, box.y, box.y + box.height, box.middle[1]
    cheek, nose, eye = x + box.width * 0.8, x + box.width, box.height * 0.3
    return (
        f"M{x:.0f},{top:.0f}C{cheek:.0f},{top:.0f} {nose:.0f},{y - eye:.0f} {nose:.0f},{y:.0f}"
        f"C{nose:.0f},{y + eye:.0f} {cheek:.0f},{foot:.0f} {x:.0f},{foot:.0f}"
        f"Q{x - box.width * 0.06:.0f},{y:.0f} {x:.0f},{top:.0f}Z"
    )


class Place(NamedTuple):
    """Where one bone stands: from its joint with the spine, up or down, to its tip."""

    body: Body
    spine: float
    label: float
    joint: float
    down: bool

    @property
    def tip(self) -> tuple[float, float]:
        """Return the end of the bone that is away from the spine."""
        y = self.spine * 2 - self.label if self.down else self.label
        return self.joint - self.body.slant, y

    def at(self, y: float) -> float:
        """Return where across the sheet the bone is at the height `y`."""
        x, tip = self.tip
        return self.joint + (x - self.joint) * (y - self.spine) / (tip - self.spine)


def draw_bone(drawing: Drawing, bone: Bone, place: Place) -> None:
    """Draw one bone with its name and its twigs, spread over its length."""
    look, body = place.body.look, place.body
    stroke = Stroke(look.palette.need.ink, look.stroke * 3)
    drawing.line(stroke, (place.joint, place.spine), place.tip)
    down: Down = "top" if place.down else "bottom"
    drawing.write(bone.label, place.tip, across="center", down=down, bold=True)
    heights = [body.height_of(twig) for twig in bone.twigs]
    spare = (place.spine - place.label - sum(heights) - look.size / 2) / (len(heights) + 1)
    y = place.spine + look.size / 2 if place.down else place.label
    if look.big:  # from afar it is calmer when all bones have their words in the same rows
        spare, y = 0, y if place.down else place.spine - look.size / 2 - sum(heights)
    for twig, height in zip(bone.twigs, heights, strict=True):
        y += height + spare
        _draw_twig(drawing, twig, place, y - spare / 2)


def _draw_twig(drawing: Drawing, twig: Twig, place: Place, y: float) -> None:
    look, body = place.body.look, place.body
    x = place.at(y)
    above = y - body.height_of(twig)
    start = max(x, place.at(above)) - body.column + body.gap
    drawing.line(twig.stroke, (start, y), (x, y))
    colour = look.palette.need.ink if twig.root else look.palette.ink
    at = (start, y - look.size * 0.15)
    bold = twig.root and not look.big
    drawing.write(twig.lines, at, down="bottom", colour=colour, bold=bold)
    if twig.root:
        draw_root(drawing, (x, y))
