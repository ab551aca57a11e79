"""Participation: how many of the employees have contributed, and how many the checkpoint wants."""

from __future__ import annotations

import pandas as pd

from lup_canvas.figures.drawing import Box, Drawing, Stroke, rectangle
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.text import width_of
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.participation import Participation
from lup_canvas.project.participation import participation as counted


def participation(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return how many of the employees have contributed to `project`.

    A number so small that one could guess who it is about is not told, nor drawn.
    """
    title = t("Participation")
    told = counted(project)
    if told.fewer_than:
        return missing(
            title, t("Fewer than {count} employees have contributed so far.", count=told.fewer_than)
        )
    if not told.people and not told.nearly_all:
        return missing(title, t("Nobody has contributed yet."))
    if not told.staff and not told.needed:
        return missing(
            title,
            t("Write how many employees you are, to see how many of them have contributed."),
        )
    return Figure(
        title=title,
        finding=_finding(told, t),
        figure=_draw(told, project.settings.fewest, t, look(dark=dark, big=big)).figure(),
        table=_table(told, t),
        least=300,
    )


def _finding(told: Participation, t: Translator) -> str:
    if told.nearly_all:
        staff = t.number(told.staff or 0)
        return t("Nearly all of the {staff} employees have contributed.", staff=staff)
    have, needed = t.number(told.people), t.number(told.needed)
    if not told.needed:
        return t("{have} employees have contributed.", have=have)
    if told.people >= told.needed:
        return t(
            "{have} employees have contributed; the checkpoint asks for {needed}.",
            have=have,
            needed=needed,
        )
    return t(
        "{have} employees have contributed; {more} more are needed for the checkpoint.",
        have=have,
        more=t.number(told.needed - told.people),
    )


def _table(told: Participation, t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("What"): [
                t("Have contributed"),
                t("Number of employees"),
                t("The checkpoint asks for"),
            ],
            t("How many"): [
                _have(told, t),
                t.number(told.staff) if told.staff else "–",
                t.number(told.needed) if told.needed else "–",
            ],
        }
    )


def _have(told: Participation, t: Translator) -> str:
    return t("nearly all") if told.nearly_all else t.number(told.people)


def _whole(told: Participation) -> int:
    """Return how many the whole bar stands for."""
    return told.staff or max(told.people, told.needed)


def _share(told: Participation, t: Translator) -> str:
    """Return how many have contributed, and of how many if that is known."""
    if not told.staff:
        return _have(told, t)
    return t("{have} of {all}", have=_have(told, t), all=t.number(told.staff))


def _draw(told: Participation, fewest: int, t: Translator, look: Look) -> Drawing:
    high, number = look.size * 3, look.size * (3.5 if look.big else 2)
    top = look.line * (2.5 if look.big else 0) + number * 1.5
    box = Box(0, top, look.width, high)
    drawing = Drawing(look, look.height if look.big else box.foot + look.line * 2.2)
    drawing.write([_share(told, t)], (0, top - number * 0.3), down="bottom", size=number, bold=True)
    _draw_bar(drawing, told, fewest, box)
    if told.needed:
        _draw_wanted(drawing, told, box, t)
    return drawing


def _draw_bar(drawing: Drawing, told: Participation, fewest: int, box: Box) -> None:
    """Draw all of the employees as an open bar, filled as far as they have contributed.

    Where only a few are missing, the end is striped: it does not tell how many.
    """
    look, palette = drawing.look, drawing.look.palette
    edge = Stroke(palette.line, look.stroke)
    drawing.area(rectangle(box), fill=palette.surface, stroke=edge)
    whole = _whole(told)
    sure = max(whole - fewest, 0) if told.nearly_all else told.people
    parts = [(0, sure, "")]
    if told.nearly_all:
        parts.append((sure, whole - sure, "/"))
    inside = Box(box.x, box.y + look.size * 0.35, box.width, box.height - look.size * 0.7)
    for start, length, shape in parts:
        drawing.plot(inside, (0, whole), (1, 0), _bar(look, start, length, shape))


def _bar(look: Look, start: int, length: int, shape: str) -> dict[str, object]:
    palette = look.palette
    pattern = {
        "shape": shape,
        "size": look.size * 0.6,
        "solidity": 0.5,
        "fgcolor": palette.need.ink,
        "bgcolor": palette.surface,
    }
    return {
        "type": "bar",
        "orientation": "h",
        "x": [length],
        "y": [0.5],
        "base": [start],
        "width": 1,
        "marker": {"color": palette.need.ink, "pattern": pattern},
        "hoverinfo": "skip",
    }


def _draw_wanted(drawing: Drawing, told: Participation, box: Box, t: Translator) -> None:
    """Draw the line that the checkpoint asks for, with its number below."""
    look = drawing.look
    x = box.x + box.width * min(told.needed / _whole(told), 1)
    stroke = Stroke(look.palette.solution.ink, look.stroke * 2.5)
    drawing.line(stroke, (x, box.y - look.size * 0.5), (x, box.foot + look.size * 0.5))
    words = t("The checkpoint asks for {needed}", needed=t.number(told.needed))
    room = width_of(words, look.size, bold=True)
    at = (min(max(x - room * 0.15, 0), look.width - room), box.foot + look.size * 0.6)
    drawing.write([words], at, down="top", colour=look.palette.solution.ink, bold=True)
