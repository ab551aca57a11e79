"""Vi trodde, nå ser vi: from what was written first to what was written last (domain.md 11.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from lup_canvas.project.document import Project
from lup_canvas.project.snapshot import Occasion, Snapshot


class Turning(NamedTuple):
    """How the group's view has turned, and over what time."""

    believed: str
    seen: str
    since: datetime | None
    """When it still believed so; None if no snapshot knows."""


def turning(snapshots: Sequence[Snapshot], today: Project) -> Turning:
    """Return how the view has turned from the first gathering to `today`.

    `snapshots` come oldest first. A group that has ended no gathering is seen from its first
    snapshot. What it believed is what it says so itself, or else how it put the problem then.
    """
    first = first_moment(snapshots)
    then = first.project if first else today
    return Turning(
        believed=_believed(then) or _believed(today),
        seen=_seen(today),
        since=first.taken if first and _believed(then) else None,
    )


def first_moment(snapshots: Sequence[Snapshot]) -> Snapshot | None:
    """Return how it stood after the first gathering, or in the first snapshot there is."""
    gatherings = [each for each in snapshots if each.occasion is Occasion.GATHERING]
    return next(iter(gatherings or snapshots), None)


def _believed(project: Project) -> str:
    return project.problem.believed.value.strip() or project.area.area.value.strip()


def _seen(project: Project) -> str:
    chosen = project.definitions.get(project.problem.chosen or "")
    return project.problem.seen.value.strip() or (chosen.text.value.strip() if chosen else "")
