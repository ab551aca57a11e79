"""The whole picture: areas, lines and marks, cards, and the words in front of all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zlib import crc32

from lup_canvas.figures.figure import Figure
from lup_canvas.figures.still.bars import Bars
from lup_canvas.figures.still.element import element, number, words
from lup_canvas.figures.still.frame import frames
from lup_canvas.figures.still.lettering import draw_words
from lup_canvas.figures.still.paint import Paints
from lup_canvas.figures.still.points import Points
from lup_canvas.figures.still.shapes import draw_shape
from lup_canvas.figures.tells import Tells

Trace = Mapping[str, Any]

_SERIES: Mapping[str, type[Bars | Points]] = {"bar": Bars, "scatter": Points}
_WHERE = ("type", "xaxis", "yaxis")
_ONLY_IN_BROWSERS = ("cliponaxis", "hoverinfo", "hovertext")
_COLOUR = re.compile(r"#[0-9a-f]{6}|rgba\([^)]*\)")


def svg(figure: Figure, *, paper: str | None = None) -> str:
    """Return the drawing of `figure` as one SVG element that needs nothing from elsewhere.

    It says its title and its finding, and has the colour of `paper` behind it, if any. Words are
    in the product's typeface where there is one. Raises `ValueError` if there is no drawing, and
    whatever the parts raise that meet something they cannot draw.
    """
    if figure.figure is None:
        raise ValueError("There is nothing drawn yet.")
    spec = figure.figure.to_dict()
    sheet = frames(spec["layout"])["x"]
    paints = Paints(f"lup-{crc32(figure.alt.encode()):08x}")
    drawn = list(_drawn(spec, paints))
    width, height = sheet.right - sheet.left, sheet.foot - sheet.top
    ground = {"x": sheet.left, "y": sheet.top, "width": width, "height": height}
    return element(
        "svg",
        [
            words("title", figure.title),
            words("desc", figure.finding),
            *([element("defs", defined)] if (defined := paints.defined()) else []),
            *([element("rect", fill=paper, **ground)] if paper else []),
            *drawn,
        ],
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=" ".join(map(number, ground.values())),
        width=width,
        height=height,
        font_family=spec["layout"]["font"]["family"],
    )


def svg_for_both(light: Figure, dark: Figure) -> str:
    """Return one picture that follows the page it stands on from light to dark.

    `dark` is the same figure as `light` in other colours.
    """
    others = iter(_COLOUR.findall(svg(dark)))
    return _COLOUR.sub(lambda colour: _either(colour[0], next(others)), svg(light))


def telling(picture: str, parts: Iterable[Tells]) -> str:
    """Return `picture` with `parts` laid over it, unseen, that say more when pointed at."""
    return f"{picture.removesuffix('</svg>')}{''.join(map(_part, parts))}</svg>"


def _either(light: str, dark: str) -> str:
    return light if light == dark else f"light-dark({light},{dark})"


def _part(tells: Tells) -> str:
    said = words("title", "\n".join(filter(None, tells.words)))
    x, y, width, height, _ = tells
    over = element("rect", x=x, y=y, width=width, height=height, rx=6, fill="transparent")
    return f'<g class="tells">{said}{over}</g>'


def _drawn(spec: Mapping[str, Any], paints: Paints) -> Iterator[str]:
    layout = spec["layout"]
    fields, shapes = frames(layout), layout["shapes"]
    yield from (draw_shape(each) for each in shapes if each.get("layer") == "below")
    for trace in spec["data"]:
        if trace.get("marker", {}).get("opacity") == 0:
            continue  # it is only there to be pointed at
        yield from _series(trace).draw(fields[trace.get("xaxis", "x")], paints)
    yield from (draw_shape(each) for each in shapes if each.get("layer") != "below")
    yield from map(draw_words, layout["annotations"])


def _series(trace: Trace) -> Bars | Points:
    """Return what a trace draws. Something it holds that is not known here is an error."""
    left_out = (*_WHERE, *_ONLY_IN_BROWSERS)
    return _SERIES[trace["type"]](**{k: v for k, v in trace.items() if k not in left_out})
