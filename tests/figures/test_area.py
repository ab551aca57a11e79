"""The figures of the problem area: whom to ask, and what is dangerous to be wrong about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lup_canvas.figures.actors import actors
from lup_canvas.figures.assumptions import assumptions
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.look import look
from lup_canvas.figures.notes import Note, lay
from lup_canvas.figures.palette import LIGHT
from lup_canvas.locale import translator
from lup_canvas.project.document.area import Actor, Assumption
from tests.figures import drawn
from tests.figures.examples import by_id, kindergarten, numbered, project

T = translator("en")
LAPTOP = look(dark=False, big=False)


def of_actors(*rows: dict[str, Any]) -> Figure:
    named = [{"id": numbered("acto", n), "name": f"Navn {n}", **row} for n, row in enumerate(rows)]
    return actors(project(actors=by_id(Actor, named)), T)


def of_assumptions(*rows: dict[str, Any], big: bool = False) -> Figure:
    named = [{"id": numbered("assu", n), "text": f"Noe {n}", **row} for n, row in enumerate(rows)]
    return assumptions(project(assumptions=by_id(Assumption, named)), T, big=big)


def test_those_who_are_not_asked_have_a_hollow_mark_and_come_first() -> None:
    figure = of_actors(
        {"asked": True, "affected": 3, "influence": 0}, {"affected": 2, "influence": 1}
    )
    legend, marks = 2, drawn.of(figure).layout.shapes

    fills = [shape.fillcolor for shape in marks if shape.type == "circle"][legend:]
    assert fills == [LIGHT.background, LIGHT.need.ink]
    assert "Not asked yet" in drawn.text(drawn.of(figure))


@pytest.mark.parametrize(
    ("affected", "influence", "across", "down"),
    [(3, 0, 0, 0), (2, 2, 1, 0), (1, 1, 0, 1), (0, 3, 1, 1)],
)
def test_the_most_affected_stand_above_and_those_with_influence_to_the_right(
    affected: int, influence: int, across: int, down: int
) -> None:
    figure = drawn.of(of_actors({"affected": affected, "influence": influence}))
    name = next(each for each in drawn.words(figure) if "Navn 0" in each.lines)
    headings = [each for each in drawn.words(figure) if "affected" in each.lines[0]]
    rows = sorted({each.top for each in headings})

    assert name.left > 500 if across else name.right < 500
    assert (name.top > rows[1]) is bool(down)


def test_actors_without_a_place_are_named_below_the_map() -> None:
    figure = of_actors({}, {"affected": 2, "influence": 1})

    assert "Not placed yet: Navn 0" in drawn.text(drawn.of(figure))


def test_there_is_no_map_of_actors_before_one_of_them_has_a_place() -> None:
    figure = of_actors({"affected": 2}, {"asked": True})

    assert figure.is_empty
    assert figure.finding.startswith("Say how affected each is")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([True, True], "You have talked to all of them."),
        ([True, False], "You have not talked to «Navn 1» yet."),
        (
            [False] * 5,
            "You have not talked to «Navn 0», «Navn 1», «Navn 2» and 2 more yet.",
        ),
    ],
)
def test_the_finding_names_those_nobody_has_talked_to(asked: list[bool], expected: str) -> None:
    rows = ({"asked": each, "affected": 1, "influence": 1} for each in asked)

    assert of_actors(*rows).finding == expected


def test_the_table_of_actors_says_what_the_map_shows() -> None:
    table = actors(kindergarten(), T).table

    assert table.iloc[1].tolist() == ["Barna", "Much", "Not at all", "Not asked yet", ""]
    assert table.iloc[6].tolist()[1:3] == ["–", "–"]


@pytest.mark.parametrize("standing", ["believe", "find_out"])
def test_much_at_stake_and_little_known_stands_out_in_words(standing: str) -> None:
    figure = of_assumptions({"risk": 2, "standing": standing}, {"risk": 3, "standing": "know"})

    assert "Much at stake: find out first" in drawn.text(drawn.of(figure))
    assert figure.finding.startswith("1 assumption is dangerous")
    assert figure.table["Find out first"].tolist() == ["No", "Yes"]


def test_there_is_no_map_of_assumptions_before_something_is_at_stake_in_one_of_them() -> None:
    figure = of_assumptions({"standing": "believe"}, {"standing": "know"})

    assert figure.is_empty
    assert figure.finding.startswith("Say of each assumption what is at stake")


@pytest.mark.parametrize(
    "row",
    [{"risk": 3, "standing": "know"}, {"risk": 1, "standing": "find_out"}, {"standing": "believe"}],
)
def test_what_is_known_or_harmless_or_not_rated_is_not_called_dangerous(
    row: dict[str, Any],
) -> None:
    figure = of_assumptions(row, {"risk": 0})

    assert figure.finding == "Nothing is both uncertain and dangerous to be wrong about."
    assert "first" not in drawn.text(drawn.of(figure))


@pytest.mark.parametrize(
    ("agreed", "ends"),
    [
        ({}, "Agree on who finds it out, and by when."),
        ({"owner": "Leder"}, "Leder finds it out. Agree by when."),
        ({"owner": "Leder", "due": date(2026, 12, 3)}, "Leder finds it out by 3 December 2026."),
        ({"due": date(2026, 12, 3)}, "Agree on who finds it out, and by when."),
    ],
)
def test_the_finding_says_who_finds_it_out_and_when(agreed: dict[str, Any], ends: str) -> None:
    most = {"risk": 3, "text": "Foreldre vet det.", **agreed}
    finding = of_assumptions({"risk": 2}, most).finding

    assert "Begin with «Foreldre vet det»." in finding
    assert finding.endswith(ends)


def test_the_back_row_reads_few_assumptions_whole_and_many_in_part() -> None:
    words = "Medarbeiderne vet hvordan de kan spørre foreldre"
    few = of_assumptions({"text": words, "risk": 3}, big=True)
    many = of_assumptions(*({"text": words, "risk": 3} for _ in range(9)), big=True)

    assert words in drawn.text(drawn.of(few))
    assert "+" in drawn.text(drawn.of(many))


def test_notes_that_have_no_room_are_counted() -> None:
    notes = [Note(f"Lapp {n}") for n in range(5)]
    pile = lay(notes, 300, LAPTOP.line * 4, LAPTOP, lines=2)

    assert [note.words for note, _ in pile.notes] == ["Lapp 0", "Lapp 1"]
    assert pile.rest == 3
    assert pile.height <= LAPTOP.line * 4
    assert lay(notes, 300, LAPTOP.line * 40, LAPTOP, lines=2).rest == 0
