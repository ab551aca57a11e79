"""What holds for every change: revisions, repeats, and how one is read from JSON."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from lup_canvas.project.changes import AddItem, SetField, TrashItem, apply, read_change
from lup_canvas.project.changes.base import REMEMBERED
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from tests.project.projects import AT, GONE, add, after, empty, refusal, told, write


def test_a_change_brings_the_project_one_revision_on_and_says_when() -> None:
    later = AT + timedelta(hours=1)

    changed = apply(empty(), told("late"), later)

    assert (changed.revision, changed.changed, changed.created) == (1, later, AT)


def test_a_change_leaves_the_project_it_started_from_alone() -> None:
    before = empty()
    kept = before.model_dump_json()

    after(before, told("late"), add("themes", "varsel", name="Varsling"))

    assert before.model_dump_json() == kept


def test_the_same_change_sent_twice_is_the_same_as_once() -> None:
    change = told("late")

    once = apply(empty(), change, AT)

    assert apply(once, change, AT) is once


def test_a_repeat_after_others_have_changed_the_same_thing_does_not_win_it_back() -> None:
    mine = SetField(part="about", field="staff", value=24)
    yours = SetField(part="about", field="staff", value=25)

    both = after(empty(), mine, yours)

    assert apply(both, mine, AT) is both
    assert both.about.staff == 25


def test_a_change_that_changes_nothing_makes_no_revision() -> None:
    project = after(empty(), SetField(part="about", field="staff", value=24))

    assert after(project, SetField(part="about", field="staff", value=24)) is project


def test_a_refused_change_is_not_remembered_so_it_may_succeed_later() -> None:
    change = write("themes", "varsel", "name", "Varsling")
    assert refusal(empty(), change).code == GONE

    project = after(empty(), add("themes", "varsel"), change)

    assert str(project.themes["varsel"].name) == "Varsling"


def test_only_the_latest_changes_are_remembered() -> None:
    old = tuple(f"old{letter}" for letter in "abc") * REMEMBERED
    change = told("late")

    project = apply(empty().but(applied=old[:REMEMBERED]), change, AT)

    assert len(project.applied) == REMEMBERED
    assert project.applied[-1] == change.id


def test_a_repeat_of_a_forgotten_addition_adds_nothing_twice() -> None:
    additions = [told("late"), add("themes", "varsel"), add("causes", "busy")]
    forgetful = after(empty(), *additions).but(applied=())

    assert after(forgetful, *additions) is forgetful


def test_a_repeat_of_a_forgotten_text_is_a_variant_and_overwrites_nobody() -> None:
    mine = write("area", None, "area", "Overganger")
    project = after(empty(), mine, write("area", None, "area", "Overganger i mai", rev=1))

    again = after(project.but(applied=()), mine)

    assert str(again.area.area) == "Overganger i mai"


def test_a_refusal_can_be_read_in_english_with_its_blanks_filled() -> None:
    refused = ChangeRefused("Points missing: {missing}.", missing=3)

    assert str(refused) == "Points missing: 3."
    assert refused.params == {"missing": 3}


@pytest.mark.parametrize("kind", ["add_item", "trash_item"])
def test_a_change_is_itself_json(kind: str) -> None:
    raw: dict[str, Any] = {"kind": kind, "part": "themes", "item": "varsel"}

    change = read_change(raw)

    assert isinstance(change, AddItem | TrashItem)
    assert read_change(change.model_dump(mode="json")) == change
    assert change.id != read_change(raw).id, "every press is a change of its own"


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        "add_item",
        {},
        {"kind": "delete_everything"},
        {"kind": "add_item", "part": "themes"},
        {"kind": "add_item", "part": "themes", "item": "Varsel"},
        {"kind": "add_item", "part": "themes", "item": "va"},
        {"kind": "add_item", "part": "themes", "item": "../../etc/passwd"},
        {"kind": "add_item", "part": "themes", "item": "varsel\n"},
        {"kind": "add_item", "part": "themes", "item": "varsel", "by": "Kari"},
        {"kind": "add_item", "part": "themes", "item": "varsel", "id": "not an id"},
        {"kind": "add_item", "part": "t" * 201, "item": "varsel"},
        {"kind": "write_text", "part": "area", "field": "area", "base_rev": 0, "text": "x" * 4001},
        {"kind": "write_text", "part": "area", "field": "area", "base_rev": 0, "text": "\ud800"},
        {"kind": "write_text", "part": "area", "field": "area", "base_rev": None, "text": ""},
        {"kind": "add_insight", "item": "late", "text": "   "},
        {"kind": "add_insight", "item": "late", "text": "x" * 281},
        {"kind": "add_insight", "item": "late", "text": "Sent", "day": "i går"},
        {"kind": "tidy_insight", "item": "late", "base_rev": 1, "text": ""},
        {"kind": "park_idea", "item": "app", "text": " \n "},
        {"kind": "score_idea", "item": "bank", "ballot": "kari", "effect": 0},
        {"kind": "score_idea", "item": "bank", "ballot": "kari", "effort": 6},
        {"kind": "answer_checkpoint", "gate": "goal", "ballot": "kari", "score": 6},
        {"kind": "tick_criterion", "gate": "heaven", "criterion": "question_ready"},
    ],
)
def test_what_is_no_change_is_not_read_as_one(raw: object) -> None:
    with pytest.raises(ValidationError):
        read_change(raw)


def test_a_project_survives_being_kept_as_json() -> None:
    project = after(
        empty(),
        told("late", by_phone=True, first=True),
        add("indicators", "trust", name="Trygghet", baseline=2.1),
        write("area", None, "area", "En annen"),
        write("area", None, "area", "Noe annet", rev=7),
        TrashItem(part="indicators", item="trust"),
    )

    assert Project.model_validate_json(project.model_dump_json()) == project
