"""27 groups at once, for ten minutes: trust.md 8, L1 and C4.

In each group a storskjerm and three laptops, each of which saves something about every tenth
second, as when all groups are in the middle of an exercise (nine changes a second in all).
Meanwhile 540 of the staff come to the phone pages, one after the other, stay for a minute and tell
something. Printed: how soon all screens of a group show a change, and have drawn all that their
scripts draw; what a phone waits for its answer; what the server takes; how its memory goes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks._process import cpu_seconds, megabytes, only_child
from benchmarks.gathering import Phone, client
from benchmarks.screens import Group, Screen, _print, group_of, open_screen, server
from lup_canvas import workspace
from lup_canvas.workspace import Workspace

GROUPS = 27
LAPTOPS = ("problemomrade", "innspill", "arsaker")
PHONES = 540
STAYS = 60.0
MINUTES = 10
EVERY = 3.0
"""Seconds between two changes in one group."""
MEMORY_EVERY = 30.0
SORTED = "vetplikten"
"""The assumption of the example that is moved to and fro: ten minutes of new ones would be 200."""


@dataclass
class Measured:
    """What was seen and waited for, in seconds, and what the server took."""

    seen: list[float] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cpu: float = 0.0


async def measure(groups: dict[str, Group], port: int, pid: int) -> Measured:
    """Let all `groups`, by their codes, work for ten minutes; return what was measured."""
    measured = Measured()
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(client(port))
        screens = {code: await _screens(group, port) for code, group in groups.items()}
        tasks = [asyncio.create_task(each.follow()) for some in screens.values() for each in some]
        await asyncio.sleep(5)  # all have come: what opening took is not a part of the work
        tasks.append(asyncio.create_task(_watch_memory(pid, measured)))
        took = cpu_seconds(pid)
        work = [
            _keep_changing(group, screens[code], http, measured, offset=EVERY * n / len(groups))
            for n, (code, group) in enumerate(groups.items())
        ]
        await asyncio.gather(*work, _staff(list(groups), port, measured))
        measured.cpu = (cpu_seconds(pid) - took) / (60 * MINUTES)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return measured


async def _screens(group: Group, port: int) -> list[Screen]:
    wall = await open_screen(group, port, page="samling", query="&storskjerm=folg", first=True)
    return [wall, *[await open_screen(group, port, page=page) for page in LAPTOPS]]


async def _keep_changing(
    group: Group,
    screens: list[Screen],
    http: httpx.AsyncClient,
    measured: Measured,
    *,
    offset: float,
) -> None:
    await asyncio.sleep(offset)
    began = time.perf_counter()
    async with asyncio.TaskGroup() as changes:
        for number in range(round(60 * MINUTES / EVERY)):
            await asyncio.sleep(began + EVERY * number - time.perf_counter())
            standing = ("know", "believe")[number % 2]
            changes.create_task(_change(group, screens, http, measured, standing))


async def _change(
    group: Group,
    screens: list[Screen],
    http: httpx.AsyncClient,
    measured: Measured,
    standing: str,
) -> None:
    started = time.perf_counter()
    try:
        revision = await group.sort(http, SORTED, standing)
    except httpx.HTTPError as error:
        measured.errors.append(repr(error))
        return
    for times, look in ((measured.seen, Screen.shows), (measured.drawn, Screen.has_drawn)):
        seen = await asyncio.gather(*(look(screen, revision) for screen in screens))
        times += [each - started for each in seen]


async def _staff(codes: list[str], port: int, measured: Measured) -> None:
    async with asyncio.TaskGroup() as visits:
        for number in range(PHONES):
            visits.create_task(_visit(codes[number % len(codes)], port, number, measured))
            await asyncio.sleep((60 * MINUTES - STAYS) / PHONES)


async def _visit(code: str, port: int, number: int, measured: Measured) -> None:
    async with client(port) as http:
        phone = Phone(http, f"/b/{code}", number)
        try:
            await _timed(http.get(phone.page), measured)
            line = asyncio.create_task(phone.hold_the_line(port))
            await asyncio.sleep(STAYS)
            await _timed(phone.tell(), measured)
            line.cancel()
        except (httpx.HTTPError, AssertionError) as error:
            measured.errors.append(repr(error))


async def _timed(asked: Awaitable[object], measured: Measured) -> None:
    started = time.perf_counter()
    await asked
    measured.answered.append(time.perf_counter() - started)


async def _watch_memory(pid: int, measured: Measured) -> None:
    while True:
        measured.memory.append(megabytes(pid))
        await asyncio.sleep(MEMORY_EVERY)


def _report(measured: Measured) -> None:
    _print("all screens of the group show it", measured.seen)
    _print("and have drawn all", measured.drawn)
    _print("phones are answered", measured.answered)
    memory = " ".join(f"{each:.0f}" for each in measured.memory)
    print(f"the server took {measured.cpu:.2f} of one processor")
    print(f"its memory each {MEMORY_EVERY:.0f} s, in MB: {memory}")
    print(f"errors {len(measured.errors)} {measured.errors[:1]}")
    print("aims: shown p95 at most 1 s, phones p99 at most 250 ms, memory at most 1 GB")


async def _measure(data: Path) -> Measured:
    house = Workspace(data)
    made = [house.copy_example() for _ in range(GROUPS)]
    groups = {each.code: group_of(house, each, browser=n) for n, each in enumerate(made)}
    house.close()
    workspace.use(None)
    async with server(data) as port:
        return await measure(groups, port, only_child())


def main() -> None:
    """Let 27 groups work at once and print what it took."""
    with TemporaryDirectory(prefix="lup-groups-") as folder:
        _report(asyncio.run(_measure(Path(folder))))


if __name__ == "__main__":
    main()
