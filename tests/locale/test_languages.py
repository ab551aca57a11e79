"""Choosing the language somebody would like best."""

from __future__ import annotations

import pytest

from lup_canvas.locale import LANGUAGES, best_language


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("nb", "nb"),
        ("nn", "nn"),
        ("en", "en"),
        ("no", "nb"),
        ("nb-NO", "nb"),
        ("nn_NO.UTF-8", "nn"),
        ("EN-us", "en"),
        ("pl,en;q=0.8", "en"),
        ("en;q=0.2, nn;q=0.9", "nn"),
        ("nn, nb", "nn"),
        ("en;q=0, nn;q=0.1", "nn"),
    ],
)
def test_a_wish_is_met(wish: str, language: str) -> None:
    assert best_language(wish) == language


@pytest.mark.parametrize(
    "wish", [None, "", "pl", "*", "e", "english", "en;q=x", "en;q=1.2.3", "en;level=1", ";;,,;q="]
)
def test_a_wish_that_cannot_be_met_gives_the_first_language(wish: str | None) -> None:
    assert best_language(wish) == "nb"


def test_the_first_wish_that_can_be_met_wins() -> None:
    assert best_language(None, "sv", "nn", "en") == "nn"


def test_nobodys_wish_gives_the_first_language() -> None:
    assert best_language() == LANGUAGES[0] == "nb"
