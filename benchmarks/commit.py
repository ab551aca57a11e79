"""How long one commit takes, from the change to the answer that it is on disk."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lup_canvas.project.base import Text, new_id
from lup_canvas.project.changes import AddInsight
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.document.insights import Insight
from lup_canvas.store import JsonStore

SIZES = (100, 1_000, 10_000)
COMMITS = 100
THREADS = 16
AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WORDS = (
    "Vi får beskjed for sent når noen slutter, og da rekker vi ikke å forberede barna "
    "som skal få en ny voksen."
)


def project_with(insights: int) -> Project:
    """Return a project with that many insights of ordinary length."""
    project = new_project(new_id(26), "Trygg hverdag", "Ås barnehage", at=AT)
    told = [
        Insight(
            id=new_id(),
            place=float(n),
            text=Text(value=f"{n}: {WORDS}", rev=1),
            day=date(2026, 11, 1),
            by_phone=True,
        )
        for n in range(insights)
    ]
    return project.but(insights={insight.id: insight for insight in told})


def commit_one(store: JsonStore, project_id: str) -> float:
    """Commit one insight and return the milliseconds it took."""
    change = AddInsight(item=new_id(), text=WORDS)
    start = time.perf_counter()
    store.commit(project_id, change, AT)
    return (time.perf_counter() - start) * 1_000


def percentile(times: Sequence[float], share: int) -> float:
    """Return the time that `share` of a hundred do not exceed."""
    return statistics.quantiles(times, n=100, method="inclusive")[share - 1]


def measure(size: int, folder: Path) -> str:
    """Return a row of the table for projects of `size` insights."""
    project = project_with(size)
    store = JsonStore(folder)
    store.create(project)
    megabytes = (folder / f"{project.id}.json").stat().st_size / 1e6
    alone = [commit_one(store, project.id) for _ in range(COMMITS)]
    start = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda _: commit_one(store, project.id), range(COMMITS)))
    together = COMMITS / (time.perf_counter() - start)
    return (
        f"{size:>9,} {megabytes:>7.2f} {statistics.median(alone):>9.1f} "
        f"{percentile(alone, 95):>9.1f} {percentile(alone, 99):>9.1f} {together:>12,.0f}"
    )


def main() -> None:
    """Print a table."""
    print(f"{COMMITS} commits one after another (ms), then {COMMITS} by {THREADS} threads")
    print(f"{'insights':>9} {'MB':>7} {'median':>9} {'p95':>9} {'p99':>9} {'together/s':>12}")
    for size in SIZES:
        with TemporaryDirectory(prefix="lup-commit-") as folder:
            print(measure(size, Path(folder)))


if __name__ == "__main__":
    main()
