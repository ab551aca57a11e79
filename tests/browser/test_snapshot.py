"""What a shared snapshot is to those who read it: on a screen, on a phone, on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from lup_canvas.store import JsonStore
from lup_canvas.workspace import Workspace
from tests.browser.conftest import Server
from tests.browser.screens import barriers
from tests.formats.projects import a_project, rewritten, the_example

NewPage = Callable[..., Page]

LONG = "Tverrfaglighetssamarbeidsutfordringsforståelse i kommunehelsesamarbeidet. "
SMALLEST = {"width": 320, "height": 640}
"""What is left of 1280 pixels when somebody enlarges the page four times (WCAG 1.4.10)."""

SHADES = ("light", "dark")
HINT = "Pek på en del av figuren"


@pytest.fixture(scope="session")
def address(server: Server) -> Callable[[str], str]:
    """A function that shares the example, or another project, and returns where it is seen."""
    workspace = Workspace(server.data, base_url=server.url)
    projects = {
        "example": rewritten(the_example(), lambda words: words),
        "long": rewritten(the_example(), lambda words: (LONG * 4)[: max(len(words), 160)]),
        "new": rewritten(a_project(), lambda words: words),
    }
    found: dict[str, str] = {}
    for name, project in projects.items():
        JsonStore(server.data / "projects").create(project)
        snapshot = workspace.snapshots.take(project.id, "Etter samling 4")
        found[name] = f"{server.url}/s/{workspace.snapshots.share(project.id, snapshot.id)}"
    return found.__getitem__


@pytest.mark.parametrize(("width", "colour_scheme"), [(320, "light"), (1280, "dark")])
def test_the_page_is_open_to_everybody_and_so_is_its_folded_table(
    new_page: NewPage, address: Callable[[str], str], width: int, colour_scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=colour_scheme)

    page.goto(address("example"))
    page.get_by_text("Alle årsakene som tabell").click()

    expect(page.get_by_role("table", name="Alle årsakene som tabell")).to_be_visible()
    assert barriers(page) == []


def test_a_page_that_has_nothing_to_tell_yet_is_open_to_everybody(
    page: Page, address: Callable[[str], str]
) -> None:
    page.goto(address("new"))

    assert barriers(page) == []


@pytest.mark.parametrize("name", ["example", "long", "new"])
def test_nothing_runs_off_the_smallest_screen(
    new_page: NewPage, address: Callable[[str], str], name: str
) -> None:
    page = new_page(viewport=SMALLEST)

    page.goto(address(name))

    assert page.evaluate("document.documentElement.scrollWidth") == SMALLEST["width"]


def test_what_the_group_understood_is_the_largest_it_says(
    page: Page, address: Callable[[str], str]
) -> None:
    page.goto(address("example"))

    sizes: list[float] = page.evaluate(
        """() => {
            const size = (node) => parseFloat(getComputedStyle(node).fontSize);
            const turn = size(document.querySelector(".seen p"));
            const others = [...document.querySelectorAll("section *:not(.seen p)")].map(size);
            return [turn, Math.max(...others)];
        }"""
    )

    assert sizes[0] > sizes[1]


def test_a_tables_cells_keep_their_headings_on_a_phone(
    new_page: NewPage, address: Callable[[str], str]
) -> None:
    page = new_page(viewport=SMALLEST)
    page.goto(address("example"))

    steps = page.locator("#next").get_by_role("table")

    expect(steps.get_by_role("row").nth(1).get_by_role("cell")).to_have_count(4)
    expect(steps.get_by_role("columnheader", name="Hvem?")).to_be_attached()


def test_another_language_is_one_click_away(page: Page, address: Callable[[str], str]) -> None:
    page.goto(address("example"))

    page.get_by_role("link", name="English").click()

    expect(page.get_by_role("heading", name="Problem area")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_text("Foreldre tar for sent kontakt.")).to_have_attribute("lang", "nb")


def test_the_page_reads_without_scripts_and_asks_nobody_else(
    new_page: NewPage, address: Callable[[str], str], server: Server
) -> None:
    page = new_page(java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address("example"))

    expect(page.get_by_role("heading", level=1)).to_have_text("Våge å bry oss (eksempel)")
    assert len(asked) > 2
    assert all(url.startswith(server.url) for url in asked)


def test_the_browser_has_nothing_to_complain_about(
    page: Page, address: Callable[[str], str]
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(address("example"))
    page.evaluate("document.fonts.ready")

    assert complaints == []
    assert page.evaluate('document.fonts.check("16px Atkinson Hyperlegible Next")')


def test_on_paper_nothing_is_folded_away_and_nothing_is_dark(
    new_page: NewPage, address: Callable[[str], str]
) -> None:
    page = new_page(color_scheme="dark", viewport={"width": 660, "height": 930})
    page.goto(address("example"))
    table = page.get_by_role("table", name="Alle årsakene som tabell")
    expect(table).not_to_be_visible()

    page.emulate_media(media="print", color_scheme="dark")

    expect(table).to_be_visible()
    expect(page.get_by_role("navigation", name="Språk")).not_to_be_visible()
    ink, paper = page.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            return [style.color, style.backgroundColor];
        }"""
    )
    assert (ink, paper) == ("rgb(14, 18, 21)", "rgb(255, 255, 255)")


def test_the_parts_of_every_figure_tell_more_to_hand_and_keys_and_nothing_on_paper(
    page: Page, address: Callable[[str], str], server: Server
) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address("example"))
    figures = page.locator(".drawn")
    expect(figures).to_have_count(6)

    for figure in figures.all():
        canvas, told = figure.locator(".canvas"), figure.get_by_role("status")
        expect(told).to_contain_text(HINT)
        figure.locator(".tells").first.hover()
        expect(told).not_to_contain_text(HINT)
        first = told.inner_text()
        canvas.press("End")
        expect(told).not_to_have_text(first)
        canvas.press("Home")
        expect(told).to_have_text(first)
        canvas.press("Escape")
        expect(told).to_contain_text(HINT)
    fields = page.locator("#figure-theme_steps")
    for key in ("ArrowDown", "ArrowRight", "ArrowDown"):
        fields.locator(".canvas").press(key)
    expect(fields.get_by_role("status")).to_have_text(
        "Ingen rom for samtalen · 2 Levering · 2 innspill"
    )
    assert barriers(page) == []
    page.emulate_media(media="print")
    expect(figures.first.locator("svg")).to_be_visible()
    expect(page.locator(".told:visible")).to_have_count(0)
    assert complaints == []
    assert all(url.startswith((server.url, "blob:", "data:")) for url in asked)
