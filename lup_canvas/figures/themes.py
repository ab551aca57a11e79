"""The themes: what people tell most about, of which kind, and one of them in their own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from lup_canvas.analysis.insights import ThemeRow, theme_rows
from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.tells import in_words
from lup_canvas.figures.text import shortened, width_of, wrap
from lup_canvas.figures.words import word
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import InsightKind

MOST = 12
_PATTERNS: Mapping[InsightKind, str] = {
    InsightKind.EXPERIENCE: "",
    InsightKind.NEED: "/",
    InsightKind.WORKS: ".",
}
"""Each kind has a pattern of its own, so that nobody needs to tell colours apart."""


def themes(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the themes of `project`, which is a view."""
    title = t("Themes")
    rows = theme_rows(project)
    if not any(row.theme for row in rows):
        return missing(
            title, t("Nothing is grouped yet. Move the contributions into themes first.")
        )
    table = _table(rows, t)
    drawing = _draw(rows, in_words(table), t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(rows, t),
        figure=drawing.figure(),
        table=table,
        tells=drawing.tells,
    )


def _finding(rows: Sequence[ThemeRow], t: Translator) -> str:
    most = rows[0]
    told = t.plural(
        "Most is told about «{theme}»: {count} contribution.",
        "Most is told about «{theme}»: {count} contributions.",
        most.told,
        theme=shortened(most.name or t("No theme"), 60),
    )
    lonely = sum(row.told for row in rows if not row.theme)
    if not lonely:
        return told
    return f"{told} " + t.plural("{count} is in no theme.", "{count} are in no theme.", lonely)


def _table(rows: Sequence[ThemeRow], t: Translator) -> pd.DataFrame:
    kinds = {word(kind, t): [row.kinds[kind] for row in rows] for kind in InsightKind}
    return pd.DataFrame(
        {
            t("Theme"): [row.name or t("No theme") for row in rows],
            t("Contributions"): [row.told for row in rows],
            **kinds,
            t("Quote"): [row.quote for row in rows],
        }
    )


class _Line(NamedTuple):
    """One theme as it is drawn: its name beside a bar, and a quote below the bar."""

    row: ThemeRow
    name: tuple[str, ...]
    quote: tuple[str, ...]
    top: float
    height: float

    def middle(self, look: Look) -> float:
        """Return how far down the middle of the bar is."""
        return self.top + look.line / 2


def _draw(
    rows: Sequence[ThemeRow], words: Sequence[Sequence[str]], t: Translator, look: Look
) -> Drawing:
    start = look.width * (0.42 if look.big else 0.3)
    lines, foot = _lines(rows, start, t, look)
    drawing = Drawing(look, look.height if look.big else foot)
    bars = Box(start, 0, look.width * 0.95 - start, drawing.height)
    longest = max(line.row.told for line in lines)
    for line, said in zip(lines, words, strict=False):
        _draw_words(drawing, line, bars, longest)
        drawing.tell(Box(0, line.top, look.width, line.height), said)
    series = [_series(kind, lines, look) for kind in InsightKind]
    drawing.plot(bars, (0, longest), (drawing.height, 0), *series)
    _draw_legend(drawing, t)
    _draw_rest(drawing, len(rows) - len(lines))
    return drawing


def _lines(
    rows: Sequence[ThemeRow], start: float, t: Translator, look: Look
) -> tuple[list[_Line], float]:
    """Return the themes there is room for, below each other, and where they end."""
    lines: list[_Line] = []
    y, gap = look.line * 1.7, look.size * 0.9
    for row in rows[:MOST]:
        name = wrap(row.name or t("No theme"), start - look.size, look.size, most=3, bold=True)
        said = f"«{row.quote}»" if row.quote else ""
        quote = wrap(said, look.width - start, look.size, most=1 if look.big else 2)
        height = max(len(name), 1 + len(quote)) * look.line + gap
        if look.big and y + height - gap > look.height and lines:
            break
        lines.append(_Line(row, name, quote, y, height - gap))
        y += height
    return lines, y


def _draw_words(drawing: Drawing, line: _Line, bars: Box, longest: int) -> None:
    look = drawing.look
    drawing.write(line.name, (0, line.top), down="top", bold=True)
    end = bars.x + bars.width * line.row.told / longest + look.size * 0.4
    drawing.write([str(line.row.told)], (end, line.middle(look)), bold=True)
    below = line.top + look.line
    drawing.write(line.quote, (bars.x, below), down="top", colour=look.caption)


def _series(kind: InsightKind, lines: Sequence[_Line], look: Look) -> dict[str, Any]:
    """Return the bars of one kind, each beginning where the kinds before it end."""
    before = list(InsightKind)[: list(InsightKind).index(kind)]
    return _bars(
        look,
        kind,
        [line.row.kinds[kind] for line in lines],
        [line.middle(look) for line in lines],
        [sum(line.row.kinds[other] for other in before) for line in lines],
    )


def _bars(
    look: Look,
    kind: InsightKind,
    lengths: Sequence[float],
    middles: Sequence[float],
    starts: Sequence[float],
) -> dict[str, Any]:
    palette, high = look.palette, look.size * 0.95
    colour = palette.categories[list(InsightKind).index(kind)]
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(lengths),
        "y": [round(middle, 1) for middle in middles],
        "base": list(starts),
        "width": high,
        "offset": -high / 2,
        "marker": {
            "color": colour,
            "pattern": {
                "shape": _PATTERNS[kind],
                "size": look.size * 0.5,
                "solidity": 0.3,
                "fgcolor": palette.background,
                "bgcolor": colour,
            },
            "line": {"width": look.stroke * 0.7, "color": palette.background},
        },
        "hoverinfo": "skip",
    }


def _draw_legend(drawing: Drawing, t: Translator) -> None:
    """Explain the patterns above the bars."""
    look, x, y = drawing.look, 0.0, drawing.look.line / 2
    swatch = look.size * 1.5
    for kind in InsightKind:
        box = Box(x, y - look.size / 2, swatch, look.size)
        drawing.plot(box, (0, 1), (look.size, 0), _bars(look, kind, [1], [look.size / 2], [0]))
        words = word(kind, t)
        drawing.write([words], (x + swatch * 1.3, y), size=look.small, colour=look.caption)
        x += swatch * 1.3 + width_of(words, look.small) + look.size * 1.5


def _draw_rest(drawing: Drawing, hidden: int) -> None:
    """Write how many themes there is no room for."""
    look = drawing.look
    if hidden:
        at, words = (look.width, look.line / 2), f"+{hidden}"
        drawing.write([words], at, across="right", colour=look.caption)
