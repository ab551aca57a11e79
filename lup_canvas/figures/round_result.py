"""What came of a round on phones: how it is spread, as far as that may be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from lup_canvas.figures.drawing import Box, Drawing, Stroke
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import shortened, wrap
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import Band, Round, RoundKind, Shown, Told
from lup_canvas.project.rounds import middle_of

MOST, MOST_BIG, MOST_SCALES_BIG = 12, 4, 3
"""How many options are drawn; on a storskjerm fewer, and fewer still with five bars each."""

QUESTIONS: Mapping[RoundKind, str] = {
    RoundKind.RECOGNISE: mark("Do you recognise this?"),
    RoundKind.COMPARE: mark("Which one says best what the real problem is?"),
    RoundKind.DOTS: mark("What matters most?"),
    RoundKind.BASELINE: mark("How is it for you today?"),
}
"""What people are asked, on phones and above the answers."""


class _Row(NamedTuple):
    """One option, and what may be told of it."""

    text: str
    shown: Shown
    people: int
    fewest: int


def round_result(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return the result of the latest round that is closed."""
    closed = [each for each in project.rounds.values() if not each.is_open]
    if not closed:
        return missing(t("What you answered"), t("No round has been closed yet."))
    return result_of_round(max(closed, key=lambda each: each.opened), t, dark=dark, big=big)


