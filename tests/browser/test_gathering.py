"""A gathering runs on it: one leads, a storskjerm and a phone follow, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from lup_canvas.project.changes import SetField, TakeProgramme
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.gathering import programme
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Workspace
from tests.browser.conftest import OnServer, OpenProject, Server, let_in
from tests.browser.people import PHONE, nb
from tests.browser.screens import barriers, is_still
from tests.project.gatherings import PLAN

QUESTION = "Hva overrasker deg?"
TITLES = [each.title for each in PLAN]
PROMPTS = {"Grupper": "Hvilken lapp passer ikke inn?", "Vis temaene": "Hva går igjen?"}


@dataclass
class Gathered:
    """A gathering with one who leads, a storskjerm and a phone."""

    project: OnServer
    leader: Page
    wall: Page
    phone: Page

    @property
    def time(self) -> int:
        """Return how many seconds the leader's screen says are left."""
        minutes, seconds = self.leader.locator("[data-size=lead] .digits").inner_text().split(":")
        return int(minutes) * 60 + int(seconds)

    def goes_on(self, to: str) -> None:
        """Press the key for the next exercise, and see it come everywhere."""
        self.presses("n")
        self.all_are_at(to)

    def presses(self, key: str) -> None:
        """Press a key on the screen that leads, once its buttons stand there."""
        is_still(self.leader)
        self.leader.keyboard.press(key)

    def all_are_at(self, title: str) -> None:
        expect(self.leader.locator("[data-size=lead] .title")).to_have_text(title)
        expect(self.wall.locator(".exercise:visible .title")).to_have_text(title)
        expect(self.phone.locator("#na .mode")).to_contain_text(title)


def planned(project: OnServer) -> None:
    """Take a short programme, in which the first exercise asks the phones something."""
    house = Workspace(project.server.data, base_url=project.server.url)
    plan = [
        each.but(prompt=QUESTION if n == 0 else PROMPTS.get(each.title, ""))
        for n, each in enumerate(PLAN)
    ]
    for change in (
        TakeProgramme(gathering=Gathering.SECOND, exercises=tuple(plan)),
        SetField(part="settings", field="read_first", value=False),
    ):
        house.send(project.id, Role.EDITOR, change)
    assert len(programme(project.now(), Gathering.SECOND)) == len(PLAN)
    house.close()


def gathered(
    project: OnServer, open_project: OpenProject, new_page: Callable[..., Page]
) -> Gathered:
    """Open the three screens, and begin."""
    leader = open_project(project, "samling")
    leader.get_by_text(nb("Gathering 2"), exact=True).click()
    leader.get_by_role("button", name=nb("Begin the gathering")).click()
    wall = new_page(viewport={"width": 1920, "height": 1080})
    let_in(wall, project.link)
    wall.goto(f"{project.server.url}/samling?project={project.id}&storskjerm=folg&lang=nb")
    phone = new_page(**PHONE)
    phone.goto(f"{project.server.url}/b/{project.created.code}?lang=nb")
    return Gathered(project, leader, wall, phone)


def test_a_gathering_is_led_and_followed_and_survives_a_new_server(
    own_server: Server,
    new_project: Callable[[Server], OnServer],
    open_project: OpenProject,
    new_page: Callable[..., Page],
) -> None:
    project = new_project(own_server)
    planned(project)
    here = gathered(project, open_project, new_page)
    here.all_are_at(TITLES[0])
    expect(here.phone.get_by_label(QUESTION)).to_be_editable()

    # Somebody is in the middle of a text when writing closes, and goes on when it opens again.
    here.phone.locator("#text").fill("Vi får beskjed for se")
    here.goes_on(TITLES[1])
    expect(here.phone.locator("#na .note")).to_have_text(nb("Nothing is written on phones now."))
    expect(here.phone.locator("#text")).to_have_value("Vi får beskjed for se")
    assert not here.phone.locator("#text").is_editable()
    assert barriers(here.phone) == barriers(here.wall) == barriers(here.leader) == []

    # Two minutes more, and a pause, are on all screens; a reload and a new server keep the time.
    here.presses("m")
    expect(here.leader.locator("[data-size=lead] .digits")).to_have_text(re.compile("^2[67]:"))
    here.presses("k")
    for page, place in ((here.leader, "[data-size=lead]"), (here.wall, "[data-size=stage]")):
        expect(page.locator(f"{place} .word")).to_have_text(nb("Paused"))
    left = here.time
    here.leader.reload()
    own_server.stop()
    own_server.start()
    for page in (here.leader, here.wall, here.phone):
        page.reload()
    here.all_are_at(TITLES[1])
    assert here.time == left
    assert here.phone.locator(".digits").inner_text() == f"{left // 60}:{left % 60:02}"

    here.presses("f")
    here.all_are_at(TITLES[0])
    here.phone.locator("#text").press_sequentially("nt")
    expect(here.phone.locator("#text")).to_have_value("Vi får beskjed for sent")
    expect(here.phone.locator("[data-next]")).to_be_visible()


def test_what_is_written_alone_is_hidden_until_all_is_shown_and_the_wall_shows_what_is_chosen(
    project: OnServer, open_project: OpenProject, new_page: Callable[..., Page]
) -> None:
    planned(project)
    here = gathered(project, open_project, new_page)
    here.all_are_at(TITLES[0])
    told = "Vi får beskjed for sent"

    other = open_project(project, "innspill")
    expect(other.get_by_text(nb("Write down what you have heard"))).to_be_visible()
    line = other.get_by_label(nb("Employee"), exact=True)
    line.fill(told)
    line.press("Enter")
    one = nb("{count} contribution is written alone.").format(count=1)
    expect(here.leader.get_by_text(one).first).to_be_visible()
    expect(here.wall.get_by_text(one)).to_be_visible()
    assert told not in here.leader.content() + here.wall.content()

    here.leader.get_by_role("button", name=nb("Show all")).click()
    expect(here.wall.get_by_text(one)).to_be_hidden()
    assert project.now().insights

    # What is chosen is on the wall at once; one key opens the same here, and one goes back.
    choice = here.leader.get_by_label(nb("The storskjerm shows"))
    choice.click()
    here.leader.keyboard.press("n")
    expect(choice).to_have_value("n")
    choice.fill(nb("The time"))
    here.leader.get_by_role("option", name=nb("The time"), exact=True).click()
    expect(here.wall.locator("[data-size=clock] .digits")).to_be_visible()
    expect(choice).to_be_focused()
    here.leader.keyboard.press("p")
    expect(here.leader.locator("[data-size=clock] .digits")).to_be_visible()
    here.leader.keyboard.press("Escape")
    here.leader.get_by_role("heading", level=1, name=nb("Gathering")).wait_for()
    here.goes_on(TITLES[1])
    expect(here.wall.locator("[data-size=stage]")).to_be_visible()
