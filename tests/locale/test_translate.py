"""Saying sentences, dates and numbers in a language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.numbers import format_decimal

from lup_canvas.locale import LANGUAGES, Translator, mark, translator
from lup_canvas.locale.catalogue import read, write
from tests.locale.catalogues import kept

IDEAS = ("{count} idea is parked", "{count} ideas are parked")


def test_a_sentence_is_said_in_the_language(tmp_path: Path) -> None:
    t = Translator("nb", kept(tmp_path, "nb", {"Problem area": "Problemområde"}))

    assert t("Problem area") == "Problemområde"


def test_blanks_are_filled_in(tmp_path: Path) -> None:
    t = Translator("nb", kept(tmp_path, "nb", {"Open to {name}": "Åpen for {name}"}))

    assert t("Open to {name}", name="Ås barnehage") == "Åpen for Ås barnehage"


def test_peoples_words_are_never_read_as_blanks(tmp_path: Path) -> None:
    t = Translator("nb", kept(tmp_path, "nb", {"Open to {name}": "Åpen for {name}"}))

    assert t("Open to {name}", name="{t.folder}") == "Åpen for {t.folder}"


def test_a_sentence_without_blanks_may_hold_braces(tmp_path: Path) -> None:
    assert Translator("en", tmp_path)("A set {1, 2}") == "A set {1, 2}"


def test_nynorsk_borrows_what_it_lacks(tmp_path: Path) -> None:
    kept(tmp_path, "nb", {"Goal": "Mål", "Problem area": "Problemområde", "Ideas": "Ideer"})
    kept(tmp_path, "nn", {"Ideas": "Idear", "Goal": ""})
    t = Translator("nn", tmp_path)

    assert [t("Ideas"), t("Goal"), t("Problem area")] == ["Idear", "Mål", "Problemområde"]


def test_nobody_borrows_from_nynorsk(tmp_path: Path) -> None:
    kept(tmp_path, "nn", {"Ideas": "Idear"})

    assert Translator("nb", tmp_path)("Ideas") == "Ideas"


def test_a_guess_is_not_said(tmp_path: Path) -> None:
    kept(tmp_path, "nb", {"Goals": "Mål"})
    guessed = read("nb", tmp_path)
    guessed["Goals"].flags.add("fuzzy")
    write(guessed, "nb", tmp_path)

    assert Translator("nb", tmp_path)("Goals") == "Goals"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 ideer er parkert"),
        (1, "Én idé er parkert"),
        (2, "2 ideer er parkert"),
        (1200, "1\u00a0200 ideer er parkert"),
    ],
)
def test_one_and_many_are_said_differently(tmp_path: Path, count: int, said: str) -> None:
    t = Translator(
        "nb", kept(tmp_path, "nb", {IDEAS: ("Én idé er parkert", "{count} ideer er parkert")})
    )

    assert t.plural(*IDEAS, count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 idea is parked"), (3, "3 ideas are parked")])
def test_plurals_fall_back_to_the_source(tmp_path: Path, count: int, said: str) -> None:
    assert Translator("nb", tmp_path).plural(*IDEAS, count) == said


def test_plurals_take_more_blanks(tmp_path: Path) -> None:
    t = Translator("en", tmp_path)

    assert t.plural("{count} of {all} idea", "{count} of {all} ideas", 2, all=7) == "2 of 7 ideas"


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "3. mars 2026"), ("nn", "3. mars 2026"), ("en", "3 March 2026")],
)
def test_dates_are_written_as_people_do(language: str, said: str) -> None:
    assert translator(language).date(date(2026, 3, 3)) == said


def test_a_moment_is_told_by_the_clock_in_norway() -> None:
    t, moment = translator("nb"), datetime(2026, 6, 30, 22, 30, tzinfo=UTC)

    assert t.date(moment) == "1. juli 2026"
    assert t.time(moment) == "00:30"


@pytest.mark.parametrize(("language", "said"), [("nb", "3,1"), ("nn", "3,1"), ("en", "3.1")])
def test_numbers_have_the_languages_decimal_sign(language: str, said: str) -> None:
    assert translator(language).number(3.1) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_is_written_as_the_language_does(language: str) -> None:
    t, region = translator(language), {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}[language]

    for number in (*range(-2, 1_102), 0.0, 2.0, 999.0, 999.5, 1_000.0, 0.25, 12_345_678):
        assert t.number(number) == format_decimal(number, locale=region)


def test_a_translator_is_a_value() -> None:
    assert translator("nb") == translator("nb")
    assert hash(translator("nb")) == hash(translator("nb"))
    assert translator("nb") != translator("nn")


def test_there_is_no_translator_for_other_languages() -> None:
    with pytest.raises(ValueError, match="Not a language of the product"):
        translator("../nb")


def test_marking_changes_nothing() -> None:
    assert mark("Problem area") == "Problem area"
