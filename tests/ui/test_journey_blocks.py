"""The journey, the maps and the assumptions: each cell and note says how the group knows it."""

from __future__ import annotations

from datetime import date

import pytest

from lup_canvas.content import MethodId, content
from lup_canvas.locale import translator
from lup_canvas.project.base import in_order
from lup_canvas.project.changes import ReviewInsight, SetField, apply, read_change
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Cell, Heard
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.steps.actors import actors_block
from lup_canvas.ui.steps.assumptions import assumptions_block
from lup_canvas.ui.steps.empathy import empathy_block, empathy_maps_block
from lup_canvas.ui.steps.journey import journey_block
from tests.project.projects import AT, add, after, empty, told
from tests.ui.hands import everything_sent

T = translator("en")
STEP = add("journey", "step", name="Levering", pain="Ingen tid", backstage="Vi rydder")


def journey(project: Project) -> Block:
    return journey_block(project, content("en").method(MethodId.JOURNEY), T)


def empathy(project: Project, map_id: str = "parent") -> Block:
    return empathy_block(project, map_id, content("en").method(MethodId.EMPATHY), T)


def only(block: Block) -> Card:
    (card,) = block.cards
    return card


def field(card: Card, name: str) -> Field:
    return next(each for each in (*card.fields, *card.more) if each.field == name)


def label_of(field: Field) -> str:
    return next(each.label for each in field.options if each.value == field.value)


def heard(cell: Cell) -> SetField:
    return SetField(part="journey", item="step", field=f"{cell}_heard", value="heard")


@pytest.mark.parametrize("cell", Cell)
def test_every_cell_is_written_and_labelled_in_the_order_of_the_rows(cell: Cell) -> None:
    names = [each.field for each in only(journey(after(empty(), STEP))).fields]

    assert names.index(f"{cell}_heard") == names.index(cell) + 1
    assert names[:3] == ["name", "told", "mood"]


def test_steps_stand_side_by_side_and_are_moved_left_and_right() -> None:
    block = journey(after(empty(), STEP))

    assert (block.layout, block.ordered) == ("strip", True)
    assert block.moving == ("Move left", "Move right")


def test_a_cell_is_assumed_until_it_is_heard_and_says_how_many_told() -> None:
    project = after(empty(), STEP, told("rush", step="step"))
    assert label_of(field(only(journey(project)), "pain_heard")) == "Assumed by us"

    project = after(project, heard(Cell.PAIN))
    assert label_of(field(only(journey(project)), "pain_heard")) == "Heard from users"

    project = after(
        project, SetField(part="journey", item="step", field="pain_told", value=["rush"])
    )
    assert label_of(field(only(journey(project)), "pain_heard")) == "Heard from users (1)"


def test_what_goes_on_behind_the_scenes_is_heard_from_employees() -> None:
    card = only(journey(after(empty(), STEP, heard(Cell.BACKSTAGE))))

    assert label_of(field(card, "backstage_heard")) == "Heard from employees"


def test_only_what_is_heard_is_tied_and_only_when_somebody_has_told() -> None:
    project = after(empty(), STEP, heard(Cell.PAIN))
    assert only(journey(project)).more == ()

    card = only(journey(after(project, told("rush", step="step"))))
    assert [each.field for each in card.more] == ["pain_told"]


def test_a_cell_is_tied_to_what_was_told_about_its_step_or_by_users() -> None:
    project = after(
        empty(),
        STEP,
        add("journey", "next", name="Henting"),
        told("rush", step="step"),
        told("user", "Jeg rekker det ikke", source="user"),
        told("other", step="next"),
        told("loose"),
        told("unread", step="step", by_phone=True),
        ReviewInsight(item="unread", reading="hidden"),
    )
    options = {option.value: option.label for option in journey(project).lists["step"]}

    assert set(options) == {"rush", "user"}
    assert options["user"] == "User or next of kin: Jeg rekker det ikke"


def test_a_step_says_how_many_employees_have_told_about_it() -> None:
    project = after(empty(), STEP)
    assert field(only(journey(project)), "told").value == "None yet"

    project = after(
        project, *(told(item, step="step") for item in ("aaaa", "bbbb")),
        told("user", step="step", source="user"),
    )  # fmt: skip
    assert field(only(journey(project)), "told").value == "2 from employees, 1 from others"


