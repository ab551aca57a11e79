"""The golden thread."""

from __future__ import annotations

from lup_canvas.analysis.thread import thread_rows
from lup_canvas.figures.golden_thread import golden_thread
from lup_canvas.figures.look import look
from lup_canvas.figures.thread_cards import GOAL, PROBLEM, columns, flows
from lup_canvas.locale import translator
from lup_canvas.project.document.goal import Goal
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.problem import Cause
from tests.figures import drawn
from tests.figures.examples import by_id, huge, kindergarten, numbered, project

T = translator("en")
LAPTOP = look(dark=False, big=False)


def test_the_columns_go_from_what_people_told_to_the_ideas() -> None:
    headings = [column.heading for column in columns(thread_rows(kindergarten()), T, LAPTOP)]

    assert headings == ["Themes", "Causes", "The problem", "The goal", "Ideas"]


def test_what_flows_is_what_people_told() -> None:
    rows = thread_rows(kindergarten())
    there = {(flow.source, flow.target): flow.insights for flow in flows(rows, LAPTOP)}

    assert there[numbered("them", 0), numbered("caus", 5)] == 3
    assert there[numbered("caus", 5), PROBLEM] == 3
    assert there[GOAL, numbered("idea", 1)] == 5
    assert (GOAL, numbered("idea", 5)) not in there


def test_a_ribbon_is_drawn_for_each_flow_between_cards() -> None:
    figure = drawn.of(golden_thread(kindergarten(), T))
    rows = thread_rows(kindergarten())
    shown = {card.name for column in columns(rows, T, LAPTOP) for card in column.cards}
    drawn_flows = [flow for flow in flows(rows, LAPTOP) if {flow.source, flow.target} <= shown]

    ribbons = [shape for shape in figure.layout.shapes if shape.layer == "below"]
    assert len(ribbons) == len(drawn_flows)


def test_an_idea_without_a_thread_stands_apart() -> None:
    figure = drawn.of(golden_thread(kindergarten(), T))
    dashed = [shape for shape in figure.layout.shapes if shape.line.dash == "dash"]

    assert "No cause App for beskjeder" in drawn.text(figure).replace("- ", "")
    assert len([shape for shape in dashed if shape.layer != "below"]) == 1


def test_an_idea_tells_which_causes_it_acts_on() -> None:
    said = drawn.text(drawn.of(golden_thread(kindergarten(), T)))

    assert "Causes 4, 6 · chosen" in said


def test_a_goal_that_is_not_written_is_an_open_place() -> None:
    figure = drawn.of(golden_thread(kindergarten().but(goal=Goal()), T))

    assert "Not written yet" in drawn.text(figure)


def test_a_tie_that_nobody_told_about_is_a_dashed_line() -> None:
    causes = by_id(Cause, [{"id": "cause", "text": "Fordi"}])
    ideas = by_id(Idea, [{"id": "idea", "text": "Prøv", "causes": ["cause"]}])
    figure = drawn.of(golden_thread(project(causes=causes, ideas=ideas), T))
    behind = [shape for shape in figure.layout.shapes if shape.layer == "below"]

    assert len(behind) == 3
    assert all(shape.line.dash == "dash" for shape in behind)


def test_the_ribbons_never_need_more_room_than_the_sheet_has() -> None:
    for big in (False, True):
        figure = drawn.of(golden_thread(huge(), T, big=big))
        assert figure.layout.height <= 820


def test_the_table_has_a_row_for_each_idea_and_each_cause_it_acts_on() -> None:
    table = golden_thread(kindergarten(), T).table
    practise = table[table["Idea"].str.startswith("Øve")]

    assert practise["Acts on the cause"].tolist() == [
        "Vi er redde for å trå for nær",
        "Vi har ikke øvd, og vet ikke hva vi gjør med svaret",
    ]
    assert practise["Contributions"].tolist() == [3, 2]
    assert practise["Themes"].tolist()[0] == "Usikre på hvordan vi spør (3)"
    assert table["Acts on the cause"].tolist()[-1] == "No cause"
    assert "No idea yet" in table["Idea"].tolist()


def test_the_finding_counts_what_builds_on_people_and_what_is_loose() -> None:
    assert golden_thread(kindergarten(), T).finding == (
        "6 of 7 ideas build on what people have told, and 1 act on no cause."
    )


def test_the_finding_of_a_thread_without_loose_ends_or_without_ideas() -> None:
    example = kindergarten()
    tied = {name: idea for name, idea in example.ideas.items() if idea.causes}

    assert golden_thread(example.but(ideas=tied), T).finding == (
        "6 of 6 ideas build on what people have told."
    )
    assert golden_thread(example.but(ideas={}), T).finding == (
        "12 causes have contributions behind them; no ideas are tied to them yet."
    )
