"""How large words can stand in a box of a slide, so that none of them runs out of it.

They are measured with the widths of the product's typeface, which is wider than the one that
slides are written in: what fits here, fits there. Slides break no word between syllables, so
words get smaller before one of them has to be broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lup_canvas.figures.drawing import Box
from lup_canvas.figures.text import shortened, width_of

LINE = 1.22
GAP = 0.5
"""Between two paragraphs, in heights of a letter."""

_LONGEST = 450
"""So many letters of one text stand on a slide; the speaker's notes have all of them."""


class Words(NamedTuple):
    """One paragraph. `times` is how large it is beside the others in its box."""

    text: str
    bold: bool = False
    quiet: bool = False
    times: float = 1
    bullet: bool = False


class Fitted(NamedTuple):
    """Paragraphs and the size that they fit at."""

    size: int
    words: tuple[Words, ...]


def fit(words: Sequence[Words], box: Box, *, largest: int, smallest: int = 10) -> Fitted:
    """Return `words` at the largest size that fits in `box`; if none does, they are cut short."""
    short = tuple(_at_most(each, _LONGEST) for each in words if each.text.strip())
    for size in range(largest, smallest, -1):
        whole = all(_is_whole(each, box.width, size) for each in short)
        if whole and height_of(short, box.width, size) <= box.height:
            return Fitted(size, short)
    while short and height_of(short, box.width, smallest) > box.height:
        short = _less(short)
    return Fitted(smallest, short)


def height_of(words: Sequence[Words], width: float, size: float) -> float:
    """Return how high `words` stand in a box of that width."""
    gaps = max(len(words) - 1, 0) * size * GAP
    return sum(_lines(each, width, size) * size * each.times * LINE for each in words) + gaps


def _lines(words: Words, width: float, size: float) -> int:
    """Return how many lines the words take; one that is wider than a line is broken anywhere."""
    room = _room(words, width, size)
    lines, used = 1, 0.0
    for word in _widths(words.text, words.bold):
        if used and used + _SPACE + word > room:
            lines, used = lines + 1, 0.0
        more = int(word / room)
        lines, used = lines + more, used + word - more * room + _SPACE
    return lines


def _is_whole(words: Words, width: float, size: float) -> bool:
    """Tell whether no word has to be broken."""
    return max(_widths(words.text, words.bold), default=0) <= _room(words, width, size)


def _room(words: Words, width: float, size: float) -> float:
    """Return how much there is on a line, in heights of a letter."""
    return (width - (size if words.bullet else 0)) / (size * words.times)


@lru_cache(maxsize=1_000)
def _widths(text: str, bold: bool) -> tuple[float, ...]:  # noqa: FBT001
    return tuple(width_of(word, 1, bold=bold) for word in text.split())


_SPACE = width_of(" ", 1)


def _less(words: tuple[Words, ...]) -> tuple[Words, ...]:
    """Return `words` with the longest of them cut, or without the last when all are short."""
    longest = max(range(len(words)), key=lambda place: len(words[place].text))
    letters = len(words[longest].text) * 4 // 5
    if letters < 20:  # noqa: PLR2004  (less says nothing)
        return words[:-1]
    return (*words[:longest], _at_most(words[longest], letters), *words[longest + 1 :])


def _at_most(words: Words, longest: int) -> Words:
    if len(words.text) <= longest:
        return words
    return words._replace(text=shortened(words.text, longest - 1))
