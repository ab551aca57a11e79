"""540 people on phones tell 27 groups something within a minute: how long it takes, what is lost.

A real server process on a folder of its own; the phones are simulated beside it on the same
machine, so the times are a little worse than a server of its own would give. Each phone opens
the page, has its text looked at, and sends it; one in ten loses the answer and sends again.
"""

from __future__ import annotations

import asyncio
import os
import random
import socket
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks._process import megabytes
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace

PROJECTS = 27
PHONES = 540
SECONDS = 60.0
TARGET_MS = 250
ROOT = Path(__file__).resolve().parent.parent
JSON = {"Accept": "application/json"}


@dataclass
class Measured:
    """What the phones met, in milliseconds, and what they were promised."""

    opened: list[float] = field(default_factory=list)
    looked_at: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    promised: list[str] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


def main() -> None:
    """Print times, and what is lost or doubled."""
    with TemporaryDirectory(prefix="lup-phones-") as folder:
        data = Path(folder)
        house = Workspace(data)
        projects = [house.create_project(f"Gruppe {n}", "Ås barnehage") for n in range(PROJECTS)]
        house.close()
        port = _free_port()
        server = _start(data, port)
        try:
            measured = asyncio.run(_everybody(f"http://127.0.0.1:{port}", projects))
            memory = megabytes(server.pid)
        finally:
            server.kill()
            server.wait()
        _report(measured, _kept(data, projects), memory)


async def _everybody(url: str, projects: Sequence[Created]) -> Measured:
    await _well(url)
    measured, chance = Measured(), random.Random(540)
    transport = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=200))
    people = [
        _one(url, projects[n % PROJECTS], n, chance.uniform(0, SECONDS), transport, measured)
        for n in range(PHONES)
    ]
    await asyncio.gather(*people)
    return measured


async def _one(
    url: str,
    project: Created,
    number: int,
    after: float,
    transport: httpx.AsyncHTTPTransport,
    measured: Measured,
) -> None:
    """Be one person with a phone, who comes `after` that many seconds."""
    await asyncio.sleep(after)
    # A client of its own for the cookies; the connections are shared, or ports would run out.
    phone = httpx.AsyncClient(base_url=url, transport=transport, timeout=30)
    page, text = f"/b/{project.code}", f"Innspill nummer {number}: vi får beskjed for sent."
    form = {"nonce": f"phone-{number}", "text": text, "often": "weekly", "quotable": "yes"}
    try:
        await _timed(phone.get(page), measured.opened)
        await _timed(
            phone.post(page, data={**form, "wish": "check"}, headers=JSON), measured.looked_at
        )
        for _ in range(2 if number % 10 == 0 else 1):
            answer = await _timed(phone.post(page, data=form, headers=JSON), measured.sent)
        if answer.json()["state"] == "sent":
            measured.promised.append(text)
    except httpx.HTTPError as error:
        measured.errors[type(error).__name__] += 1


async def _timed(asked: Awaitable[httpx.Response], times: list[float]) -> httpx.Response:
    start = time.perf_counter()
    answer = await asked
    times.append((time.perf_counter() - start) * 1_000)
    answer.raise_for_status()
    return answer


def _kept(data: Path, projects: Sequence[Created]) -> tuple[Counter[str], int]:
    """Return what is on disk, and how many phones were counted."""
    house = Workspace(data)
    views = [house.view(project.project_id, Audience.READING) for project in projects]
    house.close()
    texts = (str(insight.text) for view in views for insight in view.project.insights.values())
    return Counter(texts), sum(view.contributors for view in views)


def _report(measured: Measured, kept: tuple[Counter[str], int], memory: float) -> None:
    texts, contributors = kept
    lost = sum(text not in texts for text in measured.promised)
    doubled = sum(count - 1 for count in texts.values())
    print(
        f"{PHONES} phones, {PROJECTS} projects, {SECONDS:.0f} s, {os.cpu_count()} processors (ms)"
    )
    print(f"{'':>10} {'n':>6} {'p50':>8} {'p95':>8} {'p99':>8} {'max':>8}")
    for name, times in (
        ("open", measured.opened),
        ("look at", measured.looked_at),
        ("send", measured.sent),
    ):
        p50, p95, p99 = (_percentile(times, share) for share in (50, 95, 99))
        print(f"{name:>10} {len(times):>6} {p50:>8.1f} {p95:>8.1f} {p99:>8.1f} {max(times):>8.1f}")
    print(f"promised {len(measured.promised)}, lost {lost}, doubled {doubled}, "
          f"counted {contributors} phones, errors {dict(measured.errors)}")  # fmt: skip
    print(
        f"server {memory:.0f} MB; aim: p99 of send at most {TARGET_MS} ms, nothing lost or doubled"
    )


def _percentile(times: Sequence[float], share: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[share - 1]


def _start(data: Path, port: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "LUP_DATA": str(data), "LUP_BASE_URL": f"http://127.0.0.1:{port}"}
    return subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "app:app", "--port", str(port), "--log-level", "warning"],
        cwd=ROOT,
        env=environment,
    )


async def _well(url: str) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        while True:
            try:
                if (await client.get("/healthz")).is_success:
                    return
            except httpx.TransportError:
                await asyncio.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
