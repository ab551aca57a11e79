"""500 people on phones answer one round within half a minute: how long it takes, what is counted.

A real server process on a folder of its own; the phones are simulated beside it on the same
machine. Each opens the page, answers, and looks for news as the script does; one in five
answers again with something else, and one in ten sends the same twice because the first answer
never arrived. What counts is what each sent last.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks.phone import _free_port, _percentile, _start, _timed, _well
from lup_canvas.project.changes import AddItem, CloseRound, OpenRound
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace

PHONES = 500
SECONDS = 30.0
OPTION = "trygghet"
TARGET_MS = 500


@dataclass
class Measured:
    """What the phones met, in milliseconds, and what each answered last."""

    opened: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    looked: list[float] = field(default_factory=list)
    promised: dict[int, int] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)


def main() -> None:
    """Print times, and whether each vote is counted once."""
    with TemporaryDirectory(prefix="lup-votes-") as folder:
        data = Path(folder)
        house = Workspace(data)
        project = house.create_project("Trygg start", "Ås barnehage")
        opened = OpenRound(
            item="runde", round_kind="baseline", about="indicators", options=(OPTION,)
        )
        for change in (
            AddItem(part="indicators", item=OPTION, values={"name": "Hvor trygg er du?"}),
            opened,
        ):
            house.send(project.project_id, Role.EDITOR, change)
        house.close()
        port = _free_port()
        server = _start(data, port)
        try:
            measured = asyncio.run(_everybody(f"http://127.0.0.1:{port}", project))
        finally:
            server.kill()
            server.wait()
        _report(measured, _counted(data, project))


async def _everybody(url: str, project: Created) -> Measured:
    await _well(url)
    measured, chance = Measured(), random.Random(500)
    transport = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=200))
    await asyncio.gather(
        *(
            _one(url, project, n, chance.uniform(0, SECONDS), transport, measured)
            for n in range(PHONES)
        )
    )
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
    phone = httpx.AsyncClient(base_url=url, transport=transport, timeout=30)
    page, score = f"/b/{project.code}", 1 + number % 5
    last = 6 - score if number % 5 == 0 else score
    scores = [score, *([score] if number % 10 == 0 else []), *([last] if last != score else [])]
    headers = {"Accept": "application/json"}
    try:
        await _timed(phone.get(page), measured.opened)
        for each in scores:
            form = {"what": "vote", "round": "runde", f"a-{OPTION}": str(each)}
            await _timed(phone.post(page, data=form, headers=headers), measured.sent)
            measured.promised[number] = each
        for _ in range(3):
            await asyncio.sleep(4)
            await _timed(phone.get(f"{page}/runde?has=runde"), measured.looked)
    except httpx.HTTPError as error:
        measured.errors[type(error).__name__] += 1


def _counted(data: Path, project: Created) -> Counter[int]:
    """Return how many gave each answer, as the closed round tells it."""
    house = Workspace(data)
    closed = house.send(project.project_id, Role.EDITOR, CloseRound(item="runde"))
    house.close()
    shown = closed.rounds["runde"].result.phones.options[OPTION]
    return Counter({part.first: part.count for part in shown.parts if part.first == part.last})


def _report(measured: Measured, counted: Counter[int]) -> None:
    print(f"{PHONES} phones, one round, {SECONDS:.0f} s (ms)")
    print(f"{'':>10} {'n':>6} {'p50':>8} {'p95':>8} {'p99':>8} {'max':>8}")
    for name, times in (
        ("open", measured.opened),
        ("vote", measured.sent),
        ("look", measured.looked),
    ):
        p50, p95, p99 = (_percentile(times, share) for share in (50, 95, 99))
        print(f"{name:>10} {len(times):>6} {p50:>8.1f} {p95:>8.1f} {p99:>8.1f} {max(times):>8.1f}")
    promised = Counter(measured.promised.values())
    print(
        f"phones {len(measured.promised)}, counted {counted.total()}, "
        f"each once with its last answer: {promised == counted}, errors {dict(measured.errors)}"
    )
    print(f"aim: p99 of vote at most {TARGET_MS} ms, every vote counted once")


if __name__ == "__main__":
    main()
