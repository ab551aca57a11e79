"""Takes the pictures in docs/images: the product as people see it, with the example.

python -m tools.screenshots [name ...]      all of them, or those named
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, get_args
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from lup_canvas.content import content
from lup_canvas.project.changes import (
    Change,
    EndGathering,
    ShowScene,
    StartGathering,
    WriteText,
)
from lup_canvas.project.document import COLLECTIONS, SECTIONS
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.gathering import programme
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("LUP_CHROMIUM") or shutil.which("chromium-headless-shell")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PROJECTOR = (1920, 1080)
LAPTOP = (1440, 900)
PHONE = (390, 844)
TALL = (1440, 2000)
TABLET = (768, 1024)
Scheme = Literal["light", "dark"]
Kind = Literal["example", "empty", "long"]
FOLLOWS = "samling?storskjerm=folg"

PATIENCE = 120_000
"""How long a busy machine may take, in milliseconds."""

LONG = "Tverrfaglighetssamarbeidsutfordringsforståelse i kommunehelsesamarbeidet"
"""What no layout expects, and Norwegian has."""


@dataclass(frozen=True)
class Picture:
    """One picture: which address, on which screen, of which project."""

    name: str
    path: str
    size: tuple[int, int] = LAPTOP
    project: Kind | Literal["gathering"] = "example"
    scheme: Scheme = "light"
    exercise: str = ""
    """The exercise of the second gathering that runs, by the name it has among the texts."""
    scene: Scene | None = None
    """What the one leading has chosen to show, instead of what the exercise says."""


def at_gathering(
    name: str, exercise: str, scene: Scene | None = None, scheme: Scheme = "light"
) -> Picture:
    """Return a picture of the storskjerm that follows, while an exercise runs."""
    return Picture(f"projector-{name}", FOLLOWS, PROJECTOR, "gathering", scheme, exercise, scene)


SCREENS = {
    "problem-area": "problemomrade",
    "insights": "innspill",
    "causes-whys": "arsaker?vis=hvorfor",
    "causes-fishbone": "arsaker?vis=fiskebein",
    "causes-problem-tree": "arsaker?vis=problemtre",
    "causes-objective-tree": "arsaker?vis=maltre",
    "causes-iceberg": "arsaker?vis=isfjell",
    "real-problem": "problemet",
    "goal": "mal",
    "ideas-find": "ideer?vis=samle",
    "ideas-choose": "ideer?vis=velge",
    "trial": "prove-ut",
    "canvas": "lerretet",
}
"""Every screen is looked at as the example has it, empty, and with very long words."""

PICTURES = (
    Picture("start", ""),
    Picture("problem-area", "problemomrade"),
    Picture("problem-area-empty", "problemomrade", project="empty"),
    Picture("problem-area-tablet", "problemomrade", size=TABLET),
    Picture("insights", "innspill"),
    Picture("root-cause", "arsaker"),
    Picture("root-cause-dark", "arsaker", scheme="dark"),
    Picture("real-problem", "problemet"),
    Picture("goal", "mal"),
    Picture("ideas", "ideer"),
    Picture("ideas-closed", "ideer", project="empty"),
    Picture("trial", "prove-ut"),
    Picture("canvas", "lerretet", size=PROJECTOR),
    Picture("canvas-empty", "lerretet", size=PROJECTOR, project="empty"),
    Picture("projector-problem", "lerretet?storskjerm=problemet", size=PROJECTOR),
    Picture("projector-fishbone", "lerretet?storskjerm=fiskebein", size=PROJECTOR),
    Picture("projector-thread", "lerretet?storskjerm=rod-trad", size=PROJECTOR),
    at_gathering("alone", "reading"),
    at_gathering("group", "whys"),
    at_gathering("plenary", "themes"),
    at_gathering("break", "break", Scene.TIMER),
    at_gathering("vote", "vote"),
    at_gathering("figure", "fishbone"),
    at_gathering("figure-dark", "fishbone", scheme="dark"),
    at_gathering("theme", "themes", Scene.THEME),
    at_gathering("code", "status", Scene.INVITATION),
    Picture("gathering", "samling", TALL, "gathering", exercise="whys"),
    Picture("gathering-plan", "samling", TALL),
    Picture("gathering-phone", "b/{phone}", PHONE, "gathering", exercise="grouping"),
    Picture("snapshots", "oyeblikksbilder"),
    Picture("settings", "innstillinger"),
    Picture("projector-turn", "lerretet?storskjerm=vi-trodde", size=PROJECTOR),
    Picture("phone", "b/{phone}", size=PHONE),
    Picture("snapshot", "s/{snapshot}"),
    *(
        Picture(f"screens/{name}-{kind}", path, size=TALL, project=kind)
        for name, path in SCREENS.items()
        for kind in get_args(Kind)
    ),
)


@dataclass(frozen=True)
class Project:
    """A project to take pictures of, and the secrets that open it."""

    made: Created
    snapshot: str


def main(wanted: list[str]) -> None:
    """Take the pictures that are wanted."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    pictures = [each for each in PICTURES if not wanted or each.name in wanted]
    with TemporaryDirectory(prefix="lup-pictures-") as folder, sync_playwright() as playwright:
        projects = _projects(Path(folder))
        with _server(Path(folder)) as address:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for picture in pictures:
                if picture.exercise:
                    _lead(Path(folder), projects[picture.project].made.project_id, picture)
                _take(browser, address, picture, projects[picture.project])
            browser.close()


