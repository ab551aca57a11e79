"""Bringing in many insights at once: all or none, nothing twice, and a way back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lup_canvas.project.batches import batches, gist
from lup_canvas.project.changes import (
    Change,
    ChooseText,
    EraseItem,
    ImportedInsight,
    ImportInsights,
    Link,
    ReviewInsight,
    SetField,
    ShowContributions,
    TidyInsight,
    TrashItem,
    UndoImport,
    WriteText,
)
from lup_canvas.project.changes import items as items_module
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, InsightKind, Often, Reading, Source
from lup_canvas.project.personal_data import holds_numbers
from lup_canvas.project.views import Audience, view_for
from tests.project.gatherings import ids, started
from tests.project.projects import FULL, add, after, content, empty, refusal, told

LATE, HELP = "Vi får beskjed for sent", "Vi vet ikke hvem vi kan ringe"
NUMBER = "Ring meg, 01010112377 er nummeret"


def row(text: str, **fields: Any) -> ImportedInsight:
    return ImportedInsight(text=text, **fields)


def bring(*texts: str | ImportedInsight, batch: str = "batch") -> ImportInsights:
    rows = tuple(row(each) if isinstance(each, str) else each for each in texts)
    return ImportInsights(batch=batch, rows=rows)


def texts(project: Project) -> set[str]:
    return {str(each.text) for each in project.insights.values()}


def the(project: Project, text: str) -> Insight:
    return next(each for each in project.insights.values() if str(each.text) == text)


def test_everything_chosen_comes_in_and_nobody_is_counted_as_a_phone() -> None:
    project = after(
        empty(),
        bring(
            row(
                LATE,
                kind="works",
                often="weekly",
                source="user",
                quotable=True,
                day=date(2026, 11, 2),
            )
        ),
    )

    kept = the(project, LATE)
    assert (kept.kind, kept.often, kept.source) == (
        InsightKind.WORKS,
        Often.WEEKLY,
        Source.USER,
    )
    assert kept.quotable
    assert kept.day == date(2026, 11, 2)
    assert not kept.by_phone
    assert project.listening.contributors == 0


@pytest.mark.parametrize(("wait", "reading"), [(True, Reading.NEW), (False, Reading.READ)])
def test_what_waits_is_not_shown_before_it_is_read(wait: bool, reading: Reading) -> None:
    project = after(empty(), bring(row(LATE, wait=wait)))

    assert the(project, LATE).reading is reading
    assert (LATE in texts(view_for(project, Audience.EDITOR).project)) is not wait


def test_a_repeat_adds_nothing_whichever_name_the_change_has() -> None:
    project = after(empty(), bring(LATE, HELP))

    assert after(project, bring(LATE, HELP)) is project
    assert after(project, bring(LATE, HELP, batch="other")) is project


def test_what_is_said_already_comes_in_only_when_somebody_wants_it_all_the_same() -> None:
    project = after(empty(), told("late", LATE), bring(f"  {LATE.upper()}!", HELP))
    assert texts(project) == {LATE, HELP}

    assert len(after(project, bring(row(LATE, again=True), batch="other")).insights) == 3


def test_a_number_that_belongs_to_one_person_keeps_all_of_it_out() -> None:
    assert "belong to one person" in refusal(empty(), bring(LATE, NUMBER)).code


def test_either_all_of_it_has_room_or_nothing_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(items_module.MOST, "insights", 2)
    project = after(empty(), told("late", "Noe annet"))

    assert refusal(project, bring(LATE, HELP)).code == FULL
    assert len(after(project, bring(LATE)).insights) == 2


def test_the_order_tells_nothing_of_who_came_first() -> None:
    many = [f"Innspill nummer {n} fra en av oss" for n in range(40)]
    project = after(empty(), bring(*many))

    shown = sorted(project.insights.values(), key=lambda each: each.place)
    assert [str(each.text) for each in shown] != many
    assert [*project.insights] == sorted(project.insights)


def test_undoing_takes_back_all_that_is_untouched_and_keeps_it_nowhere() -> None:
    before = after(empty(), told("ours", "Vårt eget"))
    project = after(before, bring(LATE, HELP), UndoImport(batch="batch"))

    assert content(project) == content(before)
    assert after(project, UndoImport(batch="batch")) is project
    assert after(project, UndoImport(batch="ghost")) is project
    assert texts(after(project, bring(LATE, batch="again"))) == {"Vårt eget", LATE}


def _tidied(name: str) -> tuple[Change, ...]:
    return (TidyInsight(item=name, base_rev=1, text="Beskjeder kommer sent"),)


WORK: dict[str, Any] = {
    "tidied": _tidied,
    "beside": lambda name: (TidyInsight(item=name, base_rev=0, text="Noe annet"),),
    "hidden": lambda name: (ReviewInsight(item=name, reading=Reading.HIDDEN),),
    "read": lambda name: (ReviewInsight(item=name, reading=Reading.READ),),
    "kind": lambda name: (SetField(part="insights", item=name, field="kind", value="need"),),
    "quotable": lambda name: (SetField(part="insights", item=name, field="quotable", value=True),),
    "comment": lambda name: (
        WriteText(part="insights", item=name, field="comment", base_rev=0, text="Viktig"),
    ),
    "theme": lambda name: (
        add("themes", "theme"),
        Link(part="insights", item=name, field="themes", other="theme"),
    ),
    "statement": lambda name: (
        add("statements", "said"),
        Link(part="statements", item="said", field="insights", other=name),
    ),
    "quote": lambda name: (
        add("statements", "said"),
        SetField(part="statements", item="said", field="quote", value=name),
    ),
    "cause": lambda name: (
        add("causes", "sent"),
        Link(part="causes", item="sent", field="insights", other=name),
    ),
    "cause in the trash": lambda name: (
        add("causes", "sent"),
        Link(part="causes", item="sent", field="insights", other=name),
        TrashItem(part="causes", item="sent"),
    ),
    "heard in a cell": lambda name: (
        add("journey", "monday"),
        Link(part="journey", item="monday", field="pain_told", other=name),
    ),
}


@pytest.mark.parametrize("work", WORK)
def test_what_somebody_has_worked_with_is_kept(work: str) -> None:
    project = after(empty(), bring(LATE, HELP))
    name = the(project, LATE).id
    worked = after(project, WORK[work](name))

    (batch,) = batches(worked)
    assert batch.worked_with == (name,)
    assert set(after(worked, UndoImport(batch="batch")).insights) == {name}


def test_what_is_erased_does_not_come_back_with_a_late_repeat() -> None:
    project = after(empty(), bring(LATE, HELP))
    name = the(project, LATE).id
    erased = after(project, EraseItem(part="insights", item=name))

    assert after(erased, bring(LATE, HELP)) is erased
    assert LATE not in erased.model_dump_json()


def test_which_came_together_cannot_be_changed_by_hand_nor_seen_in_a_snapshot() -> None:
    project = after(empty(), bring(row(LATE, wait=False)))
    name = the(project, LATE).id

    refusal(project, SetField(part="insights", item=name, field="imported", value=None))
    shown = view_for(project, Audience.SNAPSHOT).project
    assert shown.insights[name].imported is None


def test_a_chosen_wording_is_work_too() -> None:
    project = after(empty(), bring(LATE))
    name = the(project, LATE).id
    disputed = after(project, TidyInsight(item=name, base_rev=0, text="Noe annet"))
    chosen = ChooseText(part="insights", item=name, field="text", base_rev=1, text=LATE)

    assert batches(after(disputed, chosen))[0].worked_with == (name,)


@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=12))
def test_whatever_is_brought_in_nothing_is_there_twice_and_undoing_leaves_nothing(
    said: list[str],
) -> None:
    rows = tuple(row(each) for each in said)
    assume(not any(holds_numbers(each.text) for each in rows))
    project = after(empty(), ImportInsights(batch="batch", rows=rows))

    gists = [gist(str(each.text)) for each in project.insights.values()]
    assert sorted(gists) == sorted({gist(each) for each in said})
    assert after(project, UndoImport(batch="batch")).insights == {}


def test_what_is_brought_in_is_hidden_in_an_exercise_that_all_do_alone_and_can_be_taken_back() -> (
    None
):
    alone = after(started(), bring("Jeg vet ikke hvem jeg kan ringe"))
    view = view_for(alone, Audience.READING)

    assert (texts(view.project), view.silent["insights"]) == (set(), 1)
    shown = after(alone, ShowContributions(item=ids(alone)[0]))
    assert texts(view_for(shown, Audience.READING).project) == {"Jeg vet ikke hvem jeg kan ringe"}
    assert after(shown, UndoImport(batch="batch")).insights == {}
