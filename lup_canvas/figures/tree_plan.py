"""Where the cards of a why tree stand: from left to right, or downwards on a storskjerm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lup_canvas.analysis.causes import CauseRow
from lup_canvas.figures.chains import Chains
from lup_canvas.figures.drawing import Box
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import LINE, wrap
from lup_canvas.locale import Translator

Lines = tuple[str, ...]


PADDING = 1.1
"""How far the words stand from the edge of a card, measured in letters."""

_MANY_LEVELS, _MANY_LANES = 5, 8
"""A tree as deep or as broad as this needs small letters."""


class Card(NamedTuple):
    """What stands in one place of the tree. `None` is the place of the problem."""

    box: Box
    size: float
    label: Lines
    lines: Lines


Plan = Mapping[str | None, Card]


def across(chains: Chains, problem: str, t: Translator, look: Look) -> Plan:
    """Return the cards from left to right, each as high as its words need."""
    gap = look.size * 2
    column = (look.width + gap) / (chains.levels + 1)
    crowded = chains.levels >= _MANY_LEVELS or chains.breadth > _MANY_LANES
    words = _Words(look.small if crowded else look.size, column - gap)
    labels = {name: words.label(row, t) for name, row in chains.rows.items()}
    texts = {
        name: words.wrapped(said, most=5 if name else 8, bold=not name)
        for name, said in _said(chains, problem).items()
    }
    heights = {name: words.height(labels.get(name, ()), text) for name, text in texts.items()}
    tops = _tops(chains, heights, look.size * 1.3)
    top = look.line * 1.6 - min(tops.values())
    return {
        name or None: Card(
            Box(column * chains.level(name), top + tops[name], words.width, heights[name]),
            words.size,
            labels.get(name, ()),
            text,
        )
        for name, text in texts.items()
    }


def _tops(chains: Chains, heights: Mapping[str, float], gap: float) -> dict[str, float]:
    """Return how far down each card begins: in its lane, but below those above it in its column."""
    lane = sum(heights.values()) / len(heights) + gap / 2
    tops: dict[str, float] = {}
    feet: dict[int, float] = {}
    for name in sorted(heights, key=lambda name: chains.lanes[name or None]):
        level = chains.level(name)
        wanted = lane * chains.lanes[name or None] - heights[name] / 2
        tops[name] = max(wanted, feet.get(level, wanted))
        feet[level] = tops[name] + heights[name] + gap
    return tops


def downward(chains: Chains, problem: str, look: Look, height: float) -> Plan:
    """Return the cards from the top down, with as many lines on a level as `height` allows."""
    gap, rest, edge = look.size * 0.6, look.size * 2.4, look.size * 0.7
    lane = (look.width - edge) / chains.breadth
    said = _said(chains, problem)
    words = {name: _Words(look.size, (lane if name else look.width - edge) - rest) for name in said}
    lines = _fitting(
        [
            max(
                len(words[name].wrapped(said[name], most=3))
                for name in said
                if chains.level(name) == level
            )
            for level in range(chains.levels + 1)
        ],
        (height + gap) / look.line,
        (look.size * 0.5 + gap) / look.line,
    )
    heights = [count * look.line + look.size * 0.5 for count in lines]
    plan: dict[str | None, Card] = {}
    for name, text in said.items():
        level = chains.level(name)
        x = edge + (lane * chains.lanes[name] if name else 0)
        box = Box(x, sum(heights[:level]) + gap * level, words[name].width, heights[level])
        wrapped = words[name].wrapped(text, most=lines[level], bold=not name)
        plan[name or None] = Card(box, look.size, (), wrapped)
    return plan


def _said(chains: Chains, problem: str) -> Mapping[str, str]:
    """Return what stands on each card; the problem has no name."""
    return {"": problem, **{name: row.text for name, row in chains.rows.items()}}


class _Words(NamedTuple):
    """How words are set on the cards of one kind."""

    size: float
    width: float

    def wrapped(self, words: str, *, most: int, bold: bool = False) -> Lines:
        """Return `words` on lines that fit a card."""
        room = self.width - self.size * PADDING * 1.5
        return wrap(words, room, self.size, most=most, bold=bold)

    def label(self, row: CauseRow, t: Translator) -> Lines:
        """Return what a cause is called besides being a cause."""
        labels = [t("Root cause")] * row.root + [t("Chains meet here")] * row.meets
        return tuple(line for label in labels for line in self.wrapped(label, most=2, bold=True))

    def height(self, *blocks: Sequence[str]) -> float:
        """Return how high a card with these blocks of lines is."""
        return sum(map(len, blocks)) * self.size * LINE + self.size


def _fitting(needs: Sequence[int], room: float, each: float) -> list[int]:
    """Return how many lines each level gets, so that all of them and their gaps fit in `room`.

    The levels nearest the problem give way first: what is deepest is what the group found.
    """
    lines = list(needs)
    for level in range(len(lines)):
        while lines[level] > 1 and sum(lines) + each * len(lines) > room:
            lines[level] -= 1
    return lines
