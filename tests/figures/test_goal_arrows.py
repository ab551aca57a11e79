"""The goal as arrows: what the ends are, which way it goes, and how far it has come."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lup_canvas.analysis.goal import indicator_rows
from lup_canvas.figures.goal_arrows import goal_arrows
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.trial import Benefit
from tests.figures import drawn
from tests.figures.examples import by_id, project

T = translator("en")


def measured(*rows: dict[str, Any], **benefit: Any) -> Project:
    named = [
        {"id": f"ind{letter}", "name": "Trust", **row}
        for letter, row in zip("abcd", rows, strict=False)
    ]
    benefits = [{"id": "bene", "indicator": "inda", **benefit}] if benefit else []
    return project(indicators=by_id(Indicator, named), benefits=by_id(Benefit, benefits))


def said(shown: Project, *, big: bool = False) -> list[str]:
    figure = goal_arrows(shown, T, big=big).figure
    assert figure is not None
    return [line for words in drawn.words(figure) for line in words.lines]


@pytest.mark.parametrize(
    ("row", "words", "finding"),
    [
        ({"baseline": 3.1, "target": 4}, "Up to 4", "«Trust» shall go up from 3.1 to 4."),
        ({"baseline": 12, "target": 4}, "Down to 4", "«Trust» shall go down from 12 to 4."),
        ({"baseline": 4, "target": 4}, "Target 4", "«Trust» shall stay at 4."),
    ],
)
def test_a_word_says_which_way_the_number_goes(
    row: dict[str, Any], words: str, finding: str
) -> None:
    shown = measured(row)

    assert words in said(shown)
    assert goal_arrows(shown, T).finding == finding


@pytest.mark.parametrize(
    ("latest", "share", "words"),
    [
        (3, 0.5, "Now 3"),
        (4, 1, "Now 4, reached"),
        (5, 1.5, "Now 5, reached"),
        (1, -0.5, "Now 1, further away"),
        (2, 0, "Now 2"),
    ],
)
def test_the_latest_measure_stands_where_it_has_come(
    latest: float, share: float, words: str
) -> None:
    shown = measured({"baseline": 2, "target": 4}, measured=latest)

    assert indicator_rows(shown)[0].share == share
    assert words in said(shown)


def test_less_of_what_shall_be_less_is_progress() -> None:
    shown = measured({"baseline": 12, "target": 4}, measured=8)

    assert indicator_rows(shown)[0].share == 0.5


def test_what_people_answered_holds_before_what_a_benefit_says() -> None:
    answers = {"counted": (0, 1, 2, 0, 0), "on": "2027-02-01"}
    shown = measured(
        {"baseline": 2, "target": 4, "latest_answers": answers}, measured=4, measured_on=None
    )

    (row,) = indicator_rows(shown)

    assert (row.latest, row.measured_on) == (3, date(2027, 2, 1))


def test_an_end_that_nobody_knows_is_said_and_drawn_open() -> None:
    figure = goal_arrows(measured({"target": 4}), T).figure
    assert figure is not None

    assert "Baseline not measured" in said(measured({"target": 4}))
    assert "No target yet" in said(measured({"baseline": 2}))
    lines = [trace.line.dash for trace in figure.data if trace.mode == "lines"]
    assert "dash" in lines
    assert indicator_rows(measured({"target": 4}))[0].share is None


def test_there_is_no_way_to_draw_before_one_of_its_ends_is_known() -> None:
    figure = goal_arrows(measured({}), T)

    assert figure.is_empty
    assert figure.finding == "Write a baseline and a target, and see the way to go here."


def test_a_baseline_in_words_is_told_in_words() -> None:
    shown = measured({"baseline_words": "Almost nobody", "target": 4})

    assert "Baseline Almost nobody" in said(shown)
    assert "Almost nobody" in goal_arrows(shown, T).table.to_numpy()


def test_the_finding_counts_when_there_are_several() -> None:
    shown = measured({"baseline": 2, "target": 4}, {"target": 4}, measured=3)

    assert goal_arrows(shown, T).finding == (
        "1 of 2 indicators have both a baseline and a target. "
        "1 of 1 that are measured again have come closer."
    )


def test_the_back_row_sees_the_first_three_and_the_table_has_them_all() -> None:
    shown = measured(*({"baseline": n, "target": 9} for n in range(4)))

    assert sum(line == "Up to 9" for line in said(shown, big=True)) == 3
    assert len(goal_arrows(shown, T, big=True).table) == 4


def test_an_indicator_without_a_name_is_not_drawn() -> None:
    assert goal_arrows(measured({"name": " "}), T).is_empty
