"""Rounds on phones: every vote counts once, and what is told is told once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    AnswerRound,
    Change,
    CloseRound,
    EnterForOthers,
    EraseItem,
    OpenRound,
    ParkIdea,
    ReopenRound,
    SetField,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import Round, RoundKind, Subject
from lup_canvas.project.rounds import askable
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import AT, add, after, empty, open_ideas, refusal

CLOSED = "This round is closed."
THEMES = ("henting", "levering", "samtaler", "overgang")
KINDS = {
    RoundKind.RECOGNISE: (Subject.THEMES, THEMES[:2]),
    RoundKind.COMPARE: (Subject.DEFINITIONS, ("blikka", "blikkb")),
    RoundKind.DOTS: (Subject.THEMES, THEMES),
    RoundKind.BASELINE: (Subject.INDICATORS, ("trygghet",)),
}


def phone(n: int) -> str:
    return "phone" + "".join("abcdefghij"[int(digit)] for digit in str(n))


def opened(kind: RoundKind) -> OpenRound:
    about, options = KINDS[kind]
    return OpenRound(item="runde", round_kind=kind, about=about, options=options, dots=2)


def vote(n: int, **given: int) -> AnswerRound:
    return AnswerRound(item="runde", ballot=phone(n), answer=given)


def votes(*scores: int) -> tuple[Change, ...]:
    return tuple(vote(n, trygghet=score) for n, score in enumerate(scores))


def held(project: Project) -> Round:
    return project.rounds["runde"]


def fewest(people: int) -> SetField:
    return SetField(part="settings", field="fewest", value=people)


def close() -> CloseRound:
    return CloseRound(item="runde")


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        *(add("themes", name, name=name.title()) for name in THEMES),
        add("definitions", "blikka", text="Foreldre når ikke fram"),
        add("definitions", "blikkb", text="Ansatte har ikke ro"),
        add("indicators", "trygghet", name="Hvor trygg er du på henting?"),
    )


@pytest.mark.parametrize(
    ("kind", "whole", "broken"),
    [
        (RoundKind.RECOGNISE, {"henting": 1, "levering": 5}, {"henting": 1}),
        (RoundKind.COMPARE, {"blikka": 1}, {"blikka": 1, "blikkb": 1}),
        (RoundKind.COMPARE, {}, {"blikka": 2}),
        (RoundKind.DOTS, {"henting": 1, "levering": 1}, dict.fromkeys(THEMES[:3], 1)),
        (RoundKind.DOTS, {}, {"henting": 2}),
        (RoundKind.BASELINE, {"trygghet": 3}, {}),
        (RoundKind.BASELINE, {"trygghet": 3}, {"henting": 3}),
    ],
)
def test_an_answer_is_whole_or_it_is_not_taken(
    project: Project, kind: RoundKind, whole: dict[str, int], broken: dict[str, int]
) -> None:
    asked = after(project, opened(kind))

    assert len(held(after(asked, vote(1, **whole))).answers) == 1
    refusal(asked, vote(1, **broken))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)), max_size=40))
def test_each_phone_is_counted_once_with_what_it_said_last(
    pressed: list[tuple[int, int]],
) -> None:
    asked = after(empty(), add("indicators", "trygghet", name="Trygg?"), opened(RoundKind.BASELINE))

    heard = after(asked, *(vote(n, trygghet=score) for n, score in pressed))

    last = sorted(dict(pressed).values())
    assert sorted(answer["trygghet"] for answer in held(heard).answers.values()) == last


def test_one_round_is_open_at_a_time_and_the_words_stay(project: Project) -> None:
    asked = after(project, opened(RoundKind.DOTS))

    again = OpenRound(round_kind="baseline", about="indicators", options=("trygghet",))

    assert refusal(asked, again).code == "Another round is open. Close it first."
    assert held(asked).options[0].text == "Henting"


@pytest.mark.parametrize(
    ("kind", "about", "options"),
    [
        ("dots", "themes", THEMES[:2]),
        ("compare", "definitions", ("blikka",)),
        ("baseline", "themes", ("henting",)),
        ("recognise", "themes", ("nothere",)),
    ],
)
def test_a_round_about_too_little_or_the_wrong_thing_is_refused(
    project: Project, kind: RoundKind, about: Subject, options: tuple[str, ...]
) -> None:
    refusal(project, OpenRound(round_kind=kind, about=about, options=options))


def test_what_comes_after_closing_is_refused(project: Project) -> None:
    closed = after(project, opened(RoundKind.BASELINE), *votes(1, 1, 1, 1, 1), close())

    assert refusal(closed, vote(9, trygghet=5)).code == CLOSED
    assert refusal(closed, EnterForOthers(item="runde", people=3)).code == CLOSED


def test_a_told_result_stays_and_the_answers_are_gone(project: Project) -> None:
    closed = after(project, opened(RoundKind.BASELINE), *votes(4, 4, 4, 4, 4, 4), close())

    assert held(closed).answers == {}
    assert held(closed).result.phones.people == 6
    assert refusal(closed, ReopenRound(item="runde")).code == (
        "The result is shown. Open a new round instead."
    )


def test_a_round_with_too_few_tells_nothing_and_can_go_on(project: Project) -> None:
    closed = after(project, opened(RoundKind.BASELINE), *votes(4, 4), close())

    assert not held(closed).result.is_told
    again = after(closed, ReopenRound(item="runde"), *votes(4, 4, 5, 5, 4, 5), close())
    assert held(again).result.phones.people == 6


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("closes", [False, True])
def test_nobody_sees_an_answer_or_a_small_number(
    project: Project, audience: Audience, closes: bool
) -> None:
    few = after(project, opened(RoundKind.BASELINE), *votes(1, 2, 3, 4))
    few = after(few, EnterForOthers(item="runde", people=0))
    shown = held(view_for(after(few, *([close()] if closes else [])), audience).project)

    assert (shown.answers, shown.room.people, shown.answered) == ({}, 0, 0)
    assert not shown.result.is_told


def test_a_phone_sees_its_own_answer_and_how_many_once_they_are_enough(project: Project) -> None:
    asked = after(project, opened(RoundKind.BASELINE), *votes(1, 2, 3, 4, 5))

    mine = held(view_for(asked, Audience.PHONE, ballot=phone(2)).project)

    assert [*mine.answers.values()] == [{"trygghet": 3}]
    assert mine.answered == 5


def test_the_room_is_told_apart_from_the_phones(project: Project) -> None:
    room = EnterForOthers(item="runde", people=6, counted={"trygghet": (0, 0, 0, 0, 6)})

    told = held(after(project, opened(RoundKind.BASELINE), *votes(1, 2), room, close())).result

    assert (told.phones.people, told.room.people) == (0, 6)


@pytest.mark.parametrize(
    ("kind", "counted"),
    [
        (RoundKind.BASELINE, {"trygghet": (4, 0, 0, 0, 0)}),
        (RoundKind.COMPARE, {"blikka": (2, 0, 0, 0, 0), "blikkb": (2, 0, 0, 0, 0)}),
        (RoundKind.DOTS, dict.fromkeys(THEMES, (2, 0, 0, 0, 0))),
        (RoundKind.DOTS, {"nothere": (1, 0, 0, 0, 0)}),
    ],
)
def test_a_room_gives_just_what_its_people_have(
    project: Project, kind: RoundKind, counted: dict[str, tuple[int, int, int, int, int]]
) -> None:
    asked = after(project, opened(kind))

    said = refusal(asked, EnterForOthers(item="runde", people=3, counted=counted))

    assert said.code == "The answers and the number of persons do not fit together."


def test_a_baseline_keeps_its_distribution_when_that_may_be_told(project: Project) -> None:
    closed = after(
        project, opened(RoundKind.BASELINE), *votes(*[2] * 6, *[4] * 5), close()
    ).indicators["trygghet"]

    assert closed.baseline_answers.counted == (0, 6, 0, 5, 0)
    assert closed.started == AT.date() == date(2026, 11, 23)


def test_a_baseline_that_is_told_roughly_is_kept_as_roughly(project: Project) -> None:
    scores = votes(1, 1, 1, 2, 2, 2)
    closed = after(project, opened(RoundKind.BASELINE), *scores, close()).indicators["trygghet"]

    assert closed.start == 1.5, "the middle of 1 to 2, as it would be for any who answered so"
    assert not any(closed.baseline_answers.counted)


def test_a_baseline_of_which_nothing_is_told_is_not_kept(project: Project) -> None:
    closed = after(project, opened(RoundKind.BASELINE), *votes(1, 2, 2, 3, 5), close())

    assert closed.indicators["trygghet"].start is None


def test_a_round_keeps_the_fewest_that_it_was_opened_with(project: Project) -> None:
    asked = after(project, fewest(3), opened(RoundKind.BASELINE), fewest(8))

    closed = after(asked, *votes(4, 4, 4), close())

    assert held(closed).result.phones.people == 3


def test_fewer_than_three_are_never_enough(project: Project) -> None:
    assert refusal(project, fewest(2)).code == "This cannot be saved as it is."
    closed = after(project, fewest(3), opened(RoundKind.BASELINE), *votes(4, 4), close())

    assert not held(closed).result.is_told


def test_the_room_does_not_make_a_few_phones_enough_to_be_counted(project: Project) -> None:
    """The one leading knows how many the room is, and could take them away from the sum."""
    room = EnterForOthers(item="runde", people=6, counted={"trygghet": (0, 0, 0, 0, 6)})

    asked = after(project, opened(RoundKind.BASELINE), *votes(1, 2), room)

    assert held(view_for(asked, Audience.EDITOR).project).answered == 6


def test_words_that_are_erased_are_erased_from_rounds_too(project: Project) -> None:
    erased = after(project, opened(RoundKind.DOTS), EraseItem(part="themes", item="henting"))

    assert "Henting" not in erased.model_dump_json()


def test_nobody_is_asked_about_an_idea_that_not_everybody_has_seen() -> None:
    def idea(item: str, **values: object) -> Change:
        return add("ideas", item, text=item.title(), **values)

    sealed = after(empty(), ParkIdea(item="parkert", text="Parkert"))
    project = after(
        sealed,
        *open_ideas(),
        idea("fast"),
        idea("felles"),
        idea("gangen"),
        idea("alene", hidden_by="kari"),
    )
    every = ("parkert", "fast", "felles", "gangen", "alene")

    asked = OpenRound(item="runde", round_kind="dots", about="ideas", options=every)

    assert [option.id for option in held(after(project, asked)).options] == [*every[1:4]]
    assert askable(sealed, Subject.IDEAS) == {}
