"""How soon a change is drawn on all open Streamlit screens, with the real server.

Each screen is a client that does what a browser does: it opens a Streamlit session over the
socket, listens to the bell, and runs its live fragment again when the bell rings. What is
measured is the time from sending the change until the last message of that run has come.
The clients share the two cores with the server, so the figures are on the dark side.
"""

from __future__ import annotations

import asyncio
import json
import os
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
from lup_canvas.workspace import Workspace

ROOT = Path(__file__).parents[1]
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
    shown: int = 0
    heard: int = 0
    drawn: asyncio.Condition = field(default_factory=asyncio.Condition)

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
            message.ParseFromString(await self.session.recv())  # type: ignore[arg-type]
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.fragment_id:
                self.fragment = message.delta.fragment_id
            if kind == "script_finished":
                return

    async def follow(self) -> None:
        """Draw the live part again at each ring, as the bell's component does."""
        async for ring in self.bell:
            self.heard = max(self.heard, int(ring))
            if self.heard > self.shown:
                target = self.heard
                await self.run(fragment=self.fragment)
                async with self.drawn:
                    self.shown = target
                    self.drawn.notify_all()

    async def shows(self, revision: int) -> float:
        """Wait until the screen has been drawn at `revision`; return when that was."""
        async with self.drawn:
            await self.drawn.wait_for(lambda: self.shown >= revision)
        return time.perf_counter()


@dataclass(frozen=True)
class Group:
    """One project, with somebody in it who changes it."""

    project: str
    cookie: str

    async def change(self, http: httpx.AsyncClient) -> int:
        """Add an assumption and return the revision it gave."""
        change = {
            "kind": "add_item",
            "id": new_id(),
            "part": "assumptions",
            "item": new_id(),
            "values": {"text": "Vi tror at foreldre venter på oss."},
        }
        answer = await http.post(
            f"/changes/{self.project}",
            content=json.dumps(change),
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
            screens[group.project] = [await _open(group, port) for _ in range(each)]
        opened = time.perf_counter() - started
        count = sum(len(some) for some in screens.values())
        following = [
            asyncio.create_task(screen.follow()) for some in screens.values() for screen in some
        ]
        print(f"{count} screens opened in {opened:.1f} s")
        seen = (
            await _one_at_a_time(groups[0], screens[groups[0].project], http)
            if len(groups) == 1
            else await _every_second(groups, screens, http)
        )
        for task in following:
            task.cancel()
        _print(seen)


async def _one_at_a_time(
    group: Group, screens: list[Screen], http: httpx.AsyncClient
) -> list[float]:
    seen: list[float] = []
    for _ in range(TRIES):
        started = time.perf_counter()
        revision = await group.change(http)
        times = await asyncio.gather(*(screen.shows(revision) for screen in screens))
        seen += [each - started for each in times]
        await asyncio.sleep(0.5)
    return seen


async def _every_second(
    groups: list[Group], screens: dict[str, list[Screen]], http: httpx.AsyncClient
) -> list[float]:
    seen: list[float] = []

    async def keep_changing(group: Group, offset: float) -> None:
        await asyncio.sleep(offset)
        for _ in range(SECONDS):
            started = time.perf_counter()
            revision = await group.change(http)
            times = await asyncio.gather(
                *(screen.shows(revision) for screen in screens[group.project])
            )
            seen.extend(each - started for each in times)
            await asyncio.sleep(max(0.0, 1 - (time.perf_counter() - started)))

    await asyncio.gather(*(keep_changing(group, n / len(groups)) for n, group in enumerate(groups)))
    return seen


async def _open(group: Group, port: int) -> Screen:
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
        f"ws://localhost:{port}/bell/{group.project}",
        additional_headers=headers,
        origin=origin,  # type: ignore[arg-type]
    )
    screen = Screen(session, bell, f"project={group.project}&lang=nb", "problemomrade")
    screen.shown = int(await bell.recv())
    await screen.run()
    assert screen.fragment, "the page has no live part"
    return screen


def _print(seen: list[float]) -> None:
    milliseconds = sorted(1_000 * each for each in seen)
    cuts = statistics.quantiles(milliseconds, n=100, method="inclusive")
    print(
        f"{len(milliseconds)} sights: median {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, "
        f"p99 {cuts[98]:.0f} ms, longest {milliseconds[-1]:.0f} ms"
    )


def _groups(data: Path, count: int) -> list[Group]:
    house = Workspace(data)
    made = [house.copy_example() for _ in range(count)]
    grants = [house.enter(each.editor_secret) for each in made]
    groups = [
        Group(grant.project_id, f"lup={house.new_pass(None, grant)}; lup_browser=b{n}")
        for n, grant in enumerate(grants)
        if grant
    ]
    house.close()
    workspace.use(None)
    return groups


@asynccontextmanager
async def _server(data: Path) -> AsyncIterator[int]:
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
        async with _server(data) as port:
            await measure(groups, each, port)


def main() -> None:
    """Measure one project on 50 screens, then 27 projects on 9 screens each."""
    print("One project, 50 screens, a change at a time")
    asyncio.run(_measure(1, 50))
    print("27 projects, 9 screens each, a change a second in every project")
    asyncio.run(_measure(27, 9))


if __name__ == "__main__":
    main()
