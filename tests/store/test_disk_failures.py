"""A full or broken disk: what was kept stays, nobody is told "saved" falsely, and it heals."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lup_canvas.project.document import Project
from lup_canvas.store import JsonStore, SnapshotFiles, StoreUnavailable
from tests.store.projects import NOW, a_project, a_snapshot, keep, kept_in, told

CALLS = ("open", "write", "fsync", "close", "rename", "unlink", "lstat", "fstat", "stat", "mkdir")
REASONS = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES)


class Trouble:
    """Lets the calls to the disk of this thread fail from the `first` one on."""

    def __init__(self, first: int, reason: int, *, for_ever: bool) -> None:
        self.calls = 0
        self._first = first
        self._reason = reason
        self._for_ever = for_ever
        self._thread = threading.get_ident()

    def over(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def perhaps(*args: Any, **options: Any) -> Any:
            if threading.get_ident() != self._thread or not self._strikes():
                return call(*args, **options)
            if name == "close":
                call(*args, **options)
            raise OSError(self._reason, os.strerror(self._reason))

        return perhaps

    def _strikes(self) -> bool:
        self.calls += 1
        return self.calls > self._first if self._for_ever else self.calls == self._first + 1


@contextmanager
def trouble(first: int = 10**9, reason: int = errno.EIO, *, for_ever: bool) -> Iterator[Trouble]:
    trouble = Trouble(first, reason, for_ever=for_ever)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, trouble.over(name, getattr(os, name)))
        yield trouble


@contextmanager
def instead(name: str, call: Callable[..., Any]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, call)
        yield


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return kept_in(tmp_path)


@pytest.fixture
def store(tmp_path: Path, project: Project) -> JsonStore:
    store = JsonStore(tmp_path)
    store.load(project.id)
    return store


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("reason", REASONS, ids=errno.errorcode.__getitem__)
def test_whichever_call_fails_the_project_is_old_or_new(
    tmp_path: Path, reason: int, *, for_ever: bool
) -> None:
    failed = calls = 0
    while calls >= failed:
        store = JsonStore(tmp_path)
        old = a_project()
        store.create(old)
        change = told()

        with trouble(failed, reason, for_ever=for_ever) as seen:
            try:
                answered = store.commit(old.id, change, NOW)
            except StoreUnavailable:
                answered = None
        calls = seen.calls
        kept = JsonStore(tmp_path).load(old.id)
        again = store.commit(old.id, change, NOW)

        assert kept in (old, again)
        assert answered in (None, kept), "said to be saved, and is not"
        assert JsonStore(tmp_path).load(old.id) == again
        assert (again.revision, list(again.insights)) == (1, [change.item])
        failed += 1

    assert failed > 10, "too few calls to have been a whole commit"


def test_a_full_disk_that_writes_a_little_first_keeps_the_old_document(
    tmp_path: Path, store: JsonStore, project: Project
) -> None:
    real = os.write
    room = [700]

    def write(file: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = real(file, data[: room[0]])
        room[0] -= written
        return written

    with instead("write", write):
        with pytest.raises(StoreUnavailable, match="No space left"):
            store.commit(project.id, told(), NOW)
        assert not store.can_write()

    assert list(tmp_path.glob("*.new")) == [], "it gives the space back"
    assert store.load(project.id) == project == JsonStore(tmp_path).load(project.id)
    assert store.can_write()


def test_writes_that_stop_short_are_gone_on_with(
    tmp_path: Path, store: JsonStore, project: Project
) -> None:
    real = os.write

    with instead("write", lambda file, data: real(file, data[:100])):
        after = store.commit(project.id, told(), NOW)
        assert store.can_write()

    assert JsonStore(tmp_path).load(project.id) == after


def test_a_disk_that_takes_nothing_is_not_waited_for(store: JsonStore, project: Project) -> None:
    with instead("write", lambda *_: 0), pytest.raises(StoreUnavailable):
        store.commit(project.id, told(), NOW)

    assert store.load(project.id) == project


class Syncing:
    """Counts syncs per opening of a file, and fails those that are told to."""

    def __init__(self, *failing: int) -> None:
        self.synced: list[tuple[int, bool]] = []
        self._openings: dict[int, int] = {}
        self._count = 0
        self._failing = failing
        self._open, self._fsync = os.open, os.fsync

    def open(self, *args: Any, **options: Any) -> int:
        file = self._open(*args, **options)
        self._count += 1
        self._openings[file] = self._count
        return file

    def fsync(self, file: int) -> None:
        fails = len(self.synced) + 1 in self._failing
        self.synced.append((self._openings[file], fails))
        if fails:
            raise OSError(errno.EIO, "Input/output error")
        self._fsync(file)


@contextmanager
def syncing(*failing: int) -> Iterator[Syncing]:
    syncing = Syncing(*failing)
    with instead("open", syncing.open), instead("fsync", syncing.fsync):
        yield syncing


FILE, FOLDER = 1, 2


@pytest.mark.parametrize("failing", [FILE, FOLDER])
def test_after_a_failed_sync_nothing_is_synced_again_but_written_anew(
    tmp_path: Path, store: JsonStore, project: Project, failing: int
) -> None:
    change = told()

    with syncing(failing) as seen:
        with pytest.raises(StoreUnavailable):
            store.commit(project.id, change, NOW)
        before = len(seen.synced)
        again = store.commit(project.id, change, NOW)

    openings = [opening for opening, _ in seen.synced]
    assert len(openings) == len(set(openings)), "no opening of a file is synced twice"
    assert len(seen.synced) - before == 2, "a new file and the folder"
    assert again.revision == 1
    assert JsonStore(tmp_path).load(project.id) == again


def test_what_may_not_have_become_safe_is_not_answered_by_another_process(
    tmp_path: Path, store: JsonStore, project: Project
) -> None:
    change = told()
    with syncing(FOLDER), pytest.raises(StoreUnavailable):
        store.commit(project.id, change, NOW)

    with syncing() as seen:
        JsonStore(tmp_path).commit(project.id, change, NOW)

    assert len(seen.synced) == 2, "seen in the file, yet written again before it is answered"


def test_after_a_failed_sync_the_document_is_read_from_disk_again(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    parsed: list[int] = []

    def upgrade(raw: dict[str, Any]) -> dict[str, Any]:
        parsed.append(raw["revision"])
        return raw

    store = JsonStore(tmp_path, upgrade)
    store.load(project.id)
    with syncing(FOLDER), pytest.raises(StoreUnavailable):
        store.commit(project.id, told(), NOW)
    store.load(project.id)

    assert parsed == [0, 1]


def test_nobody_is_told_of_what_failed(store: JsonStore, project: Project) -> None:
    heard: list[int] = []
    store.watch(project.id, heard.append)

    with syncing(FILE), pytest.raises(StoreUnavailable):
        store.commit(project.id, told(), NOW)

    assert heard == []
    store.close()


def test_a_project_that_could_not_be_created_is_not_there(tmp_path: Path) -> None:
    store = JsonStore(tmp_path)
    project = a_project()

    with syncing(FILE), pytest.raises(StoreUnavailable):
        store.create(project)

    assert store.ids() == []
    store.create(project)
    assert store.load(project.id) == project


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreUnavailable):
        JsonStore(tmp_path / "file" / "projects")
    with pytest.raises(StoreUnavailable):
        SnapshotFiles(tmp_path / "file" / "snapshots")


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_whichever_call_fails_a_snapshot_is_whole_or_not_there(
    tmp_path: Path, *, for_ever: bool
) -> None:
    failed = calls = 0
    while calls >= failed:
        snapshots = SnapshotFiles(tmp_path)
        snapshot = a_snapshot(a_project())

        with trouble(failed, errno.ENOSPC, for_ever=for_ever) as seen:
            try:
                keep(snapshots, snapshot)
            except StoreUnavailable:
                answered = False
            else:
                answered = True
        calls = seen.calls
        kept = SnapshotFiles(tmp_path).of(snapshot.project_id)

        assert kept in ([], [snapshot])
        assert kept or not answered
        failed += 1

    assert failed > 10
