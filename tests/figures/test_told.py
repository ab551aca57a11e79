"""The figures of what people told and answered: themes, journey and the silent vote."""

from __future__ import annotations

import pytest

from lup_canvas.figures.journey import journey
from lup_canvas.figures.themes import themes
from lup_canvas.figures.vote_distribution import vote_distribution
from lup_canvas.locale import translator
from lup_canvas.project.document.insights import Insight, JourneyStep
from lup_canvas.project.document.steps import Checkpoint, Gate
from tests.figures import drawn
from tests.figures.examples import answers, by_id, huge, kindergarten, project

T = translator("en")


def test_each_kind_is_a_series_with_a_pattern_of_its_own() -> None:
    figure = drawn.of(themes(kindergarten(), T))
    series = [trace for trace in figure.data if trace.type == "bar" and len(trace.x) > 1]

    assert [list(trace.x) for trace in series] == [
        [3, 5, 3, 0, 1, 2],
        [1, 0, 0, 0, 1, 0],
        [1, 0, 0, 3, 0, 0],
    ]
    assert len({trace.marker.pattern.shape for trace in series}) == 3


def test_a_kind_begins_where_the_kinds_before_it_end() -> None:
    figure = drawn.of(themes(kindergarten(), T))
    first, second, third = [t for t in figure.data if t.type == "bar" and len(t.x) > 1]

    assert list(second.base) == list(first.x)
    assert list(third.base) == [a + b for a, b in zip(first.x, second.x, strict=True)]


def test_a_theme_is_said_with_a_quote_that_may_be_shared() -> None:
    said = drawn.text(drawn.of(themes(kindergarten(), T)))

    assert "«Jeg er redd for å trå for nær.»" in said
    assert "No theme" in said


def test_the_themes_table_counts_each_kind() -> None:
    table = themes(kindergarten(), T).table

    assert table["Contributions"].tolist() == [5, 5, 3, 3, 2, 2]
    assert (
        table[["Experience", "Need", "Something that works"]].sum(axis=1).tolist()
        == table["Contributions"].tolist()
    )


def test_the_themes_finding_names_the_largest_and_counts_the_lonely() -> None:
    assert themes(kindergarten(), T).finding.startswith(
        "Most is told about «Usikre på hvordan vi spør»: 5 contributions."
    )
    assert "2 are in no theme" in themes(kindergarten(), T).finding


def test_lonely_contributions_alone_make_no_themes() -> None:
    assert themes(project(insights=by_id(Insight, [{"id": "told", "text": "Her"}])), T).is_empty


def test_the_journey_draws_the_mood_and_the_counts_of_each_step() -> None:
    figure = drawn.of(journey(kindergarten(), T))
    curve = next(trace for trace in figure.data if trace.mode == "lines+markers")
    bars = next(trace for trace in figure.data if trace.type == "bar")

    assert list(curve.x) == [1, -1, 0, 1, -2, -2, -1, None]
    assert list(bars.x) == [1, 2, 3, 2, 3, 5, 1, 1]
    assert list(curve.y) == sorted(curve.y) == list(bars.y)


def test_a_step_heard_from_users_has_a_filled_marker() -> None:
    figure = drawn.of(journey(kindergarten(), T))
    colours = next(t for t in figure.data if t.mode == "lines+markers").marker.color

    assert [colours[0] == other for other in colours] == [
        True, False, False, True, False, False, True, True,
    ]  # fmt: skip
    assert {"Heard", "Only assumed"} <= {" ".join(each.lines) for each in drawn.words(figure)}


def test_a_step_of_which_only_some_is_heard_has_a_mark_and_a_count_of_its_own() -> None:
    cells = {"happens": "Leverer", "pain": "Ingen tid", "pain_heard": "heard"}
    step = {"id": "step", "name": "A", "mood": 1, **cells}
    figure = journey(project(journey=by_id(JourneyStep, [step])), T)

    curve = next(t for t in drawn.of(figure).data if t.mode == "lines+markers")
    assert list(curve.marker.symbol) == ["circle-dot"]
    assert "Partly heard" in drawn.text(drawn.of(figure))
    assert figure.table.iloc[0].tolist()[2:4] == ["Partly heard", "1 of 2"]


