"""What takes the latest changes back, for a screen that did not hear the answer and asks again."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from lup_canvas.project.undoing import Undo


class Undos:
    """Remembers the `most` latest ways back, in memory only."""

    def __init__(self, most: int = 300) -> None:
        self._most = most
        self._lock = Lock()
        self._undos: OrderedDict[tuple[str, str], Undo] = OrderedDict()

    def keep(self, project_id: str, change_id: str, undo: Undo | None) -> None:
        """Remember what takes a change back."""
        if undo is None:
            return
        with self._lock:
            self._undos[project_id, change_id] = undo
            while len(self._undos) > self._most:
                self._undos.popitem(last=False)

    def of(self, project_id: str, change_id: str) -> Undo | None:
        """Return what takes a change back, if it is remembered."""
        return self._undos.get((project_id, change_id))

    def forget(self, project_id: str) -> None:
        """Forget all of a project, since some of its words are to be nowhere."""
        with self._lock:
            for name in [name for name in self._undos if name[0] == project_id]:
                del self._undos[name]
