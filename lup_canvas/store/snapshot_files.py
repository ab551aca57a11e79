"""Snapshots as JSON files that are written once.

    <folder>/<project id>/<snapshot id>.json
    <folder>/.lock              held while one is written
    <folder>/quarantine/        copies of files that could not be read

Concurrency: threads and processes. A snapshot is there whole or not at all, and readers wait
for nobody. One lock for all of them keeps writers apart; snapshots are taken a few times a day.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from lup_canvas.project.document.project import SCHEMA_VERSION
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.store import disk
from lup_canvas.store.base import (
    PROJECT_ID,
    AlreadyExists,
    Freeze,
    NotFound,
    StoreUnavailable,
    TooNew,
    Unreadable,
)
from lup_canvas.store.lock import alone
from lup_canvas.store.quarantine import Quarantine
from lup_canvas.store.reader import Raw, Reader, Upgrade, refuse_newer, unchanged

log = logging.getLogger(__name__)

SNAPSHOT_VERSION = 1
SNAPSHOT_ID = re.compile(r"[a-z2-7]{4,26}")


class SnapshotFiles:
    """Keeps snapshots in `folder`. `upgrade` makes the projects in old ones new."""

    def __init__(self, folder: Path, upgrade: Upgrade = unchanged) -> None:
        with disk.reported("the folder for snapshots cannot be made"):
            disk.make_folder(folder)
            _sweep(folder)
        self._folder = folder
        self._lock = folder / ".lock"
        self._upgrade = upgrade
        self._quarantine = Quarantine(folder / "quarantine")
        self._reader = Reader(self._parse, self._quarantine)

    def keep(
        self, project_id: str, snapshot_id: str, freeze: Freeze, *, anew: bool = False
    ) -> Snapshot:
        """Keep what `freeze` makes, durably, and return it."""
        path = self._path(project_id, snapshot_id)
        with disk.reported("the snapshot was not saved"), alone(self._lock):
            if not anew and disk.exists(path):
                raise AlreadyExists(snapshot_id)
            snapshot = freeze()
            disk.make_folder(path.parent)
            _write(path, snapshot)
            return snapshot

    def load(self, project_id: str, snapshot_id: str) -> Snapshot:
        """Return the snapshot."""
        return self._reader.read(self._path(project_id, snapshot_id)).value

    def at_hand(self, project_id: str, snapshot_id: str) -> Snapshot | None:
        """Return the snapshot if it is in memory already, and its file is still the same."""
        return self._reader.at_hand(self._path(project_id, snapshot_id))

    def of(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of a project, oldest first."""
        return sorted(self._readable(project_id), key=lambda kept: (kept.taken, kept.id))

    def rewrite(self, project_id: str, edit: Callable[[Snapshot], Snapshot]) -> None:
        """Put every snapshot of a project through `edit`, durably, and leave no copy of any."""
        with disk.reported("the snapshots were not rewritten"), alone(self._lock):
            for snapshot_id in self._ids(project_id):
                self._rewrite(self._path(project_id, snapshot_id), edit)
            self._forget_copies_of_nothing()

    def remove_all(self, project_id: str) -> None:
        """Take every snapshot of a project away for good, with every copy."""
        with disk.reported("the snapshots were not removed"), alone(self._lock):
            for snapshot_id in self._ids(project_id):
                self._remove(self._path(project_id, snapshot_id))
            if PROJECT_ID.fullmatch(project_id):
                disk.remove_folder(self._folder / project_id)
            self._forget_copies_of_nothing()

    def _rewrite(self, path: Path, edit: Callable[[Snapshot], Snapshot]) -> None:
        try:
            before = self._reader.read(path).value
        except TooNew:
            raise
        except Unreadable:
            log.warning("Snapshot %s is damaged, and is removed with what it held", path.stem)
            self._remove(path)
            return
        self._quarantine.forget(path.stem)
        after = edit(before)
        if after is not before:
            _write(path, after)

    def _remove(self, path: Path) -> None:
        self._quarantine.forget(path.stem)
        disk.remove(path)
        self._reader.forget(path)

    def _forget_copies_of_nothing(self) -> None:
        """Take away the copies of snapshots that are no longer anybody's."""
        there = {path.stem for path in self._folder.glob("*/*.json")}
        for stem in self._quarantine.stems() - there:
            self._quarantine.forget(stem)

    def _path(self, project_id: str, snapshot_id: str) -> Path:
        """Return where the snapshot is kept: the only way from ids to a path."""
        if not (PROJECT_ID.fullmatch(project_id) and SNAPSHOT_ID.fullmatch(snapshot_id)):
            raise NotFound(snapshot_id)
        return self._folder / project_id / f"{snapshot_id}.json"

    def _readable(self, project_id: str) -> Iterator[Snapshot]:
        for snapshot_id in self._ids(project_id):
            try:
                yield self.load(project_id, snapshot_id)
            except (Unreadable, NotFound) as error:
                log.warning("A snapshot is left out: %s", error)

    def _ids(self, project_id: str) -> list[str]:
        if not PROJECT_ID.fullmatch(project_id):
            return []
        with disk.reported("the snapshots cannot be listed"):
            return disk.names(self._folder / project_id, SNAPSHOT_ID)

    def _parse(self, path: Path, raw: Raw) -> Snapshot:
        refuse_newer(raw, SNAPSHOT_VERSION)
        refuse_newer(raw["project"], SCHEMA_VERSION)
        project = self._upgrade(raw["project"])
        snapshot = Snapshot.model_validate({**raw, "project": project})
        if (snapshot.project_id, snapshot.id) != (path.parent.name, path.stem):
            raise ValueError("the file of one snapshot holds another")
        return snapshot


def _write(path: Path, snapshot: Snapshot) -> None:
    text = snapshot.model_dump_json(indent=1, warnings="error") + "\n"
    disk.replace(path, text.encode())


def _sweep(folder: Path) -> None:
    """Remove what writers that died left half written, unless somebody is writing now."""
    left = list(folder.glob(f"*/*.json{disk.NEW}"))
    with suppress(StoreUnavailable), alone(folder / ".lock", patience=0):
        for new in left:
            new.unlink(missing_ok=True)
