"""Contributing, reading through and tidying: what is kept, and above all what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lup_canvas.project.base import Text
from lup_canvas.project.changes import (
    ChooseText,
    PutBack,
    ReviewInsight,
    SetField,
    Stood,
    TakeBack,
    TidyInsight,
    TrashItem,
)
from lup_canvas.project.changes.taking_back import seal_of
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, InsightKind, Reading
from tests.project.projects import GONE, add, after, content, empty, refusal, told


def tidy(text: str, *, rev: int = 1, item: str = "late") -> TidyInsight:
    return TidyInsight(item=item, base_rev=rev, text=text)


def review(reading: Reading, item: str = "late") -> ReviewInsight:
    return ReviewInsight(item=item, reading=reading)


def late(project: Project) -> Insight:
    return project.insights["late"]


@pytest.fixture
def project() -> Project:
    """One insight came by phone, and nobody has read it."""
    return after(empty(), told("late", "Kari sier aldri fra", by_phone=True, first=True))


# Contributing


def test_what_the_group_writes_itself_is_shown_at_once() -> None:
    project = after(empty(), told("late"))

    assert late(project).is_shown
    assert not late(project).by_phone


def test_what_comes_by_phone_waits_to_be_read(project: Project) -> None:
    assert late(project).reading is Reading.NEW
    assert not late(project).is_shown


def test_what_comes_by_phone_is_shown_at_once_where_the_group_reads_nothing_first() -> None:
    project = after(
        empty(),
        SetField(part="settings", field="read_first", value=False),
        told("late", by_phone=True),
    )

    assert late(project).is_shown


def test_everything_told_is_kept() -> None:
    project = after(
        empty(),
        add("journey", "monday"),
        told(
            "late",
            "  Beskjed kommer for sent ",
            insight_kind="works",
            step="monday",
            often="weekly",
            source="user",
            quotable=True,
            day=date(2026, 11, 23),
        ),
    )

    kept = late(project).model_dump(mode="json", exclude={"place", "id"})
    assert kept == {
        "text": {"value": "Beskjed kommer for sent", "rev": 1, "variants": []},
        "kind": "works",
        "step": "monday",
        "often": "weekly",
        "source": "user",
        "quotable": True,
        "reading": "read",
        "themes": [],
        "comment": {"value": "", "rev": 0, "variants": []},
        "day": "2026-11-23",
        "by_phone": False,
        "imported": None,
        "hidden_by": None,
    }


def test_a_step_of_the_journey_that_is_gone_is_left_out() -> None:
    project = after(
        empty(),
        add("journey", "monday"),
        TrashItem(part="journey", item="monday"),
        told("late", step="monday"),
    )

    assert late(project).step is None


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ([{"by_phone": True, "first": True}], 1),
        ([{"by_phone": True, "first": True}, {"by_phone": True}], 1),
        ([{"by_phone": True, "first": True}] * 3, 3),
        ([{"by_phone": True}], 0),
        ([{"first": True}], 0),
    ],
)
def test_phones_are_counted_once_each_and_the_groups_own_screen_never(
    fields: list[dict[str, Any]], count: int
) -> None:
    names = ["aaaa", "bbbb", "cccc"]

    project = after(
        empty(), *(told(name, **each) for name, each in zip(names, fields, strict=False))
    )

    assert project.listening.contributors == count


def test_a_phone_that_sends_twice_is_neither_kept_nor_counted_twice(project: Project) -> None:
    again = told("late", "Kari sier aldri fra", by_phone=True, first=True)

    assert after(project, again) is project


# Reading through


@pytest.mark.parametrize(
    ("reading", "shown"), [(Reading.READ, True), (Reading.HIDDEN, False), (Reading.NEW, False)]
)
def test_reading_decides_what_is_shown(project: Project, reading: Reading, shown: bool) -> None:
    assert late(after(project, review(Reading.READ), review(reading))).is_shown is shown


def test_what_is_read_already_is_not_read_again(project: Project) -> None:
    read = after(project, review(Reading.READ))

    assert after(read, review(Reading.READ)) is read


def test_of_two_who_decide_at_once_the_first_decides_and_the_other_is_told(
    project: Project,
) -> None:
    shows, hides = (
        ReviewInsight(item="late", reading=reading, before=Reading.NEW)
        for reading in (Reading.READ, Reading.HIDDEN)
    )

    shown = after(project, shows)

    assert refusal(shown, hides).code == "Somebody else has just dealt with this one."
    assert (
        after(shown, ReviewInsight(item="late", reading=Reading.READ, before=Reading.NEW)) is shown
    )


def test_what_is_not_here_cannot_be_read_or_tidied(project: Project) -> None:
    assert refusal(project, review(Reading.READ, "ghost")).code == GONE
    assert refusal(project, tidy("Sent", item="ghost")).code == GONE


# Tidying


def test_what_a_tidied_insight_said_is_kept_nowhere(project: Project) -> None:
    tidied = after(project, tidy("Noen sier aldri fra"))

    assert late(tidied).text == Text(value="Noen sier aldri fra", rev=2)
    assert "Kari" not in tidied.model_dump_json()


def test_half_tidied_words_are_not_shown_before_somebody_says_so(project: Project) -> None:
    """The words arrive while they are being written: the name may still be in there."""
    writing = after(project, tidy("Kari sier sjelden"))
    assert late(writing).reading is Reading.NEW

    assert late(after(writing, review(Reading.READ))).reading is Reading.TIDIED


def test_tidying_what_is_shown_already_goes_on_showing_it(project: Project) -> None:
    shown = after(project, review(Reading.READ), tidy("Noen sier aldri fra"))

    assert late(shown).reading is Reading.TIDIED


def test_one_press_shows_it_as_something_that_works_and_one_takes_it_back(
    project: Project,
) -> None:
    works = ReviewInsight(item="late", reading=Reading.READ, insight_kind=InsightKind.WORKS)
    back = ReviewInsight(item="late", reading=Reading.NEW, insight_kind=InsightKind.EXPERIENCE)

    shown = after(project, works)

    assert (late(shown).kind, late(shown).is_shown) == (InsightKind.WORKS, True)
    assert content(after(shown, back)) == content(project)


def test_two_who_tidy_at_once_are_both_kept(project: Project) -> None:
    tidied = after(project, tidy("Noen sier aldri fra"), tidy("En av oss sier aldri fra"))

    assert str(late(tidied).text) == "Noen sier aldri fra"
    assert [each.text for each in late(tidied).text.variants] == ["En av oss sier aldri fra"]


def test_tidying_into_the_same_words_changes_nothing(project: Project) -> None:
    assert after(project, tidy("Kari sier aldri fra")) is project


def test_tidying_what_somebody_has_hidden_does_not_show_it(project: Project) -> None:
    """One hides it while another mends a word in it: it must not reach the wall."""
    hidden = after(project, review(Reading.HIDDEN), tidy("Kari sier sjelden fra"))

    assert str(late(hidden).text) == "Kari sier sjelden fra"
    assert late(hidden).reading is Reading.HIDDEN


def test_tidying_an_unread_insight_from_an_older_text_does_not_show_the_text_that_stands(
    project: Project,
) -> None:
    """The new words wait as a variant, so nobody has read the ones that stand."""
    beside = after(project, tidy("Noen sier aldri fra", rev=0))

    assert str(late(beside).text) == "Kari sier aldri fra"
    assert not late(beside).is_shown


def test_what_was_told_gets_no_other_words_without_saying_so(project: Project) -> None:
    where = {"part": "insights", "item": "late", "field": "text"}
    seal = seal_of(project, "insights", "late", "text")
    still = (Stood(**where, seal=seal or ""),)
    back = TakeBack(steps=(PutBack(**where, text="Alt er bra"),), still=still)

    for change in (ChooseText(**where, base_rev=1, text="Alt er bra"), back):
        assert refusal(project, change).code


def test_of_two_who_tidy_at_once_one_can_be_chosen(project: Project) -> None:
    read = after(project, review(Reading.READ))
    two = after(read, tidy("Noen sier aldri fra"), tidy("En av oss sier aldri fra"))
    chosen = ChooseText(
        part="insights", item="late", field="text", base_rev=2, text="En av oss sier aldri fra"
    )

    there = late(after(two, chosen))

    assert (str(there.text), there.reading) == ("En av oss sier aldri fra", Reading.TIDIED)
