"""Lines that somebody entered from paper, each with what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lup_canvas.formats.told.answers import Doubtful, State
from lup_canvas.formats.told.values import day_in
from lup_canvas.project.base import MAX_TEXT
from lup_canvas.project.batches import gist
from lup_canvas.project.changes.lines import Line, Lined
from lup_canvas.project.personal_data import (
    find_personal_data,
    holds_numbers,
    without_personal_data,
)

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")
_PARTS = re.compile(r"\s*[;\t|]\s*")
_LONGEST_OWNER = 200


@dataclass(frozen=True, slots=True)
class Written:
    """One line, and what becomes of it unless somebody says otherwise."""

    line: Line
    state: State
    marked: tuple[str, ...] = ()
    """The words that may tell who somebody is."""
    instead: str = ""
    """The text with other words in the place of those."""


def lines_in(text: str, part: Lined, said: Iterable[str], language: str) -> tuple[Written, ...]:
    """Return the lines of `text`; empty ones, dashes and numbers before them are left out.

    A task is written as what; who; when. `said` is what the list holds already.
    """
    return tuple(_looked_through(_lines(text, part), {gist(each) for each in said}, language))


def lines_taken(written: Iterable[Written], *, about_somebody: Doubtful) -> tuple[Line, ...]:
    """Return the lines to add, after what somebody has decided about the doubtful ones."""
    taken = []
    for each in written:
        if each.state is State.NEW or (
            each.state is State.ABOUT_SOMEBODY and about_somebody is Doubtful.READ
        ):
            taken.append(each.line)
        elif each.instead and about_somebody is Doubtful.REPLACED:
            taken.append(each.line.but(text=each.instead))
    return tuple(taken)


def _lines(text: str, part: Lined) -> Iterator[Line]:
    for row in text.splitlines():
        words = _BULLET.sub("", row).strip()
        if not words:
            continue
        if part is not Lined.TASKS:
            yield Line(text=words[:MAX_TEXT])
            continue
        what, who, when = (*_PARTS.split(words, maxsplit=2), "", "")[:3]
        if what:
            yield Line(text=what[:MAX_TEXT], owner=who[:_LONGEST_OWNER], due=day_in(when))


def _looked_through(lines: Iterable[Line], said: set[str], language: str) -> Iterator[Written]:
    for line in lines:
        words = gist(line.text)
        found = find_personal_data(line.text, language)
        if holds_numbers(f"{line.text} {line.owner}"):
            yield Written(line, State.STOPPED)
        elif words in said:
            yield Written(line, State.TWICE)
        elif found:
            marked = tuple(line.text[one.start : one.end] for one in found)
            instead = without_personal_data(line.text, found)
            yield Written(line, State.ABOUT_SOMEBODY, marked, instead)
        else:
            yield Written(line, State.NEW)
        said.add(words)
