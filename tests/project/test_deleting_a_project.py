"""Deleting a whole project: its name is asked for, and it can be regretted for thirty days."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lup_canvas.project.changes import (
    DeleteProject,
    EraseItem,
    RegretDeletion,
    WriteText,
    apply,
)
from lup_canvas.project.changes.deleting import REGRET, gone_at, is_gone
from lup_canvas.project.errors import ChangeRefused
from tests.project.projects import AT, after, differences, empty, refusal, told

DELETE = DeleteProject(name="Trygge overganger")


def test_a_deleted_project_comes_back_as_it_was() -> None:
    project = after(empty(), told("ffff"))

    back = after(project, DELETE, RegretDeletion())

    assert after(project, DELETE).deleted == AT
    assert differences(back, project) == []


@pytest.mark.parametrize("name", ["trygge overganger", "  Trygge   overganger "])
def test_capitals_and_spaces_do_not_matter_in_its_name(name: str) -> None:
    assert after(empty(), DeleteProject(name=name)).deleted


@pytest.mark.parametrize("name", ["", "Trygge", "Trygge overganger 2"])
def test_another_name_deletes_nothing(name: str) -> None:
    asked = DeleteProject(name=name)

    assert refusal(empty(), asked).code == "This is not what the project is called."


def test_a_deleted_project_takes_no_changes() -> None:
    deleted = after(empty(), DELETE)
    write = WriteText(part="area", field="area", base_rev=0, text="Nytt")

    for change in (told("ffff"), write, DeleteProject(name="Trygge overganger")):
        assert refusal(deleted, change).code == "The project is deleted."


def test_what_must_be_erased_is_erased_from_a_deleted_project_too() -> None:
    deleted = after(empty(), told("ffff"), DELETE)

    assert after(deleted, EraseItem(part="insights", item="ffff")).insights == {}


def test_it_can_be_regretted_until_the_very_last_moment() -> None:
    deleted = after(empty(), DELETE)
    until = gone_at(deleted)
    assert until == AT + REGRET

    assert apply(deleted, RegretDeletion(), until - timedelta(seconds=1)).deleted is None
    with pytest.raises(ChangeRefused):
        apply(deleted, RegretDeletion(), until)
    assert not is_gone(deleted, until - timedelta(seconds=1))
    assert is_gone(deleted, until)


def test_a_project_that_is_not_deleted_is_never_gone() -> None:
    assert gone_at(empty()) is None
    assert not is_gone(empty(), AT + 100 * REGRET)
    assert after(empty(), RegretDeletion()).revision == 0
