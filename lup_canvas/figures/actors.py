"""The map of actors: how much they are affected, how much they influence, and who was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lup_canvas.analysis.area import CORNERS, Corner, corner, named_actors
from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import Look, look
from lup_canvas.figures.notes import Note, Pile, draw_field, draw_mark, draw_pile, lay
from lup_canvas.figures.text import shortened, width_of, wrap
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Actor

MOST_NAMED = 3
"""So many actors are named in the sentence; the table has them all."""

_HEADINGS: Mapping[Corner, str] = {
    (True, False): mark("Much affected, little influence"),
    (True, True): mark("Much affected, much influence"),
    (False, False): mark("Less affected, little influence"),
    (False, True): mark("Less affected, much influence"),
}
_DEGREES = (mark("Not at all"), mark("A little"), mark("Some"), mark("Much"))


def actors(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> Figure:
    """Return the map of the actors of `project`, with those nobody has asked yet hollow."""
    title = t("Map of actors")
    every = named_actors(project)
    if not every:
        return missing(title, t("Write who is affected or has influence, inside and outside."))
    if not any(each.is_placed for each in every):
        return missing(
            title,
            t("Say how affected each is and how much they influence, and see whom to ask first."),
        )
    return Figure(
        title=title,
        finding=_finding(every, t),
        figure=_draw(every, t, look(dark=dark, big=big)).figure(),
        table=_table(every, t),
    )


def _finding(every: Sequence[Actor], t: Translator) -> str:
    silent = [actor for actor in every if not actor.asked]
    if not silent:
        return t("You have talked to all of them.")
    names = [shortened(actor.name.value, 40) for actor in silent[:MOST_NAMED]]
    said = ", ".join(f"«{name}»" for name in names)
    more = len(silent) - len(names)
    if more:
        return t("You have not talked to {names} and {count} more yet.", names=said, count=more)
    return t("You have not talked to {names} yet.", names=said)


def _table(every: Sequence[Actor], t: Translator) -> pd.DataFrame:
    return pd.DataFrame(
        {
            t("Actor"): [actor.name.value for actor in every],
            t("Affected"): [_degree(actor.affected, t) for actor in every],
            t("Has influence"): [_degree(actor.influence, t) for actor in every],
            t("Talked to?"): [t("Yes") if each.asked else t("Not asked yet") for each in every],
            t("Who in the group makes contact?"): [actor.contact.value for actor in every],
        }
    )


def _degree(degree: int | None, t: Translator) -> str:
    return "–" if degree is None else t(_DEGREES[degree])


def _draw(every: Sequence[Actor], t: Translator, look: Look) -> Drawing:
    gap = look.size * 0.8
    width = (look.width - gap) / 2
    legend, foot = look.line * 1.4, _unplaced(every, t, look)
    room = (look.height - legend - len(foot) * look.line - 2 * gap) / 2 if look.big else 10_000
    piles = {each: _pile(every, each, width, room, look) for each in CORNERS}
    heights = [
        room if look.big else max(piles[each].height for each in CORNERS[start : start + 2])
        for start in (0, 2)
    ]
    body = [height if look.big else height + look.line + gap * 1.6 for height in heights]
    end = legend + sum(body) + 2 * gap + len(foot) * look.line
    drawing = Drawing(look, look.height if look.big else end)
    _draw_legend(drawing, t)
    top = legend
    for row, height in enumerate(body):
        for column, each in enumerate(CORNERS[2 * row : 2 * row + 2]):
            box = Box(column * (width + gap), top, width, height)
            _draw_corner(drawing, box, t(_HEADINGS[each]), piles[each])
        top += height + gap
    drawing.write(foot, (0, drawing.height), down="bottom", colour=look.caption)
    return drawing


def _pile(every: Sequence[Actor], place: Corner, width: float, room: float, look: Look) -> Pile:
    """Return those who stand in one corner, those nobody has asked yet first."""
    here = sorted((each for each in every if corner(each) == place), key=lambda each: each.asked)
    notes = [Note(actor.name.value, hollow=not actor.asked) for actor in here]
    inner = width - look.size * 1.6
    return lay(notes, inner, room - look.line - look.size * 1.2, look, lines=1 if look.big else 2)


def _draw_corner(drawing: Drawing, box: Box, heading: str, pile: Pile) -> None:
    look = drawing.look
    draw_field(drawing, box)
    x, y = box.x + look.size * 0.8, box.y + look.size * 0.5
    words = wrap(heading, box.width - look.size * 1.6, look.small, most=1)
    drawing.write(words, (x, y), down="top", size=look.small, colour=look.caption)
    draw_pile(drawing, (x, y + look.line + look.size * 0.2), pile)


def _unplaced(every: Sequence[Actor], t: Translator, look: Look) -> tuple[str, ...]:
    """Return the line that names those who have no place on the map yet."""
    names = [actor.name.value for actor in every if not actor.is_placed]
    if not names:
        return ()
    words = t("Not placed yet: {names}", names=", ".join(names))
    return wrap(words, look.width, look.size, most=1 if look.big else 2)


def _draw_legend(drawing: Drawing, t: Translator) -> None:
    look, x, y = drawing.look, 0.0, drawing.look.line / 2
    for hollow, words in ((True, t("Not asked yet")), (False, t("We have talked to them"))):
        draw_mark(drawing, (x + look.size * 0.5, y), hollow=hollow)
        x += look.size * 1.4
        drawing.write([words], (x, y), size=look.small, colour=look.caption)
        x += width_of(words, look.small) + look.size * 1.5
