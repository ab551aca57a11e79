"""What people told, by theme and by step."""

from __future__ import annotations

from lup_canvas.analysis.insights import step_rows, theme_rows
from lup_canvas.project.document.insights import Insight, InsightKind, JourneyStep, Theme
from tests.figures.examples import by_id, kindergarten, project


def test_themes_come_with_what_is_told_most_first_and_the_lonely_last() -> None:
    rows = theme_rows(kindergarten())

    assert [row.told for row in rows] == [5, 5, 3, 3, 2, 2]
    assert rows[-1].theme == ""


def test_a_theme_counts_each_kind() -> None:
    row = theme_rows(kindergarten())[0]

    assert row.kinds == {
        InsightKind.EXPERIENCE: 3,
        InsightKind.NEED: 1,
        InsightKind.WORKS: 1,
    }


def test_only_what_may_be_quoted_is_quoted() -> None:
    themes = by_id(Theme, [{"id": "theme", "name": "Kø"}])
    insights = by_id(
        Insight,
        [
            {"id": "mine", "text": "Ikke si dette", "themes": ["theme"]},
            {"id": "open", "text": "Si dette", "themes": ["theme"], "quotable": True},
        ],
    )

    (row,) = theme_rows(project(themes=themes, insights=insights))

    assert row.quote == "Si dette"


def test_what_is_unread_or_hidden_is_not_counted() -> None:
    themes = by_id(Theme, [{"id": "theme", "name": "Kø"}])
    insights = by_id(
        Insight,
        [
            {"id": "unread", "text": "Ny", "themes": ["theme"], "reading": "new", "quotable": True},
            {"id": "hidden", "text": "Skjult", "reading": "hidden"},
        ],
    )

    assert theme_rows(project(themes=themes, insights=insights)) == []


def test_a_theme_that_is_gone_leaves_its_insight_lonely() -> None:
    insights = by_id(Insight, [{"id": "told", "text": "Her", "themes": ["gone"]}])

    (row,) = theme_rows(project(insights=insights))

    assert (row.theme, row.told) == ("", 1)


def test_steps_come_in_the_order_of_the_journey_with_what_is_told_about_them() -> None:
    rows = step_rows(kindergarten())

    assert [row.name for row in rows][:2] == ["Oppstart", "Levering"]
    assert [row.insights for row in rows] == [1, 2, 3, 2, 3, 5, 1, 1]
    assert [row.staff for row in rows] == [row.insights for row in rows]
    assert [row.is_heard for row in rows] == [row.heard == row.written == 1 for row in rows]
    assert not any(row.is_heard and row.is_assumed for row in rows)


def test_a_step_in_which_nothing_is_written_is_not_heard() -> None:
    journey = by_id(JourneyStep, [{"id": "step", "name": "A", "heard": "heard"}])
    (row,) = step_rows(project(journey=journey))

    assert row.is_assumed
    assert not row.is_heard


def test_a_step_without_a_name_is_no_row() -> None:
    journey = by_id(JourneyStep, [{"id": "step", "mood": 1}])

    assert step_rows(project(journey=journey)) == []
