"""Deletes what is due, at the start and once an hour, without anybody asking (trust.md 4.6)."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import anyio
from anyio import to_thread

from lup_canvas import workspace
from lup_canvas.web.errors import log_error

_log = logging.getLogger(__name__)

EVERY = 60 * 60.0
"""Seconds between two sweeps: what goes on a day is gone within the first hour of it."""


@asynccontextmanager
async def sweeping(every: float = EVERY) -> AsyncIterator[None]:
    """Sweep in the background, as long as the block lasts."""
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_sweep_again_and_again, every)
        yield
        tasks.cancel_scope.cancel()


async def _sweep_again_and_again(every: float) -> None:
    while True:
        await to_thread.run_sync(_sweep, workspace.current().upkeep.sweep)
        await anyio.sleep(every)


def _sweep(sweep: Callable[[], list[workspace.Due]]) -> None:
    """Sweep; whatever goes wrong, the server goes on."""
    try:
        swept = sweep()
    except Exception as error:  # noqa: BLE001  (the next sweep meets it again)
        log_error(error)
    else:
        for due in swept:
            what = "the project" if due.leaving is None else "what was told in"
            _log.info("Deleted %s %s, which was due on %s", what, due.project_id, due.on)
