"""Ten minutes of a gathering: a storskjerm, 8 laptops, 50 phones, a contribution every second.

A real server process; the screens are clients that do what a browser does (screens.py), and each
phone holds its line, looks in as its script does, and tells something now and then. Every second
one phone or one laptop contributes, in turn. Printed: how soon the storskjerm shows it, and has
drawn all that its script draws; what the server takes of one processor; how its memory goes, also
in three minutes afterwards in which the group sorts as fast what is there: then nothing may grow.
"""

from __future__ import annotations

import asyncio
import random
import time
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from websockets.asyncio.client import connect

from benchmarks._process import cpu_seconds, megabytes, only_child
from benchmarks.screens import STEPS, Group, Screen, _print, group_of, open_screen, server
from lup_canvas import workspace
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddItem, StartGathering
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Workspace

MINUTES = 10
SORTING = 3
"""Minutes."""
LAPTOPS = (*STEPS, "samling")
PHONES = 50
LOOKS_IN_EVERY = 60.0
MEMORY_EVERY = 30.0

_EXERCISE = "ovelse"
_BEGIN = (
    AddItem(
        part="exercises",
        item=_EXERCISE,
        values={"title": "Fortell", "gathering": "second", "phones": "write"},
    ),
    StartGathering(gathering=Gathering.SECOND, exercise=_EXERCISE),
)


@dataclass
class Measured:
    """What was seen, in seconds, and what the server took."""

    seen: list[float] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    grown: int = 0
    """How many times it was looked at the memory while people contributed."""
    refused: list[str] = field(default_factory=list)
    cpu: float = 0.0
    took: float = 0.0


@dataclass
class Phone:
    """A phone with the page open."""

    http: httpx.AsyncClient
    page: str
    number: int
    told: int = 0

    async def tell(self) -> None:
        """Send one contribution."""
        self.told += 1
        text = f"Fra telefon {self.number}: beskjeden kom for sent, {self.told}. gang."
        form = {"nonce": f"{self.number}-{self.told}", "text": text, "often": "weekly"}
        answer = await self.http.post(self.page, data=form, headers={"Accept": "application/json"})
        if not answer.is_success or answer.json()["state"] != "sent":
            raise AssertionError(answer.text[:200])

    async def look_in(self) -> None:
        """Ask for news as the script does, until the measurement is done."""
        while True:
            await asyncio.sleep(LOOKS_IN_EVERY * random.random() * 2)
            with suppress(httpx.TransportError):
                await self.http.get(f"{self.page}/runde", params={"has": ""})

    async def hold_the_line(self, port: int) -> None:
        """Listen for another exercise or round."""
        address = f"ws://localhost:{port}{self.page}/runde?side=telefon{self.number}"
        async with connect(address, origin=f"http://localhost:{port}") as socket:  # type: ignore[arg-type]
            async for _ in socket:
                pass


async def measure(group: Group, code: str, port: int, pid: int) -> Measured:
    """Hold the gathering, and return what was measured."""
    measured = Measured()
    async with AsyncExitStack() as stack:
        leader = await stack.enter_async_context(client(port))
        phones = [
            Phone(await stack.enter_async_context(client(port)), f"/b/{code}", number)
            for number in range(PHONES)
        ]
        for phone in phones:
            (await phone.http.get(phone.page)).raise_for_status()
        wall = await open_screen(group, port, page="samling", query="&storskjerm=folg", first=True)
        laptops = [await open_screen(group, port, page=page) for page in LAPTOPS]
        tasks = [asyncio.create_task(screen.follow()) for screen in (wall, *laptops)]
        for phone in phones:
            tasks.append(asyncio.create_task(phone.look_in()))
            tasks.append(asyncio.create_task(phone.hold_the_line(port)))
        await asyncio.sleep(5)  # all have come: what opening took is not a part of the gathering
        tasks.append(asyncio.create_task(_watch_memory(pid, measured)))
        await _contribute(group, leader, phones, wall, pid, measured)
        measured.grown = len(measured.memory)
        await _sort(group, leader)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return measured


async def _contribute(
    group: Group,
    leader: httpx.AsyncClient,
    phones: list[Phone],
    wall: Screen,
    pid: int,
    measured: Measured,
) -> None:
    started, took = time.perf_counter(), cpu_seconds(pid)
    for second in range(MINUTES * 60):
        await asyncio.sleep(max(0, started + second - time.perf_counter()))
        began, after = time.perf_counter(), wall.heard
        try:
            if second % 2:
                await group.change(leader)
            else:
                await phones[second // 2 % PHONES].tell()
        except AssertionError as refusal:
            measured.refused.append(str(refusal))
            continue
        measured.seen.append(await wall.shows(after + 1) - began)
        measured.drawn.append(await wall.has_drawn(after + 1) - began)
    measured.took = time.perf_counter() - started
    measured.cpu = cpu_seconds(pid) - took


async def _sort(group: Group, leader: httpx.AsyncClient) -> None:
    item, started = new_id(), time.perf_counter()
    await group.send(leader, kind="add_item", item=item, values={"text": "Vi tror det er nok."})
    for second in range(SORTING * 60):
        await asyncio.sleep(max(0, started + second - time.perf_counter()))
        await group.sort(leader, item, ("know", "believe")[second % 2])


async def _watch_memory(pid: int, measured: Measured) -> None:
    while True:
        measured.memory.append(megabytes(pid))
        await asyncio.sleep(MEMORY_EVERY)


def client(port: int) -> httpx.AsyncClient:
    """Return a browser that asks the server on `port`."""
    return httpx.AsyncClient(base_url=f"http://localhost:{port}", timeout=30)


def _report(measured: Measured) -> None:
    _print("the storskjerm shows it", measured.seen)
    _print("and has drawn all", measured.drawn)
    print(f"the server took {measured.cpu / measured.took:.2f} of one processor")
    for what, memory in (
        ("contribute", measured.memory[: measured.grown]),
        ("sort", measured.memory[measured.grown :]),
    ):
        told = " ".join(f"{each:.0f}" for each in memory)
        print(f"its memory each {MEMORY_EVERY:.0f} s while they {what}, in MB: {told}")
    print(f"refused {len(measured.refused)} {measured.refused[:1]}; aim: p95 at most 500 ms")


async def _measure(data: Path) -> Measured:
    house = Workspace(data)
    made = house.copy_example()
    for change in _BEGIN:
        house.send(made.project_id, Role.EDITOR, change)
    group = group_of(house, made, browser=1)
    house.close()
    workspace.use(None)
    async with server(data) as port:
        return await measure(group, made.code, port, only_child())


def main() -> None:
    """Hold a gathering of ten minutes and print what it took."""
    with TemporaryDirectory(prefix="lup-gathering-") as folder:
        _report(asyncio.run(_measure(Path(folder))))


if __name__ == "__main__":
    main()
