"""Draws causes as numbered markers in a field of importance and evidence, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence

from lup_canvas.analysis.importance import Weighed, WeighedCause
from lup_canvas.figures.drawing import Box, Drawing, Point, Stroke, rectangle
from lup_canvas.figures.look import Look
from lup_canvas.figures.numbered import Entry, apart, draw_list, marker_size, markers
from lup_canvas.figures.text import block, shortened, wrap
from lup_canvas.figures.words import word
from lup_canvas.locale import Translator
from lup_canvas.project.document.problem import Evidence

_KNOWN = list(Evidence)
_ACROSS = (-0.5, len(_KNOWN) - 0.5)
_FIELD, _LIST = 0.56, 0.59
"""How far across the sheet the field ends and the list begins."""


def draw_causes(causes: Weighed, t: Translator, look: Look) -> Drawing:
    """Return the field with the causes in it, and the list beside it."""
    drawing = Drawing(look, look.height if look.big else look.height * 1.15)
    lines = {each: _heading(each, look, t) for each in _KNOWN}
    foot = max(map(len, lines.values())) * look.small * 1.3 + look.size * 0.5
    top = look.line * 1.2
    edge = look.size * 1.4
    field = Box(edge, top, look.width * _FIELD - edge, drawing.height - top - foot)
    _draw_field(drawing, field, t)
    for place, each in enumerate(_KNOWN):
        x, y = field.x + field.width * (place + 0.5) / len(_KNOWN), field.foot + look.size * 0.3
        drawing.write(lines[each], (x, y), across="center", down="top", size=look.small)
    entries = [_entry(each, causes, t) for each in causes.causes]
    listed = draw_list(drawing, entries, look.width * _LIST)
    _draw_markers(drawing, field, causes, entries, listed, t)
    _draw_rest(drawing, len(entries) - listed, t)
    return drawing


def _heading(evidence: Evidence, look: Look, t: Translator) -> tuple[str, ...]:
    room = (look.width * _FIELD - look.size * 1.4) / len(_KNOWN) - look.size * 0.4
    return wrap(word(evidence, t), room, look.small, most=4)


def _draw_field(drawing: Drawing, field: Box, t: Translator) -> None:
    """Draw the columns, and the corner that must be found out in a colour of its own."""
    look, palette = drawing.look, drawing.look.palette
    column = field.width / len(_KNOWN)
    half = field.height / 2 + marker_size(look) * 0.65  # what lies just in the middle is inside
    corner = Box(field.x, field.y, column, half)
    drawing.area(rectangle(field), fill=palette.surface)
    edge = Stroke(palette.warn.ink, look.stroke * 1.5, "dash")
    drawing.area(rectangle(corner), fill=palette.warn.soft, stroke=edge)
    dotted = Stroke(palette.line, look.stroke, "dot")
    for place in range(1, len(_KNOWN)):
        x = field.x + column * place
        drawing.line(dotted, (x, field.y), (x, field.foot))
    drawing.line(dotted, (field.x, corner.foot), (field.right, corner.foot))
    drawing.line(
        Stroke(palette.line, look.stroke), (field.x, field.foot), (field.right, field.foot)
    )
    first, above = [t("Must be looked into")], (field.x, field.y - look.size * 0.2)
    ink = palette.warn.ink
    drawing.write(first, above, down="bottom", size=look.small, colour=ink, bold=True)
    upright = (field.x - look.size * 0.1, field.middle[1])
    words = [t("Explains more →")]
    drawing.write(words, upright, across="right", size=look.small, upright=True, bold=True)


def _entry(cause: WeighedCause, causes: Weighed, t: Translator) -> Entry:
    words = t("{cause} (root cause)", cause=cause.text) if cause.root else cause.text
    return Entry(words, causes.must_be_found_out(cause), "square" if cause.root else "circle")


def _draw_markers(
    drawing: Drawing,
    field: Box,
    causes: Weighed,
    entries: Sequence[Entry],
    listed: int,
    t: Translator,
) -> None:
    """Draw each cause that is listed where it lies; the others are small open marks."""
    look, palette = drawing.look, drawing.look.palette
    up = (0.0, causes.most)
    marker = marker_size(look) * 1.08
    room = marker * 0.7
    inside = Box(field.x, field.y + room, field.width, field.height - 2 * room)
    size = marker / inside.width * len(_KNOWN), marker / inside.height * (causes.most or 1)
    places = apart([_place(each) for each in causes.causes[:listed]], size)
    rest = causes.causes[listed:]
    if rest:
        small = {
            "type": "scatter",
            "mode": "markers",
            "cliponaxis": False,
            "x": [_place(each)[0] for each in rest],
            "y": [_place(each)[1] for each in rest],
            "marker": {
                "size": look.size * 0.5,
                "opacity": 1,
                "symbol": "circle",
                "color": palette.background,
                "line": {"width": look.stroke, "color": palette.quiet.ink},
            },
            **_told(rest, t),
        }
        drawing.plot(inside, _ACROSS, up, small)
    trace = markers(look, entries[:listed], places) | _told(causes.causes[:listed], t)
    drawing.plot(inside, _ACROSS, up, trace)


def _told(causes: Sequence[WeighedCause], t: Translator) -> dict[str, object]:
    """Return what pointing at the markers tells."""
    return {
        "hoverinfo": "text",
        "hovertext": [
            block(
                [
                    shortened(each.text),
                    word(each.evidence, t),
                    t.plural(
                        "Explains {count} contribution",
                        "Explains {count} contributions",
                        each.explains,
                    ),
                ]
            )
            for each in causes
        ],
    }


def _place(cause: WeighedCause) -> Point:
    return float(_KNOWN.index(cause.evidence)), float(cause.explains)


def _draw_rest(drawing: Drawing, hidden: int, t: Translator) -> None:
    """Write below the list how many causes it leaves out."""
    look = drawing.look
    in_table = t.plural(
        "{count} more cause is in the table", "{count} more causes are in the table", hidden
    )
    words = f"+{hidden}" if look.big else in_table
    at = (look.width * _LIST, drawing.height)
    drawing.write(
        [words if hidden else ""], at, down="bottom", size=look.small, colour=look.caption
    )
