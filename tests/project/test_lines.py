"""Entering what stands on paper: many lines in one change, that can be repeated and taken back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.base import in_order
from lup_canvas.project.changes import AddLines, Line, Lined, ShowContributions
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.undoing import undo_of
from lup_canvas.project.views import Audience, view_for
from tests.project.gatherings import ids, started
from tests.project.projects import AT, after, empty

WORDS = st.lists(
    st.text("abcæøå ", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6
)


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text=each) for each in texts)


@given(st.sampled_from(Lined), WORDS)
def test_lines_come_in_their_order_once_and_can_be_taken_back(
    part: Lined, texts: list[str]
) -> None:
    change = AddLines(part=part, lines=lines(*texts))
    before = empty()
    project = after(before, change)

    assert [str(each.text) for each in in_order(getattr(project, part))] == [
        each.strip() for each in texts
    ]
    assert change.apply(project, AT) == project, "a repeat is harmless"
    undo = undo_of(change, before, project)
    assert undo is not None
    assert not getattr(undo.change.apply(project, AT), part)


def test_a_task_says_who_and_when_and_a_cause_on_which_bone_it_stands() -> None:
    task = Line(text="Ringe skolen", owner="Kari", due=date(2026, 5, 1))
    project = after(
        empty(),
        AddLines(part=Lined.TASKS, lines=(task,)),
        AddLines(part=Lined.CAUSES, lines=lines("Lite tid"), category="Rammer"),
    )

    (done,), (cause,) = project.tasks.values(), project.causes.values()
    assert (str(done.owner), done.due) == ("Kari", date(2026, 5, 1))
    assert cause.category == "Rammer"


def test_ideas_are_parked_as_long_as_they_are_closed() -> None:
    project = after(empty(), AddLines(part=Lined.IDEAS, lines=lines("Kaffe ved porten")))

    assert [each.state for each in project.ideas.values()] == [IdeaState.PARKED]


def test_a_number_of_one_person_lets_nothing_in() -> None:
    change = AddLines(part=Lined.CAUSES, lines=lines("Lite tid", "Nummeret er 01010112377"))

    with pytest.raises(ChangeRefused):
        change.apply(empty(), AT)


def test_what_stands_on_sheets_is_hidden_in_an_exercise_that_all_do_alone() -> None:
    change = AddLines(part=Lined.CAUSES, lines=lines("Lite tid", "Ingen spør"))
    before = started()
    project = after(before, change)
    view = view_for(project, Audience.EDITOR, ballot="kari")

    assert (view.project.causes, view.silent["causes"]) == ({}, 2)
    undo = undo_of(change, before, project)
    assert undo is not None
    assert after(project, undo.change).causes == {}

    shown = after(project, ShowContributions(item=ids(project)[0]))
    assert [str(each.text) for each in in_order(shown.causes)] == ["Lite tid", "Ingen spør"]
