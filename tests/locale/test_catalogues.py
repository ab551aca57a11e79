"""What the product really says: every catalogue is whole, and keeps to the glossary."""

from __future__ import annotations

import re
from functools import cache

import pytest

from lup_canvas.content import content
from lup_canvas.locale import LANGUAGES, translator
from lup_canvas.locale.catalogue import read, source_forms, texts, translated_forms
from lup_canvas.locale.check import problems
from lup_canvas.locale.sources import Sources, collect
from lup_canvas.project.document.area import Standing
from lup_canvas.project.document.problem import Evidence
from lup_canvas.project.document.steps import Step
from lup_canvas.ui.labels import label, words

NOT_OUR_WORDS = re.compile(r"\b(workshop|canvas|evidens|ansatt|tilsett)", re.IGNORECASE)
"""The glossary has Norwegian words for these: samling, lerret, belegg, medarbeider."""


@cache
def sources() -> Sources:
    return collect()


def said_in(language: str) -> list[tuple[str, str]]:
    """Return every sentence of a catalogue with its source, those not translated left out."""
    return [
        (source_forms(message)[0], form)
        for message in texts(read(language))
        for form in translated_forms(message)
        if form
    ]


def is_sentence(said: str) -> bool:
    return said.endswith(".") and not said.endswith("...")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_everything_well(language: str) -> None:
    assert list(problems(read(language), sources().template, language)) == []


def test_every_sentence_in_the_code_can_be_collected() -> None:
    assert sources().mistakes == ()


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_norwegian_keeps_to_the_glossary(language: str) -> None:
    strange = [said for _, said in said_in(language) if NOT_OUR_WORDS.search(said)]

    assert strange == []


def test_bokmal_has_one_ending_for_each_word() -> None:
    """*Gruppen* here and *gruppa* there is two voices in one product."""
    other = re.compile(r"\b(gruppas?|fila|mappa|tavla|arbeidsboka)\b", re.IGNORECASE)

    assert [said for _, said in said_in("nb") if other.search(said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shouted_at(language: str) -> None:
    assert [said for _, said in said_in(language) if "!" in said] == []


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_norwegian_uses_its_own_signs(language: str) -> None:
    foreign = [said for _, said in said_in(language) if re.search(r"\"|“|”|‘|\.\.\.", said)]

    assert foreign == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_as_its_source_does(language: str) -> None:
    """A label must not become a sentence in translation, nor a sentence a label."""
    ends = [said for source, said in said_in(language) if is_sentence(said) != is_sentence(source)]

    assert ends == []


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("step", Step)
def test_a_step_is_called_the_same_everywhere(step: Step, language: str) -> None:
    assert label(step, translator(language)) == content(language).steps[step].name


def test_the_words_people_sort_by_are_those_of_the_glossary() -> None:
    t = translator("nb")

    evidence = ["Tror vi", "Flere har opplevd", "Brukere har sagt", "Tall viser"]
    assert list(words(Evidence, t).values()) == evidence
    assert list(words(Standing, t).values()) == ["Vet", "Tror", "Må finne ut"]
