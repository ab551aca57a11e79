from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from lup_canvas.store import (
    AlreadyExists,
    JsonStore,
    NotFound,
    StoreUnavailable,
    Unreadable,
    disk,
    reader,
)
from lup_canvas.store import json_files as module
from lup_canvas.store.lock import alone
from tests.store.projects import NOW, a_project, kept_in, told, until


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_file_per_project_that_a_person_can_read(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    store = JsonStore(tmp_path)

    store.commit(project.id, told("Døra går igjen"), NOW)

    text = (tmp_path / f"{project.id}.json").read_text(encoding="utf-8")
    assert '"value": "Døra går igjen"' in text
    assert text.endswith("\n}\n")
    assert json.loads(text)["revision"] == 1
    assert names(tmp_path) == [f"{project.id}.json", f"{project.id}.lock"]


def test_only_the_owner_may_open_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "projects"
    project = kept_in(folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / f"{project.id}.json").stat().st_mode & 0o777 == 0o600
    assert (folder / f"{project.id}.lock").stat().st_mode & 0o777 == 0o600


def test_a_new_store_finds_what_an_earlier_one_kept(tmp_path: Path) -> None:
    project = kept_in(tmp_path)

    after = JsonStore(tmp_path).commit(project.id, told(), NOW)

    assert JsonStore(tmp_path).load(project.id) == after


def test_a_document_is_not_parsed_while_nobody_else_writes(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    store = JsonStore(tmp_path)

    after = store.commit(project.id, told(), NOW)

    assert store.load(project.id) is after
    assert store.load(project.id) is after


def test_what_another_process_writes_is_seen_at_once(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    here, there = JsonStore(tmp_path), JsonStore(tmp_path)

    for revision in range(1, 40, 2):
        assert there.commit(project.id, told(), NOW).revision == revision
        assert here.load(project.id).revision == revision
        assert here.commit(project.id, told(), NOW).revision == revision + 1
        assert there.load(project.id).revision == revision + 1


def test_what_is_at_hand_is_what_would_be_read_and_nothing_is_read_for_it(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    here, there = JsonStore(tmp_path), JsonStore(tmp_path)

    assert here.at_hand(project.id) is None
    assert here.load(project.id) is here.at_hand(project.id)

    there.commit(project.id, told(), NOW)
    assert here.at_hand(project.id) is None
    assert here.load(project.id).revision == 1

    (tmp_path / f"{project.id}.json").unlink()
    assert here.at_hand(project.id) is None


def test_versions_of_the_same_moment_and_size_are_told_apart(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    path = tmp_path / f"{project.id}.json"
    store = JsonStore(tmp_path)
    store.load(project.id)
    before = path.stat()

    path.write_text(path.read_text().replace('"revision": 0', '"revision": 7'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert (path.stat().st_ino, path.stat().st_size) == (before.st_ino, before.st_size)
    assert store.load(project.id).revision == 7


def test_many_who_load_at_once_parse_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = kept_in(tmp_path)
    looked: list[Path] = []
    parsed: list[str] = []

    def look(path: Path) -> disk.Mark:
        looked.append(path)
        return disk.mark_of(path)

    def upgrade(raw: dict[str, Any]) -> dict[str, Any]:
        until(lambda: len(looked) > 16)  # all have found nothing to recall, and one parses
        parsed.append(raw["id"])
        return raw

    store = JsonStore(tmp_path, upgrade)
    monkeypatch.setattr(reader, "mark_of", look)
    with ThreadPoolExecutor(16) as pool:
        loaded = list(pool.map(store.load, [project.id] * 16))

    assert parsed == [project.id]
    assert all(one is loaded[0] for one in loaded)


def test_what_was_read_longest_ago_is_forgotten_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "REMEMBERED", 2)
    used, unused, new = (kept_in(tmp_path).id for _ in range(3))
    parsed: list[str] = []

    def upgrade(raw: dict[str, Any]) -> dict[str, Any]:
        parsed.append(raw["id"])
        return raw

    store = JsonStore(tmp_path, upgrade)
    for project_id in (used, unused, used, new, used, unused):
        store.load(project_id)

    assert parsed == [used, unused, new, unused]


def test_who_loads_in_the_middle_of_a_write_parses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = kept_in(tmp_path)
    seen: list[int] = []
    parsed: list[int] = []

    def upgrade(raw: dict[str, Any]) -> dict[str, Any]:
        parsed.append(raw["revision"])
        return raw

    def looking(call: Any) -> Any:
        def looks(*args: Any, **options: Any) -> Any:
            seen.append(store.load(project.id).revision)
            done = call(*args, **options)
            seen.append(store.load(project.id).revision)
            return done

        return looks

    store = JsonStore(tmp_path, upgrade)
    store.load(project.id)
    monkeypatch.setattr(os, "fsync", looking(os.fsync))
    monkeypatch.setattr(os, "rename", looking(os.rename))
    store.commit(project.id, told(), NOW)

    assert parsed == [0]
    assert seen == [0, 0, 0, 1, 1, 1]


def test_upgrading_makes_an_old_document_new(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    path = tmp_path / f"{project.id}.json"
    raw = json.loads(path.read_text())
    raw["tittel"] = raw["about"].pop("title")["value"]
    path.write_text(json.dumps(raw | {"schema_version": 0}))

    def upgrade(raw: dict[str, Any]) -> dict[str, Any]:
        about = raw["about"] | {"title": raw.pop("tittel")}
        return raw | {"about": about, "schema_version": 1}

    store = JsonStore(tmp_path, upgrade)

    assert store.load(project.id).title == "Trygg hverdag"
    assert store.commit(project.id, told(), NOW).title == "Trygg hverdag"
    assert JsonStore(tmp_path).load(project.id).revision == 1


# What must not be followed, and what must not be left behind


def test_a_link_in_the_place_of_a_project_is_not_followed(tmp_path: Path) -> None:
    secret = kept_in(tmp_path / "elsewhere")
    folder = tmp_path / "projects"
    store = JsonStore(folder)
    (folder / f"{secret.id}.json").symlink_to(tmp_path / "elsewhere" / f"{secret.id}.json")

    with pytest.raises(Unreadable, match="not a plain file"):
        store.load(secret.id)
    with pytest.raises(Unreadable, match="not a plain file"):
        store.commit(secret.id, told(), NOW)
    with pytest.raises(AlreadyExists):
        store.create(secret)

    assert JsonStore(tmp_path / "elsewhere").load(secret.id) == secret


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    project = kept_in(tmp_path / "projects")
    lock = tmp_path / "projects" / f"{project.id}.lock"
    lock.unlink()
    lock.symlink_to(tmp_path / "made-by-following")

    with pytest.raises(StoreUnavailable):
        JsonStore(tmp_path / "projects").commit(project.id, told(), NOW)

    assert not (tmp_path / "made-by-following").exists()


def test_a_pipe_in_the_place_of_a_project_holds_nobody_up(tmp_path: Path) -> None:
    project = a_project()
    os.mkfifo(tmp_path / f"{project.id}.json")

    with pytest.raises(Unreadable, match="not a plain file"):
        JsonStore(tmp_path).load(project.id)


def test_guessing_ids_leaves_nothing_behind(tmp_path: Path) -> None:
    store = JsonStore(tmp_path)

    with pytest.raises(NotFound):
        store.commit("a" * 26, told(), NOW)

    assert names(tmp_path) == []


def test_what_a_dead_writer_left_half_written_is_removed_at_the_start(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    half = tmp_path / f"{project.id}.json.new"
    half.write_text('{"schema_ver')

    assert JsonStore(tmp_path).load(project.id) == project
    assert not half.exists()


def test_what_a_living_writer_is_writing_is_left_to_it(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    half = tmp_path / f"{project.id}.json.new"
    half.write_text('{"schema_ver')

    with alone(tmp_path / f"{project.id}.lock"):
        JsonStore(tmp_path)
        assert half.exists()


def test_only_projects_are_listed(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    (tmp_path / "notes.json").write_text("{}")
    (tmp_path / f"{'b' * 26}.json.new").write_text("{")

    assert JsonStore(tmp_path).ids() == [project.id]


# Another process


def test_commits_of_another_process_ring_the_bell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_EVERY", 0.01)
    project = kept_in(tmp_path)
    here, there = JsonStore(tmp_path), JsonStore(tmp_path)
    heard: list[int] = []
    stop = here.watch(project.id, heard.append)

    there.commit(project.id, told(), NOW)
    until(lambda: heard == [1])
    here.commit(project.id, told(), NOW)
    there.commit(project.id, told(), NOW)
    until(lambda: 3 in heard)

    assert heard == [1, 2, 3]
    stop()
    here.close()


def test_a_stubborn_lock_is_told_of_instead_of_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = kept_in(tmp_path)
    store = JsonStore(tmp_path)
    change = told()

    with alone(tmp_path / f"{project.id}.lock"):
        monkeypatch.setattr(module, "alone", lambda path: alone(path, patience=0.01))
        with pytest.raises(StoreUnavailable, match="another program has held"):
            store.commit(project.id, change, NOW)

    assert store.load(project.id) == project
    assert store.commit(project.id, change, NOW).revision == 1


def test_a_document_that_another_process_may_not_have_saved_is_saved_before_answering(
    tmp_path: Path,
) -> None:
    project = kept_in(tmp_path)
    change = told()
    JsonStore(tmp_path).commit(project.id, change, NOW)
    path = tmp_path / f"{project.id}.json"
    written = path.stat().st_ino, path.stat().st_mtime_ns
    store = JsonStore(tmp_path)

    again = store.commit(project.id, change, NOW)
    rewritten = path.stat().st_ino, path.stat().st_mtime_ns
    store.commit(project.id, change, NOW)

    assert again.revision == 1
    assert rewritten != written, "what somebody else wrote is not known to be safe"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == rewritten, "now it is known"
