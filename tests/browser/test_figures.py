"""Figures in a real browser: Plotly draws people's words as words, and fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from importlib.resources import files

import plotly.io
import pytest
from playwright.sync_api import Browser, Page, Request

from lup_canvas.figures.config import STILL
from lup_canvas.figures.every import Draw
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.journey import journey
from lup_canvas.figures.still import svg
from lup_canvas.locale import translator
from tests.figures import drawn
from tests.figures.examples import HOSTILE, hostile, kindergarten, long_words
from tests.figures.test_every_figure import every_figure

PLOTLY = str(files("plotly") / "package_data" / "plotly.min.js")
FACE = files("lup_canvas.ui") / "static/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PAGE = """<!doctype html><style>
@font-face {{ font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800;
              src: url(data:font/woff2;base64,{face}) }}
</style><body style="margin: 0"><div id="figure"></div>"""
PLACES = """where => [...document.querySelectorAll(where)].map(text => {
    const {x, y} = text.getBoundingClientRect();
    return {words: text.textContent, x, y};
})"""
T = translator("en")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all figures: Plotly takes seconds to load."""
    page = browser.new_page(viewport={"width": 1900, "height": 1000})
    page.set_content(PAGE.format(face=b64encode(FACE.read_bytes()).decode()))
    page.add_script_tag(path=PLOTLY)
    page.evaluate("document.fonts.load('16px \"Atkinson Hyperlegible Next\"')")
    yield page
    page.close()


@pytest.fixture
def fetched(page: Page) -> Iterator[list[str]]:
    """The addresses that the page asks for while it draws."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", note)
    yield addresses
    page.remove_listener("request", note)


def show(page: Page, figure: Figure) -> None:
    page.evaluate(
        "([spec, config]) => { const {data, layout} = JSON.parse(spec);"
        " return Plotly.newPlot('figure', data, layout, config); }",
        [plotly.io.to_json(drawn.of(figure), validate=False), dict(STILL)],
    )


@every_figure
def test_what_people_write_is_drawn_as_words(page: Page, fetched: list[str], draw: Draw) -> None:
    show(page, draw(hostile(*HOSTILE), T))

    figure = page.locator("#figure")
    styles = figure.locator("tspan").evaluate_all("all => all.map(one => one.style.cssText)")
    assert figure.locator("a, image, foreignObject, script").count() == 0
    assert not any("900px" in style or "bold" in style for style in styles)
    assert fetched == []


def test_signs_of_markup_arrive_as_they_were_written(page: Page, fetched: list[str]) -> None:
    show(page, journey(hostile("a < b > c & d &lt; e"), T))

    assert "a < b > c & d &lt; e" in page.locator("#figure").inner_text()
    assert fetched == []


@every_figure
@pytest.mark.parametrize("big", [False, True], ids=["laptop", "storskjerm"])
def test_letters_are_no_wider_than_we_thought(
    page: Page, fetched: list[str], draw: Draw, big: bool
) -> None:
    figure = draw(long_words(), T, big=big)
    show(page, figure)

    measured = page.locator("#figure .annotation-text").evaluate_all(
        "texts => texts.map(text => text.getBoundingClientRect().width)"
    )
    thought = [each.right - each.left for each in drawn.words(drawn.of(figure))]
    wide = [pair for pair in zip(measured, thought, strict=True) if pair[0] > pair[1] + 2]
    assert wide == []
    assert fetched == []


@every_figure
@pytest.mark.parametrize("big", [False, True], ids=["laptop", "storskjerm"])
def test_a_still_picture_has_its_words_where_the_browser_has_them(
    page: Page, fetched: list[str], draw: Draw, big: bool
) -> None:
    figure = draw(kindergarten(), T, big=big)
    sheet = drawn.of(figure).layout
    size = {"width": sheet.xaxis.range[1] + 3, "height": sheet.yaxis.range[0] + 3}
    drawn.of(figure).update_layout(size)  # no stretching: only places are compared
    show(page, figure)
    moving = page.evaluate(PLACES, "#figure .annotation-text")
    page.evaluate("picture => { figure.innerHTML = picture }", svg(figure))
    still = page.evaluate(PLACES, "#figure text")[-len(moving) :]

    apart = [
        (one["words"], one, other)
        for one, other in zip(moving, still, strict=True)
        if max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"])) > 1.5
    ]
    assert apart == []
    assert fetched == []
