"""Shows a figure with what makes it speak to all: a finding in words, and a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from lup_canvas.figures.config import CONFIG, STILL
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.still import svg
from lup_canvas.project.document import Project
from lup_canvas.project.recent import Recent
from lup_canvas.ui import plain
from lup_canvas.ui.narrow import is_narrow
from lup_canvas.ui.session import Here
from lup_canvas.ui.still import still

_NARROW = 320
"""So many pixels a figure has on the narrowest phone."""
_drawn: Recent[Figure] = Recent(most=200)
_pictures: Recent[str] = Recent(most=100)


def figure(
    here: Here, draw: Callable[..., Figure], project: Project, *, key: str, big: bool = False
) -> None:
    """Show what `draw` makes of `project`; one that has nothing to draw says what is missing.

    `big` is for the back row: then nothing but the drawing and the finding is shown.
    """
    drawn = _made(here, draw, project, key, big=big)
    with st.container(key=f"figure-{key}"):
        heading = st.title if big else st.header
        heading(drawn.title, anchor=False)
        st.text(drawn.finding)
        if drawn.figure is None:
            return
        if not big and is_narrow() and drawn.least > _NARROW:
            _show_narrow(here, draw, project, key)
        else:
            _plot(drawn, key=f"plot-{key}", big=big)
        if big:
            return
        with st.expander(here.t("The figure as a table"), key=f"table-{key}"):
            plain.table(drawn.table)


def _made(
    here: Here, draw: Callable[..., Figure], project: Project, key: str, *, big: bool
) -> Figure:
    dark = is_dark()
    return _drawn.get(
        (project.id, here.t.language, dark, big, key),
        project.revision,
        lambda: draw(project, here.t, dark=dark, big=big),
    )


def _show_narrow(here: Here, draw: Callable[..., Figure], project: Project, key: str) -> None:
    """Show the picture for the back row: few words, and large."""
    drawn = _made(here, draw, project, key, big=True)
    name = (project.id, here.t.language, is_dark(), key)
    picture = _pictures.get(name, project.revision, lambda: svg(drawn))
    still(picture, drawn.title, here.t, key=f"still-{key}")


def _plot(drawn: Figure, *, key: str, big: bool) -> None:
    wide = "wide-" if drawn.least > _NARROW and not big else ""
    config = dict(STILL if big else CONFIG)
    with st.container(key=f"{wide}around-{key}"):
        st.plotly_chart(drawn.figure, key=key, config=config, theme=None, alt=drawn.alt)


def folded(
    here: Here, label: str, project: Project, figures: Mapping[str, Callable[..., Figure]]
) -> None:
    """Show `figures`, by their keys, when `label` is unfolded; until then they cost nothing."""
    key = f"fold-{'-'.join(figures)}"
    fold = st.expander(label, icon=":material/bar_chart:", key=key, on_change="rerun")
    if fold.open:
        with fold:
            for key, draw in figures.items():
                figure(here, draw, project, key=key)


def is_dark() -> bool:
    """Tell whether this screen is dark."""
    return st.context.theme.type == "dark"
