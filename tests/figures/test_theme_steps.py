"""The heat map of themes along the user journey."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.figures.theme_steps import theme_steps
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, JourneyStep, Theme
from tests.figures import drawn
from tests.figures.examples import by_id, kindergarten, numbered, project

T = translator("en")


def told(*rows: dict[str, Any]) -> Project:
    """Return two themes and two steps, and what is told."""
    return project(
        themes=by_id(Theme, [{"id": f"them{n}", "name": f"Tema {n}"} for n in "ab"]),
        journey=by_id(JourneyStep, [{"id": f"step{n}", "name": f"Steg {n}"} for n in "ab"]),
        insights=by_id(
            Insight,
            [{"id": numbered("insi", n), "text": "Her", **row} for n, row in enumerate(rows)],
        ),
    )


def test_a_field_has_the_number_that_is_told() -> None:
    rows = theme_steps(kindergarten(), T).table.to_numpy().tolist()

    assert rows[0] == ["Usikre på hvordan vi spør", 0, 0, 0, 0, 2, 3, 0, 0]
    assert rows[-1] == ["No theme", 0, 0, 0, 1, 1, 0, 0, 0]


def test_the_finding_names_the_fullest_field() -> None:
    assert theme_steps(kindergarten(), T).finding == (
        "Most is told about «Usikre på hvordan vi spør» at «Ta kontakt – eller la være»: "
        "3 contributions."
    )


def test_the_fullest_field_has_a_firm_edge_and_not_only_a_colour() -> None:
    figure = drawn.of(theme_steps(kindergarten(), T))
    edged = [shape for shape in figure.layout.shapes if shape.line.width]

    assert len(edged) == 1


def test_what_is_told_at_no_step_has_a_column_of_its_own_and_is_counted() -> None:
    here = {"themes": ["thema"], "step": "stepa"}
    figure = theme_steps(told(here, here, {"themes": ["thema"]}), T)

    assert figure.table.columns.tolist() == ["Theme", "1 Steg a", "2 Steg b", "No step"]
    assert figure.table.iloc[0].tolist() == ["Tema a", 2, 0, 1]
    assert figure.finding.endswith("1 is at no step.")


def test_nothing_that_is_both_in_a_theme_and_at_a_step_makes_no_map() -> None:
    assert theme_steps(told({"themes": ["thema"]}, {"step": "stepa"}), T).is_empty


def test_the_back_row_gets_numbers_over_the_columns_and_a_line_that_explains_them() -> None:
    said = [each.lines for each in drawn.words(drawn.of(theme_steps(kindergarten(), T, big=True)))]

    assert ("8",) in said
    assert any("8 Etterpå" in line for line in said[-1])


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "themes": st.lists(st.sampled_from(["thema", "themb"]), max_size=2),
                "step": st.sampled_from(["stepa", "stepb", None]),
            }
        ),
        max_size=30,
    )
)
def test_the_table_is_what_is_drawn(rows: list[dict[str, Any]]) -> None:
    figure = theme_steps(told(*rows), T)
    if figure.figure is None:
        return
    numbers = [int(word) for each in drawn.words(figure.figure) for word in each.lines
               if word.isdigit()]  # fmt: skip
    fields = [count for row in figure.table.to_numpy().tolist() for count in row[1:] if count]

    assert sorted(numbers) == sorted(fields)
