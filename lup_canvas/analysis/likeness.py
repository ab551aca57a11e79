"""How alike short texts are by their words, and which of them belong together.

Each text becomes a list of the roots of its words, where a rare root weighs more than a common one.
Two texts are alike when they share roots, and a little when they are like the same third text:
what people tell is so short that two of the same mind may share no word at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import hypot, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lup_canvas.analysis.norwegian import parts, root, words

Matrix = NDArray[np.float64]
Roots = dict[str, float]
"""The roots of one text, with their weight there."""

# The four numbers were set on the labelled insights of a kindergarten (tests/analysis), and
# benchmarks/themes.py tells how well they do on those, and on others.
PART_OF_COMPOUND = 0.8
"""What «møte» weighs in «foreldremøte», where a word of its own weighs 1."""
RARITY = 0.75
"""How much more rare roots weigh: 0 is not at all, 1 is as in a search engine."""
TOO_COMMON = 0.15
"""A root in a larger share of the texts says no more than «og»: «barn» in a kindergarten."""
THROUGH_OTHERS = 0.2
"""How much it counts that two texts are like the same others."""
FEW = 20
"""With fewer texts than this nothing is too common."""


NEVER = -1.0
"""So little alike that they are not joined."""


class Told(NamedTuple):
    """A text, with the name it is known by."""

    name: str
    text: str


def roots_of(texts: Sequence[str]) -> list[Roots]:
    """Return the roots of each text with their weight there, those inside compounds as well.

    Roots that stand in too many of the texts are left out.
    """
    found = [dict.fromkeys(map(root, words(text)), 1.0) for text in texts]
    known = frozenset(each for roots in found for each in roots)
    inside = {each: parts(each, known) for each in known}
    bags = [
        {**{part: PART_OF_COMPOUND for each in roots for part in inside[each]}, **roots}
        for roots in found
    ]
    most = TOO_COMMON * len(bags) if len(bags) >= FEW else len(bags)
    count = counted(bags)
    return [{each: own for each, own in roots.items() if count[each] <= most} for roots in bags]


def counted(bags: Iterable[Roots]) -> Counter[str]:
    """Return in how many texts each root stands."""
    return Counter(each for roots in bags for each in roots)


def likeness(bags: Sequence[Roots]) -> Matrix:
    """Return how alike each text is to each other, from 0 to 1."""
    vectors = _vectors(bags)
    direct = vectors @ vectors.T
    np.fill_diagonal(direct, 0)
    lengths = np.linalg.norm(direct, axis=1, keepdims=True)
    neighbours = direct / np.where(lengths > 0, lengths, 1)
    alike: Matrix = (1 - THROUGH_OTHERS) * direct + THROUGH_OTHERS * (neighbours @ neighbours.T)
    return np.round(alike, 6)


def _vectors(bags: Sequence[Roots]) -> Matrix:
    """Return the texts as directions in the space of the roots that at least two of them share."""
    count = counted(bags)
    shared = sorted(each for each, times in count.items() if times > 1)
    column = {each: n for n, each in enumerate(shared)}
    rarity = {each: log(1 + len(bags) / times) ** RARITY for each, times in count.items()}
    vectors = np.zeros((len(bags), len(shared)))
    for row, roots in zip(vectors, bags, strict=True):
        weighed = {each: roots[each] * rarity[each] for each in sorted(roots)}
        length = hypot(*weighed.values()) or 1.0
        for each in weighed.keys() & column.keys():
            row[column[each]] = weighed[each] / length
    return vectors


def grouped(alike: Matrix, least: float, kept: Sequence[Sequence[int]] = ()) -> list[list[int]]:
    """Return the places of the texts in groups, the most alike joined first (average linkage).

    Two groups are joined as long as their texts are `least` alike on average. Those that are
    `kept` together from the start stay together, and never join each other.
    """
    groups = _from_the_start(len(alike), kept)
    between, fixed = _between(alike, groups), np.arange(len(groups)) < len(kept)
    alive = np.ones(len(groups), dtype=bool)
    between[np.ix_(fixed, fixed)] = NEVER
    np.fill_diagonal(between, NEVER)
    while groups:
        one, other = sorted(divmod(int(between.argmax()), len(groups)))
        if between[one, other] < least:
            break
        mine, theirs = len(groups[one]), len(groups[other])
        joined = (between[one] * mine + between[other] * theirs) / (mine + theirs)
        joined[[one, other, *(np.flatnonzero(fixed) if fixed[one] else ())]] = NEVER
        joined[~alive] = NEVER
        between[one], between[:, one] = joined, joined
        between[other], between[:, other], alive[other] = NEVER, NEVER, False
        groups[one], groups[other] = groups[one] + groups[other], []
    return [group for group in groups if group]


def _from_the_start(count: int, kept: Sequence[Sequence[int]]) -> list[list[int]]:
    inside = {place for group in kept for place in group}
    return [*map(list, kept), *([place] for place in range(count) if place not in inside)]


def _between(alike: Matrix, groups: Sequence[Sequence[int]]) -> Matrix:
    """Return how alike groups are: the average over all pairs with one text in each."""
    member = np.zeros((len(groups), len(alike)))
    for n, group in enumerate(groups):
        member[n, group] = 1 / max(1, len(group))
    return member @ alike @ member.T
