"""People's words: measured, wrapped, and never read as markup."""

from __future__ import annotations

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.figures.text import balance, block, clean, safe, shortened, width_of, wrap
from tests.figures.examples import HOSTILE, LONG


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_a_person_writes_is_markup(payload: str) -> None:
    drawn = block([payload])

    assert "<" not in drawn
    assert unescape(drawn) == payload


@given(st.text())
def test_what_is_made_safe_is_drawn_as_it_was_written(words: str) -> None:
    drawn = safe(words)

    assert "<" not in drawn
    assert ">" not in drawn
    assert drawn.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == words


def test_only_lines_are_broken() -> None:
    assert block(["a<br>b", "c"]) == "a&lt;br&gt;b<br>c"


def test_characters_that_steer_are_taken_away_and_those_that_join_are_kept() -> None:
    assert clean("\u202eomvendt\u202c\x00\n\r\t ord") == "omvendt ord"
    assert clean("👩‍👧") == "👩‍👧"
    assert clean("A\u030a") == "Å"


@given(st.text(), st.floats(20, 2_000), st.integers(1, 6))
def test_wrapped_words_keep_within_their_lines(words: str, width: float, most: int) -> None:
    lines = wrap(words, width, 16, most=most)

    assert len(lines) <= most
    assert all(width_of(line, 16) <= width or len(line) <= 2 for line in lines)


@given(st.text(max_size=200))
def test_wrapping_loses_no_letter(words: str) -> None:
    together = "".join(wrap(words, 100, 16)).replace("-", "").replace(" ", "")

    assert together == clean(words).replace("-", "").replace(" ", "")


def test_a_long_word_is_broken_between_syllables() -> None:
    lines = wrap("Barnehagelærerutdanningsgodkjenningsordningen", 150, 16)

    assert lines == ("Barnehagelærerut-", "danningsgodkjen-", "ningsordningen")


def test_a_long_word_begins_on_the_line_that_has_room() -> None:
    assert wrap("1 Barnehagelærerutdanning", 150, 16) == ("1 Barnehagelærerut-", "danning")


def test_a_hyphen_is_a_place_to_break() -> None:
    assert wrap("Hjem-barnehage-samarbeid", 120, 16) == ("Hjem-", "barnehage-", "samarbeid")


def test_what_is_left_out_is_shown() -> None:
    assert wrap(LONG, 150, 16, most=2)[-1].endswith("…")
    assert not wrap("Kort", 150, 16, most=1)[-1].endswith("…")


def test_nothing_has_no_lines() -> None:
    assert wrap(" \u202e ", 100, 16) == ()
    assert balance("", 100, 16) == ()


def test_balanced_lines_are_as_few_and_more_alike() -> None:
    words = "Kompetanse og trygghet hos oss"
    plain, even = wrap(words, 200, 16), balance(words, 200, 16)

    assert plain == ("Kompetanse og trygghet", "hos oss")
    assert even == ("Kompetanse og", "trygghet hos oss")


def test_a_sentence_gets_whole_words_only() -> None:
    assert shortened("Vi får vite det sent", 12) == "Vi får vite…"
    assert shortened("Vi får\nvite", 12) == "Vi får vite"


def test_every_letter_of_the_languages_has_a_measured_width() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzæøåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖ0123456789"

    assert all(15 < width_of(letter, 100) < 100 for letter in letters)
    assert width_of("i", 10) < width_of("m", 10)
    assert width_of("Å", 10, bold=True) > width_of("Å", 10)
    assert all(unicodedata.category(letter)[0] in "LN" for letter in letters)
