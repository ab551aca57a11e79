"""What stands on the cards of the golden thread, column by column, and what flows between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lup_canvas.analysis.standing import PLACES
from lup_canvas.analysis.thread import ThreadIdea, ThreadRows
from lup_canvas.figures.look import Look
from lup_canvas.figures.palette import Tone
from lup_canvas.figures.text import clean, wrap
from lup_canvas.locale import Translator
from lup_canvas.project.thread import Kind

PROBLEM, GOAL = "problem", "goal"
PADDING = 0.7
"""How far the words stand from the edge of a card, measured in letters."""

_MOST, _MOST_BIG = 8, 4
"""How many themes, causes and ideas are drawn at most; the others are in the table."""
_LINES, _LINES_BIG = 4, 3
_WIDTHS = (0.155, 0.185, 0.15, 0.15, 0.165)
_WIDTHS_BIG = (0.235, 0.255, 0.045, 0.045, 0.25)
"""How much of the sheet each column has. A storskjerm has no room for the two sentences."""


class Card(NamedTuple):
    """One thing on the thread."""

    name: str
    lines: tuple[str, ...]
    label: tuple[str, ...] = ()
    strong: bool = False
    loose: bool = False
    """It is not tied to the thread."""
    tells: tuple[str, ...] = ()
    """All of its words, and how many contributions are behind it."""


class Column(NamedTuple):
    """Cards below each other, under a heading."""

    heading: str
    x: float
    width: float
    tone: Tone
    cards: Sequence[Card]
    all: int
    """How many there are, also those that are not drawn."""
    kind: Kind
    apart: str = ""
    """The heading over the cards that are not tied to the thread, if it is to be said."""


class Flow(NamedTuple):
    """So many contributions that come from one card to another."""

    source: str
    target: str
    insights: int
    tone: Tone


def columns(rows: ThreadRows, t: Translator, look: Look) -> list[Column]:
    """Return the columns from what people told to what the group will do."""
    room = _Room(look)
    causes = _shown_causes(rows, room.most)
    numbers = {cause: number for number, cause in enumerate(causes, start=1)}
    named = {name: theme or t("No theme") for name, theme in rows.themes.items()}
    told = sum(map(Counter, rows.told.values()), Counter[str]())
    themes = [
        Card(name, room.wrap(0, theme), tells=(clean(theme), _count(told[name], t)))
        for name, theme in list(named.items())[: room.most]
    ]
    numbered = [
        Card(
            name,
            room.wrap(1, f"{number} {rows.causes[name]}"),
            tells=(clean(rows.causes[name]), _count(rows.insights[name], t)),
        )
        for name, number in numbers.items()
    ]
    ideas = [_idea(idea, numbers, room, t) for idea in _shown_ideas(rows, room.most)]
    problem, goal = room.sentence(PROBLEM, 2, rows.problem, t), room.sentence(GOAL, 3, rows.goal, t)
    need, solution = look.palette.need, look.palette.solution
    return [
        room.column(Kind.THEME, t("Themes"), need, themes, len(rows.themes)),
        room.column(Kind.CAUSE, t("Causes"), need, numbered, len(rows.causes)),
        room.column(Kind.DEFINITION, t("The problem"), need, [problem], 1),
        room.column(Kind.GOAL, t("The goal"), solution, [goal], 1),
        room.column(Kind.IDEA, t("Ideas"), solution, ideas, len(rows.ideas))._replace(
            apart=t("Without a thread")
        ),
    ]


def flows(rows: ThreadRows, look: Look) -> Iterator[Flow]:
    """Yield all that flows, from left to right."""
    need, solution = look.palette.need, look.palette.solution
    for cause, themes in rows.told.items():
        for theme, count in themes.items():
            yield Flow(theme, cause, count, need)
    for cause in rows.causes:
        yield Flow(cause, PROBLEM, rows.insights[cause], need)
    yield Flow(PROBLEM, GOAL, sum(rows.insights.values()), solution)
    for idea in rows.ideas:
        if idea.causes:
            yield Flow(GOAL, idea.idea, idea.insights, solution)


class _Room:
    """How much room there is on a sheet."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.most = _MOST_BIG if look.big else _MOST
        shares = _WIDTHS_BIG if look.big else _WIDTHS
        gap = (1 - sum(shares)) / (len(shares) - 1)
        self.widths = [share * look.width for share in shares]
        self.starts = [(sum(shares[:n]) + gap * n) * look.width for n in range(len(shares))]

    def wrap(self, column: int, words: str, *, most: int | None = None) -> tuple[str, ...]:
        """Return `words` on lines that fit a card of a column."""
        width = self.widths[column] - self.look.size * PADDING * 2
        lines = most or (_LINES_BIG if self.look.big else _LINES)
        return wrap(words, width, self.look.size, most=lines)

    def column(
        self, kind: Kind, heading: str, tone: Tone, cards: Sequence[Card], every: int
    ) -> Column:
        """Return a column in its place."""
        number = PLACES.index(kind)
        return Column(heading, self.starts[number], self.widths[number], tone, cards, every, kind)

    def sentence(self, name: str, column: int, words: str, t: Translator) -> Card:
        """Return the card of the problem or the goal; on a storskjerm its words are left out."""
        said = words.strip()
        lines = () if self.look.big else self.wrap(column, said or t("Not written yet"), most=14)
        tells = (clean(said or t("Not written yet")),)
        return Card(name, lines, strong=bool(said), loose=not said, tells=tells)


def _shown_causes(rows: ThreadRows, most: int) -> list[str]:
    """Return the causes that are drawn: those that an idea acts on come before the others."""
    acted_on = {cause for idea in rows.ideas for cause in idea.causes}
    kept = set(sorted(rows.causes, key=lambda cause: cause not in acted_on)[:most])
    return [cause for cause in rows.causes if cause in kept]


def _shown_ideas(rows: ThreadRows, most: int) -> list[ThreadIdea]:
    """Return the ideas that are drawn; one without a thread has its place when there is one."""
    loose = rows.loose[: max(1, most // 4)]
    tied = [idea for idea in rows.ideas if idea.causes]
    return [*tied[: most - len(loose)], *loose]


def _idea(idea: ThreadIdea, numbers: Mapping[str, int], room: _Room, t: Translator) -> Card:
    named = sorted(numbers[cause] for cause in idea.causes if cause in numbers)
    causes = (
        t.plural(
            "Cause {numbers}", "Causes {numbers}", len(named), numbers=", ".join(map(str, named))
        )
        if named
        else ""
    )
    label = (causes if idea.causes else t("No cause")), t("chosen") if idea.chosen else ""
    words = " · ".join(part for part in label if part)
    return Card(
        idea.idea,
        room.wrap(4, idea.text, most=2 if room.look.big else None),
        label=(words,) if words else (),
        strong=idea.chosen,
        loose=not idea.causes,
        tells=(clean(idea.text), words, _count(idea.insights, t)),
    )


def _count(count: int, t: Translator) -> str:
    return t.plural("{count} contribution", "{count} contributions", count)