@pytest.mark.parametrize("value", ["assumed", "heard"])
def test_the_mark_of_a_cell_changes_that_cell_and_no_other(value: str) -> None:
    project = after(empty(), STEP)
    (sent,) = (
        each
        for each in everything_sent(journey(project))
        if each.get("field") == "pain_heard" and each.get("value") == value
    )
    step = apply(project, read_change(sent), AT).journey["step"]

    assert step.how_known(Cell.PAIN) == value
    assert step.but(pain_heard=None) == project.journey["step"]


def test_a_role_says_how_much_of_its_map_is_heard() -> None:
    project = after(
        empty(),
        add("empathy", "parent", name="En forelder"),
        add("notes", "first", map="parent", text="Uro", heard="heard"),
        add("notes", "then", map="parent", text="Skam"),
        add("notes", "blank", map="parent"),
        add("notes", "elsewhere", map="other", text="Ro"),
    )

    badge = only(empathy_maps_block(project, T)).badges[0]
    assert badge.text == "1 of 2 notes are heard"
    assert [card.item for card in empathy(project).cards] == ["first", "then", "blank"]
    assert [column.title for column in empathy(project).columns] == [
        "Says", "Thinks", "Does", "Feels",
    ]  # fmt: skip


def test_a_note_is_tied_once_it_is_heard() -> None:
    project = after(
        empty(),
        add("empathy", "parent", name="En forelder"),
        add("notes", "note", map="parent", text="Uro"),
        told("rush"),
    )
    assert only(empathy(project)).more == ()

    project = after(project, SetField(part="notes", item="note", field="heard", value="heard"))
    assert [each.field for each in only(empathy(project)).more] == ["insights"]


def test_a_new_note_lands_on_the_map_and_in_the_field_where_it_is_written() -> None:
    project = after(empty(), add("empathy", "parent", name="En forelder"))
    adds = [sent for sent in everything_sent(empathy(project)) if sent["kind"] == "add_item"]

    made = after(project, *(read_change(sent) for sent in adds))

    assert [note.side for note in in_order(made.notes)] == ["says", "thinks", "does", "feels"]
    assert {(note.map, note.heard) for note in made.notes.values()} == {("parent", Heard.ASSUMED)}


def test_a_map_that_somebody_has_deleted_is_said_to_be_so() -> None:
    block = empathy(empty(), "gone")

    assert block.empty == "This map is deleted."
    assert (block.cards, block.add, block.columns) == ((), (), ())


def test_a_dangerous_assumption_says_so_in_words_and_who_finds_out() -> None:
    project = after(empty(), add("assumptions", "know", text="A", standing="believe", risk=3))
    words = [badge.text for badge in only(assumptions_block(project, T)).badges]
    assert words == ["Find out first", "Nobody finds it out yet"]

    agreed = after(
        empty(),
        add(
            "assumptions", "know", text="A", standing="believe", risk=3, owner="Leder",
            due=date(2026, 12, 3).isoformat(),
        ),
    )  # fmt: skip
    words = [badge.text for badge in only(assumptions_block(agreed, T)).badges]
    assert words == ["Find out first", "Leder · 3 Dec 2026"]


def test_a_harmless_assumption_says_nothing() -> None:
    project = after(empty(), add("assumptions", "know", text="A", standing="know", risk=3))

    assert only(assumptions_block(project, T)).badges == ()


@pytest.mark.parametrize(("asked", "words"), [(False, ["Not asked yet"]), (True, [])])
def test_an_actor_nobody_has_asked_says_so(asked: bool, words: list[str]) -> None:
    project = after(empty(), add("actors", "parents", name="Foreldre", asked=asked))

    assert [badge.text for badge in only(actors_block(project, T)).badges] == words


def test_a_map_of_a_particular_person_is_met_with_a_friendly_word() -> None:
    named = after(empty(), add("empathy", "parent", name="Kari Nordmann, 41234567"))
    role = after(empty(), add("empathy", "parent", name="En forelder"))
    nb = translator("nb")

    assert field(only(empathy_maps_block(named, nb)), "name").hints
    assert not field(only(empathy_maps_block(role, nb)), "name").hints
