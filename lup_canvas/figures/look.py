"""How large a figure is laid out, and in which colours."""

from __future__ import annotations

from dataclasses import dataclass

from lup_canvas.figures.palette import DARK, LIGHT, Palette
from lup_canvas.figures.text import LINE

SCREEN_WIDTH, SCREEN_HEIGHT = 1920, 1080
BIG_WIDTH, BIG_HEIGHT = 1840, 820
"""What is left of the screen beside margins, a heading and a sentence."""


@dataclass(frozen=True, slots=True)
class Look:
    """The sheet a figure is drawn on. Every length is in pixels of that sheet."""

    palette: Palette
    big: bool
    width: int
    height: int
    """How high a figure is when it does not need more; on a storskjerm it never is more."""
    size: int
    """The height of ordinary letters."""
    small: int
    """The height of the smallest letters."""
    stroke: float
    """The width of a thin line."""

    @property
    def line(self) -> float:
        """Return the height of one line of ordinary letters."""
        return self.size * LINE

    @property
    def caption(self) -> str:
        """Return the colour of words that explain; room light washes out a quiet one."""
        return self.palette.ink if self.big else self.palette.quiet.ink


def look(*, dark: bool, big: bool) -> Look:
    """Return the sheet for a laptop, or for a storskjerm that the back row must read.

    The letters of the large one are 46 px: 16 minutes of arc at six times the height of the
    picture (trust.md 6). The small one fits a window of 1280 pixels with room to spare.
    """
    palette = DARK if dark else LIGHT
    if big:
        return Look(palette, big, width=BIG_WIDTH, height=BIG_HEIGHT, size=46, small=46, stroke=4)
    return Look(palette, big, width=1000, height=480, size=16, small=14, stroke=1.5)
