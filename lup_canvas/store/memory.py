"""A store that forgets: for tests of pages, and for trying things out.

Concurrency: one lock around each step; listeners are told without it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from lup_canvas.project.changes import Change, apply
from lup_canvas.project.document import Project
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.store.base import (
    PROJECT_ID,
    AlreadyExists,
    Freeze,
    Listener,
    Made,
    NotFound,
    unseen,
)
from lup_canvas.store.bell import Bell


class MemoryStore:
    """Keeps projects in a dictionary."""

    def __init__(self) -> None:
        self._projects: dict[str, Project] = {}
        self._lock = Lock()
        self._bell = Bell()

    def create(self, project: Project) -> None:
        """Keep a new project."""
        if not PROJECT_ID.fullmatch(project.id):
            raise ValueError(f"{project.id!r} is no id for a project")
        with self._lock:
            if project.id in self._projects:
                raise AlreadyExists(project.id)
            self._projects[project.id] = project

    def load(self, project_id: str) -> Project:
        """Return the project as last kept."""
        try:
            return self._projects[project_id]
        except KeyError:
            raise NotFound(project_id) from None

    def commit(self, project_id: str, change: Change, at: datetime, made: Made = unseen) -> Project:
        """Apply `change` and return the project with it."""
        with self._lock:
            before = self.load(project_id)
            after = self._projects[project_id] = apply(before, change, at)
        if after is not before:
            made(before, after)
            self._bell.ring(project_id, after.revision)
        return after

    def watch(self, project_id: str, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit that changed the project; return how to stop."""
        if not PROJECT_ID.fullmatch(project_id):
            raise NotFound(project_id)
        return self._bell.listen(project_id, listener)

    def remove(self, project_id: str) -> None:
        """Take the project away."""
        if not PROJECT_ID.fullmatch(project_id):
            raise NotFound(project_id)
        with self._lock:
            self._projects.pop(project_id, None)

    def forget_copies(self, project_id: str) -> None:
        """There are no copies in memory."""

    def ids(self) -> list[str]:
        """Return the ids of all projects, sorted."""
        return sorted(self._projects)

    def can_write(self) -> bool:
        """Memory can always be written."""
        return True

    def close(self) -> None:
        """Nothing has to be stopped."""


class MemorySnapshots:
    """Keeps snapshots in a dictionary."""

    def __init__(self) -> None:
        self._snapshots: dict[tuple[str, str], Snapshot] = {}
        self._lock = Lock()

    def keep(
        self, project_id: str, snapshot_id: str, freeze: Freeze, *, anew: bool = False
    ) -> Snapshot:
        """Keep what `freeze` makes, and return it."""
        name = project_id, snapshot_id
        with self._lock:
            if not anew and name in self._snapshots:
                raise AlreadyExists(snapshot_id)
            self._snapshots[name] = freeze()
            return self._snapshots[name]

    def load(self, project_id: str, snapshot_id: str) -> Snapshot:
        """Return the snapshot."""
        try:
            return self._snapshots[project_id, snapshot_id]
        except KeyError:
            raise NotFound(snapshot_id) from None

    def of(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of a project, oldest first."""
        with self._lock:
            found = [kept for kept in self._snapshots.values() if kept.project_id == project_id]
        return sorted(found, key=lambda kept: (kept.taken, kept.id))

    def rewrite(self, project_id: str, edit: Callable[[Snapshot], Snapshot]) -> None:
        """Put every snapshot of a project through `edit`."""
        with self._lock:
            for name, kept in list(self._snapshots.items()):
                if kept.project_id == project_id:
                    self._snapshots[name] = edit(kept)

    def remove_all(self, project_id: str) -> None:
        """Take every snapshot of a project away."""
        with self._lock:
            for name in [each for each in self._snapshots if each[0] == project_id]:
                del self._snapshots[name]
