"""What happens when the server starts, and when it stops."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import lup_canvas
from lup_canvas import workspace
from lup_canvas.web.logs import leave_people_out
from lup_canvas.web.routes import bell

_SCRIPTS = ("__main__", "cli", "shell")
"""Modules that do something when they are imported."""


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """Open the workspace before the first visitor, and close it after the last."""
    leave_people_out()
    house = workspace.current()
    import_everything()
    # What is here now stays for good: the collector need not look at it again (platform.md).
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        bell.close()
        house.close()
        workspace.use(None)


def import_everything() -> None:
    """Import every room, with what it needs, so that nobody waits for it at the first click."""
    for module in pkgutil.walk_packages(lup_canvas.__path__, "lup_canvas."):
        if module.name.rpartition(".")[2] not in _SCRIPTS:
            importlib.import_module(module.name)
