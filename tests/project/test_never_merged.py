"""No sentence that no one wrote (trust.md 8, promise C2).

A machine that merges two people's changes word by word can say the opposite of both, without
any conflict that it would show. So words of two people are never merged here.
"""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.base import Text
from lup_canvas.project.changes import ChooseText, TidyInsight
from lup_canvas.project.document import Project
from lup_canvas.project.variants import same_words, written
from tests.project.projects import after, empty, told, write

TEMPLATES = (
    "Familier i krise får{} hjelp{}",
    "Barna blir{} møtt{} når de kommer",
    "Vi snakker{} med foreldrene{} om det som er vanskelig",
    "Foreldre får{} vite{} hvem de kan ringe",
    "De ansatte har{} tid til å{} lytte",
    "Helsestasjonen blir{} varslet{} av oss",
    "Overganger er{} planlagt{} sammen med hjemmet",
    "Den nye får{} opplæring{} av kollegene",
)
"""Sentences with two places where somebody puts in a word."""

FIRST = (" ikke", " aldri", " sjelden", " bare", " ofte")
LAST = (" for sent", " uten grunn", " først når det haster", " av og til", " alene")


def pairs() -> list[tuple[str, str, str, str]]:
    """Return texts, what two people make of each, and what a machine would make of both."""
    return [
        (
            template.format("", ""),
            template.format(one, ""),
            template.format("", other),
            template.format(one, other),
        )
        for template in TEMPLATES
        for one in FIRST
        for other in LAST
    ]


PAIRS = pairs()


def everything_said(project: Project) -> set[str]:
    text = project.area.area
    return {text.value, *(variant.text for variant in text.variants)}


def test_the_corpus_holds_the_sentence_that_it_began_with() -> None:
    assert (
        "Familier i krise får hjelp",
        "Familier i krise får ikke hjelp",
        "Familier i krise får hjelp for sent",
        "Familier i krise får ikke hjelp for sent",
    ) in PAIRS
    assert len(PAIRS) >= 200


@pytest.mark.parametrize(("base", "one", "other", "merged"), PAIRS)
def test_two_peoples_words_stand_beside_each_other(
    base: str, one: str, other: str, merged: str
) -> None:
    start = after(empty(), write("area", None, "area", base))

    for mine, yours in permutations((one, other)):
        both = after(
            start,
            write("area", None, "area", mine, rev=1),
            write("area", None, "area", yours, rev=1),
        )

        assert str(both.area.area) == mine
        assert everything_said(both) == {mine, yours}
        assert merged not in both.model_dump_json()


@pytest.mark.parametrize(("base", "one", "other", "merged"), PAIRS[::10])
def test_two_who_tidy_an_insight_are_not_merged_either(
    base: str, one: str, other: str, merged: str
) -> None:
    both = after(
        empty(),
        told("late", base),
        TidyInsight(item="late", base_rev=1, text=one),
        TidyInsight(item="late", base_rev=1, text=other),
    )

    text = both.insights["late"].text
    assert [text.value, *(each.text for each in text.variants)] == [one, other]
    assert merged not in both.model_dump_json()


@pytest.mark.parametrize(("base", "one", "other", "merged"), PAIRS[::10])
def test_two_who_choose_differently_are_not_merged_either(
    base: str, one: str, other: str, merged: str
) -> None:
    disputed = after(
        empty(),
        write("area", None, "area", base),
        write("area", None, "area", one, rev=1),
        write("area", None, "area", other, rev=1),
    )

    chosen = after(
        disputed,
        *(
            ChooseText(part="area", field="area", base_rev=2, text=text, seen=(other,))
            for text in (one, other)
        ),
    )

    assert everything_said(chosen) == {one, other}
    assert merged not in chosen.model_dump_json()


THREE = list(combinations(("Vi får hjelp", "Vi får ikke hjelp", "Vi får hjelp for sent"), 3))


@pytest.mark.parametrize("texts", [order for each in THREE for order in permutations(each)])
def test_three_at_once_are_all_kept(texts: tuple[str, str, str]) -> None:
    project = after(empty(), *(write("area", None, "area", text) for text in texts))

    assert str(project.area.area) == texts[0]
    assert everything_said(project) == set(texts)


WRITTEN = st.lists(
    st.tuples(st.text(max_size=30), st.integers(-1, 6), st.sampled_from(["kari", "liva", "olaa"])),
    max_size=12,
)


@given(WRITTEN)
def test_a_field_never_holds_a_text_that_nobody_wrote(
    hands: list[tuple[str, int, str]],
) -> None:
    text, wrote = Text(), {""}
    for words, base_rev, draft in hands:
        text = written(text, words, base_rev=base_rev, draft=draft)
        wrote.add(words)

        assert {text.value, *(variant.text for variant in text.variants)} <= wrote


@given(st.text(max_size=30), st.text(max_size=30))
def test_only_words_that_are_the_same_become_one(one: str, other: str) -> None:
    first = written(Text(), one, base_rev=0, draft="kari")
    text = written(first, other, base_rev=9, draft="liva")

    if same_words(one, other):
        assert text == first
    else:
        assert [text.value, *(variant.text for variant in text.variants)] == [one, other]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("får hjelp", " får\nhjelp ", True),
        ("får hjelp", "får  hjelp", True),
        ("får hjelp", "fårhjelp", False),
        ("får hjelp", "Får hjelp", False),
        ("får hjelp", "får hjelp.", False),
        ("får hjelp", "får hjelp?", False),
        ("får hjelp", "far hjelp", False),
        ("får hjelp", "fa\u030ar hjelp", False),
        ("", " ", True),
    ],
)
def test_words_are_the_same_when_they_differ_in_nothing_but_space(
    one: str, other: str, same: bool
) -> None:
    assert same_words(one, other) is same
