"""What goes on the day the project has set, what stays, and that it happens once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project import causes
from lup_canvas.project.changes import (
    AddInsight,
    Change,
    DeleteRawInsights,
    Link,
    ReviewInsight,
    SetField,
    TrashItem,
)
from lup_canvas.project.checkpoints import unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.retention import is_due, leaving, without_raw_insights
from tests.project.canaries import PLANS, Plan, dig
from tests.project.projects import add, after, empty, refusal, told

DAY = date(2027, 3, 1)
SET = SetField(part="settings", field="delete_on", value=DAY.isoformat())
SECRET = "Kari sa det på vaktrommet"


def with_told(*changes: Change) -> Project:
    return after(
        empty(),
        SET,
        told("ffff", SECRET, quotable=True, day=date(2027, 1, 2)),
        *changes,
    )


def swept(project: Project, today: date = DAY) -> Project:
    return after(project, DeleteRawInsights(today=today))


def test_what_was_told_is_gone_on_the_day() -> None:
    project = swept(with_told())

    assert SECRET not in project.model_dump_json()
    assert project.insights == {}
    assert "ffff" in project.erased


@pytest.mark.parametrize("reading", [Reading.NEW, Reading.HIDDEN])
def test_what_nobody_was_shown_goes_whole_even_where_it_was_used(reading: Reading) -> None:
    theme = add("themes", "tema", name="Varsling")
    tie = Link(part="insights", item="ffff", field="themes", other="tema")
    project = swept(with_told(theme, tie, ReviewInsight(item="ffff", reading=reading)))

    assert project.insights == {}


def test_what_lies_in_the_trash_goes_too() -> None:
    project = swept(with_told(TrashItem(part="insights", item="ffff")))

    assert SECRET not in project.model_dump_json()
    assert project.trash == {}


def test_themes_statements_and_causes_stay_and_are_still_heard() -> None:
    project = swept(
        with_told(
            add("themes", "tema", name="Varsling"),
            add("statements", "sier", text="Beskjeden kommer for sent"),
            add("causes", "arsak", text="Ingen ringer"),
            Link(part="insights", item="ffff", field="themes", other="tema"),
            Link(part="statements", item="sier", field="insights", other="ffff"),
            Link(part="causes", item="arsak", field="insights", other="ffff"),
        )
    )

    assert str(project.themes["tema"].name) == "Varsling"
    assert str(project.statements["sier"].text) == "Beskjeden kommer for sent"
    assert causes.support(project, project.causes["arsak"]) == 1
    assert project.insights["ffff"].themes == ("tema",)
    assert (str(project.insights["ffff"].text), project.insights["ffff"].day) == ("", None)


def test_a_quote_that_was_allowed_and_chosen_stays() -> None:
    chosen = add("statements", "sier", text="For sent", quote="ffff")
    project = swept(with_told(chosen))

    assert str(project.insights["ffff"].text) == SECRET
    assert project.insights["ffff"].day is None


def test_a_quote_that_nobody_allowed_goes() -> None:
    chosen = add("statements", "sier", text="For sent", quote="ffff")
    no = SetField(part="insights", item="ffff", field="quotable", value=False)

    assert SECRET not in swept(with_told(chosen, no)).model_dump_json()


def test_no_more_is_taken_after_the_day() -> None:
    assert not swept(empty_until(DAY)).settings.collecting


def empty_until(day: date) -> Project:
    return after(empty(), SetField(part="settings", field="delete_on", value=day.isoformat()))


def test_nothing_goes_before_the_day_or_without_one() -> None:
    early = DeleteRawInsights(today=DAY - timedelta(days=1))

    assert refusal(with_told(), early).code == "The day for this has not come."
    assert refusal(after(empty(), told("ffff")), early).code == "The day for this has not come."
    assert not is_due(empty(), DAY)


def test_a_phone_that_comes_late_does_not_bring_it_back() -> None:
    late = AddInsight(item="ffff", text=SECRET, by_phone=True)

    assert after(swept(with_told()), late).insights == {}


@given(PLANS, st.integers(-400, 400))
def test_whatever_a_group_has_done_nothing_raw_is_left_and_all_else_stays(
    plan: Plan, days: int
) -> None:
    mine = dig(plan)
    due = mine.project.but(settings=mine.project.settings.but(delete_on=DAY))
    today = DAY + timedelta(days=days)
    told_of = leaving(due)
    assert is_due(due, today) == (days >= 0)

    left = without_raw_insights(due)

    heard = mine.heard_in(left)
    for canary in mine.canaries:
        assert (canary.word in heard) == (canary.part != "insights")
    assert without_raw_insights(left) is left
    assert not leaving(left)
    assert bool(told_of) == any(canary.part == "insights" for canary in mine.canaries)


@given(PLANS)
def test_swept_twice_is_swept_once(plan: Plan) -> None:
    due = dig(plan).project.but(settings=dig(plan).project.settings.but(delete_on=DAY))

    once = swept(due)

    assert swept(once) is once


def test_what_was_lonely_and_heard_asks_for_no_comment_when_it_is_gone() -> None:
    cause = add("causes", "arsak", text="Ingen ringer")
    tie = Link(part="causes", item="arsak", field="insights", other="ffff")

    before, later = with_told(cause, tie), swept(with_told(cause, tie))

    met = [lonely_commented(project) for project in (before, later)]
    assert met == [False, True]


def lonely_commented(project: Project) -> bool:
    return "lonely" not in unmet(project, Gate.PROBLEM)
