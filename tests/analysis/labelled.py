"""Insights of four made-up workplaces, and in which theme a person would put each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from lup_canvas.analysis.likeness import Told
from lup_canvas.analysis.norwegian import words
from lup_canvas.analysis.suggestions import suggested

LABELLED = Path(__file__).with_name("labelled_insights.tsv")
ALONE = "-"


class Labelled(NamedTuple):
    """One insight, as somebody could have written it."""

    workplace: str
    theme: str
    text: str


def labelled() -> dict[str, list[Labelled]]:
    """Return the insights of each workplace."""
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    rows = [Labelled(*line.split("\t")) for line in lines]
    return {name: list(found) for name, found in groupby(rows, key=lambda row: row.workplace)}


def right_groups(rows: Iterable[Labelled]) -> list[Hashable]:
    """Return the group that each is in; those that fit nowhere are each alone."""
    return [n if row.theme == ALONE else row.theme for n, row in enumerate(rows)]


def adjusted_rand_index(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """Return how well two groupings agree: 1 is fully, 0 is what chance gives (Hubert, Arabie)."""
    both = _pairs(zip(one, other, strict=True))
    first, second = _pairs(one), _pairs(other)
    by_chance = first * second / _pairs_of(len(one))
    return (both - by_chance) / ((first + second) / 2 - by_chance)


def _pairs(groups: Iterable[Hashable]) -> float:
    return sum(map(_pairs_of, Counter(groups).values()))


def _pairs_of(size: int) -> float:
    return size * (size - 1) / 2


def by_suggestions(rows: Sequence[Labelled]) -> list[Hashable]:
    """Return the group that the suggestions put each in; the others are each alone."""
    told = sorted((Told(str(n), row.text) for n, row in enumerate(rows)), key=lambda one: one[::-1])
    groups: list[Hashable] = list(range(len(rows)))
    for each in suggested(tuple(told)):
        for name in each.insights:
            groups[int(name)] = each.theme
    return groups


def by_commonest_word(rows: Sequence[Labelled], *, cleaned: bool = True) -> list[Hashable]:
    """Return naive groups: each goes by that word of its own which most of the others hold too.

    With `cleaned`, empty words do not count.
    """
    found = [sorted(set(_plain_words(row.text, cleaned=cleaned))) for row in rows]
    common = Counter(word for each in found for word in each)
    groups: list[Hashable] = list(range(len(rows)))
    for n, each in enumerate(found):
        best = max(each, key=lambda word: common[word], default="")
        if common[best] > 1:
            groups[n] = best
    return groups


def _plain_words(text: str, *, cleaned: bool) -> list[str]:
    return [word.lower() for word in words(text)] if cleaned else text.lower().split()
