"""Short texts below each other in a field of a figure, with as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lup_canvas.figures.drawing import Box, Drawing, Point, Stroke
from lup_canvas.figures.look import Look
from lup_canvas.figures.text import wrap

_INDENT, _GAP = 1.5, 0.35
"""In heights of a letter: where the words begin, and the room between two notes."""


class Note(NamedTuple):
    """One text, with a filled or a hollow mark before it."""

    words: str
    hollow: bool = False


class Pile(NamedTuple):
    """Notes that have been laid out, and how many there was no room for."""

    notes: tuple[tuple[Note, tuple[str, ...]], ...]
    rest: int
    height: float


def lay(notes: Sequence[Note], width: float, room: float, look: Look, *, lines: int) -> Pile:
    """Return as many of `notes` as stand in `room`, each on at most `lines` lines.

    If some are left out, their number has a line of its own.
    """
    laid: list[tuple[Note, tuple[str, ...]]] = []
    height, gap = 0.0, look.size * _GAP
    for number, note in enumerate(notes, start=1):
        words = wrap(note.words, width - look.size * _INDENT, look.size, most=lines)
        foot = height + len(words) * look.line
        rest = 0 if number == len(notes) else gap + look.line
        if foot + rest > room:
            return Pile(tuple(laid), len(notes) - len(laid), height + look.line)
        laid.append((note, words))
        height = foot + gap
    return Pile(tuple(laid), 0, height)


def draw_pile(drawing: Drawing, at: Point, pile: Pile) -> None:
    """Draw the notes of `pile` from `at` downwards."""
    look, (x, y) = drawing.look, at
    for note, words in pile.notes:
        draw_mark(drawing, (x + look.size * 0.5, y + look.line / 2), hollow=note.hollow)
        drawing.write(words, (x + look.size * _INDENT, y), down="top")
        y += len(words) * look.line + look.size * _GAP
    if pile.rest:
        at_rest = (x + look.size * _INDENT, y)
        drawing.write([f"+{pile.rest}"], at_rest, down="top", colour=look.caption)


def draw_mark(drawing: Drawing, at: Point, *, hollow: bool) -> None:
    """Draw the round mark before a note."""
    look = drawing.look
    ink = look.palette.need.ink
    fill = look.palette.background if hollow else ink
    drawing.ring(at, Stroke(ink, look.stroke * 1.7), fill=fill, radius=look.size * 0.36)


def draw_field(drawing: Drawing, box: Box, *, warn: bool = False) -> None:
    """Draw the paper of a field; one that asks for attention has a firm edge as well."""
    palette, look = drawing.look.palette, drawing.look
    edge = Stroke(palette.warn.ink, look.stroke * 1.5) if warn else Stroke(palette.line, 1)
    drawing.card(box, fill=palette.warn.soft if warn else palette.surface, stroke=edge)
