"""Threads apart, for what takes a while to make.

All routes share some dozens of threads. Whoever asks for many files at once, or a whole
municipality that opens a page not yet made, would hold them all while one is made after the other,
and phones and screens would wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request

Made = TypeVar("Made")


class Aside:
    """At most so many `threads` at a time: those who ask wait for each other, and for nobody else.

    It lives in the event loop.
    """

    def __init__(self, threads: int) -> None:
        self._threads = CapacityLimiter(threads)

    async def made(self, make: Callable[[Request], Made], request: Request) -> Made:
        """Return what `make` makes for `request`."""
        return await to_thread.run_sync(make, request, limiter=self._threads)
