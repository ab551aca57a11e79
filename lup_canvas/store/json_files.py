"""The store that keeps one JSON file per project, which a person can read and compare.

    <folder>/<id>.json          the project
    <folder>/<id>.lock          held while it is written; made once, never deleted
    <folder>/<id>.json.new      the next version while it is being written
    <folder>/quarantine/        copies of files that could not be read

Concurrency: threads and processes. Readers wait for nobody. In this process, changes to one
project wait in a line (`group_commit`) and are written in groups; between processes a writer
holds the lock from reading the document until its successor is on disk. The document in memory
(`reader`) is used only if the file is still the one it was made of. Listeners are told with no
lock held.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock

from pydantic import TypeAdapter

from lup_canvas.project.changes import Change
from lup_canvas.project.document import Project
from lup_canvas.project.document.project import SCHEMA_VERSION
from lup_canvas.store import disk
from lup_canvas.store.base import (
    PROJECT_ID,
    AlreadyExists,
    Listener,
    Made,
    NotFound,
    StoreUnavailable,
    Unreadable,
    unseen,
)
from lup_canvas.store.bell import Bell
from lup_canvas.store.group_commit import Edit, GroupCommit
from lup_canvas.store.lock import alone
from lup_canvas.store.network_disk import refuse_network_disk
from lup_canvas.store.quarantine import Quarantine
from lup_canvas.store.reader import Kept, Raw, Reader, Upgrade, refuse_newer, unchanged
from lup_canvas.store.watcher import Watcher

log = logging.getLogger(__name__)

LOOK_EVERY = 0.5
"""Seconds between two looks for what other processes wrote."""

_DOCUMENT = TypeAdapter(Project)


class JsonStore:
    """Keeps projects in `folder`. `upgrade` makes documents of old versions new.

    A folder on a network disk is refused, unless somebody who knows its locks says otherwise.
    """

    def __init__(
        self, folder: Path, upgrade: Upgrade = unchanged, *, network_disk: bool = False
    ) -> None:
        if not network_disk:
            refuse_network_disk(folder)
        with disk.reported("the folder for projects cannot be made"):
            disk.make_folder(folder)
            _sweep(folder)
        self._folder = folder
        self._upgrade = upgrade
        self._quarantine = Quarantine(folder / "quarantine")
        self._reader = Reader(self._parse, self._quarantine)
        self._lines: dict[str, GroupCommit] = {}
        self._lines_lock = Lock()
        self._bell = Bell()
        self._watcher = Watcher(self._look, self._noticed, LOOK_EVERY)

    def create(self, project: Project) -> None:
        """Keep a new project durably."""
        if not PROJECT_ID.fullmatch(project.id):
            raise ValueError(f"{project.id!r} is no id for a project")
        path = self._path(project.id)
        with disk.reported("the project was not created"), alone(_lock_of(path)):
            if disk.exists(path):
                raise AlreadyExists(project.id)
            self._keep(path, project)

    def load(self, project_id: str) -> Project:
        """Return the project as last kept, by whichever process."""
        return self._reader.read(self._path(project_id)).value

    def at_hand(self, project_id: str) -> Project | None:
        """Return the project as last kept if it is in memory already."""
        return self._reader.at_hand(self._path(project_id))

    def commit(self, project_id: str, change: Change, at: datetime, made: Made = unseen) -> Project:
        """Apply `change` and return the project with it, once that is on disk."""
        outcome = self._line(project_id).submit(change, at)
        if outcome.changed:
            made(outcome.before, outcome.after)
            self._bell.ring(project_id, outcome.project.revision)
        return outcome.project

    def watch(self, project_id: str, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit that changed the project; return how to stop."""
        stop = ExitStack()
        stop.callback(self._watcher.follow(project_id))
        stop.callback(self._bell.listen(project_id, listener))
        return stop.close

    def remove(self, project_id: str) -> None:
        """Take the project away for good, with every copy of it."""
        path = self._path(project_id)
        with disk.reported("the project was not removed"), alone(_lock_of(path)):
            self._quarantine.forget(path.stem)
            disk.remove(path)
            self._reader.forget(path)

    def forget_copies(self, project_id: str) -> None:
        """Take away the copies of when the project could not be read."""
        with disk.reported("the copies were not removed"):
            self._quarantine.forget(self._path(project_id).stem)

    def ids(self) -> list[str]:
        """Return the ids of all projects, sorted."""
        with disk.reported("the projects cannot be listed"):
            return disk.names(self._folder, PROJECT_ID)

    def can_write(self) -> bool:
        """Tell whether something small can be brought to disk right now, by doing it."""
        try:
            disk.probe(self._folder)
        except OSError:
            log.exception("Nothing can be written to %s", self._folder)
            return False
        return True

    def close(self) -> None:
        """Stop listening."""
        self._watcher.close()

    def _path(self, project_id: str) -> Path:
        """Return where the project is kept: the only way from an id to a path."""
        if not PROJECT_ID.fullmatch(project_id):
            raise NotFound(project_id)
        return self._folder / f"{project_id}.json"

    def _line(self, project_id: str) -> GroupCommit:
        path = self._path(project_id)
        with disk.reported("the project cannot be looked up"):
            if not disk.exists(path):  # guessing ids leaves no locks and lines behind
                raise NotFound(project_id)
        with self._lines_lock:
            return self._lines.setdefault(project_id, GroupCommit(partial(self._rewrite, path)))

    def _rewrite(self, path: Path, edit: Edit) -> Project:
        """Put `edit` of the document on disk.

        What changes nothing may be a change that was sent before. If it is not known that the
        document is safely on disk, it is written again, or the answer might be a false one.
        """
        with disk.reported("the project was not saved"), alone(_lock_of(path)):
            before = self._reader.read(path)
            after = edit(before.value)
            if after is not before.value or not before.safe:
                self._keep(path, after)
            return after

    def _keep(self, path: Path, project: Project) -> None:
        data = _DOCUMENT.dump_json(project, indent=1, warnings="error") + b"\n"
        try:
            mark = disk.replace(path, data, written=partial(self._expect, path, project))
        except BaseException:
            self._reader.forget(path)
            raise
        self._reader.remember(path, Kept(project, mark, safe=True))

    def _expect(self, path: Path, project: Project, mark: disk.Mark) -> None:
        self._reader.remember(path, Kept(project, mark))

    def _parse(self, path: Path, raw: Raw) -> Project:
        refuse_newer(raw, SCHEMA_VERSION)
        project = Project.model_validate(self._upgrade(raw))
        if project.id != path.stem:
            raise ValueError("the file of one project holds another")
        return project

    def _look(self, project_id: str) -> disk.Mark | None:
        try:
            return disk.mark_of(self._path(project_id))
        except OSError:
            return None

    def _noticed(self, project_id: str) -> None:
        try:
            revision = self.load(project_id).revision
        except (NotFound, Unreadable):
            log.warning("Project %s is gone or damaged, and nobody is told", project_id)
        else:
            self._bell.ring(project_id, revision)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def _sweep(folder: Path) -> None:
    """Remove what writers that died left half written: it may hold what people erase later."""
    for new in folder.glob(f"*.json{disk.NEW}"):
        with suppress(StoreUnavailable), alone(_lock_of(new.with_suffix("")), patience=0):
            new.unlink(missing_ok=True)
