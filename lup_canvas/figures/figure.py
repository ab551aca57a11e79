"""What a figure is: a drawing, the same said in one sentence, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from lup_canvas.figures.tells import Tells


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure as a page shows it. All words are in the reader's language."""

    title: str
    finding: str
    """One sentence that says what the drawing shows, or what is missing before it can."""
    figure: go.Figure | None
    """The drawing; None as long as it would find nothing that the cards do not say already."""
    table: pd.DataFrame
    """Everything the drawing stands on, with headings to show."""

    tells: Sequence[Tells] = ()
    """What can be pointed at, row by row, on a page where the drawing is a still picture."""

    least: int = 1000
    """The narrowest its drawing may be, in pixels, before its words stand on each other."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to find yet, so that its sentence stands alone."""
        return self.figure is None

    @property
    def alt(self) -> str:
        """Return what the drawing is called and shows, for those who do not see it."""
        return f"{self.title}. {self.finding}"


def missing(title: str, finding: str) -> Figure:
    """Return a figure without a drawing, whose sentence says what is missing."""
    return Figure(title=title, finding=finding, figure=None, table=pd.DataFrame())
