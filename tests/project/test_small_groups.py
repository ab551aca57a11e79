"""Nobody can be sure that a number of people is small, whatever they look at and however often.

Three things together make that so. What is seen of a round depends on the answers only through
the result that is told, once. That result leaves it open, of every group of answers, whether so
few gave them. And how many have answered says nothing of what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import combinations, product
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    AnswerRound,
    Change,
    CloseRound,
    EnterForOthers,
    OpenRound,
    ReopenRound,
    SetField,
)
from lup_canvas.project.checkpoints import criteria
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import Band, Result, RoundKind, Subject
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.participation import participation
from lup_canvas.project.rounds import chosen_by, compared, dots_shown, scale_shown
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import add, after, empty

FEWEST = (3, 5)
Vote = TypeVar("Vote")


def shares(people: int, places: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which people can be spread over some places."""
    if places == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in shares(people - first, places - 1):
            yield (first, *rest)


def assert_never_surely_small(
    votes: Iterable[Vote],
    told: Callable[[Vote], Hashable],
    groups: Iterable[Callable[[Vote], int]],
    fewest: int,
) -> None:
    """Turn every vote around: of all that are told alike, some hold nobody or enough."""
    alike: dict[Hashable, list[Vote]] = defaultdict(list)
    for vote in votes:
        alike[told(vote)].append(vote)
    groups, small = list(groups), range(1, fewest)
    for told_so, every in alike.items():
        for group in groups:
            assert any(group(vote) not in small for vote in every), told_so


def gave_one_of(places: tuple[int, ...], vote: tuple[int, ...]) -> int:
    return sum(vote[place] for place in places)


@pytest.mark.parametrize(("fewest", "people"), [(k, n) for k in FEWEST for n in range(k, 3 * k)])
def test_no_small_number_follows_from_a_distribution(fewest: int, people: int) -> None:
    some = [places for size in range(1, 5) for places in combinations(range(5), size)]

    assert_never_surely_small(
        shares(people, 5),
        told=lambda vote: scale_shown(vote, fewest),
        groups=[partial(gave_one_of, at) for at in some],
        fewest=fewest,
    )


@pytest.mark.parametrize(("fewest", "people"), [(k, n) for k in FEWEST for n in range(k, 4 * k)])
def test_no_small_number_follows_from_one_of_two(fewest: int, people: int) -> None:
    assert_never_surely_small(
        shares(people, 3),
        told=lambda vote: compared(
            {"blikka": vote[0], "blikkb": vote[1]}, people, fewest
        ).model_dump_json(),
        groups=[
            *(lambda vote, n=n: vote[n] for n in range(3)),
            *(lambda vote, n=n: people - vote[n] for n in range(3)),
        ],
        fewest=fewest,
    )


@pytest.mark.parametrize(("dots", "options"), [(2, 3), (2, 4), (3, 4)])
@pytest.mark.parametrize(("fewest", "people"), [(3, 4), (3, 5), (3, 8), (5, 6), (5, 8), (5, 11)])
def test_no_small_number_follows_from_dots_and_their_limit(
    fewest: int, people: int, dots: int, options: int
) -> None:
    def told(vote: tuple[int, ...]) -> Hashable:
        numbers = {str(place): count for place, count in enumerate(vote)}
        shown = dots_shown(numbers, people, dots=dots, fewest=fewest)
        return tuple(shown.items())

    votes = product(range(people + 1), repeat=options)
    assert_never_surely_small(
        (vote for vote in votes if sum(vote) <= people * dots),
        told=told,
        groups=[
            *(lambda vote, n=n: vote[n] for n in range(options)),
            *(lambda vote, n=n: people - vote[n] for n in range(options)),
        ],
        fewest=fewest,
    )


@pytest.mark.parametrize(("count", "band"), [(0, Band.FEW), (4, Band.FEW), (9, Band.MANY)])
def test_almost_nobody_and_almost_all_are_told_roughly(count: int, band: Band) -> None:
    assert chosen_by(count, 12, 5).band is band


