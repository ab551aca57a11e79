"""Bytes to and from the disk, so that what was answered survives a power cut.

Concurrency: nothing here takes a lock. A file is never changed in place, only replaced as a
whole, so a reader sees the whole of one version without waiting for anybody. Writers of one
path share the name of the new file, and must be kept apart by the caller (`lock.alone`).
"""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from lup_canvas.store.base import StoreUnavailable

HEAD = 256
NEW = ".new"
"""Ends the name of a file that is not whole yet."""


class Mark(NamedTuple):
    """What tells one version of a file from another without reading all of it.

    Inode, time and size alone can be the same for two versions written within one tick of
    the file system's clock. The head holds the revision and the time of a document.
    """

    inode: int
    mtime_ns: int
    size: int
    head: bytes


@contextmanager
def reported(doing: str) -> Iterator[None]:
    """Say what the disk refuses (full, broken, no rights) as `StoreUnavailable`."""
    try:
        yield
    except OSError as error:
        raise StoreUnavailable(f"{doing}: {error}") from error


def read(path: Path) -> tuple[Mark, bytes]:
    """Return the bytes of the file and their mark. Raises `OSError`, for links too."""
    with _opened(path) as file:
        data = _read_all(file)
        return _mark(file, data[:HEAD]), data


def mark_of(path: Path) -> Mark:
    """Return the mark of the file as it is now. Raises `OSError`, for links too."""
    with _opened(path) as file:
        return _mark(file, os.read(file, HEAD))


def exists(path: Path) -> bool:
    """Tell whether anything has that name, a link to nowhere too. Raises `OSError`."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def names(folder: Path, pattern: re.Pattern[str]) -> list[str]:
    """Return the names in `folder`, sorted, of JSON files that are called as `pattern` says.

    Raises `OSError`; a folder that is missing has no files.
    """
    paths = folder.iterdir() if exists(folder) else ()
    return sorted(
        path.stem for path in paths if path.suffix == ".json" and pattern.fullmatch(path.stem)
    )


def replace(path: Path, data: bytes, *, written: Callable[[Mark], None] | None = None) -> Mark:
    """Make `data` the content of the file, whole and durably, and return its mark.

    `written` is told the mark just before the new file takes the place of the old.

    Raises `OSError`. The file then holds the old content or the new, and whether that
    survives a power cut is unknown until a `replace` has succeeded: after a failed fsync
    Linux forgets what it could not write, so nothing is ever synced a second time; the
    next attempt writes a new file.
    """
    new = path.with_name(path.name + NEW)
    new.unlink(missing_ok=True)
    try:
        mark = _write_new(new, data)
        if written:
            written(mark)
        new.rename(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    sync_folder(path.parent)
    return mark


def remove(path: Path) -> None:
    """Take the file away durably, and what a writer that died left of its next version.

    Raises `OSError`; a file that is not there is no error.
    """
    path.with_name(path.name + NEW).unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def remove_folder(folder: Path) -> None:
    """Take an empty folder away durably; one that is not there, or not empty, is no error."""
    with suppress(OSError):
        folder.rmdir()
    sync_folder(folder.parent)


def probe(folder: Path) -> None:
    """Bring something small to disk and take it away again. Raises `OSError`."""
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
        write_all(file.fileno(), b"something small\n" * 256)
        os.fsync(file.fileno())


def make_folder(path: Path) -> None:
    """Make the folder and those above it, durably, where they are missing."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to disk: without this, a renamed file can be lost."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def write_all(file: int, data: bytes) -> None:
    """Write every byte: `os.write` may stop short without any error, on a full disk for one."""
    rest = memoryview(data)
    while rest:
        written = os.write(file, rest)
        if written == 0:
            raise OSError(errno.EIO, "the disk takes no bytes")
        rest = rest[written:]


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """Open a plain file; a link or a pipe in its place is refused, not followed."""
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(errno.ELOOP, "not a plain file", str(path))
        yield file
    finally:
        os.close(file)


def _read_all(file: int) -> bytes:
    with os.fdopen(file, "rb", closefd=False) as stream:
        return stream.read()


def _write_new(path: Path, data: bytes) -> Mark:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        write_all(file, data)
        os.fsync(file)
        return _mark(file, data[:HEAD])
    finally:
        os.close(file)


def _mark(file: int, head: bytes) -> Mark:
    found = os.fstat(file)
    return Mark(found.st_ino, found.st_mtime_ns, found.st_size, head)
