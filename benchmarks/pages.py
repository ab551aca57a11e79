"""How long the server takes to draw each page anew after a change, with the real server.

The project is the example with 500 insights and 120 causes. One screen runs its whole script
after each change, so nothing that was made before can be used again; what is measured is the
time from asking for the run until its last message has come, with nobody else at work.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks.screens import STEPS, Group, group_of, open_screen, server
from lup_canvas import workspace
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, AddItem, Link
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Workspace

INSIGHTS, CAUSES, TIMES = 500, 120, 15
PAGES = (*STEPS, "lerretet")


def main() -> None:
    """Print a table."""
    with TemporaryDirectory(prefix="lup-pages-") as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(data: Path) -> None:
    group = _large_project(data)
    async with server(data) as port, httpx.AsyncClient(base_url=f"http://localhost:{port}") as http:
        print(f"{INSIGHTS} insights, {CAUSES} causes: one run of a page's whole script (ms)")
        print(f"{'':<16}{'median':>8}{'longest':>9}")
        for page in PAGES:
            times = [1_000 * each for each in await _runs(group, page, port, http)]
            print(f"{page:<16}{statistics.median(times):>8.0f}{max(times):>9.0f}")


async def _runs(group: Group, page: str, port: int, http: httpx.AsyncClient) -> list[float]:
    screen = await open_screen(group, port, page=page)
    times = []
    for _ in range(TIMES):
        await group.change(http)
        started = time.perf_counter()
        await screen.run()
        times.append(time.perf_counter() - started)
    await screen.close()
    return times


def _large_project(data: Path) -> Group:
    house = Workspace(data)
    made = house.copy_example()
    project = house.view(made.project_id, Audience.EDITOR).project
    themes, causes = list(project.themes), list(project.causes)
    for n in range(len(project.insights), INSIGHTS):
        item = new_id()
        told = AddInsight(item=item, text=f"Nummer {n}: beskjeden kom først da barnet gråt")
        house.send(made.project_id, Role.EDITOR, told)
        link = Link(part="insights", item=item, field="themes", other=themes[n % len(themes)])
        house.send(made.project_id, Role.EDITOR, link)
    for n in range(len(causes), CAUSES):
        values = {"text": f"Fordi nummer {n} ikke vet hvem som har ansvaret", "category": "Rutiner"}
        house.send(
            made.project_id, Role.EDITOR, AddItem(part="causes", item=new_id(), values=values)
        )
    group = group_of(house, made, browser=0)
    house.close()
    workspace.use(None)
    return group


if __name__ == "__main__":
    main()
