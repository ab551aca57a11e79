"""Taking exact words out of everything that is written."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import EraseWords, MergeCauses
from lup_canvas.project.document import Project
from lup_canvas.project.erasing import GONE, places, without_words
from lup_canvas.project.errors import ChangeRefused
from tests.project.canaries import PLANS, Plan, dig
from tests.project.projects import add, after, empty


def cause(text: str) -> Project:
    return after(empty(), add("causes", "ffff", text=text))


@given(PLANS, st.data())
def test_a_word_is_reached_wherever_it_stands_and_nothing_else_is_lost(
    plan: Plan, data: st.DataObject
) -> None:
    mine = dig(plan)
    written = [each for each in mine.canaries if each.field not in ("ballot", "scores")]
    erased = data.draw(st.sampled_from(written))

    left = without_words(mine.project, erased.word)

    assert mine.heard_in(left) == mine.heard_in(mine.project) - {erased.word}
    assert list(places(mine.project, erased.word).values()) == [1]
    assert without_words(left, erased.word) is left


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["Mora til Åse Bø ringer", "mora til ÅSE   BØ ringer"])
def test_capitals_spaces_and_how_letters_are_put_together_do_not_matter(
    form: Literal["NFC", "NFD"], text: str
) -> None:
    project = cause(unicodedata.normalize(form, text))

    left = after(project, EraseWords(words="Åse Bø"))

    assert str(left.causes["ffff"].text).casefold() == f"mora til {GONE} ringer"


def test_whoever_was_typing_in_that_text_is_told_that_it_changed() -> None:
    project = cause("Mora til Åse ringer")

    left = without_words(project, "Åse")

    assert left.causes["ffff"].text.rev == project.causes["ffff"].text.rev + 1


def test_words_are_reached_in_what_a_merging_remembers() -> None:
    project = after(
        cause("Mora til Åse ringer"),
        add("causes", "gggg", text="Ingen ringer"),
        MergeCauses(item="ffff", into="gggg"),
    )
    assert "Åse" in project.model_dump_json()

    assert "Åse" not in without_words(project, "Åse").model_dump_json()


@pytest.mark.parametrize("words", ["", "  ", "a", "nb", " a b "])
def test_too_few_letters_are_refused(words: str) -> None:
    with pytest.raises(ChangeRefused):
        without_words(empty(), words)


def test_signs_that_mean_something_to_a_pattern_mean_themselves() -> None:
    project = cause("Hvem (Kari?) sa det")

    assert str(without_words(project, "(Kari?)").causes["ffff"].text) == f"Hvem {GONE} sa det"
    assert without_words(project, "K.ri") is project


def test_words_that_are_also_a_name_of_ours_change_no_setting() -> None:
    project = cause("Believed of the group")

    left = without_words(project, "believed")

    assert left.causes["ffff"].evidence is project.causes["ffff"].evidence
    assert str(left.causes["ffff"].text) == f"{GONE} of the group"
