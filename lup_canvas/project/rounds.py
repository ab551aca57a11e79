"""What may be told of a round, so that nobody's answer can be worked out (trust.md 4.4).

Everybody may know how many answered and how this file works. Still no number from 1 to
`FEWEST` - 1 can be derived, neither of those who gave an answer nor of those who did not; the
tests turn every possible vote around to see that. What is told never changes afterwards, so
that there is no before and after to compare.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lup_canvas.project.base import derived_id
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import (
    FEWEST,
    Band,
    Part,
    Result,
    Room,
    Round,
    RoundKind,
    Shown,
    Told,
)

SCALE = (1, 2, 3, 4, 5)

_WAYS: tuple[tuple[tuple[int, int], ...], ...] = (
    ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5)),
    ((1, 2), (3, 3), (4, 5)),
    ((1, 3), (4, 5)),
    ((1, 2), (3, 5)),
)
"""The ways to put neighbouring answers together, the finest first."""


def key_of(ballot: str, round_id: str) -> str:
    """Return what a ballot is called in one round: nobody can follow it from round to round."""
    return derived_id("round", round_id, ballot)


def open_round(project: Project) -> Round | None:
    """Return the round that is open now; there is one at a time."""
    return next((each for each in project.rounds.values() if each.is_open), None)


def result_of(held: Round) -> Result:
    """Return what may be told of a round that is closed."""
    phones: dict[str, list[int]] = {option.id: [0] * 5 for option in held.options}
    for answer in held.answers.values():
        for option, given in answer.items():
            phones[option][given - 1] += 1
    room = {option.id: held.room.counted.get(option.id, (0,) * 5) for option in held.options}
    return Result(
        phones=_told(held, phones, len(held.answers)),
        room=_told(held, room, _people(held, held.room)),
    )


def heard(held: Round) -> int:
    """Return how many have answered, or 0 while they are too few to be counted aloud."""
    people = len(held.answers) + _people(held, held.room)
    return people if people >= FEWEST else 0


def for_eyes(held: Round, ballot: str | None = None) -> Round:
    """Return a round as anybody may see it: no answers but one's own, and what is told."""
    own = key_of(ballot, held.id) if ballot else ""
    mine = {own: held.answers[own]} if own in held.answers else {}
    return held.but(answers=mine, room=Room(), answered=held.answered or heard(held))


def without_words_of(project: Project, item: str) -> Project:
    """Return `project` with no words of the item in its rounds, after it has been erased."""
    rounds = {name: _silent_on(each, item) for name, each in project.rounds.items()}
    return project.but(rounds=rounds) if rounds else project


def _silent_on(held: Round, item: str) -> Round:
    return held.but(
        options=tuple(each.but(text="") if each.id == item else each for each in held.options)
    )


def _people(held: Round, room: Room) -> int:
    every = [sum(counted) for counted in room.counted.values()]
    together = sum(every) if held.kind is RoundKind.COMPARE else max(every, default=0)
    return max(room.people, together)


def _told(held: Round, counted: Mapping[str, Sequence[int]], people: int) -> Told:
    if people < FEWEST:
        return Told()
    if held.by_scale:
        enough = {name: each for name, each in counted.items() if sum(each) >= FEWEST}
        return Told(people=people, options={n: scale_shown(each) for n, each in enough.items()})
    numbers = {name: each[0] for name, each in counted.items()}
    if held.kind is RoundKind.DOTS:
        return Told(
            people=people, options={n: dots_shown(each, people) for n, each in numbers.items()}
        )
    return compared(numbers, people)


def scale_shown(counted: Sequence[int]) -> Shown:
    """Return a distribution over 1 to 5, in as many parts as hold nobody or enough each."""
    for way in _WAYS:
        counts = [sum(counted[first - 1 : last]) for first, last in way]
        if all(count == 0 or count >= FEWEST for count in counts):
            return Shown(
                parts=tuple(
                    Part(first=first, last=last, count=count)
                    for (first, last), count in zip(way, counts, strict=True)
                )
            )
    return Shown()


def dots_shown(count: int, people: int) -> Shown:
    """Return how many put a dot on something; only roughly, if almost nobody or all did."""
    if count < FEWEST:
        return Shown(band=Band.FEW)
    return Shown(count=count) if people - count > FEWEST else Shown(band=Band.MANY)


def compared(numbers: Mapping[str, int], people: int) -> Told:
    """Return which of two was chosen by most; of the other nothing, since the rest are neither."""
    best = max(numbers.values())
    leading = [name for name, number in numbers.items() if number == best]
    if len(leading) > 1:
        return Told(people=people, even=True)
    if best < FEWEST:
        return Told(people=people)
    return Told(people=people, options={leading[0]: dots_shown(best, people)})
