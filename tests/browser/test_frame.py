"""The frame of a screen: a bar that stands still on top, and a foot that lies on top of nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.conftest import OnServer, OpenProject
from tests.browser.people import Leader, nb

SCREENS = ((1280, 800), (1440, 900), (1920, 1080), (768, 1024), (390, 844))
PLACES = ("Gathering", "The canvas", "Snapshots", "Settings")

_UNDER_THE_FOOT = """() => {
    const inside = (node) => [...node.querySelectorAll("*")]
        .flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
    const all = inside(document);
    const foot = all.find((each) => each.matches(".foot:has(.undo)")).getBoundingClientRect();
    const reached = all.filter((each) => each.matches("textarea, input, button, a, select, summary")
        && each.checkVisibility() && !each.closest(".foot:has(.undo)"));
    const main = document.querySelector('[data-testid="stMain"]').getBoundingClientRect();
    const hidden = reached.filter((each) => {
        each.focus();
        const { top, bottom } = each.getBoundingClientRect();
        return top >= main.bottom && bottom > top;
    });
    return { below: foot.height, gap: foot.top - main.bottom, reached: reached.length,
        hidden: hidden.map((each) => each.outerHTML) };
}"""


def test_the_foot_covers_no_field_and_no_focus_on_any_screen(
    open_project: OpenProject, project: OnServer
) -> None:
    kari = Leader(open_project(project))
    kari.writes("Who does it concern?", "Foreldre og barn")
    expect(kari.page.locator(".status")).to_contain_text(nb("Saved {time}", time="").strip())

    for width, height in SCREENS:
        kari.page.set_viewport_size({"width": width, "height": height})
        found = kari.page.evaluate(_UNDER_THE_FOOT)
        assert found["below"] > 0
        assert abs(found["gap"]) <= 1, width
        assert found["reached"] > 20
        assert found["hidden"] == [], width


@pytest.mark.parametrize("width", [1440, 768])
def test_the_bar_stands_still_whatever_page_one_goes_to(
    open_project: OpenProject, project: OnServer, width: int
) -> None:
    kari = Leader(open_project(project))
    kari.page.set_viewport_size({"width": width, "height": 900})
    first = bar(kari.page)

    for place in PLACES:
        kari.opens(place)
        expect(current(kari.page)).to_have_text(nb(place))
        assert bar(kari.page) == first


def current(page: Page) -> Locator:
    return page.locator(".st-key-top-ways a[aria-current=page]")


def bar(page: Page) -> list[FloatRect | None]:
    """Return where everything in the bar stands."""
    top = page.locator(".st-key-top-bar")
    places = [top.get_by_role("link", name=nb(name), exact=True) for name in PLACES]
    tools = [top.get_by_role("button", name=nb(name)) for name in ("Help", "Park an idea")]
    for each in (*places, *tools):
        expect(each).to_be_visible()
    return [each.bounding_box() for each in (*places, *tools)]
