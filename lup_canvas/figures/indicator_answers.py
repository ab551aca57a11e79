"""How people answered the indicators' questions from 1 to 5: before, and when asked again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import shortened, width_of, wrap
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import SCALE, Answers, Indicator, Moment

MOST, MOST_BIG = 8, 2
_SHARE = {Moment.BASELINE: -0.45, Moment.LATEST: 0.03}
_WIDE = 0.42
"""Where the bars of a moment begin beside their number on the scale, and how wide they are."""


def indicator_answers(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return how the answers to each indicator are spread, before and since."""
    title = t("How people answered")
    rows = [each for each in in_order(project.indicators) if each.name and each.has_answers]
    if not rows:
        return missing(title, t("Nobody has answered an indicator from 1 to 5 yet."))
    return Figure(
        title=title,
        finding=_finding(rows, t),
        figure=_draw(rows, t, look(dark=dark, big=big)).figure(),
        table=_table(rows, t),
    )


def _finding(rows: Sequence[Indicator], t: Translator) -> str:
    both = [each for each in rows if all(each.answers(m).middle is not None for m in Moment)]
    if len(rows) > 1:
        return t(
            "{answered} indicators are answered from 1 to 5, and {again} of them again.",
            answered=len(rows),
            again=len(both),
        )
    name = shortened(rows[0].name.value, 60)
    if both:
        return t(
            "The middle answer to «{name}» has gone from {before} to {after}.",
            name=name,
            before=_middle(rows[0].baseline_answers, t),
            after=_middle(rows[0].latest_answers, t),
        )
    known = next(rows[0].answers(m) for m in Moment if rows[0].answers(m).middle is not None)
    return t("The middle answer to «{name}» is {middle}.", name=name, middle=_middle(known, t))


def _table(rows: Sequence[Indicator], t: Translator) -> pd.DataFrame:
    lines = [
        (each, moment)
        for each in rows
        for moment in Moment
        if each.answers(moment).middle is not None
    ]
    return pd.DataFrame(
        {
            t("Indicator"): [each.name.value for each, _ in lines],
            t("When"): [_when(moment, t) for _, moment in lines],
            **{
                str(score): [each.answers(moment).counted[score - 1] for each, moment in lines]
                for score in SCALE
            },
            t("Middle"): [_middle(each.answers(moment), t) for each, moment in lines],
        }
    )


def _when(moment: Moment, t: Translator) -> str:
    return t("Before") if moment is Moment.BASELINE else t("Asked again")


def _middle(answers: Answers, t: Translator) -> str:
    return "–" if answers.middle is None else t.number(answers.middle)


def _draw(every: Sequence[Indicator], t: Translator, look: Look) -> Drawing:
    rows = every[: MOST_BIG if look.big else MOST]
    head = look.line * 1.6
    room = (look.height - head) / len(rows) if look.big else look.line * 7.5
    row = min(room, look.line * 7.5)
    drawing = Drawing(look, look.height if look.big else head + row * len(rows))
    _draw_legend(drawing, t)
    for place, each in enumerate(rows):
        _draw_row(drawing, each, Box(0, head + row * place, look.width, row), t)
    return drawing


def _draw_row(drawing: Drawing, each: Indicator, box: Box, t: Translator) -> None:
    look = drawing.look
    drawing.line(Stroke(look.palette.quiet.soft, look.stroke), (0, box.y), (look.width, box.y))
    name = wrap(each.name.value, box.width * 0.36, look.size, most=3, bold=True)
    drawing.write(name, (0, box.y + look.line * 0.5), down="top", bold=True)
    foot = box.y + look.line * (0.6 + len(name))
    drawing.write([_middles(each, t)], (0, foot), down="top", size=look.small)
    top = box.y + look.line * 1.5
    field = Box(box.width * 0.42, top, box.width * 0.56, box.foot - look.line * 1.4 - top)
    for moment in Moment:
        _draw_bars(drawing, each, moment, field)
    drawing.line(
        Stroke(look.palette.line, look.stroke), (field.x, field.foot), (field.right, field.foot)
    )
    for score in SCALE:
        x = field.x + field.width * (score - 0.5) / len(SCALE)
        drawing.write([str(score)], (x, field.foot), across="center", down="top", bold=True)


def _middles(each: Indicator, t: Translator) -> str:
    """Return the middle of the answers, and where it came from if they were asked again."""
    known = [_middle(each.answers(m), t) for m in Moment if each.answers(m).middle is not None]
    return t("In the middle: {middles}", middles=" → ".join(known))


def _draw_bars(drawing: Drawing, each: Indicator, moment: Moment, field: Box) -> None:
    """Draw one bar for each answer. Those from before are open: colour says nothing alone."""
    look, ink = drawing.look, drawing.look.palette.solution.ink
    counts = each.answers(moment).counted
    if not any(counts):
        return
    highest = max(*each.baseline_answers.counted, *each.latest_answers.counted)
    start = _SHARE[moment] if any(each.latest_answers.counted) else -_WIDE / 2
    for score, count in zip(SCALE, counts, strict=True):
        x = field.x + field.width * (score - 0.5 + start + _WIDE / 2) / len(SCALE)
        y = field.foot - field.height * count / highest
        if count and width_of(str(count), look.small) < field.width * _WIDE / len(SCALE):
            drawing.write([str(count)], (x, y), across="center", down="bottom", size=look.small)
    bars = {
        "type": "bar",
        "x": list(SCALE),
        "y": list(counts),
        "width": _WIDE,
        "offset": start,
        "marker": _marker(look, moment, ink),
        "hoverinfo": "skip",
    }
    drawing.plot(field, (0.5, 5.5), (0, highest), bars)


def _marker(look: Look, moment: Moment, ink: str) -> dict[str, Any]:
    fill = look.palette.background if moment is Moment.BASELINE else ink
    return {"color": fill, "line": {"width": look.stroke * 1.5, "color": ink}}


def _draw_legend(drawing: Drawing, t: Translator) -> None:
    """Explain the two kinds of bar."""
    look, x, y = drawing.look, drawing.look.width * 0.42, drawing.look.line * 0.7
    for moment in Moment:
        marker = _marker(look, moment, look.palette.solution.ink)
        middle = x + look.size / 2, y
        drawing.mark(middle, symbol="square", size=look.size * 0.8, **marker)
        words = _when(moment, t)
        drawing.write([words], (x + look.size * 1.3, y), size=look.small, colour=look.caption)
        x += look.size * 1.3 + width_of(words, look.small) + look.size * 1.5
