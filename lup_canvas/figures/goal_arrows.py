"""The goal as arrows: from the baseline of each indicator, past where it is, to its target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lup_canvas.analysis.goal import IndicatorRow, indicator_rows
from lup_canvas.figures.drawing import Across, Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.tells import in_words
from lup_canvas.figures.text import shortened, width_of, wrap
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project

MOST, MOST_BIG = 12, 3

_TARGETS: Mapping[int, str] = {
    1: mark("Up to {target}"),
    -1: mark("Down to {target}"),
    0: mark("Target {target}"),
}
_DIRECTIONS: Mapping[int, str] = {1: mark("Up"), -1: mark("Down"), 0: "–"}


def goal_arrows(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return where each indicator began, where it is, and where it shall come.

    Every arrow runs from left to right, and a word says whether the number rises or falls: what
    shall become less is progress too.
    """
    title = t("From baseline to target")
    rows = indicator_rows(project)
    if not rows:
        return missing(title, t("Write how you will notice it, and where you start from."))
    if not any(row.has_an_end for row in rows):
        return missing(title, t("Write a baseline and a target, and see the way to go here."))
    table = _table(rows, t)
    drawing = _draw(rows, in_words(table), t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(rows, t),
        figure=drawing.figure(),
        table=table,
        tells=drawing.tells,
    )


def _finding(rows: Sequence[IndicatorRow], t: Translator) -> str:
    whole = [row for row in rows if row.is_whole]
    if len(rows) == len(whole) == 1:
        return _story(rows[0], t)
    said = t(
        "{whole} of {all} indicators have both a baseline and a target.",
        whole=len(whole),
        all=len(rows),
    )
    measured = [row.share for row in rows if row.share is not None]
    if not measured:
        return said
    closer = t(
        "{closer} of {measured} that are measured again have come closer.",
        closer=sum(share > 0 for share in measured),
        measured=len(measured),
    )
    return f"{said} {closer}"


def _story(row: IndicatorRow, t: Translator) -> str:
    """Return the only indicator as a sentence."""
    sentence = {
        1: t("«{name}» shall go up from {start} to {target}."),
        -1: t("«{name}» shall go down from {start} to {target}."),
        0: t("«{name}» shall stay at {target}."),
    }[row.direction]
    start, target = _number(row.start, t), _number(row.target, t)
    return sentence.format(name=shortened(row.name, 60), start=start, target=target)


def _table(rows: Sequence[IndicatorRow], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Indicator"): [row.name for row in rows],
            t("Baseline"): [
                _number(row.start, t) if row.start is not None else row.words or "–" for row in rows
            ],
            t("Measured at the start"): [_day(row.started, t) for row in rows],
            t("Latest measure"): [_number(row.latest, t) for row in rows],
            t("Measured"): [_day(row.measured_on, t) for row in rows],
            t("Target value"): [_number(row.target, t) for row in rows],
            t("Direction"): [_direction(row, t) for row in rows],
            t("Unit"): [row.unit or "–" for row in rows],
        }
    )


def _direction(row: IndicatorRow, t: Translator) -> str:
    word = _DIRECTIONS[row.direction]
    return word if word == "–" else t(word)


def _number(value: float | None, t: Translator) -> str:
    return "–" if value is None else t.number(value)


def _day(day: Any, t: Translator) -> str:  # noqa: ANN401  (a day, or none)
    return t.date(day, "medium") if day else "–"


def _draw(
    every: Sequence[IndicatorRow], words: Sequence[Sequence[str]], t: Translator, look: Look
) -> Drawing:
    rows = every[: MOST_BIG if look.big else MOST]
    row = min(look.height / len(rows), look.line * 5) if look.big else look.line * 4.4
    drawing = Drawing(look, look.height if look.big else row * len(rows))
    for place, (each, said) in enumerate(zip(rows, words, strict=False)):
        top = row * place
        if place:
            stroke = Stroke(look.palette.quiet.soft, look.stroke)
            drawing.line(stroke, (0, top), (look.width, top))
        box = Box(0, top, look.width, row)
        _draw_row(drawing, each, box, t)
        drawing.tell(box, said)
    return drawing