def test_of_a_few_only_what_most_chose_is_told_and_equals_together() -> None:
    of = {"henting": 7, "levering": 6, "samtaler": 6, "overgang": 2}

    assert [*dots_shown(of, 8, dots=3, fewest=5)] == ["henting", "levering", "samtaler"]
    assert [*dots_shown(of, 8, dots=2, fewest=5)] == ["henting"]


# Whatever people do, and whenever somebody looks

PHONES = tuple("abcdefghijkl")
ROUNDS = {
    RoundKind.RECOGNISE: (Subject.THEMES, ("henting", "levering")),
    RoundKind.COMPARE: (Subject.DEFINITIONS, ("blikka", "blikkb")),
    RoundKind.DOTS: (Subject.THEMES, ("henting", "levering", "samtaler")),
    RoundKind.BASELINE: (Subject.INDICATORS, ("trygghet",)),
}
Step = tuple[Any, ...]
Ratings = tuple[int, ...]
"""One number from 1 to 5 for each option; what it means depends on the kind of round."""

ratings = st.tuples(*[st.integers(1, 5)] * 3)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("vote"), st.sampled_from(PHONES), ratings, ratings),
        st.tuples(st.just("room"), st.lists(ratings, max_size=7)),
        st.sampled_from([("close",), ("again",)]),
    ),
    max_size=30,
)


def asked(kind: RoundKind, fewest: int) -> Project:
    about, options = ROUNDS[kind]
    return after(
        empty(),
        *(add("themes", name, name=name.title()) for name in ("henting", "levering", "samtaler")),
        add("definitions", "blikka", text="Foreldre når ikke fram"),
        add("definitions", "blikkb", text="Ansatte har ikke ro"),
        add("indicators", "trygghet", name="Hvor trygg er du på henting?"),
        SetField(part="settings", field="fewest", value=fewest),
        OpenRound(item="runde", round_kind=kind, about=about, options=options, dots=2),
    )


def answer(kind: RoundKind, rated: Ratings) -> dict[str, int]:
    """Return what one person who rates the options so answers in a round of this kind."""
    _, options = ROUNDS[kind]
    by_option = dict(zip(options, rated, strict=False))
    best = sorted(options, key=lambda name: -by_option[name])
    match kind:
        case RoundKind.COMPARE:
            return {best[0]: 1} if by_option[best[0]] > 2 else {}
        case RoundKind.DOTS:
            return {name: 1 for name in best[:2] if by_option[name] > 2}
        case _:
            return by_option


def entered(kind: RoundKind, people: list[Ratings]) -> EnterForOthers:
    _, options = ROUNDS[kind]
    every = [answer(kind, rated) for rated in people]
    counted = {
        name: tuple(sum(each.get(name) == score for each in every) for score in range(1, 6))
        for name in options
    }
    return EnterForOthers(item="runde", people=len(people), counted=counted)


def done(kind: RoundKind, step: Step, *, other: bool) -> Change:
    match step:
        case ("vote", phone, one, another):
            given = answer(kind, another if other else one)
            return AnswerRound(item="runde", ballot=f"phone{phone}", answer=given)
        case ("room", people):
            return entered(kind, people)
        case ("close",):
            return CloseRound(item="runde")
        case _:
            return ReopenRound(item="runde")


def seen(project: Project) -> list[str]:
    """Return everything that anybody but a phone that answered can see, or take with them."""
    views = [view_for(project, audience).project for audience in Audience]
    # How often something was changed is no secret; nobody's answer is in it.
    return [view.but(revision=0).model_dump_json() for view in views]


def result(project: Project) -> Result:
    return project.rounds["runde"].result


