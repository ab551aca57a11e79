"""The silent answers, counted."""

from __future__ import annotations

from lup_canvas.analysis.votes import votes
from lup_canvas.project.document.steps import Gate
from tests.figures.examples import kindergarten, project


def test_every_answer_is_counted_from_one_to_five() -> None:
    cast = votes(kindergarten(), Gate.PROBLEM)

    assert cast.counts == {1: 0, 2: 0, 3: 1, 4: 3, 5: 3}
    assert (cast.answers, cast.middle, cast.doubting) == (7, 4, 1)


def test_a_gate_that_nobody_has_answered_has_no_votes() -> None:
    assert votes(project(), Gate.GOAL).answers == 0
