"""Which chains of causes a why tree has room for, and where each cause stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from lup_canvas.analysis.causes import CauseRow


@dataclass(frozen=True)
class Chains:
    """The causes that are shown, and their places. `None` stands for the problem."""

    rows: Mapping[str, CauseRow]
    lanes: Mapping[str | None, float]
    """Each chain has a lane of its own; where chains meet, a cause stands between them."""
    hidden: Mapping[str | None, int]
    """How many causes are left out right behind a cause that is shown."""

    @property
    def levels(self) -> int:
        """Return how many times why is asked in the longest chain that is shown."""
        return max(row.level for row in self.rows.values())

    def level(self, name: str | None) -> int:
        """Return how many times why is asked to come to `name`."""
        return self.rows[name].level if name else 0

    @property
    def breadth(self) -> float:
        """Return how many lanes there are."""
        return max(self.lanes.values()) + 1

    def links(self) -> Iterator[tuple[str | None, CauseRow]]:
        """Yield each cause that is shown, with each one that it explains."""
        for row in self.rows.values():
            for above in row.leads_to or (None,):
                if above in self.lanes:
                    yield above, row


def choose(bank: Sequence[CauseRow], *, lanes: int, levels: int) -> Chains:
    """Return the strongest chains that fit, but one from each branch before two from any."""
    near = {row.cause: row for row in bank if row.level <= levels}
    shown: dict[str, CauseRow] = {}
    for end in _ends(near):
        if shown and max(_lanes(shown).values()) + 1 >= lanes:
            break
        for chain in (_ahead(end, near), _straight_ahead(end, near)):
            wanted = {**shown, **chain}
            more = {name: row for name, row in near.items() if name in wanted}
            if max(_lanes(more).values()) + 1 <= lanes:
                shown = more
                break
    return Chains(rows=shown, lanes=_lanes(shown), hidden=_hidden(bank, shown))


def _ends(near: Mapping[str, CauseRow]) -> list[CauseRow]:
    """Return the causes that none of the others explain: the best of each branch first."""
    explained = {above for row in near.values() for above in row.leads_to}
    ends = [row for row in near.values() if row.cause not in explained] or list(near.values())
    ranks: dict[str, Iterator[int]] = {}
    by_strength = sorted(ends, key=lambda end: _strength(end, near))
    ranked = [(next(ranks.setdefault(_branch(end, near), count())), end) for end in by_strength]
    return [end for _, end in sorted(ranked, key=lambda pair: pair[0])]


def _strength(end: CauseRow, near: Mapping[str, CauseRow]) -> tuple[bool, bool, int]:
    support = sum(row.insights for row in _ahead(end, near).values())
    return not end.meets, not end.root, -support


def _branch(row: CauseRow, near: Mapping[str, CauseRow]) -> str:
    """Return the first answer to why that `row` is an answer behind."""
    return next(iter(_straight_ahead(row, near)))


def _ahead(row: CauseRow, near: Mapping[str, CauseRow]) -> dict[str, CauseRow]:
    """Return `row` and all the causes on its ways to the problem."""
    found: dict[str, CauseRow] = {}
    waiting = [row]
    while waiting:
        each = waiting.pop()
        if each.cause not in found:
            found[each.cause] = each
            waiting.extend(near[name] for name in each.leads_to if name in near)
    return found


def _straight_ahead(row: CauseRow, near: Mapping[str, CauseRow]) -> dict[str, CauseRow]:
    """Return `row` and one straight way to the problem, which needs one lane."""
    home = _home(row, near)
    ahead = {} if home is None else _straight_ahead(near[home], near)
    return ahead | {row.cause: row}


def _home(row: CauseRow, rows: Mapping[str, CauseRow]) -> str | None:
    """Return the cause that `row` stands right behind, or None for the problem."""
    above = (name for name in row.leads_to if name in rows)
    return next((name for name in above if rows[name].level == row.level - 1), None)


def _lanes(rows: Mapping[str, CauseRow]) -> dict[str | None, float]:
    behind: dict[str | None, list[str]] = {}
    for row in rows.values():
        behind.setdefault(_home(row, rows), []).append(row.cause)
    lanes: dict[str | None, float] = {}
    free = count()

    def place(name: str | None) -> float:
        places = [place(other) for other in behind.get(name, ())]
        lanes[name] = sum(places) / len(places) if places else float(next(free))
        return lanes[name]

    place(None)
    between = (row for row in rows.values() if row.meets and row.cause not in behind)
    for row in between:
        places = [lanes[name] for name in row.leads_to if name in lanes]
        lanes[row.cause] = sum(places) / len(places)
    return _apart(lanes, rows)


def _apart(lanes: dict[str | None, float], rows: Mapping[str, CauseRow]) -> dict[str | None, float]:
    """Return `lanes` with at least one lane between causes of the same level."""
    last: dict[int, float] = {}
    for name in sorted(rows, key=lambda name: lanes[name]):
        level = rows[name].level
        lanes[name] = max(lanes[name], last.get(level, -1.0) + 1)
        last[level] = lanes[name]
    return lanes


def _hidden(bank: Iterable[CauseRow], shown: Mapping[str, CauseRow]) -> dict[str | None, int]:
    """Return how many causes are left out, by the one on the way to the problem that is shown."""
    everything = {row.cause: row for row in bank}
    hidden: dict[str | None, int] = {}
    for row in everything.values():
        if row.cause in shown:
            continue
        above: str | None = row.cause
        while above is not None and above not in shown:
            above = _home(everything[above], everything)
        hidden[above] = hidden.get(above, 0) + 1
    return hidden
