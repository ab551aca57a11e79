"""Every page, empty and full, in bokmål and English: open to everybody, and quiet.

What is full is the example, with something after every text that would be a picture from a
stranger, a link and a formula if anybody took what people write for markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from lup_canvas.access import LinkKind
from lup_canvas.project.base import Text
from lup_canvas.project.document import Project
from lup_canvas.project.document.scenes import Scene
from lup_canvas.store import JsonStore
from lup_canvas.workspace import Workspace
from tests.browser.conftest import Devices, Server, a_page, let_in
from tests.browser.people import PHONE, nb
from tests.browser.screens import Watched, barriers, far_away
from tests.formats.projects import a_project, rewritten, the_example

MARKUP = " ![](https://stranger.example/x.png) [a](https://stranger.example) $x^2$ :red[b]"
LONG = "Tverrfaglighetssamarbeidsutfordringsforståelse i kommunehelsesamarbeidet"
FITTING = 200
"""Some texts have no room for more."""

STEPS = ("problemomrade", "innspill", "arsaker", "problemet", "mal", "ideer", "prove-ut")
OTHERS = ("samling", "lerretet", "oyeblikksbilder", "innstillinger")
TALL = 1600
PROJECTOR = tuple(part.value for part in Scene)


@dataclass(frozen=True)
class Opened:
    """The projects that the pages are tried with, and what opens them."""

    workspace: Workspace
    ids: dict[str, str]

    def link(self, name: str) -> str:
        return f"open/{self.workspace.doors.new_link(self.ids[name], LinkKind.EDITOR)}"

    def page(self, name: str, place: str, language: str) -> str:
        joint = "&" if "?" in place else "?"
        return f"{place}{joint}project={self.ids[name]}&lang={language}"


@pytest.fixture(scope="session")
def opened(server: Server) -> Opened:
    workspace = Workspace(server.data, base_url=server.url)
    projects = {
        "empty": rewritten(a_project(), lambda words: words),
        "full": full_of_markup(),
        "long": full_of_long_words(),
    }
    for project in projects.values():
        JsonStore(server.data / "projects").create(project)
    workspace.snapshots.take(projects["full"].id, f"Etter samling 4{MARKUP}", f"Til alle{MARKUP}")
    return Opened(workspace, {name: project.id for name, project in projects.items()})


def full_of_markup() -> Project:
    def with_markup(words: str) -> str:
        return words + MARKUP if len(words) + len(MARKUP) < FITTING else words

    return rewritten(the_example(), with_markup)


def full_of_long_words() -> Project:
    """Return a project in which every sentence is as long as the longest may be."""
    project, words = the_example(), Text(value=f"{LONG} " * 8)
    ideas = {name: each.but(text=words) for name, each in project.ideas.items()}
    turned = project.problem.but(believed=words, seen=words)
    return rewritten(project.but(problem=turned, ideas=ideas), lambda each: each)


@pytest.fixture(scope="session")
def desk(devices: Devices, server: Server, opened: Opened) -> Iterator[Callable[..., Watched]]:
    """A function that returns the one page of a leader in a light or dark room.

    In a tall window no box that scrolls is cut by its edge, where axe gives up on contrast.
    """
    pages: dict[tuple[str, int], Watched] = {}
    with devices.borrowed() as laptop:
        for name in opened.ids:
            let_in(laptop.pages[0], f"{server.url}/{opened.link(name)}")

        def at(shade: Literal["light", "dark"] = "light", height: int = 800) -> Watched:
            if (shade, height) not in pages:
                page = a_page(
                    laptop, color_scheme=shade, viewport={"width": 1280, "height": height}
                )
                pages[shade, height] = Watched(page, server.url)
            return pages[shade, height]

        yield at


@pytest.mark.parametrize(
    ("name", "language", "shade"), [("empty", "en", "light"), ("full", "nb", "dark")]
)
@pytest.mark.parametrize("place", [*STEPS, *OTHERS])
def test_every_page_is_open_to_everybody_and_asks_nobody_else(
    desk: Callable[..., Watched], opened: Opened, place: str, name: str, language: str, shade: str
) -> None:
    leader = desk(shade, height=TALL)

    leader.goes_to(opened.page(name, place, language))

    assert leader.faults(language) == []


@pytest.mark.parametrize("place", ["innspill", "arsaker", "ideer"])
def test_every_way_to_look_at_a_step_is_open_to_everybody(
    desk: Callable[..., Watched], opened: Opened, place: str
) -> None:
    leader = desk()
    leader.goes_to(opened.page("full", place, "nb"))
    ways = leader.page.get_by_test_id("stButtonGroup").get_by_role("radio")

    faults = {}
    for way in ways.all()[1:]:
        way.press("Space")
        expect(way).to_be_checked()
        leader.is_finished()
        faults[way.inner_text()] = leader.faults("nb")

    assert faults, "there is more than one way"
    assert faults == {way: [] for way in faults}


@pytest.mark.parametrize("turn", [0, 1], ids=["light", "dark"])
def test_the_projector_shows_every_part_to_everybody(
    desk: Callable[..., Watched], opened: Opened, turn: int
) -> None:
    """Every other part in each shade; the palette itself is measured elsewhere."""
    leader, looked_at = desk(("light", "dark")[turn]), PROJECTOR[turn::2]
    leader.goes_to(opened.page("full", f"lerretet?storskjerm={PROJECTOR[0]}", "nb"))

    faults = {}
    for part in PROJECTOR:
        expect(leader.page).to_have_url(re.compile(f"storskjerm={part}(&|$)"))
        if part in looked_at:
            leader.is_finished()
            faults[part] = [*leader.faults("nb"), *far_away(leader.page)]
        leader.page.keyboard.press("ArrowRight")

    assert faults == {part: [] for part in looked_at}


@pytest.mark.parametrize("scene", [Scene.TURN, Scene.IDEAS])
def test_very_long_words_end_in_dots_on_the_projector_and_never_below_its_edge(
    desk: Callable[..., Watched], opened: Opened, scene: Scene
) -> None:
    leader = desk()
    leader.goes_to(opened.page("long", f"lerretet?storskjerm={scene}", "nb"))

    said = leader.page.locator(".cut").first
    expect(said).to_contain_text(LONG)
    assert far_away(leader.page) == []


def test_what_is_folded_away_is_open_to_everybody_too(
    desk: Callable[..., Watched], opened: Opened
) -> None:
    leader = desk()
    leader.goes_to(opened.page("full", "mal", "nb"))

    for fold in leader.page.locator("summary:visible").all():
        fold.click()
    assert barriers(leader.page) == []

    for button in ("Help", "Park an idea"):
        leader.page.get_by_role("button", name=nb(button)).click()
        expect(leader.page.get_by_test_id("stPopoverBody")).to_be_visible()
        assert barriers(leader.page) == []
        leader.page.keyboard.press("Escape")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_start_page_is_open_to_strangers_and_to_those_who_come_back(
    new_page: Callable[..., Page], desk: Callable[..., Watched], server: Server, language: str
) -> None:
    stranger = Watched(new_page(), server.url)
    for person in (stranger, desk()):
        person.goes_to(f"?lang={language}")
        assert person.faults(language) == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_plain_pages_fit_a_phone_and_are_open_to_everybody(
    new_page: Callable[..., Page], server: Server, opened: Opened, language: str
) -> None:
    house, project = opened.workspace, opened.ids["full"]
    shared = house.snapshots.share(project, house.snapshots.of(project)[0].id)
    phone = Watched(new_page(**PHONE), server.url)

    faults = {}
    code = house.doors.code(project)
    for address in ("b", f"b/{code}", f"b/{code}/personvern", f"s/{shared}"):
        phone.goes_to(f"{address}?lang={language}")
        faults[address] = phone.faults(language)

    assert faults == {address: [] for address in faults}


def test_a_link_that_opens_nothing_says_so_to_everybody(
    new_page: Callable[..., Page], server: Server
) -> None:
    reader = new_page(**PHONE)

    reader.goto(f"{server.url}/s/{'x' * 43}?lang=nb")

    expect(reader.get_by_role("heading", level=1)).to_have_text(nb("Nothing opens here"))
    assert barriers(reader) == []
