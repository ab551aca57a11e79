"""The fishbone."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from lup_canvas.analysis.causes import cause_rows
from lup_canvas.figures.fishbone import MOST_BONES, MOST_TWIGS, fishbone
from lup_canvas.figures.legend import cause_stroke
from lup_canvas.figures.look import look
from lup_canvas.locale import translator
from lup_canvas.project.document.problem import Cause, RealProblem
from lup_canvas.project.document.steps import Settings
from tests.figures import drawn
from tests.figures.examples import CULTURE, FOCAL, HOME, by_id, huge, kindergarten, project

T = translator("en")


def lines_of(figure: go.Figure) -> dict[tuple[float, str], int]:
    """Return how many lines are drawn of each width and dash."""
    return {
        (trace.line.width, trace.line.dash): sum(x is None for x in trace.x) + 1
        for trace in figure.data
    }


def test_the_head_is_the_problem_and_every_category_is_a_bone() -> None:
    figure = drawn.of(fishbone(kindergarten(), T))
    written = drawn.text(figure)

    assert FOCAL in written
    for category in {row.category for row in cause_rows(kindergarten())}:
        assert category.replace("-", "") in written.replace("- ", "").replace("-", "")


def test_every_cause_is_a_twig_when_there_is_room() -> None:
    said = drawn.text(drawn.of(fishbone(kindergarten(), T))).replace("- ", "")

    for row in cause_rows(kindergarten()):
        assert row.text.split()[-1] in said


@pytest.mark.parametrize(("insights", "times"), [(0, 1), (1, 2), (2, 2), (3, 3.5), (5, 5), (99, 5)])
def test_a_line_is_thicker_the_more_people_told(insights: int, times: float) -> None:
    sheet = look(dark=False, big=False)

    assert cause_stroke(sheet, insights, believed=False).width == sheet.stroke * times


def test_a_cause_we_only_believe_is_dashed() -> None:
    sheet = look(dark=False, big=False)
    believed = sum(row.believed for row in cause_rows(kindergarten()))
    dashed = {width: n for (width, dash), n in lines_of(figure()).items() if dash == "dash"}

    assert cause_stroke(sheet, 1, believed=True).dash == "dash"
    assert sum(dashed.values()) == believed + 1, "and one in the legend"


def figure() -> go.Figure:
    return drawn.of(fishbone(kindergarten(), T))


def test_a_root_cause_is_marked_by_a_shape_and_by_a_word() -> None:
    roots = [row for row in cause_rows(kindergarten()) if row.root]
    diamonds = [shape for shape in figure().layout.shapes if shape.xsizemode == "pixel"]
    said = drawn.text(figure())

    assert len(diamonds) == len(roots) + 1, "and one in the legend"
    assert said.count("Root cause: ") == len(roots)


def test_no_more_than_four_causes_stand_on_a_bone_and_the_rest_are_counted() -> None:
    causes = by_id(
        Cause, [{"id": f"caus{c}", "text": f"Årsak {c}", "category": HOME} for c in "abcdefg"]
    )
    said = drawn.text(drawn.of(fishbone(project(causes=causes), T)))

    assert said.count("Årsak ") == MOST_TWIGS
    assert f"{HOME} +3" in said


def test_the_strongest_causes_are_the_ones_that_are_shown() -> None:
    causes = [{"id": f"caus{c}", "text": f"Svak {c}", "category": HOME} for c in "abcd"]
    root = {"id": "root", "text": "Viktig", "category": HOME, "root": True}

    assert "Root cause: Viktig" in drawn.text(
        drawn.of(fishbone(project(causes=by_id(Cause, [*causes, root])), T))
    )


def test_there_are_at_most_six_bones_and_the_table_has_the_others() -> None:
    result = fishbone(huge(), T)
    categories = {row.category for row in cause_rows(huge())}

    assert len(categories) == 8
    assert "2 more categories are in the table" in drawn.text(drawn.of(result))
    assert len(result.table) == 120
    assert MOST_BONES == 6


def test_bones_stand_in_the_order_of_the_group() -> None:
    rows = [
        {"id": "one4", "text": "Ett", "category": HOME},
        {"id": "two4", "text": "To", "category": CULTURE},
    ]
    causes = by_id(Cause, rows)
    chosen = project(causes=causes, settings=Settings(categories=(CULTURE, "Tom", HOME)))
    said = [" ".join(each.lines) for each in drawn.words(drawn.of(fishbone(chosen, T)))]

    assert said.index(CULTURE) < said.index(HOME)
    assert "Tom" not in said


def test_a_cause_without_a_category_has_a_bone_too() -> None:
    lonely = project(causes=by_id(Cause, [{"id": "lone", "text": "Alene"}]))

    assert "Not placed yet" in drawn.text(drawn.of(fishbone(lonely, T)))
    assert fishbone(lonely, T).table.iloc[0, 0] == "Not placed yet"


def test_the_table_is_the_cause_bank() -> None:
    rows, table = cause_rows(kindergarten()), fishbone(kindergarten(), T).table

    assert list(table["Cause"]) == [row.text for row in rows]
    assert list(table["Contributions"]) == [row.insights for row in rows]
    assert list(table["Root cause"]) == ["Yes" if row.root else "No" for row in rows]
    assert table["Evidence"][0] == "Several have experienced it"


def test_the_finding_counts_evidence_and_names_the_strongest() -> None:
    assert fishbone(kindergarten(), T).finding == (
        "10 of 14 causes have evidence, and most contributions are about «Vi spør ikke»."
    )


def test_the_finding_says_when_no_contributions_are_tied() -> None:
    one = by_id(Cause, [{"id": "only", "text": "Alene"}])
    two = by_id(Cause, [{"id": "only", "text": "Alene"}, {"id": "more", "text": "Flere"}])

    assert fishbone(project(causes=one), T).finding == (
        "0 of 1 cause has evidence, and no contributions are tied to it yet."
    )
    assert fishbone(project(causes=two), T).finding == (
        "0 of 2 causes have evidence, and no contributions are tied to them yet."
    )


def test_a_problem_that_is_not_written_has_a_name_all_the_same() -> None:
    causes = by_id(Cause, [{"id": "only", "text": "Alene"}])
    blank = project(causes=causes, problem=RealProblem.model_validate({"focal": "  "}))

    assert "The problem" in drawn.text(drawn.of(fishbone(blank, T)))
