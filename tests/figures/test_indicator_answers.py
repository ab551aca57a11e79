"""How people answered the indicators' questions, before and when they were asked again."""

from __future__ import annotations

from typing import Any

from lup_canvas.figures.indicator_answers import indicator_answers
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Indicator
from tests.figures import drawn
from tests.figures.examples import by_id, project

T = translator("en")
BEFORE = {"counted": [2, 5, 4, 1, 0]}
SINCE = {"counted": [0, 1, 2, 4, 1]}


def asked(*rows: dict[str, Any]) -> Project:
    named = [
        {"id": f"ind{letter}", "name": "Trust", **row}
        for letter, row in zip("abcd", rows, strict=False)
    ]
    return project(indicators=by_id(Indicator, named))


def test_both_distributions_stand_beside_each_other() -> None:
    shown = asked({"baseline_answers": BEFORE, "latest_answers": SINCE})
    figure = indicator_answers(shown, T)
    assert figure.figure is not None

    bars = [trace for trace in figure.figure.data if trace.type == "bar"]

    assert [list(each.y) for each in bars] == [[2, 5, 4, 1, 0], [0, 1, 2, 4, 1]]
    assert bars[0].offset + bars[0].width < bars[1].offset, "none hides another"
    assert bars[0].marker.color != bars[1].marker.color
    assert figure.finding == "The middle answer to «Trust» has gone from 2 to 4."
    assert "In the middle: 2 → 4" in [
        line for words in drawn.words(figure.figure) for line in words.lines
    ]


def test_one_distribution_stands_over_its_numbers() -> None:
    figure = indicator_answers(asked({"baseline_answers": BEFORE}), T)
    assert figure.figure is not None

    (bars,) = [trace for trace in figure.figure.data if trace.type == "bar"]

    assert bars.offset + bars.width / 2 == 0
    assert figure.finding == "The middle answer to «Trust» is 2."


def test_the_table_has_a_row_for_each_time_people_were_asked() -> None:
    shown = asked({"baseline_answers": BEFORE, "latest_answers": SINCE}, {"latest_answers": SINCE})

    table = indicator_answers(shown, T).table

    assert list(table["When"]) == ["Before", "Asked again", "Asked again"]
    assert list(table["4"]) == [1, 4, 4]
    assert indicator_answers(shown, T).finding == (
        "2 indicators are answered from 1 to 5, and 1 of them again."
    )
