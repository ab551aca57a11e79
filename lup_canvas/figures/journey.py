"""The user journey: how each step feels, and how much people told about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lup_canvas.analysis.insights import StepRow, step_rows
from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import shortened, width_of, wrap
from lup_canvas.figures.words import word
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Heard

MOST = 20
_MOODS = (-2, 2)


def journey(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the user journey of `project`, which is a view, from the first step down."""
    title = t("User journey")
    steps = step_rows(project)
    if not any(step.mood is not None or step.insights for step in steps):
        return missing(
            title, t("Write the steps of the journey, and how each of them feels for the user.")
        )
    return Figure(
        title=title,
        finding=_finding(steps, t),
        figure=_draw(steps, t, look(dark=dark, big=big)).figure(),
        table=_table(steps, t),
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
            t("Where we know it from"): [word(step.heard, t) for step in steps],
            t("Contributions"): [step.insights for step in steps],
        }
    )


def _draw(every: Sequence[StepRow], t: Translator, look: Look) -> Drawing:
    head, row = look.line * 3.1, look.line * 1.9
    steps = every[:MOST]
    if look.big:
        steps = every[: int((look.height - head) / look.line)]
        row = min(row, (look.height - head) / len(steps))
    drawing = Drawing(look, look.height if look.big else head + row * len(steps))
    middles = [round(head + row * (place + 0.5), 1) for place in range(len(steps))]
    moods = Box(look.width * 0.42, 0, look.width * 0.26, drawing.height)
    told = Box(look.width * 0.76, 0, look.width * 0.18, drawing.height)
    _draw_steps(drawing, steps, middles, row, moods.x)
    _draw_moods(drawing, moods, steps, middles, t)
    _draw_told(drawing, told, steps, middles, t)
    _draw_legend(drawing, t)
    return drawing


def _draw_steps(
    drawing: Drawing, steps: Sequence[StepRow], middles: Sequence[float], row: float, end: float
) -> None:
    """Write the names of the steps, with a thin line between them to follow with the eye."""
    look = drawing.look
    for number, (step, y) in enumerate(zip(steps, middles, strict=True), start=1):
        top = y - row / 2
        drawing.line(Stroke(look.palette.quiet.soft, look.stroke), (0, top), (look.width, top))
        room = end - look.size * 2
        lines = wrap(f"{number} {step.name}", room, look.size, most=max(1, int(row / look.line)))
        drawing.write(lines, (0, y))


def _draw_moods(
    drawing: Drawing, box: Box, steps: Sequence[StepRow], middles: Sequence[float], t: Translator
) -> None:
    """Draw the curve; a step that is only assumed has an open marker."""
    look, palette = drawing.look, drawing.look.palette
    top, foot = middles[0] - look.line, drawing.height
    for share in (0, 0.5, 1):
        x = box.x + box.width * share
        stroke = Stroke(palette.line, look.stroke * 0.7, "solid" if share == 0.5 else "dot")  # noqa: PLR2004
        drawing.line(stroke, (x, top), (x, foot))
    heading = look.line * 2.2
    drawing.write([t("Hard")], (box.x, heading), across="center", size=look.small)
    drawing.write([t("Good")], (box.right, heading), across="center", size=look.small)
    known = [step.heard is Heard.HEARD for step in steps]
    trace = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [step.mood for step in steps],
        "y": list(middles),
        "cliponaxis": False,
        "connectgaps": True,
        "line": {"color": palette.need.ink, "width": look.stroke * 2.5},
        "marker": _marker(look, known),
        "hoverinfo": "skip",
    }
    drawing.plot(box, (-2, 2), (drawing.height, 0), trace)


def _marker(look: Look, known: Sequence[bool]) -> dict[str, Any]:
    palette = look.palette
    return {
        "size": look.size,
        "opacity": 1,
        "color": [palette.need.ink if heard else palette.background for heard in known],
        "line": {"width": look.stroke * 2, "color": palette.need.ink},
    }


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
    high = look.size * 0.9
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [step.insights for step in steps],
        "y": list(middles),
        "width": high,
        "offset": -high / 2,
        "marker": {"color": look.palette.categories[0]},
        "hoverinfo": "skip",
    }
    drawing.plot(box, (0, longest), (drawing.height, 0), trace)


def _draw_legend(drawing: Drawing, t: Translator) -> None:
    """Explain the two markers above the curve."""
    look, x, y = drawing.look, 0.0, drawing.look.line / 2
    for heard in (Heard.HEARD, Heard.ASSUMED):
        dot = {
            "type": "scatter",
            "mode": "markers",
            "x": [0.5],
            "y": [0.5],
            "cliponaxis": False,
            "marker": _marker(look, [heard is Heard.HEARD]),
            "hoverinfo": "skip",
        }
        drawing.plot(Box(x, y - look.size / 2, look.size, look.size), (0, 1), (0, 1), dot)
        words = word(heard, t)
        drawing.write([words], (x + look.size * 1.4, y), size=look.small, colour=look.caption)
        x += look.size * 1.4 + width_of(words, look.small) + look.size * 1.5