def test_what_users_told_is_striped_and_counted_apart_from_the_employees() -> None:
    told = [
        {"id": f"told{name}", "text": "Her", "step": "step", "source": source}
        for name, source in (("a", "staff"), ("b", "staff"), ("c", "user"))
    ]
    steps = [{"id": "step", "name": "A", "mood": 1}]
    made = project(journey=by_id(JourneyStep, steps), insights=by_id(Insight, told))
    figure = journey(made, T)

    staff, others = [t for t in drawn.of(figure).data if t.type == "bar" and t.orientation]
    assert (list(staff.x), list(others.x), list(others.base)) == ([2], [1], [2])
    assert others.marker.pattern.shape
    assert "From users and numbers" in drawn.text(drawn.of(figure))
    assert figure.table[["Contributions", "From employees"]].to_numpy().tolist() == [[3, 2]]


def test_the_journey_table_is_the_journey() -> None:
    table = journey(kindergarten(), T).table

    assert table["Step"].tolist()[4] == "Noe endrer seg hjemme"
    assert table.iloc[:, 1].tolist() == ["1", "-1", "0", "1", "-2", "-2", "-1", "–"]
    assert table["Contributions"].sum() == 18


@pytest.mark.parametrize(
    ("moods", "told", "expected"),
    [
        ([1, -2], [0, 1], "It is hardest at «B», and most is told about it too."),
        ([-1, 2], [0, 1], "It is hardest at «A», and most is told about «B»."),
        ([-1, 2], [0, 0], "It is hardest at «A»."),
        ([None, None], [0, 1], "Most is told about «B»."),
    ],
)
def test_the_journey_finding(moods: list[int | None], told: list[int], expected: str) -> None:
    steps = [
        {"id": f"step{name}", "name": name.upper(), "mood": mood}
        for name, mood in zip("ab", moods, strict=True)
    ]
    insights = [
        {"id": f"told{name}", "text": "Her", "step": f"step{name}"}
        for name, count in zip("ab", told, strict=True)
        if count
    ]
    made = project(journey=by_id(JourneyStep, steps), insights=by_id(Insight, insights))

    assert journey(made, T).finding == expected


def test_a_journey_with_names_only_asks_for_more() -> None:
    assert journey(project(journey=by_id(JourneyStep, [{"id": "step", "name": "A"}])), T).is_empty


def test_the_vote_is_five_columns() -> None:
    result = vote_distribution(kindergarten(), T)

    assert list(drawn.of(result).data[-1].y) == [0, 0, 1, 3, 3]
    assert result.table.to_numpy().tolist() == [[1, 0], [2, 0], [3, 1], [4, 3], [5, 3]]
    assert "the middle answer is 4, and 1 gave 3 or less" in result.finding


def test_the_vote_at_another_gate_is_another_vote() -> None:
    assert vote_distribution(kindergarten(), T, gate=Gate.GOAL).is_empty


@pytest.mark.parametrize("cast", ["5", "15"])
def test_so_few_answers_that_one_could_guess_are_not_shown(cast: str) -> None:
    made = project(checkpoints={Gate.PROBLEM: Checkpoint(answers=answers(cast))})
    result = vote_distribution(made, T)

    assert result.is_empty
    assert result.finding.startswith(f"{len(cast)} ha")


def test_a_group_without_doubt_is_told_so() -> None:
    made = project(checkpoints={Gate.PROBLEM: Checkpoint(answers=answers("455"))})

    assert "nobody gave 3 or less" in vote_distribution(made, T).finding


def test_much_is_drawn_as_far_as_there_is_room() -> None:
    assert len(themes(huge(), T).table) == 6
    assert "+" in drawn.text(drawn.of(themes(huge(), T, big=True)))
    assert len(journey(huge(), T).table) == 12
