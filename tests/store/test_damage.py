"""Files that are damaged: found, said clearly, kept, and never served in part or overwritten."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lup_canvas.project.document import Project
from lup_canvas.store import (
    AlreadyExists,
    JsonStore,
    SnapshotFiles,
    StoreUnavailable,
    TooNew,
    Unreadable,
)
from tests.store.projects import NOW, a_project, a_snapshot, keep, kept_in, told

STRIDE = 29
"""Every so many bytes of a document are damaged; 1 is all of them, and takes a while."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return kept_in(tmp_path)


@pytest.fixture
def path(tmp_path: Path, project: Project) -> Path:
    return tmp_path / f"{project.id}.json"


def damages(data: bytes) -> dict[str, bytes]:
    document = json.loads(data)
    return {
        "empty": b"",
        "cut": data[: len(data) // 2],
        "zeros": bytes(len(data)),
        "not UTF-8": data.replace(b"Trygg", b"Tr\xff\xfe"),
        "a list": b"[]",
        "a word": b'"hello"',
        "a number": b"1",
        "two documents": data + data,
        "not a number": data.replace(b'"revision": 0', b'"revision": NaN'),
        "no version": json.dumps({**document, "schema_version": None}).encode(),
        "version missing": json.dumps(document).replace("schema_version", "version").encode(),
        "a field missing": json.dumps({**document, "created": None}).encode(),
        "a field too many": json.dumps({**document, "extra": 1}).encode(),
        "another project": json.dumps({**document, "id": "b" * 26}).encode(),
        "deep": b"[" * 100_000,
    }


@pytest.mark.parametrize("damage", damages(b'{"schema_version": 1}'))
def test_a_damaged_file_is_set_aside_and_stays(path: Path, project: Project, damage: str) -> None:
    data = damages(path.read_bytes())[damage]
    path.write_bytes(data)
    store = JsonStore(path.parent)

    with pytest.raises(Unreadable) as loading:
        store.load(project.id)
    with pytest.raises(Unreadable):
        store.commit(project.id, told(), NOW)
    with pytest.raises(AlreadyExists):
        store.create(project)

    assert path.read_bytes() == data
    assert loading.value.kept.parent.name == "quarantine"
    assert loading.value.kept.read_bytes() == data
    assert str(loading.value.kept) in str(loading.value)


def test_wherever_a_file_is_cut_it_is_found(path: Path, project: Project) -> None:
    whole = path.read_bytes().rstrip()
    store = JsonStore(path.parent)

    for length in range(0, len(whole), STRIDE):
        path.write_bytes(whole[:length])
        with pytest.raises(Unreadable):
            store.load(project.id)
        assert path.read_bytes() == whole[:length]


def test_whichever_byte_is_wrong_nothing_unexpected_happens(path: Path) -> None:
    whole = path.read_bytes()

    for at in range(0, len(whole), STRIDE):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        loaded = loaded_or_kept(path)
        if isinstance(loaded, Path):
            assert loaded.read_bytes() == path.read_bytes()
        else:
            assert loaded == Project.model_validate_json(path.read_bytes())


def loaded_or_kept(path: Path) -> Project | Path:
    try:
        return JsonStore(path.parent).load(path.stem)
    except Unreadable as error:
        return error.kept


def test_a_file_that_is_repaired_opens_again(path: Path, project: Project) -> None:
    whole = path.read_bytes()
    store = JsonStore(path.parent)
    path.write_bytes(whole[:100])
    with pytest.raises(Unreadable):
        store.load(project.id)

    path.write_bytes(whole)

    assert store.commit(project.id, told(), NOW).revision == 1


def test_many_who_find_the_same_damage_make_one_copy(path: Path, project: Project) -> None:
    path.write_bytes(b"{")
    store = JsonStore(path.parent)

    def find(_: int) -> Path:
        with pytest.raises(Unreadable) as found:
            store.load(project.id)
        return found.value.kept

    with ThreadPoolExecutor(8) as pool:
        copies = set(pool.map(find, range(32)))

    assert {copy.read_bytes() for copy in copies} == {b"{"}
    assert len(copies) == 1


def test_a_copy_is_never_written_again(path: Path, project: Project) -> None:
    path.write_bytes(b"{")
    written = []
    for _ in range(2):
        with pytest.raises(Unreadable) as found:
            JsonStore(path.parent).load(project.id)
        seen = found.value.kept.stat()
        written.append((seen.st_ino, seen.st_mtime_ns))

    assert written[0] == written[1]


def test_other_damage_makes_another_copy(path: Path, project: Project) -> None:
    store = JsonStore(path.parent)
    copies = []
    for data in (b"{", b"[", b"{"):
        path.write_bytes(data)
        with pytest.raises(Unreadable) as found:
            store.load(project.id)
        copies.append(found.value.kept)

    assert copies[0] == copies[2] != copies[1]
    assert [copy.read_bytes() for copy in copies] == [b"{", b"[", b"{"]


def test_when_no_copy_can_be_made_the_file_itself_is_pointed_at(
    path: Path, project: Project
) -> None:
    path.write_bytes(b"{")
    (path.parent / "quarantine").write_text("a file where the folder is to be")

    with pytest.raises(Unreadable) as found:
        JsonStore(path.parent).load(project.id)

    assert found.value.kept == path


def test_what_people_wrote_is_not_repeated_in_the_error(path: Path, project: Project) -> None:
    path.write_text(path.read_text().replace('"revision": 0', '"revision": "Kari slo meg"'))

    with pytest.raises(Unreadable) as found:
        JsonStore(path.parent).load(project.id)

    assert "revision" in found.value.reason
    assert "Kari" not in str(found.value)
    assert found.value.__cause__ is None


def test_a_newer_file_is_refused_with_words_and_left_untouched(
    path: Path, project: Project
) -> None:
    data = json.dumps(json.loads(path.read_bytes()) | {"schema_version": 2, "new": []}).encode()
    path.write_bytes(data)
    store = JsonStore(path.parent)

    with pytest.raises(TooNew, match="version 2, and this program knows 1"):
        store.load(project.id)
    with pytest.raises(TooNew):
        store.commit(project.id, told(), NOW)

    assert path.read_bytes() == data
    assert not (path.parent / "quarantine").exists()


def test_an_upgrade_that_stumbles_is_damage_too(path: Path, project: Project) -> None:
    def upgrade(raw: dict[str, object]) -> dict[str, object]:
        return {"was": raw["never there"]}

    with pytest.raises(Unreadable):
        JsonStore(path.parent, upgrade).load(project.id)


def test_a_disk_that_cannot_be_read_is_not_damage(
    path: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fstat", broken)
    with pytest.raises(StoreUnavailable):
        JsonStore(path.parent).load(project.id)
    monkeypatch.undo()

    assert not (path.parent / "quarantine").exists()


# Snapshots


def test_a_damaged_snapshot_is_left_out_and_the_others_are_shown(tmp_path: Path) -> None:
    project = a_project()
    good, bad = a_snapshot(project), a_snapshot(project)
    snapshots = SnapshotFiles(tmp_path)
    for snapshot in (good, bad):
        keep(snapshots, snapshot)
    path = tmp_path / project.id / f"{bad.id}.json"
    path.write_bytes(b"{")

    assert snapshots.of(project.id) == [good]
    with pytest.raises(Unreadable):
        snapshots.load(project.id, bad.id)
    assert path.read_bytes() == b"{"


@pytest.mark.parametrize("part", ["snapshot", "project"])
def test_a_snapshot_of_a_newer_version_is_refused(tmp_path: Path, part: str) -> None:
    snapshot = a_snapshot(a_project())
    keep(SnapshotFiles(tmp_path), snapshot)
    path = tmp_path / snapshot.project_id / f"{snapshot.id}.json"
    raw = json.loads(path.read_bytes())
    (raw if part == "snapshot" else raw["project"])["schema_version"] = 9
    path.write_text(json.dumps(raw))

    with pytest.raises(TooNew):
        SnapshotFiles(tmp_path).load(snapshot.project_id, snapshot.id)


def test_a_snapshot_under_a_wrong_name_is_damage(tmp_path: Path) -> None:
    snapshot = a_snapshot(a_project())
    keep(SnapshotFiles(tmp_path), snapshot)
    path = tmp_path / snapshot.project_id / f"{snapshot.id}.json"
    path.rename(path.with_name("abcdabcdabcd.json"))

    with pytest.raises(Unreadable):
        SnapshotFiles(tmp_path).load(snapshot.project_id, "abcdabcdabcd")


def test_the_project_in_an_old_snapshot_is_upgraded(tmp_path: Path) -> None:
    snapshot = a_snapshot(a_project())
    keep(SnapshotFiles(tmp_path), snapshot)
    path = tmp_path / snapshot.project_id / f"{snapshot.id}.json"
    raw = json.loads(path.read_bytes())
    raw["project"]["schema_version"] = 0
    path.write_text(json.dumps(raw))

    snapshots = SnapshotFiles(tmp_path, lambda old: old | {"schema_version": 1})

    assert snapshots.load(snapshot.project_id, snapshot.id) == snapshot