def _draw_row(drawing: Drawing, row: IndicatorRow, box: Box, t: Translator) -> None:
    look = drawing.look
    y = box.y + look.line * 1.75
    track = Box(box.width * 0.42, y, box.width * 0.56, 0)
    room = track.x - look.size * 2
    name = wrap(row.name, room, look.size, most=3, bold=True)
    drawing.write(name, (0, box.y + look.line * 0.6), down="top", bold=True)
    if row.unit and len(name) < 3:  # noqa: PLR2004  (three lines is all there is room for)
        unit = wrap(row.unit, room, look.small, most=1)
        foot = box.y + look.line * (0.7 + len(name))
        drawing.write(unit, (0, foot), down="top", size=look.small, colour=look.caption)
    _draw_arrow(drawing, row, track)
    _label(drawing, (track.x, y), _start(row, t), "left")
    _label(drawing, (track.right, y), _target(row, t), "right")
    _draw_latest(drawing, row, track, t)


def _draw_arrow(drawing: Drawing, row: IndicatorRow, track: Box) -> None:
    """Draw the way: dashed as long as one of its ends is not known, bold as far as one has come."""
    look, tone = drawing.look, drawing.look.palette.solution
    way = Stroke(tone.ink, look.stroke * 1.5, "solid" if row.is_whole else "dash")
    drawing.line(way, (track.x, track.y), (track.right, track.y))
    reached = min(max(row.share or 0, 0), 1)
    if reached:
        gone = Stroke(tone.ink, look.stroke * 4)
        drawing.line(gone, (track.x, track.y), (track.x + track.width * reached, track.y))
    _sign(drawing, track.x, track.y, "circle", filled=row.start is not None)
    _sign(drawing, track.right, track.y, "triangle-right", filled=row.target is not None)


def _draw_latest(drawing: Drawing, row: IndicatorRow, track: Box, t: Translator) -> None:
    """Mark where it is now, above the way; what is behind the baseline says so in words."""
    if row.share is None:
        return
    look = drawing.look
    x = track.x + track.width * min(max(row.share, 0), 1)
    _sign(drawing, x, track.y, "diamond", filled=True)
    words = t("Now {latest}", latest=_number(row.latest, t))
    if row.share < 0:
        words = t("Now {latest}, further away", latest=_number(row.latest, t))
    elif row.share >= 1:
        words = t("Now {latest}, reached", latest=_number(row.latest, t))
    half = width_of(words, look.size, bold=True) / 2
    middle = min(max(x, track.x + half), track.right - half)
    above = track.y - look.line * 0.45
    drawing.write([words], (middle, above), across="center", down="bottom", bold=True)


def _start(row: IndicatorRow, t: Translator) -> tuple[str, str]:
    if row.start is None:
        words = t("Baseline {start}", start=shortened(row.words, 24))
        return (words if row.words else t("Baseline not measured")), ""
    day = t.date(row.started, "medium") if row.started else ""
    return t("Baseline {start}", start=_number(row.start, t)), day


def _target(row: IndicatorRow, t: Translator) -> tuple[str, str]:
    if row.target is None:
        return t("No target yet"), ""
    words = t(_TARGETS[row.direction], target=_number(row.target, t))
    return words, row.measured_when


def _label(
    drawing: Drawing, at: tuple[float, float], said: tuple[str, str], across: Across
) -> None:
    """Write what one end is, and below it when, on half the width each."""
    look = drawing.look
    room = look.width * 0.27
    drawing.write([said[0]], (at[0], at[1] + look.line * 0.45), across=across, down="top")
    when = wrap(said[1], room, look.small, most=1)
    foot = at[1] + look.line * 1.45
    drawing.write(when, (at[0], foot), across=across, down="top", size=look.small)


def _sign(drawing: Drawing, x: float, y: float, symbol: str, *, filled: bool) -> None:
    """Draw a marker, which keeps its form in a wider window; an open one is not known yet."""
    look, tone = drawing.look, drawing.look.palette.solution
    drawing.mark(
        (x, y),
        symbol=symbol,
        size=look.size * (1.1 if symbol != "diamond" else 1.2),
        color=tone.ink if filled else look.palette.background,
        line={"width": look.stroke * 1.5, "color": tone.ink},
    )
