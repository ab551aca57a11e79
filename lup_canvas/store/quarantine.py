"""Where a copy of what cannot be read is set aside.

Concurrency: copies are named by what is in them and made under a lock, so any number of
readers may find the same damage at once and still make one copy. A copy is never overwritten.
"""

from __future__ import annotations

import logging
from hashlib import sha256
from pathlib import Path

from lup_canvas.store.base import StoreError
from lup_canvas.store.disk import make_folder, remove, replace
from lup_canvas.store.lock import alone

log = logging.getLogger(__name__)


class Quarantine:
    """A folder of copies of damaged files. The damaged files themselves stay where they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def set_aside(self, path: Path, data: bytes) -> Path:
        """Keep a copy of `data`, found in `path`; return where, or `path` if that fails."""
        copy = self._folder / f"{path.stem}-{sha256(data).hexdigest()[:16]}{path.suffix}"
        try:
            self._keep(copy, data)
        except (OSError, StoreError):
            log.exception("A damaged file could not be copied; it stays in %s", path)
            return path
        return copy

    def stems(self) -> set[str]:
        """Return what the files were called that there are copies of."""
        copies = self._folder.glob("*-*.json") if self._folder.is_dir() else ()
        return {path.stem.rpartition("-")[0] for path in copies}

    def forget(self, stem: str) -> None:
        """Take away every copy of the file called `stem`. Raises `OSError`, `StoreUnavailable`."""
        if not self._folder.is_dir():
            return
        with alone(self._folder / ".lock"):
            for copy in self._folder.glob(f"{stem}-*"):
                remove(copy)

    def _keep(self, copy: Path, data: bytes) -> None:
        if copy.exists():
            return
        make_folder(self._folder)
        with alone(self._folder / ".lock"):
            if not copy.exists():
                replace(copy, data)
                log.error("A damaged file was copied to %s", copy)