def result_of_round(held: Round, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the result of one round; those on phones, or else those in the room."""
    title = t(QUESTIONS[held.kind])
    told = held.result.phones if held.result.phones.people else held.result.room
    rows = _rows(held, told)
    if told.even:
        return missing(title, t("Both formulations were chosen by equally many."))
    if not told.people:
        return missing(title, t("Too few have answered for anything to be shown."))
    if not rows:
        return missing(title, t("Too few chose the same for a number to be shown."))
    said = t.plural("{count} has answered.", "{count} have answered.", told.people)
    if not held.result.phones.people:
        said = t.plural(
            "Entered by the one leading for {count} person:",
            "Entered by the one leading for {count} persons:",
            told.people,
        )
    return Figure(
        title=title,
        finding=_finding(held, rows, said, t),
        figure=_draw(rows, t, look(dark=dark, big=big)).figure(),
        table=pd.DataFrame(
            [(row.text, label, number) for row in rows for label, number in _numbers(row, t)],
            columns=[t("What"), t("Answer"), t("How many")],
        ),
    )


def _finding(held: Round, rows: Sequence[_Row], said: str, t: Translator) -> str:
    """Return how many have answered, and what came highest where that may be told."""
    heights = {row.text: _height(held, row) for row in rows}
    if held.by_scale and not any(heights.values()):
        alike = t("Too few answers are alike to be shown apart.")
        return f"{said} {alike}"
    if held.kind is RoundKind.DOTS and len(rows) < len(held.options):
        said = f"{said} {t('Nothing can be told of the others.')}"
    highest = max(heights.values())
    best = [text for text, height in heights.items() if height == highest]
    if held.by_scale and (0 in heights.values() or len(best) == len(heights) > 1):
        return said
    if held.by_scale and len(rows) == 1:
        return t("{answered} The middle is {middle}.", answered=said, middle=t.number(highest))
    names = ", ".join(f"«{shortened(text)}»" for text in best)
    return t("{answered} Highest: {names}.", answered=said, names=names) if highest else said


def _height(held: Round, row: _Row) -> float:
    """Return how high an option came, worked out from what is told and nothing else."""
    if held.by_scale:
        return middle_of(row.shown.parts) or 0
    return _rough(row.shown, row.people)


def _rows(held: Round, told: Told) -> list[_Row]:
    rows = [
        _Row(option.text, told.options[option.id], told.people, held.fewest)
        for option in held.options
        if option.id in told.options
    ]
    if held.by_scale:
        return rows
    return sorted(rows, key=lambda row: -_rough(row.shown, row.people))


def _rough(shown: Shown, people: int) -> int:
    """Return how long the bar is; one that is told roughly is as long as all, or has no length."""
    return people if shown.band is Band.MANY else shown.count or 0


def _numbers(row: _Row, t: Translator) -> list[tuple[str, str]]:
    """Return what is told of one option, as the table and the drawing say it."""
    shown = row.shown
    if shown.parts:
        return [
            (str(p.first) if p.first == p.last else f"{p.first}–{p.last}", str(p.count))
            for p in shown.parts
        ]
    if shown.count is not None:
        return [("●", t("{count} of {all}", count=shown.count, all=row.people))]
    words = {
        Band.FEW: t("fewer than {least}", least=row.fewest),
        Band.MANY: t("{least} or more", least=row.fewest),
    }
    return [("1–5" if shown.band is None else "●", words.get(shown.band, str(row.people)))]  # type: ignore[arg-type]


def _draw(every: Sequence[_Row], t: Translator, look: Look) -> Drawing:
    scales = any(row.shown.parts for row in every)
    rows = every[: (MOST_SCALES_BIG if scales else MOST_BIG) if look.big else MOST]
    tall = look.line * (5.5 if scales else 3)
    room = look.height / len(rows) if look.big else tall
    drawing = Drawing(look, look.height if look.big else tall * len(rows))
    for place, row in enumerate(rows):
        box = Box(0, room * place, look.width, min(room, tall))
        drawing.line(Stroke(look.palette.quiet.soft, look.stroke), (0, box.y), (look.width, box.y))
        lines = min(int(box.height / look.line - 0.5), 3)
        name = wrap(row.text, box.width * 0.4, look.size, most=max(lines, 1))
        drawing.write(name, (0, box.y + look.line * 0.5), down="top", bold=True)
        field = Box(box.width * 0.46, box.y, box.width * 0.54, box.height)
        (_draw_scale if row.shown.parts else _draw_bar)(drawing, row, field, t)
    if hidden := len(every) - len(rows):
        at = (look.width, drawing.height)
        drawing.write([f"+{hidden}"], at, across="right", down="bottom", colour=look.caption)
    return drawing


def _draw_scale(drawing: Drawing, row: _Row, box: Box, t: Translator) -> None:
    """Draw how many gave each answer; neighbours that are told together share a wide bar."""
    look, parts, labels = drawing.look, row.shown.parts, _numbers(row, t)
    field = Box(box.x, box.y + look.line * 1.5, box.width, box.height - look.line * 3)
    heights = [part.count / (part.last - part.first + 1) for part in parts]
    middles = [(part.first + part.last) / 2 for part in parts]
    for middle, height, (label, number) in zip(middles, heights, labels, strict=True):
        x = field.x + field.width * (middle - 0.5) / 5
        y = field.foot - field.height * height / max(heights)
        drawing.write([number], (x, y), across="center", down="bottom", size=look.small)
        drawing.write([label], (x, field.foot), across="center", down="top", bold=True)
    bars = {
        "type": "bar",
        "x": middles,
        "y": heights,
        "width": [part.last - part.first + 0.6 for part in parts],
        "marker": {"color": look.palette.categories[0]},
        "hoverinfo": "skip",
    }
    drawing.plot(field, (0.5, 5.5), (0, max(heights)), bars)


def _draw_bar(drawing: Drawing, row: _Row, box: Box, t: Translator) -> None:
    """Draw how many chose it; what is told roughly is a word and no bar."""
    look, ((label, words),) = drawing.look, _numbers(row, t)
    middle = box.y + look.line * 1.2
    if row.shown.count is None:
        said = words if row.shown.band else f"{label}: {words}"
        drawing.write([said], (box.x, middle), down="middle")
        return
    field = Box(box.x, middle - look.line * 0.4, box.width * 0.66, look.line * 0.8)
    end = field.x + field.width * row.shown.count / row.people
    drawing.write([words], (end + look.size * 0.5, middle), down="middle")
    bar = {
        "type": "bar",
        "orientation": "h",
        "x": [row.shown.count],
        "y": [0.5],
        "width": 1,
        "marker": {"color": look.palette.categories[0]},
        "hoverinfo": "skip",
    }
    drawing.plot(field, (0, row.people), (0, 1), bar)
