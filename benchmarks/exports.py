"""Every file that can be taken along: seconds and megabytes, of the example and of a large project.

The large one is the example with 10,000 contributions that may all be quoted, in 40 themes. Each
file is made in a process of its own, as the first one after a start; then once more. What the
processor works is the same however busy the machine is with other things.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime

from lup_canvas.formats.taken import KINDS, take
from lup_canvas.locale import translator
from lup_canvas.project.base import derived_id
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, Theme
from lup_canvas.project.views import Audience, view_for
from lup_canvas.workspace import EXAMPLE

INSIGHTS, THEMES = 10_000, 40
SLOW = 5.0
"""Seconds that nobody should have to wait for a file."""

NOW = datetime(2026, 11, 28, tzinfo=UTC)


def main() -> None:
    """Print a line for each file, and which of them are slow."""
    print(f"{'':12}{'example':>33}{f'{INSIGHTS:,} contributions':>33}")
    print(f"{'':12}" + f"{'first':>9}{'again':>8}{'CPU':>8}{'MB':>8}" * 2)
    for what in KINDS:
        measured = [_apart(what, size) for size in ("example", "large")]
        cells = "".join(f"{a:8.2f}s{b:7.2f}s{cpu:7.2f}s{mb:8.2f}" for a, b, cpu, mb in measured)
        slow = "  slow" if any(each[2] > SLOW for each in measured) else ""
        print(f"{what:12}{cells}{slow}")


def _apart(what: str, size: str) -> list[float]:
    """Measure in another process, so that what one file loads does not help the next."""
    command = [
        sys.executable,
        "-c",
        f"from benchmarks import exports; exports.one({what!r}, {size!r})",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(number) for number in said.split()]


def one(what: str, size: str) -> None:
    """Make one file twice; print how long it took, the second also of the processor, and MB."""
    project = Project.model_validate_json(EXAMPLE.read_bytes())
    shown = view_for(_large(project) if size == "large" else project, Audience.SNAPSHOT)
    t, times = translator("nb"), []
    for _ in range(2):
        start, working = time.perf_counter(), time.process_time()
        file = take(what, shown, t, at=NOW)
        times.append(time.perf_counter() - start)
    print(*times, time.process_time() - working, len(file.content) / 1e6)


def _large(project: Project) -> Project:
    """Return `project` with far more contributions and themes than any group will have."""
    told = [each.text.value for each in project.insights.values()]
    themes = [derived_id("theme", str(n)) for n in range(THEMES)]
    steps = list(project.journey)
    insights = (
        Insight.model_validate(
            {
                "id": derived_id("insight", str(n)),
                "place": n,
                "text": f"{told[n % len(told)]} ({n})",
                "quotable": True,
                "themes": [themes[n % THEMES]],
                "step": steps[n % len(steps)],
            }
        )
        for n in range(INSIGHTS)
    )
    named = (
        Theme.model_validate({"id": name, "place": n, "name": f"Tema nummer {n}"})
        for n, name in enumerate(themes)
    )
    return project.but(
        insights={each.id: each for each in insights}, themes={each.id: each for each in named}
    )
