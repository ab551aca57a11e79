"""Projects, changes and snapshots that the tests of the store are about."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, Change, TrashItem
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.store import JsonStore, Snapshots

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DEADLINE = 10.0


def a_project(project_id: str | None = None) -> Project:
    return new_project(project_id or new_id(26), "Trygg hverdag", "Ås barnehage", at=NOW)


def kept_in(folder: Path) -> Project:
    """Keep a new project in `folder` and return it."""
    project = a_project()
    JsonStore(folder).create(project)
    return project


def told(text: str = "Vi får beskjed for sent", item: str | None = None) -> AddInsight:
    """Return a change that adds an insight."""
    return AddInsight(item=item or new_id(), text=text)


def impossible() -> Change:
    """Return a change that every project refuses."""
    return TrashItem(part="insights", item=new_id())


def a_snapshot(project: Project, name: str = "Til rådmannen", *, hour: int = 12) -> Snapshot:
    return Snapshot(
        id=new_id(),
        project_id=project.id,
        name=name,
        taken=NOW.replace(hour=hour),
        revision=project.revision,
        project=project,
    )


def keep(snapshots: Snapshots, snapshot: Snapshot) -> None:
    """Keep what is frozen already."""
    snapshots.keep(snapshot.project_id, snapshot.id, lambda: snapshot)


def until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread is bound to do; fail if it never does."""
    give_up = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < give_up, "it never happened"
        time.sleep(0.001)
