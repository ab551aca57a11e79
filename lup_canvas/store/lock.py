"""One writer at a time, across threads and processes of one machine.

Concurrency: flock on a file of its own beside the data, which is made once and never deleted.
Deleting a lock file lets two writers hold two locks of the same name. A lock on the data file
itself would be lost at its first replacement. flock, unlike POSIX record locks, is not dropped
when somebody opens and closes the same file in this process, and the kernel lets go of it
when the holder dies, however it dies. A lock file standing there therefore means nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from lup_canvas.store.base import StoreUnavailable

PATIENCE = 10.0
"""Seconds to wait for another writer. A write takes milliseconds; this is a program that hangs."""

_LOOK_AGAIN = 0.002


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock `path`, alone. Raises `StoreUnavailable` if it cannot be had, and `OSError`."""
    lock = FileLock(
        path, mode=0o600, timeout=patience, poll_interval=_LOOK_AGAIN, fallback_to_soft=False
    )
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreUnavailable(f"another program has held {path} for {patience} s") from error
    try:
        yield
    finally:
        lock.release()
