"""How the browser treats a figure. Pages hand this on as it is."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.figures.look import BIG_HEIGHT, BIG_WIDTH, SCREEN_HEIGHT, SCREEN_WIDTH

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


def projector_css(charts: str) -> str:
    """Return the rules that fit large figures to any screen; `charts` selects their elements.

    A large figure is laid out for a screen of 1920 x 1080. The rules make a smaller or larger
    screen show the same picture, letters and all, as wide and as high as there is room for.
    What is around it must clip what runs off the side: the box stays as wide as it was.
    """
    scale = f"min(tan(atan2(100vw,{SCREEN_WIDTH}px)),tan(atan2(100vh,{SCREEN_HEIGHT}px)))"
    return (
        # The box keeps its size, which the drawing follows; what is left of it is pulled up.
        f"{charts}{{width:{BIG_WIDTH}px!important;max-width:none!important;"
        f"margin-bottom:calc({BIG_HEIGHT}px*({scale} - 1))!important;overflow:visible!important}}"
        f"{charts} .js-plotly-plot{{transform:scale({scale});transform-origin:0 0}}"
    )
