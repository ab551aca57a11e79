"""The golden thread in a real browser: what is pressed opens, by hand and by keys."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from lup_canvas.workspace import Workspace
from tests.browser.conftest import OnServer, OpenProject, Server, let_in
from tests.browser.people import nb
from tests.browser.screens import barriers

TABLET = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}


def the_example(server: Server) -> OnServer:
    return OnServer(server, Workspace(server.data, base_url=server.url).copy_example())


def test_a_finger_opens_a_card_of_the_thread(server: Server, new_page: Callable[..., Page]) -> None:
    example, page = the_example(server), new_page(**TABLET)
    let_in(page, example.link)
    page.goto(f"{server.url}/lerretet?project={example.id}&lang=nb")
    expect(page.get_by_role("navigation", name=nb("What does it stand on?"))).to_be_visible()

    card = page.locator(".st-key-figure-golden-thread .annotation-text", has_text="Øve på")
    card.tap(force=True)

    chain = page.get_by_role("region", name=nb("What does it stand on?"))
    expect(chain.get_by_role("heading", name="Øve på samtalen")).to_be_visible()
    expect(chain.get_by_text("Jeg er redd for å trå for nær.")).to_be_visible()


def test_a_card_of_the_thread_opens_to_what_people_told(
    server: Server, open_project: OpenProject
) -> None:
    example = the_example(server)
    page = open_project(example, "lerretet")
    names = page.get_by_role("navigation", name=nb("What does it stand on?"))
    chain = page.get_by_role("region", name=nb("What does it stand on?"))
    expect(names).to_be_visible()
    expect(page.locator(".chain")).to_be_hidden()

    card = page.locator(".st-key-figure-golden-thread .annotation-text", has_text="Øve på")
    card.click(force=True)
    expect(chain.get_by_role("heading", name="Øve på samtalen")).to_be_visible()
    expect(chain.get_by_text("Jeg er redd for å trå for nær.")).to_be_visible()

    names.locator("summary", has_text=nb("Without a thread")).focus()
    for key in ("Enter", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(chain.get_by_role("heading", name="App for beskjeder")).to_be_visible()
    apart = nb("A fine idea, but for another problem: it acts on no cause.")
    expect(chain.get_by_text(apart)).to_be_visible()
    assert barriers(page) == []
