"""How soon a change is drawn on all open Streamlit screens, with the real server.

Each screen is a client that does what a browser does: it opens a Streamlit session over the
socket, says to the bell what it shows, and runs its live fragment again some time after a ring
(ui/assets/bell.js). A change is seen when all that the screen shows has come anew: with the ring,
or with the last message of a run. The time until figures and headings have followed too, in a
run that began after the change, is measured beside it.
The clients share the two cores with the server, so the figures are on the dark side.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from lup_canvas import workspace
from lup_canvas.project.base import new_id
from lup_canvas.workspace import Created, Workspace

ROOT = Path(__file__).parents[1]
_NAME = re.compile(rb'"name": ?"([^"|]+\|nb[^"]*)"')
_TOLD = re.compile(rb'"([^"|]+\|nb[^"]*)"')
_HEAD = re.compile(r'(?:{"revision":)?(?P<revision>\d+)(?:,"wait":(?P<wait>[\d.]+))?')
STEPS = ("problemomrade", "innspill", "arsaker", "problemet", "mal", "ideer", "prove-ut")
"""The pages of the steps, by their addresses."""
TRIES = 20
SECONDS = 20


@dataclass
class Screen:
    """One browser at the screen of one project."""

    session: ClientConnection
    bell: ClientConnection
    query: str
    page: str
    fragment: str = ""
    names: set[str] = field(default_factory=set)
    shown: int = 0
    heard: int = 0
    drawn: int = 0
    turn: float = 0.0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    runs: list[asyncio.Task[None]] = field(default_factory=list)

    async def run(self, *, fragment: str = "") -> None:
        """Ask for a run of the page or of its live fragment, and wait until it has been drawn."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.page
        if fragment:
            asked.rerun_script.fragment_id = fragment
        await self.session.send(asked.SerializeToString())
        while True:
            message = ForwardMsg()
            raw = await self.session.recv()
            assert isinstance(raw, bytes)
            message.ParseFromString(raw)
            self.names |= {name.decode() for name in _NAME.findall(raw)}
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.fragment_id:
                self.fragment = message.delta.fragment_id
            if kind == "script_finished":
                return

    async def close(self) -> None:
        """Leave."""
        await self.session.close()
        await self.bell.close()

    async def follow(self) -> None:
        """Take what the bell brings, and draw the rest when the server has time."""
        await self.bell.send(json.dumps(sorted(self.names)))
        async for ring in self.bell:
            # Browsers have processors of their own; here a look at the head is enough.
            head = _HEAD.match(ring)  # type: ignore[arg-type]
            assert head, ring
            self.heard = max(self.heard, int(head["revision"]))
            self.turn = time.perf_counter() + float(head["wait"] or 0)
            is_all = self.names <= {name.decode() for name in _TOLD.findall(ring.encode())}  # type: ignore[union-attr]
            if is_all:
                await self._note(shown=self.heard)
            if not self.runs or self.runs[-1].done():
                self.runs.append(asyncio.create_task(self._draw_until_all_is(wait=is_all)))

    async def _draw_until_all_is(self, *, wait: bool) -> None:
        while self.heard > self.drawn:
            if wait:
                await asyncio.sleep(self.turn - time.perf_counter())
            target = self.heard
            await self.run(fragment=self.fragment)
            await self._note(shown=target, drawn=target)

    async def _note(self, *, shown: int, drawn: int = 0) -> None:
        async with self.news:
            self.shown, self.drawn = max(self.shown, shown), max(self.drawn, drawn)
            self.news.notify_all()

    async def shows(self, revision: int) -> float:
        """Wait until the screen shows `revision`; return when that was."""
        async with self.news:
            await self.news.wait_for(lambda: self.shown >= revision)
        return time.perf_counter()

    async def has_drawn(self, revision: int) -> float:
        """Wait until all of the screen has been drawn at `revision`; return when that was."""
        async with self.news:
            await self.news.wait_for(lambda: self.drawn >= revision)
        return time.perf_counter()


@dataclass(frozen=True)
class Group:
    """One project, with somebody in it who changes it."""

    project: str
    cookie: str

    async def change(self, http: httpx.AsyncClient) -> int:
        """Add an assumption and return the revision it gave."""
        values = {"text": "Vi tror at foreldre venter på oss."}
        return await self.send(http, kind="add_item", item=new_id(), values=values)

    async def sort(self, http: httpx.AsyncClient, item: str, standing: str) -> int:
        """Put an assumption in another column and return the revision it gave."""
        return await self.send(http, kind="set_field", item=item, field="standing", value=standing)

    async def send(self, http: httpx.AsyncClient, **change: object) -> int:
        """Send a change of the assumptions and return the revision it gave."""
        answer = await http.post(
            f"/changes/{self.project}",
            content=json.dumps({"id": new_id(), "part": "assumptions", **change}),
            headers={
                "content-type": "application/json",
                "cookie": self.cookie,
                "sec-fetch-site": "same-origin",
            },
        )
        answer.raise_for_status()
        return int(answer.json()["revision"])


