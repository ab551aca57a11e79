"""Telling what is wrong with a catalogue."""

from __future__ import annotations

import pytest

from lup_canvas.locale.check import problems
from tests.locale.catalogues import Sentence, catalogue, template

IDEAS = ("{count} idea", "{count} ideas")


def found(
    sentences: dict[Sentence, Sentence], *wanted: Sentence, language: str = "nb"
) -> list[str]:
    return list(problems(catalogue(language, sentences), template(*wanted), language))


def test_a_complete_catalogue_has_no_problems() -> None:
    sentences: dict[Sentence, Sentence] = {
        "Goal": "Mål",
        "Open to {name}": "Åpen for {name}",
        IDEAS: ("én idé", "{count} ideer"),
    }

    assert found(sentences, *sentences) == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_missing_sentence_is_told_with_its_place(language: str) -> None:
    told = [f"{language}: not translated: 'Goal' (pages/goal.py)"]

    assert found({}, "Goal", language=language) == told
    assert found({"Goal": ""}, "Goal", language=language) == told


def test_half_a_plural_is_missing() -> None:
    assert found({IDEAS: ("{count} idé", "")}, IDEAS) == [
        "nb: not translated: '{count} idea' (pages/goal.py)"
    ]


def test_nynorsk_may_lack_sentences_but_not_get_them_wrong() -> None:
    assert found({"Goal": ""}, "Goal", "Ideas", language="nn") == []
    assert found({"To {name}": "Til"}, "To {name}", language="nn") == [
        "nn: other blanks than 'To {name}': 'Til'"
    ]


@pytest.mark.parametrize(
    "wrong", ["Til {navn}", "Til", "Til {name} {name.x}", "Til {name", "Til {}"]
)
def test_other_blanks_are_a_problem(wrong: str) -> None:
    assert found({"To {name}": wrong}, "To {name}") == [
        f"nb: other blanks than 'To {{name}}': {wrong!r}"
    ]


def test_only_the_form_for_one_may_say_its_count_in_words() -> None:
    assert found({IDEAS: ("én idé", "mange ideer")}, IDEAS) == [
        "nb: other blanks than '{count} ideas': 'mange ideer'"
    ]
    assert found({"{count} parked": "Parkert"}, "{count} parked") == [
        "nb: other blanks than '{count} parked': 'Parkert'"
    ]


def test_a_plural_needs_its_forms() -> None:
    assert found({"{count} idea": "{count} idé"}, IDEAS) == [
        "nb: needs 2 forms: '{count} idea'",
    ]


def test_space_at_the_ends_is_part_of_a_sentence() -> None:
    assert found({"Goal: ": "Mål:"}, "Goal: ") == [
        "nb: other space at its ends than 'Goal: ': 'Mål:'"
    ]


def test_what_is_no_longer_used_is_a_problem() -> None:
    assert found({"Goal": "Mål", "Old": "Gammel"}, "Goal") == ["nb: no longer used: 'Old'"]


def test_a_guess_is_a_problem() -> None:
    guessed = catalogue("nb", {"Goal": "Mål"})
    guessed["Goal"].flags.add("fuzzy")

    assert list(problems(guessed, template("Goal"), "nb")) == ["nb: only a guess (fuzzy): 'Goal'"]
