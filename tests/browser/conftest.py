"""The real server and a real browser.

server          one server for all tests of a worker; each test has its own project
own_server      a server of the test's own, that it may stop and start
project         a new, empty project on `server`
page            a person's browser page; fails the test if a script of ours broke in it
open_project    open_project(project) -> page of that person at a screen; call it twice for two
colleague       somebody else at work on the same project, without a browser
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import httpx
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from lup_canvas.project.base import new_id
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90
"""Seconds that a server has for starting on a busy machine."""

CHROMIUM = os.environ.get("LUP_CHROMIUM") or shutil.which("chromium-headless-shell")
USUAL: dict[str, Any] = {
    "locale": "nb-NO",
    "viewport": {"width": 1280, "height": 800},
    "reduced_motion": "reduce",
}
expect.set_options(timeout=15_000)
"""What is expected comes as soon as it comes; a busy machine may take its time."""

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--disable-quic",
    "--no-first-run",
    "--process-per-site",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@dataclass
class Server:
    """The product, as people start it, on a folder of its own."""

    data: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "uvicorn", "app:app", "--port", str(self.port)],
                cwd=ROOT,
                env={**os.environ, "LUP_DATA": str(self.data), "LUP_BASE_URL": self.url},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait_until_well()

    def stop(self) -> None:
        """Pull the plug: nobody is warned, and nothing is tidied up."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        self.process = None

    def check(self) -> None:
        """Fail with what the server said, if it is gone although nobody stopped it."""
        if self.process is not None and self.process.poll() is not None:
            pytest.fail(f"The server died:\n{self._last_words()}")

    def _wait_until_well(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.check()
            try:
                if httpx.get(f"{self.url}/healthz", timeout=5).is_success:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        pytest.fail(f"The server was not well within {PATIENCE} s:\n{self._last_words()}")

    def _last_words(self) -> str:
        return self.log.read_text("utf-8", errors="replace")[-4_000:]


@contextmanager
def _running(data: Path) -> Iterator[Server]:
    data.mkdir(parents=True, exist_ok=True)
    server = Server(data, _free_port())
    server.start()
    try:
        yield server
        server.check()
    finally:
        server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True)
class OnServer:
    """A project on a running server, and what opens it."""

    server: Server
    created: Created

    @property
    def id(self) -> str:
        return self.created.project_id

    @property
    def link(self) -> str:
        return f"{self.server.url}/open/{self.created.editor_secret}"

    def now(self) -> Project:
        """Return the project as it is on disk."""
        return Workspace(self.server.data).view(self.id, Audience.READING).project


@dataclass(frozen=True)
class Colleague:
    """Somebody else at work on the same project: sends changes just like a screen does."""

    project: OnServer
    http: httpx.Client

    def send(self, kind: str, **fields: Any) -> dict[str, Any]:
        change = {"kind": kind, "id": new_id(), **fields}
        answer = self.http.post(f"/changes/{self.project.id}", json=change)
        assert answer.is_success, answer.text
        said: dict[str, Any] = answer.json()
        return said

    def add(self, part: str, **values: Any) -> str:
        """Add an item and return its id."""
        item = new_id()
        self.send("add_item", part=part, item=item, values=values)
        return item

    def write(self, part: str, field: str, text: str, *, item: str | None = None) -> None:
        """Write in a field, from what it says now."""
        holder = getattr(self.project.now(), part)
        before = (holder if item is None else holder[item]).written(field)
        where = {"part": part, "item": item, "field": field}
        self.send("write_text", **where, base_rev=before.rev, text=text)


class OpenProject(Protocol):
    """Opens a project in a new browser of its own, as one more person."""

    def __call__(
        self, project: OnServer, place: str = "problemomrade", *, language: str = "nb"
    ) -> Page: ...


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with _running(tmp_path_factory.mktemp("data")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    with _running(tmp_path / "data") as server:
        yield server


@pytest.fixture
def new_project() -> Callable[[Server], OnServer]:
    """A function that makes a new, empty project on a server."""

    def make(server: Server) -> OnServer:
        server.check()
        workspace = Workspace(server.data, base_url=server.url)
        return OnServer(server, workspace.create_project("Trygg start", "Ås barnehage"))

    return make


@pytest.fixture
def project(server: Server, new_project: Callable[[Server], OnServer]) -> OnServer:
    return new_project(server)


@pytest.fixture
def colleague(project: OnServer) -> Iterator[Colleague]:
    url = project.server.url
    with httpx.Client(base_url=url, headers={"origin": url}) as http:
        http.get(project.link)
        yield Colleague(project, http)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Devices:
    """Laptops and phones as most people have them, each with one person at a time.

    Half of what it costs to open a screen is to read the scripts that it is made of. A browser
    that somebody had before has them ready, as long as one page of it stays open; it is handed
    on with nothing else in it, to whoever needs one of the same kind.
    """

    def __init__(self, browser: Browser, home: str) -> None:
        self._browser = browser
        self._home = home
        self._free: dict[str, list[BrowserContext]] = {}

    @contextmanager
    def borrowed(self, **kind: Any) -> Iterator[BrowserContext]:
        """Lend a browser; `kind` is how it differs from the usual one, whatever it shows."""
        free = self._free.setdefault(repr(sorted(kind.items())), [])
        device = free.pop() if free else self._new(kind)
        yield device
        stays, *others = device.pages
        for page in others:
            page.close()
        device.set_offline(offline=False)
        device.clear_cookies()
        stays.evaluate("localStorage.clear()")
        free.append(device)

    def _new(self, kind: dict[str, Any]) -> BrowserContext:
        device = self._browser.new_context(**{**USUAL, **kind})
        device.new_page().goto(f"{self._home}/healthz")
        return device


@pytest.fixture(scope="session")
def devices(browser: Browser, server: Server) -> Devices:
    return Devices(browser, server.url)


def a_page(
    device: BrowserContext,
    *,
    viewport: ViewportSize | None = None,
    color_scheme: Literal["light", "dark"] | None = None,
) -> Page:
    """Open a page; its size and its shade are its own, so that no device is bought for them."""
    page = device.new_page()
    if viewport:
        page.set_viewport_size(viewport)
    if color_scheme:
        page.emulate_media(color_scheme=color_scheme)
    return page


@pytest.fixture
def new_page(devices: Devices) -> Iterator[Callable[..., Page]]:
    """A function that opens a page in a browser of its own (cookies and all)."""
    broken: list[str] = []
    with ExitStack() as people:

        def open_page(
            *,
            viewport: ViewportSize | None = None,
            color_scheme: Literal["light", "dark"] | None = None,
            **kind: Any,
        ) -> Page:
            device = people.enter_context(devices.borrowed(**kind))
            page = a_page(device, viewport=viewport, color_scheme=color_scheme)
            page.on("pageerror", lambda error: broken.append(str(error)))
            return page

        yield open_page
    assert broken == [], "a script broke in the browser"


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


def let_in(page: Page, link: str) -> None:
    """Give the browser of `page` the pass that `link` brings, as if somebody had opened it.

    The line that it is asked on may be one that the server closes, as idle, in the same moment; it
    is asked again then, as browsers do by themselves.
    """
    page.request.get(link, max_redirects=0, max_retries=2)


@pytest.fixture
def open_project(new_page: Callable[..., Page]) -> OpenProject:
    def open_project(
        project: OnServer, place: str = "problemomrade", *, language: str = "nb"
    ) -> Page:
        page = new_page()
        let_in(page, project.link)
        page.goto(f"{project.server.url}/{place}?project={project.id}&lang={language}")
        page.get_by_role("heading", level=1).wait_for()
        return page

    return open_project
