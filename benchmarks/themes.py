"""How well themes suggested from words agree with those a person would make, and how fast.

The adjusted Rand index is 1 when two groupings are the same and 0 when they agree as chance would
have them. The insights are made up (tests/analysis/labelled_insights.tsv); the numbers of the
method were set while looking at the first three workplaces, and the school was written afterwards.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from lup_canvas.analysis.likeness import Told
from lup_canvas.analysis.norwegian import root
from lup_canvas.analysis.suggestions import suggested
from tests.analysis.labelled import (
    Labelled,
    adjusted_rand_index,
    by_commonest_word,
    by_suggestions,
    labelled,
    right_groups,
)

MANY = 300


def main() -> None:
    """Print a table."""
    workplaces = labelled()
    print("adjusted Rand index against the themes of a person")
    print(f"{'':<16}{'insights':>9}{'any word':>10}{'any telling word':>18}{'suggestions':>13}")
    for name, rows in workplaces.items():
        right = right_groups(rows)
        naive, cleaned, ours = (
            adjusted_rand_index(right, groups)
            for groups in (
                by_commonest_word(rows, cleaned=False),
                by_commonest_word(rows),
                by_suggestions(rows),
            )
        )
        print(f"{name:<16}{len(rows):>9}{naive:>10.2f}{cleaned:>18.2f}{ours:>13.2f}")
    all_rows = [row for rows in workplaces.values() for row in rows]
    cold, warm = _times(all_rows)
    print(f"\n{MANY} insights: {cold:.0f} ms with no word seen before, {warm:.0f} ms after")


def _times(rows: Sequence[Labelled]) -> tuple[float, float]:
    """Return how long it takes the first time and again, in milliseconds."""
    pairs = zip([*rows, *rows], [*rows[7:], *rows, *rows[:7]], strict=True)
    told = [Told(f"told-{n}", f"{one.text} {other.text}") for n, (one, other) in enumerate(pairs)]
    root.cache_clear()
    times = []
    for _ in range(2):
        suggested.cache_clear()
        started = time.perf_counter()
        suggested(tuple(told[:MANY]))
        times.append(1_000 * (time.perf_counter() - started))
    return times[0], times[1]
