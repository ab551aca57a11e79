"""The problem area counted."""

from __future__ import annotations

import pytest

from lup_canvas.analysis.area import (
    CORNERS,
    corner,
    dangerous,
    named_actors,
    written_assumptions,
)
from lup_canvas.project.document.area import Actor, Assumption
from tests.figures.examples import by_id, kindergarten, project


@pytest.mark.parametrize(
    ("affected", "influence", "expected"),
    [
        (3, 0, (True, False)),
        (2, 2, (True, True)),
        (1, 1, (False, False)),
        (0, 3, (False, True)),
        (None, 3, None),
        (3, None, None),
    ],
)
def test_an_actor_has_a_corner_when_both_are_said(
    affected: int | None, influence: int | None, expected: tuple[bool, bool] | None
) -> None:
    actor = Actor(id="actor", affected=affected, influence=influence)

    assert corner(actor) == expected
    assert actor.is_placed is (expected is not None)
    assert expected is None or expected in CORNERS


def test_an_actor_without_a_name_is_nobody() -> None:
    assert named_actors(project(actors=by_id(Actor, [{"id": "actor", "name": " "}]))) == []


def test_assumptions_come_with_most_at_stake_first_and_blank_ones_do_not() -> None:
    rows: list[dict[str, object]] = [
        {"id": "unrated", "text": "A"},
        {"id": "much", "text": "B", "risk": 3},
        {"id": "blank", "text": " ", "risk": 3},
        {"id": "little", "text": "C", "risk": 1},
    ]
    found = written_assumptions(project(assumptions=by_id(Assumption, rows)))

    assert [each.id for each in found] == ["much", "little", "unrated"]


def test_what_is_dangerous_is_uncertain_and_has_much_at_stake() -> None:
    assert [each.text.value for each in dangerous(kindergarten())] == [
        "Medarbeiderne vet hvordan de kan spørre.",
        "Foreldre vet hva vi gjør med det de forteller.",
    ]
