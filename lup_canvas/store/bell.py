"""Who listens to which project, and telling them.

Concurrency: listeners come, go and are called from any thread. The lock guards the list and is
not held while listeners run, so a listener may itself watch, stop or commit.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock

from lup_canvas.store.base import Listener

log = logging.getLogger(__name__)


class Bell:
    """Tells listeners the revision that their project has come to."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._listeners: dict[str, dict[object, Listener]] = {}
        self._told: dict[str, int] = {}

    def listen(self, project_id: str, listener: Listener) -> Callable[[], None]:
        """Call `listener` whenever the project's bell rings; return how to stop."""
        token = object()
        with self._lock:
            self._listeners.setdefault(project_id, {})[token] = listener
        return lambda: self._leave(project_id, token)

    def ring(self, project_id: str, revision: int) -> None:
        """Tell everyone who listens to the project, unless `revision` was what they heard last."""
        for listener in self._to_tell(project_id, revision):
            try:
                listener(revision)
            except Exception:
                log.exception("A listener failed; the others are told all the same")

    def _to_tell(self, project_id: str, revision: int) -> list[Listener]:
        with self._lock:
            listeners = self._listeners.get(project_id)
            if not listeners or self._told.get(project_id) == revision:
                return []
            self._told[project_id] = revision
            return list(listeners.values())

    def _leave(self, project_id: str, token: object) -> None:
        with self._lock:
            listeners = self._listeners.get(project_id, {})
            listeners.pop(token, None)
            if not listeners:
                self._listeners.pop(project_id, None)
                self._told.pop(project_id, None)
