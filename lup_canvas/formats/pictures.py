"""Figures as files of their own: SVG to scale and change, PNG to paste, and all in one archive."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lup_canvas.figures.drawing import FONT
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.palette import LIGHT
from lup_canvas.figures.still import svg
from lup_canvas.formats.drawn import drawn
from lup_canvas.formats.paper.letters import known
from lup_canvas.formats.paper.setting import picture
from lup_canvas.formats.slug import slug
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator

_TIMES = 2
"""A PNG is so many times as large as the figure on a screen."""


def svg_file(figure: Figure) -> bytes:
    """Return a figure as a file that looks alike everywhere: its typeface is in it."""
    head, rest = svg(figure, paper=LIGHT.background).split(">", 1)
    return f"{head}><style>{_typeface()}</style>{rest}".encode()


def png_file(figure: Figure) -> bytes:
    """Return a figure as a picture of points."""
    return picture(known(svg(figure, paper=LIGHT.background)), times=_TIMES)


def all_pictures(shown: Shown, t: Translator) -> bytes:
    """Return every figure of `shown` in both forms, in one archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for number, each in enumerate(drawn(shown.project, t), start=1):
            name = f"{number:02} {slug(each.figure.title)}"
            archive.writestr(ZipInfo(f"{name}.svg"), svg_file(each.figure))
            archive.writestr(ZipInfo(f"{name}.png"), png_file(each.figure))
    return file.getvalue()


@cache
def _typeface() -> str:
    folder = files("lup_canvas") / "ui/static/fonts"
    font = (folder / "atkinson-hyperlegible-next-latin-wght-normal.woff2").read_bytes()
    family = FONT.partition(",")[0]
    return (
        f'@font-face{{font-family:"{family}";font-weight:200 800;'
        f"src:url(data:font/woff2;base64,{b64encode(font).decode()})}}"
    )
