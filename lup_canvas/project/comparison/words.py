"""What became of each word of a text, from one version to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_STEPS = 90_000
"""Two texts of 300 words with nothing in common. Beyond that, the one replaces the other."""


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """Words that belong together, as they were written, spaces and all."""

    fate: Fate
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return the words of both texts, each once, in an order that can be read.

    Those that are kept or gone make `before`, and those that are kept or new make `after`.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    found = [
        Piece(Fate.KEPT, "".join(old[:start])),
        *_readable(_between(old[start : len(old) - end], new[start : len(new) - end])),
        Piece(Fate.KEPT, "".join(old[len(old) - end :])),
    ]
    return tuple(piece for piece in found if piece.text)


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words are the same from the beginning."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (was, is_now) in pairs if was != is_now), min(len(old), len(new)))


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if len(old) * len(new) > _MOST_STEPS:
        yield Piece(Fate.GONE, "".join(old))
        yield Piece(Fate.NEW, "".join(new))
        return
    for what, i, j, m, n in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece(Fate.KEPT, "".join(old[i:j]))
        else:
            yield Piece(Fate.GONE, "".join(old[i:j]))
            yield Piece(Fate.NEW, "".join(new[m:n]))


def _readable(found: Iterable[Piece]) -> Iterator[Piece]:
    """Yield what was taken out and put in as whole phrases, not cut up at every space."""
    gone = new = space = ""
    for fate, text in found:
        if fate is Fate.KEPT and text.isspace() and (gone or new):
            space += text
            continue
        if fate is Fate.KEPT:
            yield from (Piece(Fate.GONE, gone), Piece(Fate.NEW, new), Piece(fate, space + text))
            gone = new = space = ""
        elif text:
            gone += space + (text if fate is Fate.GONE else "")
            new += space + (text if fate is Fate.NEW else "")
            space = ""
    yield from (Piece(Fate.GONE, gone), Piece(Fate.NEW, new), Piece(Fate.KEPT, space))
