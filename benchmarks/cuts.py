"""What is lost of what people type when the line is cut, the server dies or the page goes away.

python -m benchmarks.cuts [seconds ...]       cuts of so many seconds; 1 and 10 if none are named

Real browsers type in a sheet through a line that can go silent: what is sent meanwhile is held
back and new connections hang, as when a router far away fails and nobody is told. All cuts run at
the same time, each on its own line and project.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from playwright.async_api import Browser, BrowserContext, Error, Locator, Page, async_playwright

from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("LUP_CHROMIUM") or shutil.which("chromium-headless-shell")
CUTS = (1, 10)
KEY = 0.06
"""Seconds between two keys."""
TYPES = 12
"""Seconds that somebody goes on typing on a dead line."""
PATIENCE = 90
FIRST = "Vårt problemområde"
SECOND = "Hvem gjelder det?"

_SAID = """() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((node) =>
        [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
    const lines = all(document).filter((node) => node.matches('.bell, .status'));
    const says = (line) => line.matches('.lost') || (line.matches('.bell') && line.textContent);
    setInterval(() => {
        if (lines.some(says)) window.saidAt ??= performance.now();
    }, 100);
}"""
_WATCH = "() => { window.saidAt = null; window.startedAt = performance.now(); }"


@dataclass
class Found:
    """What came of one case."""

    name: str
    typed: str = ""
    stored: str = ""
    said_after: float | None = None
    back_after: float | None = None
    form_kept: bool | None = None

    @property
    def lost(self) -> int:
        """Return how many letters at the end of what was typed are not on disk."""
        pairs = zip(self.typed, self.stored, strict=False)
        return len(self.typed) - sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    def __str__(self) -> str:
        """Return the case as a line of the table."""
        form = {None: "", True: "kept", False: "LOST"}[self.form_kept]
        return (
            f"{self.name:<26} {len(self.typed):>6} {self.lost:>5} {self.lost * KEY:>7.1f} s "
            f"{_seconds(self.said_after)} {_seconds(self.back_after)}  {form}"
        )


@dataclass
class Line:
    """A way to the server that can go silent."""

    to: int
    port: int = 0
    _good: asyncio.Event = field(default_factory=asyncio.Event)

    async def open(self) -> None:
        """Take connections, and be a good line."""
        self._good.set()
        server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]

    def cut(self) -> None:
        """Let nothing through."""
        self._good.clear()

    def mend(self) -> None:
        """Let everything through again, what was held back first."""
        self._good.set()

    async def _connect(self, near: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        await self._good.wait()
        with contextlib.suppress(OSError):
            far, into = await asyncio.open_connection("127.0.0.1", self.to)
            await asyncio.gather(self._pump(near, into), self._pump(far, out))

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(65_536):
                await self._good.wait()
                sink.write(data)
                await sink.drain()
        await self._good.wait()
        sink.close()


@dataclass
class House:
    """A server and its folder."""

    data: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        """Start it, and wait until it is well."""
        env = {
            **os.environ,
            "LUP_DATA": str(self.data),
            "LUP_BASE_URL": f"http://localhost:{self.port}",
        }
        command = [sys.executable, "-m", "uvicorn", "app:app", "--port", str(self.port)]
        self.process = subprocess.Popen(  # noqa: ASYNC220  (before anything is measured)
            command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        async with httpx.AsyncClient() as http:
            while True:
                with contextlib.suppress(httpx.TransportError):
                    if (await http.get(f"http://localhost:{self.port}/healthz")).is_success:
                        return
                await asyncio.sleep(0.1)

    def kill(self) -> None:
        """Pull the plug."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def new_project(self) -> Created:
        """Make an empty project."""
        return Workspace(self.data).create_project("Trygg start", "Ås barnehage")

    def now(self, created: Created) -> Project:
        """Return the project as it is on disk."""
        return Workspace(self.data).view(created.project_id, Audience.READING).project


@dataclass
class Writer:
    """Somebody at a screen of a project."""

    page: Page
    house: House
    created: Created
    port: int
    typed: str = ""

    async def comes_in(self) -> None:
        """Open the first step."""
        there = f"http://localhost:{self.port}"
        await self.page.request.get(f"{there}/open/{self.created.editor_secret}", max_redirects=0)
        await self.page.goto(f"{there}/problemomrade?project={self.created.project_id}&lang=nb")
        await self.field().wait_for()
        await self.page.evaluate(_SAID)

    def field(self, label: str = FIRST) -> Locator:
        """Return the field to write in."""
        return self.page.get_by_role("main").get_by_label(label, exact=True).first

    async def types(self, seconds: float, label: str = FIRST) -> None:
        """Write one numbered word after the other."""
        await self.field(label).focus()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            word = f"ord{len(self.typed)} "
            self.typed += word
            await self.page.keyboard.type(word, delay=KEY * 1_000)

    async def is_stored(self, label: str = FIRST) -> float:
        """Wait until all of it is on disk, or for a long time; return how long it took."""
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            if self.stored(label) == self.typed.strip():
                break
            await asyncio.sleep(0.1)  # the disk rings no bell
        return time.monotonic() - start

    def stored(self, label: str = FIRST) -> str:
        """Return what is on disk."""
        area = self.house.now(self.created).area
        return str(area.area if label == FIRST else area.affected).strip()

    async def was_told(self) -> float | None:
        """Return how long after the start of the watch the screen said that contact is lost."""
        return await self.page.evaluate(
            "() => window.saidAt && (window.saidAt - window.startedAt) / 1000"
        )

    def found(self, name: str, **more: object) -> Found:
        """Return what came of it."""
        return Found(name, self.typed.strip(), self.stored(), **more)  # type: ignore[arg-type]


async def cut(context: BrowserContext, house: House, seconds: int) -> Found:
    """Cut the line for so long in the middle of a sentence."""
    line = Line(house.port)
    await line.open()
    me = Writer(await context.new_page(), house, house.new_project(), line.port)
    await me.comes_in()
    await me.page.get_by_role("button", name="Parker en idé").click()
    idea = me.page.get_by_label("Ideen", exact=True)
    await idea.fill("Halvskrevet idé")
    await me.page.keyboard.press("Escape")
    await me.types(2)
    start = time.monotonic()
    await me.page.evaluate(_WATCH)
    line.cut()
    await me.types(min(seconds, TYPES))
    await asyncio.sleep(max(0, seconds - (time.monotonic() - start)))
    said = await me.was_told()
    line.mend()
    back = await me.is_stored()
    await me.types(2)
    await me.is_stored()
    await me.page.get_by_role("button", name="Parker en idé").click()
    kept = await idea.input_value() == "Halvskrevet idé"
    return me.found(f"cut of {seconds} s", said_after=said, back_after=back, form_kept=kept)


async def killed(context: BrowserContext, house: House) -> Found:
    """Kill the server in mid-word, and start it again after ten seconds."""
    me = Writer(await context.new_page(), house, house.new_project(), house.port)
    await me.comes_in()
    await me.types(3)
    await me.page.evaluate(_WATCH)
    house.kill()
    await me.types(10)
    said = await me.was_told()
    await house.start()
    back = await me.is_stored()
    return me.found("server killed for 10 s", said_after=said, back_after=back)


async def reloaded(context: BrowserContext, house: House) -> Found:
    """Reload the page in mid-word."""
    me = Writer(await context.new_page(), house, house.new_project(), house.port)
    await me.comes_in()
    await me.types(5)
    await me.page.reload()
    await asyncio.sleep(2)
    return me.found("page reloaded")


async def closed(context: BrowserContext, house: House) -> Found:
    """Close the tab in mid-word."""
    me = Writer(await context.new_page(), house, house.new_project(), house.port)
    await me.comes_in()
    await me.types(5)
    await me.page.close(run_before_unload=True)
    await asyncio.sleep(2)
    return me.found("tab closed")


async def reloaded_in_a_cut(context: BrowserContext, house: House) -> Found:
    """Reload the page while the line is cut, which shows no page at all, and again afterwards."""
    line = Line(house.port)
    await line.open()
    me = Writer(await context.new_page(), house, house.new_project(), line.port)
    me.page.on("dialog", lambda dialog: dialog.accept())
    await me.comes_in()
    await me.types(2)
    line.cut()
    await me.types(6)
    with contextlib.suppress(Error):
        await me.page.reload(timeout=3_000)
    line.mend()
    await me.page.goto(
        f"http://localhost:{line.port}/problemomrade?project={me.created.project_id}"
    )
    back = await me.is_stored() if me.stored() else None
    return me.found("reloaded during a cut", back_after=back)


async def two_tabs(context: BrowserContext, house: House) -> Found:
    """Write in two fields of one project from two tabs of one browser, at once."""
    created = house.new_project()
    one, other = [Writer(await context.new_page(), house, created, house.port) for _ in range(2)]
    await one.comes_in()
    await other.comes_in()
    await asyncio.gather(one.types(5), other.types(5, SECOND))
    await asyncio.gather(one.is_stored(), other.is_stored(SECOND))
    mine = one.found("two tabs, two fields")
    typed = mine.typed + other.typed.strip()
    return Found(mine.name, typed, mine.stored + other.stored(SECOND))


async def measured(seconds: list[int]) -> AsyncIterator[Found]:
    """Yield what came of each case, as soon as it is known."""
    with TemporaryDirectory(prefix="lup-cuts-") as folder:
        house, mortal = House(Path(folder) / "a", _port()), House(Path(folder) / "b", _port())
        await asyncio.gather(house.start(), mortal.start())
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=CHROMIUM, args=["--no-sandbox"]
                )
                cases = [
                    *[cut(await _person(browser), house, each) for each in seconds],
                    killed(await _person(browser), mortal),
                    reloaded(await _person(browser), house),
                    closed(await _person(browser), house),
                    reloaded_in_a_cut(await _person(browser), house),
                    two_tabs(await _person(browser), house),
                ]
                for case in asyncio.as_completed(cases):
                    yield await case
                await browser.close()
        finally:
            house.kill()
            mortal.kill()


async def _person(browser: Browser) -> BrowserContext:
    return await browser.new_context(locale="nb-NO", viewport={"width": 1280, "height": 800})


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _seconds(value: float | None) -> str:
    return f"{'':>9}" if value is None else f"{value:>7.1f} s"


async def _print(seconds: list[int]) -> None:
    print(f"{'':<26} {'typed':>6} {'lost':>5} {'lost':>9} {'said':>9} {'back':>9}  form")
    async for found in measured(seconds):
        print(found, flush=True)


def main() -> None:
    """Print what was lost in each case."""
    asyncio.run(_print([int(each) for each in sys.argv[1:] if each.isdigit()] or list(CUTS)))


if __name__ == "__main__":
    main()
