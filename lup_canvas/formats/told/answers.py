"""The answers in a table, each with what becomes of it: in, or left out and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from lup_canvas.formats.table import Table
from lup_canvas.formats.told.columns import Columns
from lup_canvas.formats.told.values import day_in, how_often, kind_in, may_be_quoted, source_in
from lup_canvas.project.batches import gist
from lup_canvas.project.changes import ImportedInsight
from lup_canvas.project.changes.importing import MOST_IMPORTED
from lup_canvas.project.document.insights import MAX_INSIGHT, InsightKind, Source
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.personal_data import (
    Finding,
    find_personal_data,
    holds_numbers,
    without_personal_data,
)

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…\n])\s+|\n+")
_NO_ANSWER = frozenset(
    (
        *("nei", "ja", "no", "yes", "nope", "na", "n a", "none", "nothing", "ingen", "ingenting"),
        *("ikke noe", "ikkje noko", "nei takk", "vet ikke", "veit ikkje", "ingen kommentar"),
    )
)


class State(Enum):
    """What becomes of an answer, unless somebody says otherwise."""

    NEW = "new"
    TWICE = "twice"
    """Another insight, or another answer, says the same."""
    ABOUT_SOMEBODY = "about somebody"
    STOPPED = "stopped"
    """It holds a number that belongs to one person, and is never kept."""
    NOTHING = "nothing"
    """It is no more than a yes, a no or a dash."""


class Doubtful(Enum):
    """What somebody decides about answers that may tell who somebody is."""

    REPLACED = "replaced"
    READ = "read"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, or a piece of a long one, and what becomes of it."""

    insight: ImportedInsight
    state: State
    parts: tuple[tuple[str, bool], ...]
    """The text in pieces, and whether each may tell who somebody is."""
    instead: str
    """The text with other words in the place of those."""
    piece: bool = False
    """It is a piece of an answer that was too long for one note."""


def answers_in(
    table: Table,
    columns: Columns,
    *,
    headed: bool,
    language: str,
    source: Source = Source.STAFF,
) -> tuple[Answer, ...]:
    """Return the answers of `table`, in its order.

    A long answer becomes several, with nothing left out. Raises `ChangeRefused` if that is more
    than can be brought in at once.
    """
    answers = (
        answer
        for row in table.rows[int(headed) :]
        for n in columns.texts
        for answer in _answers(row[n], _about(row, columns, source), language)
    )
    found = tuple(islice(answers, MOST_IMPORTED + 1))
    if len(found) > MOST_IMPORTED:
        raise ChangeRefused(
            "This is more than {count} contributions. Choose fewer columns, or divide the file.",
            count=MOST_IMPORTED,
        )
    return found


def with_repeats(answers: Iterable[Answer], said: Iterable[str]) -> tuple[Answer, ...]:
    """Return `answers` with those marked that say what `said` or an earlier answer says."""
    seen = {gist(text) for text in said}
    found = []
    for answer in answers:
        words = gist(answer.insight.text)
        is_twice = answer.state in (State.NEW, State.ABOUT_SOMEBODY) and words in seen
        found.append(replace(answer, state=State.TWICE) if is_twice else answer)
        seen.add(words)
    return tuple(found)


def taken(
    answers: Iterable[Answer], *, about_somebody: Doubtful, repeats: bool, wait: bool
) -> tuple[ImportedInsight, ...]:
    """Return the insights to bring in, after what somebody has decided about the doubtful ones.

    What comes in as it is although it may be about somebody always waits to be read through.
    """
    rows: list[ImportedInsight] = []
    for answer in answers:
        is_about = any(marked for _, marked in answer.parts)
        if answer.state in (State.STOPPED, State.NOTHING) or (
            answer.state is State.TWICE and not repeats
        ):
            continue
        if is_about and about_somebody is Doubtful.OUT:
            continue
        again = answer.state is State.TWICE
        if is_about and about_somebody is Doubtful.REPLACED:
            pieces = _short(answer.instead) if answer.instead else []
            rows += [answer.insight.but(text=each, again=again, wait=wait) for each in pieces]
        else:
            rows.append(answer.insight.but(again=again, wait=wait or is_about))
    return tuple(rows)


def _about(row: tuple[str, ...], columns: Columns, source: Source) -> ImportedInsight:
    """Return what the other columns of a row say, to be said of every answer in it."""

    def cell(n: int | None) -> str:
        return "" if n is None else row[n]

    return ImportedInsight(
        text="-",
        kind=kind_in(cell(columns.kind)) or InsightKind.EXPERIENCE,
        often=how_often(cell(columns.often)),
        source=source_in(cell(columns.source)) or source,
        quotable=may_be_quoted(cell(columns.quotable)) is True,
        day=day_in(cell(columns.day)),
    )


def _answers(text: str, about: ImportedInsight, language: str) -> Iterator[Answer]:
    if not text:
        return
    pieces = _short(text)
    # Looked for in the whole answer, since a number may stand where it is divided.
    stops = holds_numbers(text)
    for piece in pieces:
        found = find_personal_data(piece, language)
        yield Answer(
            about.but(text=piece),
            _state(piece, found, stops=stops),
            _parts(piece, found),
            without_personal_data(piece, found),
            piece=len(pieces) > 1,
        )


def _state(text: str, found: tuple[Finding, ...], *, stops: bool) -> State:
    words = gist(text)
    if stops or any(one.stops for one in found):
        return State.STOPPED
    if not any(letter.isalpha() for letter in words) or words in _NO_ANSWER:
        return State.NOTHING
    return State.ABOUT_SOMEBODY if found else State.NEW


def _parts(text: str, found: tuple[Finding, ...]) -> tuple[tuple[str, bool], ...]:
    parts, end = [], 0
    for one in found:
        parts += [(text[end : one.start], False), (text[one.start : one.end], True)]
        end = one.end
    parts.append((text[end:], False))
    return tuple((words, marked) for words, marked in parts if words)


def _short(text: str) -> list[str]:
    """Return `text` in pieces that fit on a note, divided between sentences, or else words."""
    pieces: list[str] = []
    for sentence in _units(text):
        joined = f"{pieces[-1]} {sentence}" if pieces else sentence
        if pieces and len(joined) <= MAX_INSIGHT:
            pieces[-1] = joined
        else:
            pieces.append(sentence)
    return pieces


def _units(text: str) -> Iterator[str]:
    if len(text) <= MAX_INSIGHT:
        yield text
        return
    for sentence in filter(None, (each.strip() for each in _SENTENCE_ENDS.split(text))):
        left = sentence
        while len(left) > MAX_INSIGHT:
            cut = left.rfind(" ", 0, MAX_INSIGHT + 1)
            cut = cut if cut > 0 else MAX_INSIGHT
            yield left[:cut].rstrip()
            left = left[cut:].lstrip()
        if left:
            yield left
