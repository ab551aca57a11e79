"""Figures on a phone's screen: large letters, and a window of their own to slide sideways in."""

from __future__ import annotations

from playwright.sync_api import expect

from lup_canvas.workspace import Workspace
from tests.browser.conftest import OnServer, OpenProject, Server
from tests.browser.people import nb
from tests.browser.screens import Watched


def test_a_figure_slides_sideways_with_keys_and_the_page_stands_still(
    server: Server, open_project: OpenProject
) -> None:
    example = OnServer(server, Workspace(server.data, base_url=server.url).copy_example())
    page = open_project(example, "innspill")
    watched = Watched(page, server.url)
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_text(nb("The themes in figures, and how many take part")).click()
    frame = page.get_by_role("group", name=nb("{figure}, slide sideways", figure=nb("Themes")))
    expect(frame).to_be_visible()
    place = page.locator("[class*='st-key-figure-']", has=frame).last
    expect(place.get_by_test_id("stPlotlyChart")).to_have_count(0)

    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("frame => frame.scrollLeft > 0", arg=frame.element_handle())
    letters = frame.locator("text").first.evaluate("each => each.getBoundingClientRect().height")
    assert letters >= 15
    assert watched.faults("nb") == []

    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.get_by_test_id("stPlotlyChart").first).to_be_visible()
