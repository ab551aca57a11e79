"""Takes the pictures in docs/images/figures: each with nothing, little, much and long words.

python -m tools.figure_pictures [name ...]      all of them, or those named
"""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import plotly
import plotly.io
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from lup_canvas.figures.config import STILL
from lup_canvas.figures.every import EVERY, Draw
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.palette import DARK, LIGHT
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from tests.figures.examples import huge, kindergarten, little, long_words, project
from tools.screenshots import ARGUMENTS, CHROMIUM, IMAGES, ROOT

FONT = ROOT / "lup_canvas/ui/static/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
T = translator("nb")
WIDTH, GAP = 1100, 24
PHONE, LARGE = 320, 612
"""The narrowest phone, and how wide the picture for the back row is on it."""
COLOURS = 128
"""As many as flat drawings need; a picture with all of them is twice as large."""

_SHAPES: dict[str, Callable[[], Project]] = {
    "Ingenting": project,
    "Lite": little,
    "Eksempelet": kindergarten,
    "Mye": huge,
    "Lange ord": long_words,
}
_STYLE = f"""
body {{ margin: {GAP}px; display: grid; grid-template-columns: {WIDTH}px {WIDTH}px;
  gap: {GAP}px; font: 18px Figures; background: #777; align-items: start; }}
section {{ box-sizing: border-box; padding: {GAP}px; border-radius: 8px; }}
.light {{ background: {LIGHT.background}; color: {LIGHT.ink}; }}
.dark {{ background: {DARK.background}; color: {DARK.ink}; }}
small {{ opacity: .7; }}
h2, p {{ margin: 0 0 8px; overflow-wrap: anywhere; }}
.screen {{ height: {WIDTH * 9 // 16}px; overflow: hidden; padding: 0; }}
.screen > * {{ width: 1840px; padding: 20px 40px; zoom: {WIDTH / 1920}; }}
.screen h2 {{ font-size: 46px; }} .screen p {{ font-size: 37px; }}
.phone {{ width: 342px; }} .phone > div {{ overflow-x: auto; }}
"""


def main(wanted: list[str]) -> None:
    """Take the pictures that are wanted."""
    folder = IMAGES / "figures"
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for draw in EVERY:
            if not wanted or draw.__name__ in wanted:
                _take(browser, draw, folder / f"{draw.__name__}.png")
                print(draw.__name__)
        browser.close()


def _take(browser: Browser, draw: Draw, path: Path) -> None:
    page = browser.new_page(viewport={"width": 2 * WIDTH + 3 * GAP, "height": 900})
    sections = list(_sections(draw))
    page.set_content(f"<style>{_face()}{_STYLE}</style>{''.join(html for html, _ in sections)}")
    page.add_script_tag(path=PLOTLY)
    page.evaluate("document.fonts.load('18px Figures')")
    for place, (_, figure) in enumerate(sections):
        if figure.figure is not None:
            spec = plotly.io.to_json(figure.figure, validate=False).replace(
                "Atkinson Hyperlegible Next", "Figures"
            )
            page.evaluate(
                "([place, spec, config]) => Plotly.newPlot("
                "document.querySelectorAll('.plot')[place], {...JSON.parse(spec), config})",
                [place, spec, dict(STILL)],
            )
    picture = Image.open(BytesIO(page.screenshot(full_page=True)))
    picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)
    page.close()


def _sections(draw: Draw) -> Iterator[tuple[str, Figure]]:
    """Yield every way to look at a figure, and the figure itself."""
    for name, make in _SHAPES.items():
        yield _section(draw(make(), T), name, "light")
    yield _section(draw(kindergarten(), T, dark=True), "Mørkt", "dark")
    on_a_phone = draw(kindergarten(), T)
    if on_a_phone.least > PHONE:
        on_a_phone = draw(kindergarten(), T, big=True)
    yield _section(on_a_phone, "Telefon", "light phone")
    for name in ("Eksempelet", "Mye", "Lange ord"):
        figure = draw(_SHAPES[name](), T, big=True, dark=name == "Mye")
        yield _section(figure, "", f"{'dark' if name == 'Mye' else 'light'} screen")


def _section(figure: Figure, name: str, looks: str) -> tuple[str, Figure]:
    size = ""
    if figure.figure is not None:
        layout = figure.figure.layout
        size = f"height:{layout.height}px;"
        if "phone" in looks and layout.width:
            size += f"width:{layout.width}px;zoom:{LARGE / layout.width}"
    said = f"<h2>{escape(figure.title)}</h2><p>{escape(figure.finding)}</p>"
    label = f"<small>{escape(name)}</small>" if name else ""
    plot = f'<div><div class="plot" style="{size}"></div></div>'
    return f'<section class="{looks}"><div>{label}{said}{plot}</div></section>', figure


def _face() -> str:
    font = b64encode(FONT.read_bytes()).decode()
    return (
        f"@font-face{{font-family:Figures;font-weight:200 800;"
        f"src:url(data:font/woff2;base64,{font})}}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
