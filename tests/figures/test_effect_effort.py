"""Effect and effort."""

from __future__ import annotations

import pytest
from plotly.graph_objects import Scatter

from lup_canvas.analysis.ideas import ScoredIdea, idea_rows, scored
from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.words import quadrant
from lup_canvas.locale import translator
from lup_canvas.project.document.ideas import Choosing, Idea
from tests.figures import drawn
from tests.figures.examples import by_id, huge, kindergarten, project, scores

T = translator("en")


def ideas() -> list[ScoredIdea]:
    return scored(idea_rows(kindergarten()))


def field(*, big: bool = False) -> Scatter:
    """Return the markers in the field, not those of the list."""
    figure = drawn.of(effect_effort(kindergarten(), T, big=big))
    return next(trace for trace in figure.data if trace.error_x.array is not None)


def test_an_idea_lies_where_people_place_it() -> None:
    markers = field()

    assert list(markers.x) == pytest.approx([i.effort.middle for i in ideas()], abs=0.4)
    assert list(markers.y) == pytest.approx([i.effect.middle for i in ideas()], abs=0.4)
    assert markers.x[0] == ideas()[0].effort.middle


def test_bars_reach_over_the_middle_half_of_the_answers() -> None:
    markers = field()
    across = zip(markers.x, markers.error_x.arrayminus, markers.error_x.array, strict=True)

    for (x, below, above), idea in zip(across, ideas(), strict=True):
        assert x - below == pytest.approx(min(idea.effort.low, x), abs=0.01)
        assert x + above == pytest.approx(max(idea.effort.high, x), abs=0.01)


def test_a_chosen_idea_has_a_shape_of_its_own_and_a_word() -> None:
    chosen = [idea.chosen for idea in ideas()]
    said = drawn.text(drawn.of(effect_effort(kindergarten(), T)))

    assert [symbol == "square" for symbol in field().marker.symbol] == chosen
    assert said.count("(chosen)") == sum(chosen)


def test_each_number_in_the_field_stands_in_the_list() -> None:
    figure = drawn.of(effect_effort(kindergarten(), T))
    numbered = [list(trace.text) for trace in figure.data if trace.text is not None]

    assert numbered == [[str(n) for n in range(1, 8)]] * 2
    assert all(idea.text.split()[0] in drawn.text(figure) for idea in ideas())


def test_no_marker_hides_another() -> None:
    same = [{"id": f"idea{c}", "text": c, "scores": scores("4", "2")} for c in "abcdefghij"]
    figure = drawn.of(effect_effort(project(ideas=by_id(Idea, same)), T))
    markers = next(trace for trace in figure.data if trace.error_x.array is not None)
    width = figure.layout.width or 1000
    box = (
        figure.layout[f"xaxis{markers.xaxis[1:]}"].domain,
        figure.layout[f"yaxis{markers.yaxis[1:]}"].domain,
    )
    span = figure.layout[f"xaxis{markers.xaxis[1:]}"].range
    unit_x = (box[0][1] - box[0][0]) * width / (span[1] - span[0])
    unit_y = (box[1][1] - box[1][0]) * figure.layout.height / (span[1] - span[0])
    places = [(x * unit_x, y * unit_y) for x, y in zip(markers.x, markers.y, strict=True)]

    for number, (x, y) in enumerate(places):
        for a, b in places[number + 1 :]:
            assert max(abs(x - a), abs(y - b)) > markers.marker.size * 0.95


def test_the_corners_have_names() -> None:
    said = drawn.text(drawn.of(effect_effort(kindergarten(), T)))

    for effect, effort in ((5, 1), (5, 5), (1, 1), (1, 5)):
        assert quadrant(effect, effort, T) in said
    assert quadrant(4, 3, T) == "Try first"
    assert quadrant(4, 3.5, T) == "Takes more"
    assert quadrant(3, 3, T) == "Small steps"
    assert quadrant(3, 4, T) == "Leave for now"


def test_what_is_missing_depends_on_whether_the_result_is_shown() -> None:
    bare = kindergarten().but(ideas={})

    hidden, shown = (
        effect_effort(bare.but(choosing=Choosing(scores_shown=each)), T) for each in (False, True)
    )

    assert "show the result then" in hidden.finding
    assert "No idea has been scored yet" in shown.finding
    assert hidden.figure is None


def test_pointing_at_an_idea_tells_its_words() -> None:
    assert field().hovertext[1] == (
        "Øve på samtalen to og to på personalmøtet"
        "<br>Effect 4 (4–4.25)<br>Effort 2 (1.75–2)<br>4 answers"
    )


def test_ideas_that_have_no_room_are_counted() -> None:
    figure = drawn.of(effect_effort(huge(), T))
    listed = next(trace for trace in figure.data if trace.error_x.array is not None).x

    assert f"{60 - len(listed)} more ideas are in the table" in drawn.text(figure)


def test_the_table_has_every_idea_also_the_ones_without_scores() -> None:
    rows = [
        {"id": "half", "text": "Halv", "scores": {"ballot": {"effect": 4}}},
        {"id": "both", "text": "Begge", "state": "chosen", "scores": scores("45", "22")},
    ]
    table = effect_effort(project(ideas=by_id(Idea, rows)), translator("nb")).table

    assert table.iloc[:, 0].tolist() == ["Halv", "Begge"]
    assert table.iloc[0, 2:].tolist()[:4] == ["4", "4–4", "–", "–"]
    assert table.iloc[1, 2:6].tolist() == ["4,5", "4,25–4,75", "2", "2–2"]
    assert table.iloc[:, 6].tolist() == [1, 2]


def test_the_finding_names_the_best_and_where_people_disagree() -> None:
    assert effect_effort(kindergarten(), T).finding == (
        "«Ny oppstartssamtale der vi sier hva vi gjør med det dere…» promises most effect for "
        "the effort, and opinions differ most about «Foreldrekaffe hver måned»."
    )


def test_nobody_disagrees_with_herself() -> None:
    alone = [{"id": "idea", "text": "Prøv", "scores": scores("4", "2")}]

    assert effect_effort(project(ideas=by_id(Idea, alone)), T).finding == (
        "«Prøv» promises most effect for the effort."
    )
