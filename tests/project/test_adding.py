"""Adding an item: what it may hold from the start, and what cannot be added."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import EraseItem, OpenAnyway, TrashItem
from lup_canvas.project.changes.items import MAX_ITEMS
from lup_canvas.project.document import COLLECTIONS
from lup_canvas.project.document.area import Observation, Standing
from lup_canvas.project.document.ideas import IdeaState, Origin
from lup_canvas.project.document.steps import Gate
from tests.project.projects import (
    AT,
    CLOSED,
    FULL,
    GONE,
    add,
    after,
    empty,
    open_ideas,
    order,
    refusal,
    told,
)

OPEN_LISTS = sorted(set(COLLECTIONS) - {"insights"})


@pytest.mark.parametrize("part", OPEN_LISTS)
def test_an_item_can_be_added_to_each_list_and_stands_last(part: str) -> None:
    project = after(empty(), open_ideas(), add(part, "ffff"), add(part, "aaaa"), add(part, "cccc"))

    assert order(project, part) == ["ffff", "aaaa", "cccc"]


def test_an_item_is_given_its_values_and_texts_start_at_their_first_revision() -> None:
    project = after(empty(), add("assumptions", "trust", text="De stoler på oss", standing="know"))

    added = project.assumptions["trust"]
    assert (str(added.text), added.text.rev, added.standing) == (
        "De stoler på oss",
        1,
        Standing.KNOW,
    )


def test_an_item_added_with_nothing_written_waits_for_its_first_text() -> None:
    project = after(empty(), add("assumptions", "trust"))

    assert project.assumptions["trust"].text.rev == 0


@pytest.mark.parametrize("part", ["insights", "about", "trash", "applied", "revision", "nonsense"])
def test_what_is_no_open_list_takes_no_items(part: str) -> None:
    assert refusal(empty(), add(part, "ffff")).code == "This cannot be added here."


@pytest.mark.parametrize(
    ("part", "values"),
    [
        ("themes", {"place": -1.0}),
        ("themes", {"id": "other"}),
        ("ideas", {"state": "chosen"}),
        ("ideas", {"scores": {"kari": {"effect": 5}}}),
    ],
)
def test_what_has_a_change_of_its_own_cannot_be_smuggled_in(
    part: str, values: dict[str, object]
) -> None:
    project = after(empty(), open_ideas())

    assert refusal(project, add(part, "ffff", **values)).code == "This cannot be added here."


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"risk": 4}, "risk"),
        ({"standing": "wishful"}, "standing"),
        ({"text": "x" * 4001}, "text"),
        ({"colour": "red"}, "colour"),
        ({"text": None}, "text"),
    ],
)
def test_values_that_do_not_fit_are_refused_by_name(values: dict[str, object], field: str) -> None:
    refused = refusal(empty(), add("assumptions", "trust", **values))

    assert refused.params == {"field": field}


def test_an_id_that_is_or_ever_was_here_is_not_taken_again() -> None:
    project = after(
        empty(),
        add("themes", "live"),
        add("themes", "trashed"),
        add("themes", "erased"),
        TrashItem(part="themes", item="trashed"),
        EraseItem(part="themes", item="erased"),
    )

    for taken in ("live", "trashed", "erased"):
        assert after(project, add("actors", taken, name="Foreldre")) is project
        assert after(project, told(taken)) is project


def test_a_full_list_takes_no_more_but_others_do() -> None:
    names = [f"a{n:b}".replace("0", "b").replace("1", "c").ljust(12, "d") for n in range(MAX_ITEMS)]
    full = empty().but(observations={name: Observation(id=name) for name in names})

    assert refusal(full, add("observations", "onemore")).code == FULL
    assert "onemore" in after(full, add("actors", "onemore")).actors


def test_ideas_are_added_only_when_they_are_open() -> None:
    assert refusal(empty(), add("ideas", "bank", text="Ressursbank")).code == CLOSED

    project = after(empty(), open_ideas(), add("ideas", "bank", text="Ressursbank"))

    assert project.ideas["bank"].state is IdeaState.OPEN


@pytest.mark.parametrize("shut", [Gate.PROBLEM, Gate.GOAL])
def test_ideas_wait_for_both_keys(shut: Gate) -> None:
    others = [OpenAnyway(gate=gate, reason="Vi må videre") for gate in Gate if gate is not shut]

    assert after(empty(), *others).shut_before_ideas == (shut,)
    assert refusal(after(empty(), *others), add("ideas", "bank")).code == CLOSED


def test_an_idea_can_be_borrowed_from_the_start() -> None:
    project = after(empty(), open_ideas(), add("ideas", "bank", text="Bank", origin="borrowed"))

    assert project.ideas["bank"].origin is Origin.BORROWED


def test_a_cause_is_added_under_the_one_it_explains() -> None:
    project = after(empty(), add("causes", "late"), add("causes", "busy", leads_to=["late"]))

    assert project.causes["busy"].leads_to == ("late",)


def test_a_cause_cannot_be_added_as_its_own_reason() -> None:
    refused = refusal(empty(), add("causes", "late", leads_to=["late"]))

    assert refused.code == "A cause cannot lead to itself."


def test_a_cause_cannot_lead_to_one_that_has_never_been_here() -> None:
    """Else the unknown one could be added later so that they lead to each other."""
    project = after(empty(), told("heard"))

    for no_cause in ("ghost", "heard"):
        assert refusal(project, add("causes", "late", leads_to=[no_cause])).code == GONE


def test_a_cause_written_under_one_that_somebody_just_deleted_is_kept() -> None:
    project = after(empty(), add("causes", "late"), TrashItem(part="causes", item="late"))

    kept = after(project, add("causes", "busy", text="Vi rekker det ikke", leads_to=["late"]))

    assert str(kept.causes["busy"].text) == "Vi rekker det ikke"


def test_adding_says_nothing_of_when_or_who() -> None:
    project = after(empty(), add("members", "kari", name="Kari"))

    assert set(project.members["kari"].model_dump()) == {"id", "place", "name", "role"}
    assert AT.isoformat() not in project.members["kari"].model_dump_json()
