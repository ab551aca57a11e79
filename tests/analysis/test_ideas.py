"""The rows of the ideas."""

from __future__ import annotations

import pytest

from lup_canvas.analysis.ideas import Spread, idea_rows, scored, spread
from lup_canvas.project.document.ideas import Idea
from tests.figures.examples import by_id, kindergarten, project, scores


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], None),
        ([None], None),
        ([4], Spread(4, 4, 4)),
        ([2, 4], Spread(3, 2.5, 3.5)),
        ([1, 3, 3, 3, 5], Spread(3, 3, 3)),
        ([1, 2, None, 4, 5], Spread(3, 1.75, 4.25)),
    ],
)
def test_a_spread_is_the_middle_and_the_middle_half(
    answers: list[int | None], expected: Spread | None
) -> None:
    assert spread(answers) == expected


def test_a_parked_idea_is_no_row() -> None:
    ideas = by_id(
        Idea, [{"id": "parked", "text": "Vent", "state": "parked"}, {"id": "open", "text": "Nå"}]
    )

    assert [row.idea for row in idea_rows(project(ideas=ideas))] == ["open"]


def test_an_idea_without_both_effect_and_effort_is_not_scored() -> None:
    ideas = by_id(
        Idea,
        [
            {"id": "half", "text": "Halv", "scores": {"ballot": {"effect": 4}}},
            {"id": "none", "text": "Ingen"},
            {"id": "both", "text": "Begge", "scores": scores("4", "2")},
        ],
    )
    rows = idea_rows(project(ideas=ideas))

    assert len(rows) == 3
    assert [idea.idea for idea in scored(rows)] == ["both"]


def test_chosen_ideas_come_first_and_then_those_that_promise_most() -> None:
    ideas = scored(idea_rows(kindergarten()))

    assert [idea.chosen for idea in ideas] == [True, True, *[False] * 5]
    gains = [idea.gain for idea in ideas[2:]]
    assert gains == sorted(gains, reverse=True)
