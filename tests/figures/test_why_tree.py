"""5 x hvorfor."""

from __future__ import annotations

from itertools import pairwise

from lup_canvas.analysis.causes import cause_rows
from lup_canvas.figures.chains import choose
from lup_canvas.figures.why_tree import why_tree
from lup_canvas.locale import translator
from lup_canvas.project.document.problem import Cause
from tests.figures import drawn
from tests.figures.examples import FOCAL, Row, by_id, huge, kindergarten, numbered, project

T = translator("en")
PRIVATE, ASK, WAIT = numbered("caus", 3), numbered("caus", 4), numbered("caus", 0)


def test_every_cause_of_a_small_bank_is_shown() -> None:
    chains = choose(cause_rows(kindergarten()), lanes=12, levels=6)

    assert len(chains.rows) == 14
    assert chains.hidden == {}


def test_chains_run_side_by_side_and_meet_between_each_other() -> None:
    chains = choose(cause_rows(kindergarten()), lanes=2, levels=5)
    left, right = sorted((chains.lanes[WAIT], chains.lanes[ASK]))

    assert (left, right) == (0, 1)
    assert left < chains.lanes[PRIVATE] < right
    assert {above for above, row in chains.links() if row.cause == PRIVATE} == {
        numbered("caus", 2),
        numbered("caus", 6),
    }


def test_no_two_causes_of_a_level_share_a_lane() -> None:
    for bank in (cause_rows(kindergarten()), cause_rows(huge())):
        for lanes in (1, 2, 5, 12, 40):
            chains = choose(bank, lanes=lanes, levels=6)
            places = sorted((row.level, chains.lanes[name]) for name, row in chains.rows.items())
            pairs = pairwise(places)
            assert all(b[0] > a[0] or b[1] - a[1] >= 1 for a, b in pairs)


def test_there_are_no_more_lanes_than_there_is_room_for() -> None:
    for lanes in (1, 2, 5, 12):
        assert choose(cause_rows(huge()), lanes=lanes, levels=6).breadth <= lanes


def test_every_cause_that_is_left_out_is_counted() -> None:
    bank = cause_rows(huge())
    chains = choose(bank, lanes=5, levels=4)

    assert len(chains.rows) + sum(chains.hidden.values()) == len(bank)
    assert set(chains.hidden) <= {*chains.rows, None}


def test_every_first_why_has_a_chain_before_any_has_two() -> None:
    causes: list[Row] = [
        {"id": "many", "text": "Mange"},
        *({"id": f"many{c}", "text": c, "leads_to": ["many"], "root": True} for c in "abcd"),
        {"id": "other", "text": "En annen"},
    ]
    chains = choose(cause_rows(project(causes=by_id(Cause, causes))), lanes=2, levels=5)

    assert "other" in chains.rows


def test_what_explains_a_cause_stands_one_level_deeper() -> None:
    chains = choose(cause_rows(huge()), lanes=12, levels=6)

    for above, row in chains.links():
        assert chains.level(above) < row.level


def test_the_tree_says_the_problem_the_causes_and_how_often_why_is_asked() -> None:
    said = drawn.text(drawn.of(why_tree(kindergarten(), T)))

    assert FOCAL.split()[0] in said
    assert "Why 4" in said
    assert "Why 5" not in said
    assert "Vi spør ikke" in said


def test_meeting_chains_and_root_causes_are_marked_by_shapes_and_words() -> None:
    figure = drawn.of(why_tree(kindergarten(), T))
    marks = [shape for shape in figure.layout.shapes if shape.xsizemode == "pixel"]
    said = drawn.text(figure)

    assert [shape.type for shape in marks].count("circle") == 1 + 1, "one, and one in the legend"
    assert [shape.type for shape in marks].count("path") == 2 + 1, "two, and one in the legend"
    assert said.count("Root cause") == 2 + 1
    assert said.count("Chains meet") == 1 + 1


def test_what_is_only_believed_is_dashed() -> None:
    bank = cause_rows(kindergarten())
    shapes = drawn.of(why_tree(kindergarten(), T)).layout.shapes
    links = sum(len(row.leads_to) or 1 for row in bank if row.believed)
    cards = sum(row.believed for row in bank)

    assert sum(shape.line.dash == "dash" for shape in shapes) == links + cards


def test_what_is_left_out_is_written_beside_what_it_explains() -> None:
    said = drawn.text(drawn.of(why_tree(kindergarten(), T, big=True))).split()

    assert sum(int(word) for word in said if word.startswith("+")) == 14 - 7


def test_the_table_has_every_cause_with_what_it_explains() -> None:
    table = why_tree(kindergarten(), T).table
    private = table[table["Cause"] == "Vi har tenkt at familieliv er privat"].iloc[0]

    assert len(table) == 14
    assert private["Why number"] == 4
    assert private["Explains"].split("\n") == [
        "Vi har aldri sagt hva vi gjør med det de forteller",
        "Vi har ikke øvd, og vet ikke hva vi gjør med svaret",
    ]
    assert private["Chains meet here"] == "Yes"
    assert table["Explains"][0] == "The problem"


def test_the_finding_says_how_deep_and_where_chains_meet() -> None:
    assert why_tree(kindergarten(), T).finding == (
        "Why is asked 4 times at the deepest, and chains meet in "
        "«Vi har tenkt at familieliv er privat»."
    )


def test_the_finding_asks_for_more_when_no_chains_meet() -> None:
    one: list[Row] = [{"id": "only", "text": "Alene"}]
    two = [*one, {"id": "next", "text": "Neste", "leads_to": ["only"]}]

    alone = why_tree(project(causes=by_id(Cause, one)), T)
    assert alone.is_empty
    assert "see the chain grow" in alone.finding
    asked = why_tree(project(causes=by_id(Cause, two)), T)
    assert "No cause stands in more than one chain yet" in asked.finding
