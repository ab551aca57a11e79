"""How long one change takes in memory, in projects of different sizes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.commit import project_with
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    Link,
    MoveItem,
    RestoreItem,
    ReviewInsight,
    TidyInsight,
    TrashItem,
    WriteText,
    apply,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.views import Audience, view_for

SIZES = (100, 1_000, 10_000)
TIMES = 50
AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
THEME = "varsling"


def sorted_project(size: int) -> Project:
    """Return a project of that many insights, in the order that adding one leaves them in."""
    themed = AddItem(part="themes", item=THEME, values={"name": "Varsling"})
    last = AddInsight(item=new_id(), text="Vi får beskjed for sent")
    return apply(apply(project_with(size), themed, AT), last, AT)


def changes(project: Project) -> dict[str, Callable[[], Change]]:
    """Return how to make one change of each kind that a large project feels."""
    names = list(project.insights)
    one, other = names[0], names[-1]
    return {
        "add an insight": lambda: AddInsight(item=new_id(), text="Vi får beskjed for sent"),
        "add a cause": lambda: AddItem(part="causes", item=new_id(), values={"text": "Hastverk"}),
        "write a text": lambda: WriteText(part="area", field="area", base_rev=0, text=new_id()),
        "tidy an insight": lambda: TidyInsight(item=one, base_rev=1, text=new_id()),
        "read an insight": lambda: ReviewInsight(item=one, reading=Reading.HIDDEN),
        "tie to a theme": lambda: Link(part="insights", item=one, field="themes", other=THEME),
        "move an insight": lambda: MoveItem(part="insights", item=other, after=one),
        "delete an insight": lambda: TrashItem(part="insights", item=one),
    }


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, the median of several times."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1_000)
    return statistics.median(times)


def measure(project: Project) -> dict[str, float]:
    """Return the time of each kind of change, and of each view, by what it is called."""
    found = {
        name: milliseconds(lambda make=make: apply(project, make(), AT))  # type: ignore[misc]
        for name, make in changes(project).items()
    }
    one = next(iter(project.insights))
    deleted = apply(project, TrashItem(part="insights", item=one), AT)
    found["bring back"] = milliseconds(lambda: apply(deleted, RestoreItem(item=one), AT))
    for audience in Audience:
        found[f"view: {audience}"] = milliseconds(lambda: view_for(project, audience))  # noqa: B023
    return found


def main() -> None:
    """Print a table."""
    columns = {size: measure(sorted_project(size)) for size in SIZES}
    print("milliseconds for one change, by how many insights there are")
    print(f"{'':<20}" + "".join(f"{size:>10,}" for size in SIZES))
    for name in columns[SIZES[0]]:
        print(f"{name:<20}" + "".join(f"{columns[size][name]:>10.3f}" for size in SIZES))


if __name__ == "__main__":
    main()
