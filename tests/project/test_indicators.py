"""Answers from 1 to 5 to an indicator's question, counted by hand."""

from __future__ import annotations

from datetime import timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    CountAnswers,
    RestoreItem,
    SetField,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import SCALE, Answers, Indicator, Moment
from tests.project.projects import AT, GONE, NOT_HERE, add, after, empty, refusal

BASELINE, LATEST = Moment.BASELINE, Moment.LATEST


def count(score: int, number: int | None, moment: Moment = BASELINE) -> CountAnswers:
    return CountAnswers(item="trust", moment=moment, score=score, count=number)


def trust(project: Project) -> Indicator:
    return project.indicators["trust"]


@pytest.fixture
def project() -> Project:
    return after(empty(), add("indicators", "trust", name="Jeg vet hvordan jeg kan spørre"))


def test_a_show_of_hands_gives_the_baseline_in_the_middle(project: Project) -> None:
    counted = trust(after(project, count(2, 4), count(3, 2), count(5, 1)))

    assert counted.baseline_answers.counted == (0, 4, 2, 0, 1)
    assert counted.baseline_answers.middle == counted.start == 2
    assert counted.started == AT.date()
    assert counted.baseline_is_settled


@given(st.tuples(*[st.integers(0, 20)] * 5))
def test_the_middle_is_that_of_all_answers_in_a_row(
    counted: tuple[int, int, int, int, int],
) -> None:
    every = [score for score, times in zip(SCALE, counted, strict=True) for _ in range(times)]

    assert Answers(counted=counted).middle == (median(every) if every else None)


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


def test_what_is_deleted_is_not_counted_for() -> None:
    assert refusal(empty(), count(3, 1)).code == GONE


@pytest.mark.parametrize("field", ["baseline_answers", "latest_answers"])
def test_answers_are_not_set_past_the_change_that_counts_them(project: Project, field: str) -> None:
    changed = SetField(
        part="indicators", item="trust", field=field, value={"counted": [0, 0, 0, 0, 1]}
    )

    assert refusal(project, changed).code == NOT_HERE
    assert refusal(project, add("indicators", "other", **{field: {}})).code == (
        "This cannot be added here."
    )


def test_answers_come_back_with_an_indicator_from_the_trash(project: Project) -> None:
    counted = after(project, count(2, 4))
    back = after(counted, TrashItem(part="indicators", item="trust"), RestoreItem(item="trust"))

    assert trust(back).baseline_answers == trust(counted).baseline_answers
