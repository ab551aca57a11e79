"""The map of assumptions: what is at stake if we are wrong, and how much we know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from lup_canvas.analysis.area import dangerous, written_assumptions
from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.notes import Note, Pile, draw_field, draw_pile, lay
from lup_canvas.figures.text import shortened, wrap
from lup_canvas.figures.words import word
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Assumption, Standing

_RISKS = (mark("Nothing"), mark("Little"), mark("Some"), mark("Much"))
_Piles = Mapping[Standing, Pile]
_MUCH = 0.7
"""So much of the height of a storskjerm is for what has much at stake."""
_LINES = (4, 3, 2, 1)
"""So many lines a note may have; fewer when that makes room for more of them."""
_ENDLESS = 10_000.0


def assumptions(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return the assumptions of `project` by what is at stake and how much is known."""
    title = t("Map of assumptions")
    every = written_assumptions(project)
    if not every:
        return missing(title, t("Write what you know, believe and must find out."))
    if not any(each.is_weighed for each in every):
        return missing(
            title,
            t("Say of each assumption what is at stake, and see here what to look into first."),
        )
    return Figure(
        title=title,
        finding=_finding(dangerous(project), t, longest=40 if big else 80),
        figure=_draw(every, t, look(dark=dark, big=big)).figure(),
        table=_table(every, t),
    )


def _finding(first: Sequence[Assumption], t: Translator, *, longest: int) -> str:
    if not first:
        return t("Nothing is both uncertain and dangerous to be wrong about.")
    begin = t.plural(
        "{count} assumption is dangerous: much is at stake, and you do not know. "
        "Begin with «{text}».",
        "{count} assumptions are dangerous: much is at stake, and you do not know. "
        "Begin with «{text}».",
        len(first),
        text=shortened(first[0].text.value, longest),
    )
    return f"{begin} {_agreed(first[0], t)}"


def _agreed(each: Assumption, t: Translator) -> str:
    """Return who finds it out and when, or that this is the next thing to agree on."""
    owner = shortened(each.owner.value, 30)
    if owner and each.due:
        return t("{owner} finds it out by {date}.", owner=owner, date=t.date(each.due))
    if owner:
        return t("{owner} finds it out. Agree by when.", owner=owner)
    return t("Agree on who finds it out, and by when.")


def _table(every: Sequence[Assumption], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Assumption"): [each.text.value for each in every],
            t("How much do we know?"): [word(each.standing, t) for each in every],
            t("What is at stake if we are wrong?"): [
                "–" if each.risk is None else t(_RISKS[each.risk]) for each in every
            ],
            t("Find out first"): [t("Yes") if each.is_dangerous else t("No") for each in every],
            t("Who finds it out?"): [each.owner.value for each in every],
            t("By when?"): [t.date(each.due, "medium") if each.due else "" for each in every],
        }
    )


class _Row(NamedTuple):
    """The assumptions with much at stake, or the others, as they are drawn."""

    much: bool
    piles: _Piles
    height: float


def _draw(every: Sequence[Assumption], t: Translator, look: Look) -> Drawing:
    gap = look.size * 0.8
    width = (look.width - 2 * gap) / 3
    head = look.line * 1.3
    rows = _rows(every, width, look, head, gap)
    end = head + sum(row.height for row in rows) + gap * (len(rows) - 1)
    drawing = Drawing(look, look.height if look.big else end)
    for column, standing in enumerate(Standing):
        x, top = column * (width + gap), head
        words = wrap(word(standing, t), width, look.size, most=1, bold=True)
        drawing.write(words, (x, head / 2), bold=True)
        for row in rows:
            _draw_field(drawing, Box(x, top, width, row.height), standing, row, t)
            top += row.height + gap
    return drawing


def _rows(
    every: Sequence[Assumption], width: float, look: Look, head: float, gap: float
) -> list[_Row]:
    """Return the rows that hold anything; on a storskjerm they share the height."""
    halves = {much: [each for each in every if each.is_serious is much] for much in (True, False)}
    filled = {much: half for much, half in halves.items() if half}
    free = look.height - head - gap * (len(filled) - 1)
    inside = look.line + look.size
    rows = []
    for much, half in filled.items():
        share = 1 if len(filled) == 1 else _MUCH if much else 1 - _MUCH
        piles = _piles(half, width, free * share - inside if look.big else _ENDLESS, look)
        high = max(pile.height for pile in piles.values()) + inside
        rows.append(_Row(much, piles, free * share if look.big else high))
    return rows


def _piles(half: Sequence[Assumption], width: float, room: float, look: Look) -> _Piles:
    """Return the notes of one row by how much is known; what is not known is hollow."""
    return {
        standing: _pile([each for each in half if each.standing is standing], width, room, look)
        for standing in Standing
    }


def _pile(here: Sequence[Assumption], width: float, room: float, look: Look) -> Pile:
    """Return the notes of one field, with as much of each as lets all of them stand there."""
    notes = [Note(each.text.value, hollow=each.standing is not Standing.KNOW) for each in here]
    piles = (lay(notes, width - look.size * 1.6, room, look, lines=most) for most in _LINES)
    return min(piles, key=lambda pile: pile.rest)


def _draw_field(drawing: Drawing, box: Box, standing: Standing, row: _Row, t: Translator) -> None:
    look, pile = drawing.look, row.piles[standing]
    warn = row.much and standing is not Standing.KNOW and bool(pile.notes or pile.rest)
    draw_field(drawing, box, warn=warn)
    heading = t("Much at stake") if row.much else t("Less at stake")
    if warn:
        heading = t("Find out first") if look.big else t("Much at stake: find out first")
    x, y = box.x + look.size * 0.8, box.y + look.size * 0.5
    colour = look.palette.warn.ink if warn else look.caption
    lines = wrap(heading, box.width - look.size * 1.6, look.small, most=1, bold=warn)
    drawing.write(lines, (x, y), down="top", size=look.small, colour=colour, bold=warn)
    draw_pile(drawing, (x, y + look.line + look.size * 0.2), pile)
