"""The user journey: how each step feels, what of it was heard, and how much people told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lup_canvas.analysis.insights import StepRow, step_rows
from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.journey_signs import draw_legend, known, marker, paint
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.tells import in_words
from lup_canvas.figures.text import shortened, wrap
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project

MOST = 20
_NAMES, _MOODS, _HEARD, _TOLD = (0, 0.33), (0.37, 0.6), 0.695, (0.77, 0.95)
"""Where across the sheet each part stands."""


def journey(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the user journey of `project`, which is a view, from the first step down."""
    title = t("User journey")
    steps = step_rows(project)
    if not any(step.mood is not None or step.insights for step in steps):
        return missing(
            title, t("Write the steps of the journey, and how each of them feels for the user.")
        )
    table = _table(steps, t)
    drawing = _draw(steps, in_words(table), t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(steps, t),
        figure=drawing.figure(),
        table=table,
        tells=drawing.tells,
    )


def _finding(steps: Sequence[StepRow], t: Translator) -> str:
    most = max(steps, key=lambda step: step.insights)
    felt = [step for step in steps if step.mood is not None]
    worst = min(felt, key=lambda step: (step.mood, -step.insights), default=None)
    if worst is None:
        return t("Most is told about «{step}».", step=shortened(most.name, 60))
    if not most.insights:
        return t("It is hardest at «{step}».", step=shortened(worst.name, 60))
    if most == worst:
        return t(
            "It is hardest at «{step}», and most is told about it too.",
            step=shortened(worst.name, 60),
        )
    return t(
        "It is hardest at «{worst}», and most is told about «{most}».",
        worst=shortened(worst.name, 60),
        most=shortened(most.name, 60),
    )


def _table(steps: Sequence[StepRow], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Step"): [step.name for step in steps],
            t("Mood, from -2 to 2"): [
                "–" if step.mood is None else t.number(step.mood) for step in steps
            ],
            t("Where we know it from"): [t(known(step).value) for step in steps],
            t("Cells that are heard"): [_share(step, t) for step in steps],
            t("Contributions"): [step.insights for step in steps],
            t("From employees"): [step.staff for step in steps],
        }
    )


def _share(step: StepRow, t: Translator) -> str:
    """Return how many of the cells of a step are heard."""
    if not step.written:
        return "–"
    return t("{have} of {all}", have=step.heard, all=step.written)


def _draw(
    every: Sequence[StepRow], words: Sequence[Sequence[str]], t: Translator, look: Look
) -> Drawing:
    head, row = look.line * 3.1, look.line * 1.9
    steps = every[:MOST]
    if look.big:
        steps = every[: int((look.height - head) / look.line)]
        row = min(row, (look.height - head) / len(steps))
    drawing = Drawing(look, look.height if look.big else head + row * len(steps))
    middles = [round(head + row * (place + 0.5), 1) for place in range(len(steps))]
    moods, told = (
        Box(look.width * start, 0, look.width * (end - start), drawing.height)
        for start, end in (_MOODS, _TOLD)
    )
    _draw_steps(drawing, steps, middles, row)
    _draw_moods(drawing, moods, steps, middles, t)
    _draw_heard(drawing, steps, middles, t)
    _draw_told(drawing, told, steps, middles, t)
    draw_legend(drawing, steps, t)
    for said, y in zip(words, middles, strict=False):
        drawing.tell(Box(0, y - row / 2, look.width, row), said)
    return drawing


def _draw_steps(
    drawing: Drawing, steps: Sequence[StepRow], middles: Sequence[float], row: float
) -> None:
    """Write the names of the steps, with a thin line between them to follow with the eye."""
    look = drawing.look
    for number, (step, y) in enumerate(zip(steps, middles, strict=True), start=1):
        top = y - row / 2
        drawing.line(Stroke(look.palette.quiet.soft, look.stroke), (0, top), (look.width, top))
        room = look.width * _NAMES[1]
        lines = wrap(f"{number} {step.name}", room, look.size, most=max(1, int(row / look.line)))
        drawing.write(lines, (0, y))


def _draw_moods(
    drawing: Drawing, box: Box, steps: Sequence[StepRow], middles: Sequence[float], t: Translator
) -> None:
    """Draw the curve; a step that is only assumed has an open mark, one half heard a dot."""
    look, palette = drawing.look, drawing.look.palette
    top, foot = middles[0] - look.line, drawing.height
    for share in (0, 0.5, 1):
        x = box.x + box.width * share
        stroke = Stroke(palette.line, look.stroke * 0.7, "solid" if share == 0.5 else "dot")  # noqa: PLR2004
        drawing.line(stroke, (x, top), (x, foot))
    heading = look.line * 2.2
    drawing.write([t("Hard")], (box.x, heading), across="center", size=look.small)
    drawing.write([t("Good")], (box.right, heading), across="center", size=look.small)
    trace = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [step.mood for step in steps],
        "y": list(middles),
        "cliponaxis": False,
        "connectgaps": True,
        "line": {"color": palette.need.ink, "width": look.stroke * 2.5},
        "marker": marker(look, [known(step) for step in steps]),
        "hoverinfo": "skip",
    }
    drawing.plot(box, (-2, 2), (drawing.height, 0), trace)


def _draw_heard(
    drawing: Drawing, steps: Sequence[StepRow], middles: Sequence[float], t: Translator
) -> None:
    """Write how many cells of each step are heard."""
    look = drawing.look
    x = look.width * _HEARD
    drawing.write([t("Heard")], (x, look.line * 2.2), across="center", size=look.small)
    for step, y in zip(steps, middles, strict=True):
        drawing.write([_share(step, t)], (x, y), across="center")


def _draw_told(
    drawing: Drawing, box: Box, steps: Sequence[StepRow], middles: Sequence[float], t: Translator
) -> None:
    """Draw how many contributions each step has."""
    look = drawing.look
    longest = max(1, *(step.insights for step in steps))
    drawing.write([t("Contributions")], (box.x, look.line * 2.2), size=look.small)
    for step, y in zip(steps, middles, strict=True):
        end = box.x + box.width * step.insights / longest + look.size * 0.4
        drawing.write([str(step.insights)], (end, y), bold=step.insights == longest)
    drawing.plot(box, (0, longest), (drawing.height, 0), *_bars(steps, middles, look))


def _bars(
    steps: Sequence[StepRow], middles: Sequence[float], look: Look
) -> tuple[dict[str, Any], ...]:
    """Return the bars: what employees told, and striped beside it what others did."""
    staff = [step.staff for step in steps]
    others = [step.insights - step.staff for step in steps]
    high = look.size * 0.9
    bar = {
        "type": "bar",
        "orientation": "h",
        "y": list(middles),
        "width": high,
        "offset": -high / 2,
        "hoverinfo": "skip",
    }
    solid = {"x": staff, "base": [0] * len(steps), "marker": paint(look)}
    striped = {"x": others, "base": staff, "marker": paint(look, striped=True)}
    return (bar | solid, bar | striped) if any(others) else (bar | solid,)