def _projects(data: Path) -> dict[str, Project]:
    house = Workspace(data)
    made = {
        "example": house.copy_example(),
        "empty": house.create_project("Trygg overgang", "Solbakken skole"),
        "long": house.copy_example(),
        "gathering": house.copy_example(),
    }
    for change in _long_words(house, made["long"].project_id):
        house.send(made["long"].project_id, Role.EDITOR, change)
    projects = {
        name: Project(
            each,
            house.snapshots.share(
                each.project_id, house.snapshots.take(each.project_id, "Etter samling 4").id
            ),
        )
        for name, each in made.items()
    }
    house.close()
    return projects


def _lead(data: Path, project_id: str, picture: Picture) -> None:
    """Let the gathering come to the exercise of the picture."""
    house = Workspace(data)
    ready = content("nb").programmes[Gathering.SECOND].exercises
    number = [each.id for each in ready].index(picture.exercise)
    running = house.view(project_id, Audience.EDITOR).project.running
    here = programme(house.view(project_id, Audience.EDITOR).project, Gathering.SECOND)[number].id
    changes: list[Change] = [EndGathering(gathering=Gathering.SECOND)] if running.exercise else []
    changes += [StartGathering(gathering=Gathering.SECOND, exercise=here)]
    if picture.scene:
        changes += [ShowScene(showing=Showing(scene=picture.scene))]
    for change in changes:
        house.send(project_id, Role.EDITOR, change)
    house.close()


def _long_words(house: Workspace, project_id: str) -> Iterator[WriteText]:
    """Yield what makes every text of a project that screens can write in a long one."""
    project = house.view(project_id, Audience.EDITOR).project
    parts = [(name, None, getattr(project, name)) for name in SECTIONS]
    items = [
        (name, each.id, each) for name in COLLECTIONS for each in getattr(project, name).values()
    ]
    for part, item, holder in (*parts, *items):
        for field in set(holder.texts()) - holder.GUARDED:
            text = holder.written(field)
            if text:
                yield WriteText(part=part, item=item, field=field, base_rev=text.rev, text=LONG)


def _take(browser: Browser, address: str, picture: Picture, project: Project) -> None:
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=picture.scheme,
        locale="nb-NO",
        timezone_id="Europe/Oslo",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}/open/{project.made.editor_secret}")
    page.goto(f"{address}/{_way(picture, project)}")
    _settle(page)
    (IMAGES / picture.name).parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=IMAGES / f"{picture.name}.png")
    context.close()
    print(picture.name)


def _way(picture: Picture, project: Project) -> str:
    """Return the address of the picture; the start page is that of no project."""
    path = picture.path.format(phone=project.made.phone_token, snapshot=project.snapshot)
    mark = "&" if "?" in path else "?"
    named = f"project={project.made.project_id}&" if path else ""
    return f"{path}{mark}{named}lang=nb"


def _settle(page: Page) -> None:
    """Wait until nothing has been drawn for a while: pictures have nothing better to wait for.

    The time of an exercise never stands still, and is not waited for.
    """
    page.wait_for_load_state("networkidle")
    time_left = [page.locator(".digits"), page.locator(".bar")]
    before = b""
    while (after := page.screenshot(mask=time_left)) != before:
        before = after
        page.wait_for_timeout(1_000)


@contextmanager
def _server(data: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://localhost:{port}"
    # What people see in a picture is an address they could have.
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "app:app", "--port", str(port), "--log-level", "error"],
        cwd=ROOT,
        env={**os.environ, "LUP_DATA": str(data), "LUP_BASE_URL": "https://lup.kommunen.no"},
    )
    try:
        _wait_for(f"{address}/healthz")
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            with urlopen(address):
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(address)


if __name__ == "__main__":
    main(sys.argv[1:])