async def measure(groups: list[Group], each: int, port: int) -> None:
    """Open `each` screens of every group, change, and print how long it took to be seen."""
    async with httpx.AsyncClient(base_url=f"http://localhost:{port}", timeout=60) as http:
        screens: dict[str, list[Screen]] = {}
        started = time.perf_counter()
        for group in groups:
            screens[group.project] = [await open_screen(group, port) for _ in range(each)]
        opened = time.perf_counter() - started
        count = sum(len(some) for some in screens.values())
        following = [
            asyncio.create_task(screen.follow()) for some in screens.values() for screen in some
        ]
        print(f"{count} screens opened in {opened:.1f} s")
        seen, followed = (
            await _one_at_a_time(groups[0], screens[groups[0].project], http)
            if len(groups) == 1
            else await _every_second(groups, screens, http)
        )
        for task in following:
            task.cancel()
        _print("seen", seen)
        _print("figures and headings", followed)


Sights = tuple[list[float], list[float]]
"""Seconds from a change until it was seen, and until all else on the screen had followed."""


async def _one_at_a_time(group: Group, screens: list[Screen], http: httpx.AsyncClient) -> Sights:
    sights: Sights = [], []
    for _ in range(TRIES):
        await _change(group, screens, http, sights)
        await asyncio.sleep(0.5)
    return sights


async def _every_second(
    groups: list[Group], screens: dict[str, list[Screen]], http: httpx.AsyncClient
) -> Sights:
    sights: Sights = [], []

    async def keep_changing(group: Group, offset: float) -> None:
        await asyncio.sleep(offset)
        changes = []
        for _ in range(SECONDS):
            changes.append(
                asyncio.create_task(_change(group, screens[group.project], http, sights))
            )
            await asyncio.sleep(1)
        await asyncio.gather(*changes)

    await asyncio.gather(*(keep_changing(group, n / len(groups)) for n, group in enumerate(groups)))
    return sights


async def _change(
    group: Group, screens: list[Screen], http: httpx.AsyncClient, sights: Sights
) -> None:
    started = time.perf_counter()
    revision = await group.change(http)
    for times, look in zip(sights, (Screen.shows, Screen.has_drawn), strict=True):
        seen = await asyncio.gather(*(look(screen, revision) for screen in screens))
        times += [each - started for each in seen]


async def open_screen(
    group: Group, port: int, *, page: str = "problemomrade", query: str = "", first: bool = False
) -> Screen:
    """Open a page of the project of `group` in a browser of its own; `query` says how.

    A storskjerm comes `first`.
    """
    headers = {"Cookie": group.cookie}
    origin = f"http://localhost:{port}"
    session = await connect(
        f"ws://localhost:{port}/_stcore/stream",
        additional_headers=headers,
        origin=origin,  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
    )
    bell = await connect(
        f"ws://localhost:{port}/bell/{group.project}{'?first' if first else ''}",
        additional_headers=headers,
        origin=origin,  # type: ignore[arg-type]
    )
    screen = Screen(session, bell, f"project={group.project}&lang=nb{query}", page)
    screen.shown = screen.drawn = int(await bell.recv())
    await screen.run()
    assert screen.fragment, "the page has no live part"
    return screen


def _print(what: str, seen: list[float]) -> None:
    milliseconds = sorted(1_000 * each for each in seen)
    cuts = statistics.quantiles(milliseconds, n=100, method="inclusive")
    print(
        f"{what}, {len(milliseconds)} times: median {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, "
        f"p99 {cuts[98]:.0f} ms, longest {milliseconds[-1]:.0f} ms"
    )


def _groups(data: Path, count: int) -> list[Group]:
    house = Workspace(data)
    groups = [group_of(house, house.copy_example(), browser=n) for n in range(count)]
    house.close()
    workspace.use(None)
    return groups


def group_of(house: Workspace, made: Created, *, browser: int) -> Group:
    """Return a group that has opened its project in a browser."""
    grant = house.doors.enter(made.editor_secret)
    assert grant is not None
    passed = house.doors.new_pass(None, grant)
    return Group(grant.project_id, f"lup={passed}; lup_browser=b{browser}")


@asynccontextmanager
async def server(data: Path) -> AsyncIterator[int]:
    """Run the product on a free port until the measurement is done."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(  # noqa: ASYNC220  (started once, before anything is measured)
        [
            *(sys.executable, "-m", "streamlit", "run", "app.py"),
            *("--server.port", str(port), "--logger.level", "error"),
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "LUP_DATA": str(data), "LUP_BASE_URL": f"http://localhost:{port}"},
    )
    try:
        async with httpx.AsyncClient() as http:
            while True:
                with suppress(httpx.TransportError):
                    if (await http.get(f"http://localhost:{port}/healthz")).status_code == 200:
                        break
                await asyncio.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


async def _measure(count: int, each: int) -> None:
    with TemporaryDirectory(prefix="lup-screens-") as folder:
        data = Path(folder)
        groups = _groups(data, count)
        async with server(data) as port:
            await measure(groups, each, port)


def main() -> None:
    """Measure one project on 50 screens, then 27 projects on 9 screens each."""
    print("One project, 50 screens, a change at a time")
    asyncio.run(_measure(1, 50))
    print("27 projects, 9 screens each, a change a second in every project")
    asyncio.run(_measure(27, 9))


if __name__ == "__main__":
    main()
