"""Answers from 1 to 5 to an indicator's question: counted by hand, or given on phones."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lup_canvas.project.changes import (
    AnswerIndicator,
    Change,
    CountAnswers,
    RestoreItem,
    SetField,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import ENOUGH_STAFF, Indicator, Moment
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import AT, GONE, NOT_HERE, add, after, empty, refusal

BASELINE, LATEST = Moment.BASELINE, Moment.LATEST
PHONES = [f"phone{letter}" for letter in "abcdefg"]


def count(score: int, number: int | None, moment: Moment = BASELINE) -> CountAnswers:
    return CountAnswers(item="trust", moment=moment, score=score, count=number)


def answer(ballot: str, score: int) -> AnswerIndicator:
    return AnswerIndicator(item="trust", ballot=ballot, score=score)


def ask(moment: Moment | None) -> SetField:
    return SetField(part="indicators", item="trust", field="asked", value=moment)


def trust(project: Project) -> Indicator:
    return project.indicators["trust"]


@pytest.fixture
def project() -> Project:
    return after(empty(), add("indicators", "trust", name="Jeg vet hvordan jeg kan spørre"))


def test_a_show_of_hands_gives_the_baseline_in_the_middle(project: Project) -> None:
    counted = trust(after(project, count(2, 4), count(3, 2), count(5, 1)))

    assert counted.baseline_answers.shown == (0, 4, 2, 0, 1)
    assert counted.baseline_answers.middle == counted.start == 2
    assert counted.started == AT.date()
    assert counted.baseline_is_settled


@pytest.mark.parametrize(
    ("counts", "middle"),
    [({1: 1, 5: 1}, 3.0), ({2: 2, 3: 2}, 2.5), ({4: 1}, 4.0), ({1: 10_000, 5: 1}, 1.0)],
)
def test_the_middle_is_the_median(project: Project, counts: dict[int, int], middle: float) -> None:
    counted = after(project, *(count(score, number) for score, number in counts.items()))

    assert trust(counted).start == middle


def test_two_who_count_at_once_both_keep_theirs(project: Project) -> None:
    one, other = count(2, 4), count(3, 2)

    assert (
        trust(after(project, one, other)).baseline_answers
        == trust(after(project, other, one)).baseline_answers
    )


def test_a_count_can_be_taken_away_and_then_the_number_written_holds_again(
    project: Project,
) -> None:
    written = after(
        project, SetField(part="indicators", item="trust", field="baseline", value=3.1), count(5, 2)
    )
    assert trust(written).start == 5

    emptied = trust(after(written, count(5, None)))
    assert emptied.start == 3.1
    assert emptied.started is None


def test_the_same_count_twice_changes_nothing(project: Project) -> None:
    once = after(project, count(4, 3))

    assert after(once, count(4, 3)) is once
    assert after(project, count(4, None)) is project


def test_before_and_since_are_counted_apart(project: Project) -> None:
    later = after(project, count(2, 3), at=AT)
    later = after(later, count(4, 3, LATEST), at=AT + timedelta(days=90))

    assert (trust(later).start, trust(later).latest_answers.middle) == (2, 4)
    assert trust(later).latest_answers.on == (AT + timedelta(days=90)).date()
    assert trust(later).started == AT.date()


def test_phones_answer_only_what_they_are_asked(project: Project) -> None:
    assert refusal(project, answer("kari", 3)).code == "The group is not asking about this now."

    asked = after(project, ask(LATEST), answer("kari", 3))

    assert trust(asked).latest_answers.phones == {"kari": 3}
    assert trust(asked).baseline_answers.phones == {}
    assert refusal(after(asked, ask(None)), answer("kari", 4)).code != ""


def test_a_phone_that_answers_again_has_changed_its_mind(project: Project) -> None:
    asked = after(project, ask(BASELINE), answer("kari", 3), answer("kari", 5))

    assert trust(asked).baseline_answers.phones == {"kari": 5}
    assert after(asked, answer("kari", 5)) is asked


def test_phones_count_when_nobody_can_tell_who_answered_what(project: Project) -> None:
    asked = after(project, ask(BASELINE), count(1, 2))
    few = after(asked, *(answer(phone, 5) for phone in PHONES[: ENOUGH_STAFF - 1]))
    assert trust(few).baseline_answers.shown == (2, 0, 0, 0, 0)
    assert trust(few).start == 1

    enough = after(few, answer(PHONES[-1], 4))
    assert trust(enough).baseline_answers.shown == (2, 0, 0, 1, 4)
    assert trust(enough).start == 5


@pytest.mark.parametrize(
    "change",
    [count(3, 1), AnswerIndicator(item="trust", ballot="kari", score=3)],
    ids=["count", "answer"],
)
def test_what_is_deleted_is_not_counted_for(change: Change) -> None:
    assert refusal(empty(), change).code == GONE


@pytest.mark.parametrize("field", ["baseline_answers", "latest_answers"])
def test_answers_are_not_set_past_the_change_that_counts_them(project: Project, field: str) -> None:
    changed = SetField(part="indicators", item="trust", field=field, value={"phones": {}})

    assert refusal(project, changed).code == NOT_HERE
    assert refusal(project, add("indicators", "other", **{field: {}})).code == (
        "This cannot be added here."
    )


def test_answers_come_back_with_an_indicator_from_the_trash(project: Project) -> None:
    counted = after(project, count(2, 4))
    back = after(counted, TrashItem(part="indicators", item="trust"), RestoreItem(item="trust"))

    assert trust(back).baseline_answers == trust(counted).baseline_answers


# Who sees what


def test_phones_see_the_question_they_are_asked_and_no_answers(project: Project) -> None:
    asked = after(
        project,
        add("indicators", "other", name="Ro"),
        ask(BASELINE),
        answer("kari", 3),
        count(2, 4),
    )

    shown = view_for(asked, Audience.PHONE).project.indicators

    assert shown == {
        "trust": Indicator(
            id="trust", place=trust(asked).place, name=trust(asked).name, asked=BASELINE
        )
    }


def test_a_snapshot_tells_how_staff_answered_but_not_who(project: Project) -> None:
    asked = after(project, ask(BASELINE), count(2, 1), *(answer(phone, 4) for phone in PHONES))

    shown = view_for(asked, Audience.SNAPSHOT).project

    assert trust(shown).baseline_answers.shown == (0, 1, 0, 7, 0)
    assert trust(shown).baseline_answers.phones == {}
    assert not any(phone in shown.model_dump_json() for phone in PHONES)


def test_a_snapshot_does_not_tell_what_a_few_answered(project: Project) -> None:
    asked = after(project, ask(BASELINE), answer("kari", 4), answer("liva", 1))

    shown = trust(view_for(asked, Audience.SNAPSHOT).project).baseline_answers

    assert (shown.shown, shown.phones, shown.on) == ((0, 0, 0, 0, 0), {}, None)
