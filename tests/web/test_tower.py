from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from functools import wraps

from lup_canvas.web.tower import Tower


class Loop(asyncio.SelectorEventLoop):
    """An event loop whose clock moves only when it is told to, so that no test waits."""

    offset = 0.0

    def time(self) -> float:
        return self.offset


def with_clock(
    test: Callable[[Loop], Coroutine[None, None, None]],
) -> Callable[[], None]:
    @wraps(test)
    def run() -> None:
        loop = Loop()
        try:
            loop.run_until_complete(test(loop))
        finally:
            loop.close()

    del run.__wrapped__
    return run


async def pass_time(loop: Loop, seconds: float) -> None:
    loop.offset += seconds
    for _ in range(3):
        await asyncio.sleep(0)


def rung(listener: asyncio.Event) -> bool:
    was = listener.is_set()
    listener.clear()
    return was


@with_clock
async def test_the_first_news_rings_at_once(loop: Loop) -> None:
    tower, listener = Tower(rest=1.0), asyncio.Event()
    tower.listeners.add(listener)

    tower.hear(1)

    assert loop.time() == 0
    assert rung(listener)
    assert tower.revision == 1


@with_clock
async def test_a_burst_is_two_rings(loop: Loop) -> None:
    tower, listener = Tower(rest=1.0), asyncio.Event()
    tower.listeners.add(listener)

    for revision in range(1, 100):
        tower.hear(revision)
    assert rung(listener)

    await pass_time(loop, 0.9)
    assert not rung(listener)

    await pass_time(loop, 0.2)
    assert rung(listener)
    assert tower.revision == 99

    await pass_time(loop, 5)
    assert not rung(listener)


@with_clock
async def test_it_never_rings_more_often_than_it_rests(loop: Loop) -> None:
    tower, listener, rings = Tower(rest=1.0), asyncio.Event(), 0
    tower.listeners.add(listener)

    for revision in range(1, 101):
        tower.hear(revision)
        await pass_time(loop, 0.1)
        rings += rung(listener)
    await pass_time(loop, 2)
    rings += rung(listener)

    assert 10 <= rings <= 12
    assert tower.revision == 100


@with_clock
async def test_old_news_is_no_news(loop: Loop) -> None:
    tower, listener = Tower(rest=1.0), asyncio.Event()
    tower.listeners.add(listener)
    tower.hear(5)
    rung(listener)
    await pass_time(loop, 2)

    tower.hear(4)
    tower.hear(5)

    assert not rung(listener)
    assert tower.revision == 5


@with_clock
async def test_everybody_hears_what_was_made_in_any_thread(loop: Loop) -> None:
    tower = Tower(rest=1.0)
    listeners = [asyncio.Event() for _ in range(3)]
    tower.listeners.update(listeners)

    thread = threading.Thread(target=tower.hear_from_any_thread, args=(7,))
    thread.start()
    thread.join()
    await pass_time(loop, 0)

    assert all(rung(listener) for listener in listeners)
    assert tower.revision == 7
