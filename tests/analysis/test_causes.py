"""The rows of the cause bank."""

from __future__ import annotations

import pandas as pd

from lup_canvas.analysis.causes import CauseRow, cause_rows, strongest, with_evidence
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.document.problem import Cause
from tests.figures.examples import by_id, kindergarten, project


def by_text() -> dict[str, CauseRow]:
    return {row.text: row for row in cause_rows(kindergarten())}


def test_a_row_tells_what_a_cause_stands_on() -> None:
    row = by_text()["Vi spør ikke"]

    assert (row.insights, row.believed, row.root, row.level) == (4, False, False, 1)


def test_the_level_is_the_longest_way_to_the_problem() -> None:
    shortcut = by_id(
        Cause,
        [
            {"id": "near", "text": "Nær"},
            {"id": "next", "text": "Neste", "leads_to": ["near"]},
            {"id": "both", "text": "Begge", "leads_to": ["near", "next"]},
        ],
    )

    levels = {row.cause: row.level for row in cause_rows(project(causes=shortcut))}

    assert levels == {"near": 1, "next": 2, "both": 3}


def test_chains_meet_where_a_cause_explains_two() -> None:
    assert [row.text for row in cause_rows(kindergarten()) if row.meets] == [
        "Vi har tenkt at familieliv er privat"
    ]


def test_only_what_is_shown_supports_a_cause() -> None:
    told = by_id(
        Insight,
        [
            {"id": "shown", "text": "Vist"},
            {"id": "hidden", "text": "Skjult", "reading": "hidden"},
        ],
    )
    causes = by_id(
        Cause, [{"id": "cause", "text": "Fordi", "insights": ["shown", "hidden", "gone"]}]
    )

    assert cause_rows(project(insights=told, causes=causes))[0].insights == 1


def test_an_unwritten_cause_is_no_row_and_nothing_leads_to_it() -> None:
    causes = by_id(
        Cause, [{"id": "blank", "text": " "}, {"id": "cause", "text": "Her", "leads_to": ["blank"]}]
    )

    (row,) = cause_rows(project(causes=causes))

    assert row.leads_to == ()


def test_causes_in_a_circle_have_a_level() -> None:
    circle = by_id(
        Cause,
        [
            {"id": "hens", "text": "Høna", "leads_to": ["eggs"]},
            {"id": "eggs", "text": "Egget", "leads_to": ["hens"]},
            {"id": "after", "text": "Omeletten", "leads_to": ["eggs"]},
        ],
    )

    assert {row.level for row in cause_rows(project(causes=circle))} == {1}


def test_the_strongest_cause_is_the_one_most_people_told_about() -> None:
    rows = cause_rows(kindergarten())
    best = strongest(rows)

    assert best is not None
    assert best.insights == max(row.insights for row in rows)
    assert strongest([]) is None
    assert strongest([row._replace(insights=0) for row in rows]) is None


def test_a_believed_cause_is_without_evidence() -> None:
    rows = cause_rows(kindergarten())

    assert with_evidence(rows) == 10
    assert with_evidence([row for row in rows if row.believed]) == 0


def test_rows_make_a_frame() -> None:
    frame = pd.DataFrame(cause_rows(kindergarten()))

    assert list(frame.columns) == list(CauseRow._fields)
    assert len(frame) == 14
