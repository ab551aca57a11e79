"""What a figure tells of one of its parts when somebody points at it, or goes to it with a key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from lup_canvas.figures.text import clean

_NOTHING = ("", "–")


class Tells(NamedTuple):
    """A part of a drawing, and what it tells: the whole name of it first, then its numbers."""

    x: float
    y: float
    width: float
    height: float
    words: tuple[str, ...]


def in_words(table: pd.DataFrame) -> Sequence[tuple[str, ...]]:
    """Return what each row of a table says: its name, then what it has, with headings."""
    headings = [str(each) for each in table.columns]
    rows = (map(str, row) for row in table.itertuples(index=False))
    return [tuple(_said(headings, list(row))) for row in rows]


def _said(headings: Sequence[str], row: Sequence[str]) -> Iterator[str]:
    yield clean(row[0])
    for heading, cell in zip(headings[1:], row[1:], strict=True):
        if cell not in _NOTHING:
            yield f"{heading}: {clean(cell)}"
