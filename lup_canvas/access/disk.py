"""Small files, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

Mark = tuple[int, int, int]
"""What tells one version of a file from the one before it: a new file takes its place."""

_ONLY_ME = 0o600
_ONLY_MY_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """Make `folder`, readable by nobody but the server, with the folders above it."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=_ONLY_MY_FOLDER, exist_ok=True)
        _flush_folder(folder.parent)


def read(path: Path) -> bytes | None:
    """Return what stands in the file, or None if there is none. A symbolic link is none."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        if isinstance(error, FileNotFoundError) or path.is_symlink():
            return None
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def mark_of(path: Path) -> Mark | None:
    """Return the mark of the file as it is now, or None if there is none to be read."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def write(path: Path, content: bytes) -> None:
    """Put `content` in the file; when this returns it is on disk, and readers never see half."""
    new = _written_beside(path, content)
    new.replace(path)
    _flush_folder(path.parent)


def write_once(path: Path, content: bytes) -> None:
    """Put `content` in the file unless the file is there already, whoever made it."""
    new = _written_beside(path, content)
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(new)
    new.unlink()
    _flush_folder(path.parent)


def remove(path: Path) -> None:
    """Take the file away for good, if it is there."""
    path.unlink(missing_ok=True)
    _flush_folder(path.parent)


def remove_folder(folder: Path) -> None:
    """Take a folder of files away for good, if it is there."""
    if folder.is_dir():
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        _flush_folder(folder.parent)


def _written_beside(path: Path, content: bytes) -> Path:
    new = path.with_name(f".{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _ONLY_ME)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
