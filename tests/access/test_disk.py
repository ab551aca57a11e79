from __future__ import annotations

import os
from pathlib import Path

import pytest

from lup_canvas.access import disk


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "file"

    assert disk.read(path) is None
    disk.write(path, b"one")
    disk.write(path, b"two")

    assert disk.read(path) == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_writing_once_keeps_what_came_first(tmp_path: Path) -> None:
    path = tmp_path / "file"

    disk.write_once(path, b"one")
    disk.write_once(path, b"two")

    assert disk.read(path) == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    disk.write(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, f"no space left ({descriptor})")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        disk.write(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_is_on_disk_before_it_gets_its_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    seen: list[tuple[bool, bool]] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        is_folder = Path(f"/proc/self/fd/{descriptor}").resolve() == tmp_path
        seen.append((is_folder, path.exists()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    disk.write(path, b"content")

    assert seen == [(False, False), (True, True)]


def test_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "file"
    disk.write(path, b"content")

    disk.remove(path)
    disk.remove(path)

    assert disk.read(path) is None
