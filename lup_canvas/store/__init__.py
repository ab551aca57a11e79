"""Where projects and snapshots are kept, so that what was answered is never lost.

Only this room and `access` touch the disk. Only the workspace opens it.
"""

from lup_canvas.store.base import (
    AlreadyExists,
    Listener,
    Made,
    NotFound,
    Snapshots,
    Store,
    StoreError,
    StoreUnavailable,
    TooNew,
    Unreadable,
    unseen,
)
from lup_canvas.store.json_files import JsonStore
from lup_canvas.store.memory import MemorySnapshots, MemoryStore
from lup_canvas.store.snapshot_files import SnapshotFiles

__all__ = [
    "AlreadyExists",
    "JsonStore",
    "Listener",
    "Made",
    "MemorySnapshots",
    "MemoryStore",
    "NotFound",
    "SnapshotFiles",
    "Snapshots",
    "Store",
    "StoreError",
    "StoreUnavailable",
    "TooNew",
    "Unreadable",
    "unseen",
]
