"""What may be told of a round, so that nobody's answer can be worked out (trust.md 4.4).

Everybody may know how many answered, how this file works, and what the one leading entered for
the room. Still nobody can be sure that a number of people is from 1 to k - 1: neither of those
who gave an answer, nor of those who did not. The tests turn every possible vote around to see
that. What is told never changes afterwards, so that there is no before and after to compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from statistics import median

from lup_canvas.project.base import Item, derived_id, in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.rounds import (
    Band,
    Part,
    Result,
    Room,
    Round,
    RoundKind,
    Shown,
    Subject,
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

_NAMED = (Subject.THEMES, Subject.INDICATORS)
"""What has a name; all else has a text."""


def key_of(ballot: str, round_id: str) -> str:
    """Return what a ballot is called in one round: nobody can follow it from round to round."""
    return derived_id("round", round_id, ballot)


def askable(project: Project, about: Subject) -> dict[str, str]:
    """Return what can be asked about, by id, in the group's order and words.

    Of ideas only those that everybody has seen: neither sealed, left nor written in silence.
    """
    items = [each for each in in_order(getattr(project, about)) if _is_seen(project, each)]
    field = "name" if about in _NAMED else "text"
    words = {each.id: str(each.written(field)) for each in items}
    return {name: said for name, said in words.items() if said.strip()}


def _is_seen(project: Project, each: Item) -> bool:
    if not isinstance(each, Idea):
        return True
    return project.ideas_are_open and each.is_out and each.hidden_by is None


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
    """Return how many have answered, or 0 while they are too few to be counted aloud.

    Phones and the room are each too few or enough: the one leading knows how many the room is.
    """
    ways = (len(held.answers), _people(held, held.room))
    return sum(people for people in ways if people >= held.fewest)


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
    if people < held.fewest:
        return Told()
    if held.by_scale:
        shown = {name: scale_shown(each, held.fewest) for name, each in counted.items()}
        return Told(people=people, options=shown)
    numbers = {name: each[0] for name, each in counted.items()}
    if held.kind is RoundKind.DOTS:
        shown = dots_shown(numbers, people, dots=held.dots, fewest=held.fewest)
        return Told(people=people, options=shown)
    return compared(numbers, people, held.fewest)


def scale_shown(counted: Sequence[int], fewest: int) -> Shown:
    """Return a distribution over 1 to 5, in as many parts as hold nobody or enough each.

    A part of several answers must hold one more than enough. That it was not told answer by
    answer says that a small number is in there; among just enough, all of them would be small.
    """
    for way in _WAYS:
        parts = tuple(
            Part(first=first, last=last, count=sum(counted[first - 1 : last]))
            for first, last in way
        )
        if all(part.count == 0 or part.count >= fewest + part.is_wide for part in parts):
            return Shown(parts=parts)
    return Shown()


def middle_of(parts: Iterable[Part]) -> float | None:
    """Return the answer in the middle of those that are told, as nearly as that tells it.

    It is worked out from nothing else: a true middle of answers that were put together would
    say how they lie inside their part.
    """
    every = [(part.first + part.last) / 2 for part in parts for _ in range(part.count)]
    return float(median(every)) if every else None


def dots_shown(
    numbers: Mapping[str, int], people: int, *, dots: int, fewest: int
) -> dict[str, Shown]:
    """Return how many put a dot on each; only roughly, if almost nobody or all did.

    Of fewer than twice `fewest` people every number, or what is missing from it, is small. Then
    only what most of them chose is told, in no order, and no more than everybody had dots for.
    """
    if people < 2 * fewest:
        chosen = _most_chosen(numbers, dots, fewest)
        return {name: Shown(band=Band.MANY) for name in numbers if name in chosen}
    return {name: chosen_by(count, people, fewest) for name, count in numbers.items()}


def chosen_by(count: int, people: int, fewest: int) -> Shown:
    """Return how many of `people` chose something; only roughly, if almost nobody or all did."""
    if count < fewest:
        return Shown(band=Band.FEW)
    return Shown(count=count) if people - count > fewest else Shown(band=Band.MANY)


def _most_chosen(numbers: Mapping[str, int], most: int, fewest: int) -> set[str]:
    """Return the `most` that were chosen by most; those that are equal come together or not."""
    enough = sorted(
        (name for name, count in numbers.items() if count >= fewest), key=lambda n: -numbers[n]
    )
    chosen: set[str] = set()
    for _, equal in groupby(enough, key=lambda name: numbers[name]):
        more = chosen | {*equal}
        if len(more) > most:
            break
        chosen = more
    return chosen


def compared(numbers: Mapping[str, int], people: int, fewest: int) -> Told:
    """Return which of two was chosen by most; of the other nothing, since the rest are neither."""
    best = max(numbers.values())
    leading = [name for name, number in numbers.items() if number == best]
    if len(leading) > 1:
        return Told(people=people, even=True)
    if best < fewest:
        return Told(people=people)
    return Told(people=people, options={leading[0]: chosen_by(best, people, fewest)})
