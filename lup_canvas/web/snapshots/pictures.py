"""The figures of a page: a still picture each, whose parts tell more when they are pointed at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.goal_arrows import goal_arrows
from lup_canvas.figures.golden_thread import golden_thread
from lup_canvas.figures.journey import journey
from lup_canvas.figures.still import svg_for_both, telling
from lup_canvas.figures.theme_steps import theme_steps
from lup_canvas.figures.themes import themes
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.sharing import Chapter

_DRAWN: Mapping[Chapter, tuple[Callable[..., Figure], ...]] = {
    Chapter.HEARD: (journey, themes, theme_steps),
    Chapter.GOAL: (goal_arrows,),
    Chapter.IDEAS: (golden_thread, effect_effort),
}
"""Those that speak to outsiders; how the group voted at its checkpoints is its own affair."""


class Picture(NamedTuple):
    """A figure as a page shows it."""

    name: str
    title: str
    finding: str
    svg: str
    """Ours, with what people wrote escaped in it."""
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def pictures(project: Project, t: Translator) -> dict[str, tuple[Picture, ...]]:
    """Return the figures that have anything to show, by the key of their chapter."""
    return {chapter.value: tuple(_drawn(draws, project, t)) for chapter, draws in _DRAWN.items()}


def _drawn(
    draws: tuple[Callable[..., Figure], ...], project: Project, t: Translator
) -> Iterator[Picture]:
    for draw in draws:
        light, dark = (draw(project, t, dark=dark, big=False) for dark in (False, True))
        if light.figure is not None and dark.figure is not None:
            yield Picture(
                name=draw.__name__,
                title=light.title,
                finding=light.finding,
                svg=telling(svg_for_both(light, dark), light.tells),
                headings=tuple(map(str, light.table.columns)),
                rows=tuple(tuple(map(str, row)) for row in light.table.itertuples(index=False)),
            )
