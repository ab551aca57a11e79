"""The one workspace of this process."""

from __future__ import annotations

import os
from pathlib import Path

from lup_canvas.workspace.workspace import DEFAULT_BASE_URL, Workspace

_current: Workspace | None = None


def current() -> Workspace:
    """Return the workspace of this process, opened where LUP_DATA and LUP_BASE_URL say."""
    global _current  # noqa: PLW0603  (one per process; Streamlit's caches can be emptied by clients)
    if _current is None:
        _current = Workspace(
            Path(os.environ.get("LUP_DATA", "data")),
            base_url=os.environ.get("LUP_BASE_URL", DEFAULT_BASE_URL),
        )
    return _current


def use(workspace: Workspace | None) -> None:
    """Let `current` return this workspace (or open a new one): for the server's start and tests."""
    global _current  # noqa: PLW0603
    _current = workspace
