"""The heat map: which theme is told about at which step of the user journey."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from lup_canvas.analysis.crossing import Crossing, crossing
from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.palette import veil
from lup_canvas.figures.text import clean, in_row, shortened, wrap
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project

MOST_THEMES, MOST_STEPS = 12, 10
_FULL = 0.75
"""From so much of the most told, a field is filled."""
_VEILS = ((0.5, 0.32), (0.25, 0.2), (0.0, 0.1))
"""From so much of the most told, this much colour; the number in the field says the same."""


def theme_steps(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return how the themes of `project`, which is a view, lie along the user journey."""
    title = t("Themes along the user journey")
    crossed = crossing(project)
    if not crossed.most:
        return missing(
            title,
            t("Move contributions into themes, and say which step of the journey they are about."),
        )
    drawing = _draw(crossed, t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(crossed, t),
        figure=drawing.figure(),
        table=_table(crossed, t),
        tells=drawing.tells,
    )


def _finding(crossed: Crossing, t: Translator) -> str:
    theme, step = crossed.where_most
    most = t.plural(
        "Most is told about «{theme}» at «{step}»: {count} contribution.",
        "Most is told about «{theme}» at «{step}»: {count} contributions.",
        crossed.most,
        theme=shortened(crossed.themes[theme], 50),
        step=shortened(crossed.steps[step], 50),
    )
    nowhere = crossed.at_no_step
    if not nowhere:
        return most
    return f"{most} " + t.plural("{count} is at no step.", "{count} are at no step.", nowhere)


def _table(crossed: Crossing, t: Translator) -> pd.DataFrame:
    headings = _numbered(crossed, t)
    return pd.DataFrame(
        {
            t("Theme"): [name or t("No theme") for name in crossed.themes.values()],
            **{
                headings[step]: [crossed.told[theme, step] for theme in crossed.themes]
                for step in crossed.steps
            },
        }
    )


def _numbered(crossed: Crossing, t: Translator) -> Mapping[str, str]:
    """Return the steps with their numbers, which tell two of the same name apart."""
    steps = enumerate(crossed.steps.items(), start=1)
    return {step: f"{n} {name}" if step else t("No step") for n, (step, name) in steps}


class _Row(NamedTuple):
    """One theme as it is drawn."""

    theme: str
    name: tuple[str, ...]
    top: float
    height: float


class _Plan(NamedTuple):
    """Where the fields of the map are."""

    steps: Sequence[str]
    headings: Mapping[str, tuple[str, ...]]
    key: tuple[str, ...]
    """What the numbers over the columns stand for, where there is no room for names."""
    start: float
    head: float

    def column(self, place: int, width: float) -> tuple[float, float]:
        """Return where a column begins and how wide it is, on a sheet of that width."""
        each = (width - self.start) / len(self.steps)
        return self.start + each * place, each


def _draw(crossed: Crossing, t: Translator, look: Look) -> Drawing:
    plan, steps = _plan(crossed, t, look), _numbered(crossed, t)
    foot = len(plan.key) * look.line
    rows = _rows(crossed, plan, t, look, look.height - foot)
    end = rows[-1].top + rows[-1].height
    drawing = Drawing(look, look.height if look.big else end)
    for place, step in enumerate(plan.steps):
        x, width = plan.column(place, look.width)
        at, size = (x + width / 2, plan.head - look.size * 0.3), look.small
        drawing.write(plan.headings[step], at, across="center", down="bottom", size=size)
    for row in rows:
        drawing.write(row.name, (0, row.top + row.height / 2), bold=bool(row.theme))
        for place, step in enumerate(plan.steps):
            x, width = plan.column(place, look.width)
            gap = look.size * 0.12
            box = Box(x + gap, row.top + gap, width - 2 * gap, row.height - 2 * gap)
            count = crossed.told[row.theme, step]
            _draw_field(drawing, box, count, crossed.most)
            drawing.tell(
                box,
                (
                    clean(crossed.themes[row.theme] or t("No theme")),
                    clean(steps[step]),
                    _count(count, t),
                ),
            )
    hidden = len(crossed.themes) > len(rows) or len(crossed.steps) > len(plan.steps)
    words = wrap(t("More in the table"), plan.start, look.small, most=1) if hidden else ()
    drawing.write(words, (0, 0), down="top", size=look.small, colour=look.caption)
    drawing.write(plan.key, (0, drawing.height), down="bottom", colour=look.caption)
    return drawing


def _plan(crossed: Crossing, t: Translator, look: Look) -> _Plan:
    kept = sorted(crossed.steps, key=lambda step: -crossed.at_step(step))[:MOST_STEPS]
    steps = [step for step in crossed.steps if step in kept]
    start = look.width * (0.42 if look.big else 0.28)
    numbered = _numbered(crossed, t)
    if look.big:
        key = in_row((numbered[step] for step in steps if step), look.width, look.size, most=3)
        numbers = {step: (numbered[step].split(" ")[0] if step else "–",) for step in steps}
        return _Plan(steps, numbers, key, start, look.line + look.size * 0.3)
    room = (look.width - start) / len(steps) - look.size * 0.5
    headings = {step: wrap(numbered[step], room, look.small, most=5) for step in steps}
    lines = max(map(len, headings.values()))
    return _Plan(steps, headings, (), start, (lines * look.small * 1.3) + look.size * 0.5)


def _rows(crossed: Crossing, plan: _Plan, t: Translator, look: Look, foot: float) -> list[_Row]:
    """Return the themes there is room for above `foot`, the most told first."""
    rows: list[_Row] = []
    y, room = plan.head, plan.start - look.size
    for theme, name in list(crossed.themes.items())[:MOST_THEMES]:
        said = wrap(name or t("No theme"), room, look.size, most=2 if look.big else 3, bold=True)
        height = max(len(said), 1.3 if look.big else 1.6) * look.line + look.size * 0.4
        if look.big and rows and y + height > foot:
            break
        rows.append(_Row(theme, said, y, height))
        y += height
    return rows


def _draw_field(drawing: Drawing, box: Box, count: int, most: int) -> None:
    """Draw one field: the more, the more colour, and the most told with a firm edge."""
    look, palette = drawing.look, drawing.look.palette
    share = count / most
    edge = Stroke(palette.ink, look.stroke * 1.7) if share == 1 else None
    drawing.card(box, fill=_fill(look, share), stroke=edge)
    colour = palette.background if share >= _FULL else palette.ink
    if count:
        at = box.middle
        drawing.write([str(count)], at, across="center", colour=colour, bold=share >= _FULL)


def _count(count: int, t: Translator) -> str:
    return t.plural("{count} contribution", "{count} contributions", count)


def _fill(look: Look, share: float) -> str:
    palette = look.palette
    if not share:
        return palette.surface
    if share >= _FULL:
        return palette.need.ink
    return veil(palette.need.ink, next(much for least, much in _VEILS if share >= least))
