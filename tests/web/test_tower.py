from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from functools import wraps

from anyio import CapacityLimiter

from lup_canvas.web.tower import Listener, Make, Tower


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
    await settled()


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def rung(listener: Listener) -> bool:
    await settled()
    was = listener.news.is_set()
    listener.news.clear()
    return was


def a_tower(make: Make = lambda _: {}) -> Tower:
    return Tower(rest=1.0, make=make)


@with_clock
async def test_the_first_news_rings_at_once(loop: Loop) -> None:
    tower, listener = a_tower(), Listener()
    tower.listeners.add(listener)

    tower.hear(1)

    assert loop.time() == 0
    assert await rung(listener)
    assert tower.revision == 1


@with_clock
async def test_a_burst_is_two_rings(loop: Loop) -> None:
    tower, listener = a_tower(), Listener()
    tower.listeners.add(listener)

    tower.hear(1)
    assert await rung(listener)

    for revision in range(2, 100):
        tower.hear(revision)
    await pass_time(loop, 0.9)
    assert not await rung(listener)

    await pass_time(loop, 0.2)
    assert await rung(listener)
    assert tower.revision == 99

    await pass_time(loop, 5)
    assert not await rung(listener)


@with_clock
async def test_it_never_rings_more_often_than_it_rests(loop: Loop) -> None:
    tower, listener, rings = a_tower(), Listener(), 0
    tower.listeners.add(listener)

    for revision in range(1, 101):
        tower.hear(revision)
        await pass_time(loop, 0.1)
        rings += await rung(listener)
    await pass_time(loop, 2)
    rings += await rung(listener)

    assert 10 <= rings <= 12
    assert tower.revision == 100


@with_clock
async def test_old_news_is_no_news(loop: Loop) -> None:
    tower, listener = a_tower(), Listener()
    tower.listeners.add(listener)
    tower.hear(5)
    await rung(listener)
    await pass_time(loop, 2)

    tower.hear(4)
    tower.hear(5)

    assert not await rung(listener)
    assert tower.revision == 5


@with_clock
async def test_everybody_hears_what_was_made_in_any_thread(loop: Loop) -> None:
    tower = a_tower()
    listeners = [Listener() for _ in range(3)]
    tower.listeners.update(listeners)

    thread = threading.Thread(target=tower.hear_from_any_thread, args=(7,))
    thread.start()
    thread.join()
    await pass_time(loop, 0)

    assert [await rung(listener) for listener in listeners] == [True] * 3
    assert tower.revision == 7


def test_what_the_listeners_show_is_made_once_for_each_ring() -> None:
    asked: list[frozenset[str]] = []

    def make(names: Iterable[str]) -> dict[str, bytes]:
        asked.append(frozenset(names))
        return {name: b"%s at 3" % name.encode() for name in names if name != "unknown"}

    async def ring() -> Tower:
        tower = a_tower(make)
        tower.listeners |= {
            Listener(names=frozenset({"area", "goal"})),
            Listener(names=frozenset({"area", "unknown"})),
            Listener(),
        }
        tower.hear(3)
        await asyncio.wait_for(next(iter(tower.listeners)).news.wait(), timeout=30)
        tower.close()
        return tower

    assert asyncio.run(ring()).shown == {"area": b"area at 3", "goal": b"goal at 3"}
    assert asked == [{"area", "goal", "unknown"}]


def test_what_comes_while_things_are_made_has_a_ring_of_its_own() -> None:
    async def rings() -> list[int]:
        listener = Listener(names=frozenset({"area"}))
        rung: list[int] = []

        def make(names: Iterable[str]) -> dict[str, bytes]:
            if tower.revision < 4:
                tower.hear_from_any_thread(4)
            return dict.fromkeys(names, b"")

        tower = Tower(rest=0.001, make=make)
        tower.listeners.add(listener)
        tower.hear(3)
        while not rung or rung[-1] != 4:
            await asyncio.wait_for(listener.news.wait(), timeout=30)
            listener.news.clear()
            rung.append(tower.rung)
        return rung

    assert asyncio.run(rings()) == [3, 4]


def test_towers_that_share_turns_never_make_at_the_same_time() -> None:
    both, together = threading.Barrier(2), 0

    def make(names: Iterable[str]) -> dict[str, bytes]:
        nonlocal together
        with suppress(threading.BrokenBarrierError):
            both.wait(timeout=0.1)
            together += 1
        return dict.fromkeys(names, b"")

    async def ring() -> None:
        turns = CapacityLimiter(1)
        listeners = [Listener(names=frozenset({"area"})) for _ in range(2)]
        for listener in listeners:
            tower = Tower(rest=1.0, make=make, turns=turns)
            tower.listeners.add(listener)
            tower.hear(3)
        for listener in listeners:
            await asyncio.wait_for(listener.news.wait(), timeout=30)

    asyncio.run(ring())
    assert together == 0


@with_clock
async def test_a_closed_tower_is_silent(loop: Loop) -> None:
    tower, listener = a_tower(), Listener()
    tower.listeners.add(listener)
    tower.hear(1)
    assert await rung(listener)

    tower.hear(2)
    tower.close()
    await pass_time(loop, 5)

    assert not await rung(listener)
