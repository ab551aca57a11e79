"""How the browser treats a figure. Pages hand this on as it is."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.figures.look import BIG_HEIGHT, BIG_WIDTH, SCREEN_WIDTH

CONFIG: Mapping[str, bool] = {
    "displayModeBar": False,
    "displaylogo": False,
    "doubleClick": False,
    "responsive": False,  # the page tells the figure its width; its height is its own
    "scrollZoom": False,
    "showTips": False,
    "typesetMath": False,  # $5 is a price and not the beginning of a formula
}
"""For a figure where pointing at something tells more."""

STILL: Mapping[str, bool] = {**CONFIG, "staticPlot": True}
"""For a figure that says all it has to say by itself, and for every figure on a storskjerm."""


def projector_css(key: str) -> str:
    """Return the rules that fit a large figure, shown in the container `key`, to any screen.

    A large figure is laid out for a screen of 1920 pixels. The rules make a smaller or larger
    screen show the same picture, letters and all.
    """
    box, scale = f".st-key-{key}", f"tan(atan2(100vw,{SCREEN_WIDTH}px))"
    return (
        f"{box}{{width:{BIG_WIDTH}px!important;max-width:none!important;"
        f"height:calc({BIG_HEIGHT}px*{scale})!important;overflow:hidden}}"
        f"{box} .js-plotly-plot{{transform:scale({scale});transform-origin:0 0}}"
    )
