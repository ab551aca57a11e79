"""What happens when the server starts, and when it stops."""

from __future__ import annotations

import gc
import importlib
import logging
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import lup_canvas
from lup_canvas import workspace
from lup_canvas.web.bell import bell
from lup_canvas.web.logs import leave_people_out
from lup_canvas.web.phone.follow import following
from lup_canvas.web.sweeper import sweeping

_log = logging.getLogger(__name__)

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
    # A sheet of 500 cards makes 50,000 things and drops them: looking each 700 took half its time.
    gc.set_threshold(20_000, 20, 50)
    try:
        async with sweeping():
            yield
    finally:
        bell.close()
        following.close()
        house.close()
        workspace.use(None)


def import_everything() -> None:
    """Import every room, with what it needs, so that nobody waits for it at the first click.

    It is a favour, not a condition: what cannot be imported is logged, and meets only those
    who need it.
    """
    rooms = pkgutil.walk_packages(lup_canvas.__path__, "lup_canvas.", onerror=lambda _: None)
    for module in rooms:
        if module.name.rpartition(".")[2] not in _SCRIPTS:
            try:
                importlib.import_module(module.name)
            except Exception as error:  # noqa: BLE001  (whatever a module does when it is run)
                _log.warning("%s was not imported at the start: %r", module.name, error)