@given(st.sampled_from(list(RoundKind)), st.sampled_from(FEWEST), steps)
def test_what_is_seen_depends_on_the_answers_only_through_what_is_told(
    kind: RoundKind, fewest: int, story: list[Step]
) -> None:
    """Let phones answer something else at the same times: before the result all looks alike."""
    world = other = asked(kind, fewest)
    for step in story:
        world = tried(world, done(kind, step, other=False))
        other = tried(other, done(kind, step, other=True))
        if result(world) != result(other):
            return
        assert seen(world) == seen(other)


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=4, max_size=9))
def test_answers_that_are_told_together_leave_the_same_behind(
    people: list[tuple[bool, bool, bool]],
) -> None:
    """Not even the middle that the goal keeps says how 1 lies to 2, or 4 to 5."""

    def closed(*, other: bool) -> Project:
        scores = [(4 if high else 1) + (two if other else one) for high, one, two in people]
        votes = (
            AnswerRound(item="runde", ballot=f"phone{phone}", answer={"trygghet": score})
            for phone, score in zip(PHONES, scores, strict=False)
        )
        return after(asked(RoundKind.BASELINE, 3), *votes, CloseRound(item="runde"))

    world, another = closed(other=False), closed(other=True)

    if result(world) == result(another):
        assert seen(world) == seen(another)


@given(st.sampled_from(list(RoundKind)), st.sampled_from(FEWEST), steps)
def test_nobody_is_counted_aloud_while_they_are_few_and_a_result_never_changes(
    kind: RoundKind, fewest: int, story: list[Step]
) -> None:
    project, told = asked(kind, fewest), Result()
    for step in story:
        project = tried(project, done(kind, step, other=False))
        known = project.rounds["runde"]
        answered = view_for(project, Audience.EDITOR).project.rounds["runde"].answered
        room = known.room.people if known.room.people >= fewest else 0
        assert answered - room not in range(1, fewest)
        assert not told.is_told or result(project) == told
        told = result(project)
        for way in (told.phones, told.room):
            parts = [part for shown in way.options.values() for part in shown.parts]
            assert all(part.count not in range(1, fewest) for part in parts)


def tried(project: Project, change: Change) -> Project:
    """Return `project` after `change`, or as it was if that is refused."""
    try:
        return after(project, change)
    except ChangeRefused:
        return project


def with_contributors(people: int, staff: int | None) -> Project:
    """Return a project to which `people` of `staff` have contributed."""
    project = after(empty(), SetField(part="about", field="staff", value=staff))
    return project.but(listening=project.listening.but(contributors=people))


@pytest.mark.parametrize(
    ("people", "staff", "said"),
    [(0, 24, 0), (4, 24, 0), (5, 24, 5), (19, 24, 19), (20, 24, 0), (24, 24, 0), (5, None, 5)],
)
def test_a_few_who_contributed_or_did_not_are_not_counted_aloud(
    people: int, staff: int | None, said: int
) -> None:
    project = with_contributors(people, staff)

    told = participation(project)

    assert told.people == said
    assert bool(told.fewer_than) == (0 < people < 5)
    assert told.nearly_all == (staff is not None and staff - people < 5)


@pytest.mark.parametrize("staff", [None, 1, 4, 5, 6, 9, 10, 24])
def test_what_leaves_the_group_counts_no_more_closely_than_the_screens_do(
    staff: int | None,
) -> None:
    closely: dict[object, set[int]] = defaultdict(set)
    for people in range(25):
        project = with_contributors(people, staff)
        snapshot = view_for(project, Audience.SNAPSHOT)
        assert participation(snapshot.project) == participation(project)
        assert snapshot.contributors == snapshot.project.listening.contributors <= people
        closely[participation(project)].add(snapshot.contributors)

    assert all(len(numbers) == 1 for numbers in closely.values())


@pytest.mark.parametrize("people", range(25))
def test_the_checkpoint_counts_the_staff_no_more_closely_either(people: int) -> None:
    project = with_contributors(people, 24)

    (staff,) = (each for each in criteria(project, Gate.PROBLEM) if each.key == "staff")

    assert (staff.have, staff.need) == (None, None)
    assert staff.told == participation(project)
    assert staff.met == (people >= 8)
