"""Themes that words suggest: how well, always the same, and never more than a suggestion."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lup_canvas.analysis.likeness import Told
from lup_canvas.analysis.norwegian import root, words
from lup_canvas.analysis.suggestions import Home, Suggestion, suggested, suggestions
from lup_canvas.project.changes import (
    GatherInTheme,
    ReviewInsight,
    TrashItem,
    TurnDownTheme,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from tests.analysis.labelled import (
    Labelled,
    adjusted_rand_index,
    by_commonest_word,
    by_suggestions,
    labelled,
    right_groups,
)
from tests.project.projects import add, after, empty, told

WORKPLACES = labelled()
ROWS = [row for rows in WORKPLACES.values() for row in rows]
UNSEEN = "skole"
"""Written after the numbers of the method were set, and never used to set them."""

LATE = ("Vikaren veit ingenting", "Ny vikar hver dag", "Vi leter etter vikarer til klokka ni")
OTHER = ("Det trekker fra vinduet", "Kaffen smaker vondt", "Skogen ligger nær")


def score(rows: list[Labelled]) -> float:
    return adjusted_rand_index(right_groups(rows), by_suggestions(rows))


def sorted_told(texts: list[str]) -> tuple[Told, ...]:
    return tuple(sorted(Told(f"t{n}", text) for n, text in enumerate(texts)))


def project_of(*texts: str) -> Project:
    return after(
        empty(),
        *(told(f"told{letter}", text) for letter, text in zip("abcdefgh", texts, strict=False)),
    )


def only(project: Project) -> Suggestion:
    (found,) = suggestions(project)
    return found


# How well


def test_there_are_enough_examples_to_tell() -> None:
    assert len(ROWS) >= 150
    assert len(WORKPLACES) == 4


@pytest.mark.parametrize("workplace", WORKPLACES)
def test_words_group_better_than_the_commonest_word_does(workplace: str) -> None:
    rows = WORKPLACES[workplace]
    naive = adjusted_rand_index(right_groups(rows), by_commonest_word(rows))

    assert score(rows) > naive + 0.1


def test_insights_nobody_set_the_method_for_are_grouped_as_well() -> None:
    assert score(WORKPLACES[UNSEEN]) > 0.3


def test_what_is_grouped_mostly_belongs_together() -> None:
    pairs = [
        (one.theme == other.theme)
        for rows in WORKPLACES.values()
        for groups in [by_suggestions(rows)]
        for n, (one, mine) in enumerate(zip(rows, groups, strict=True))
        for other, theirs in zip(rows[n + 1 :], groups[n + 1 :], strict=True)
        if mine == theirs
    ]

    assert sum(pairs) / len(pairs) > 0.5


def test_the_index_is_one_for_the_same_groups_and_nothing_for_one_heap() -> None:
    assert adjusted_rand_index("aabbc", "xxyyz") == 1
    assert adjusted_rand_index("aabbc", "xxxxx") == 0


# Bokmål, nynorsk and bent forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("foreldra", "foreldrene"),
        ("vikarar", "vikarene"),
        ("heimen", "hjemmet"),
        ("skulen", "skolen"),
        ("tryggleik", "trygghet"),
        ("levering", "leverer"),
        ("sjukehuset", "sykehus"),
        ("åleine", "alene"),
        ("Vaksne", "voksne"),
    ],
)
def test_forms_of_one_word_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_empty_words_say_nothing_in_either_language() -> None:
    assert words("Eg veit ikkje korleis det er, og jeg vet ikke hvordan") == []


# Always the same, and never forced


texts = st.lists(st.sampled_from([row.text for row in ROWS]), max_size=40)


@settings(deadline=None, max_examples=40)
@given(texts=texts, shuffle=st.randoms(use_true_random=False))
def test_the_order_in_which_things_were_told_makes_no_difference(
    texts: list[str], shuffle: Random
) -> None:
    changes = [
        told(f"told{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}", text)
        for n, text in enumerate(texts)
    ]
    first = suggestions(after(empty(), *changes))
    shuffle.shuffle(changes)
    suggested.cache_clear()

    assert suggestions(after(empty(), *changes)) == first


@settings(deadline=None, max_examples=40)
@given(texts=texts)
def test_nothing_is_suggested_twice_or_without_a_word_it_holds(texts: list[str]) -> None:
    lonely = sorted_told(texts)
    made = suggested(lonely)
    placed = [name for each in made for name in each.insights]
    said = dict(lonely)

    assert len(placed) == len(set(placed))
    assert len({each.theme for each in made}) == len(made)
    for each in made:
        assert len(each.insights) >= 3
        why = [root(word) for word in each.words]
        for name in each.insights:
            held = " ".join(root(word) for word in words(said[name]))
            assert any(part in held for part in why) or any(
                part in word for word in why for part in held.split()
            )


@settings(deadline=None, max_examples=40)
@given(texts=st.lists(st.text(max_size=60), max_size=12))
def test_whatever_is_written_can_be_looked_at(texts: list[str]) -> None:
    suggested(sorted_told(texts), (Home("theme", "", ()), Home("other", "Navn", ())))


def test_what_shares_no_words_stays_alone() -> None:
    assert suggestions(project_of(*OTHER)) == []
    assert only(project_of(*LATE, *OTHER)).insights == ("toldb", "toldc", "tolda")


def test_two_are_no_pattern() -> None:
    assert suggestions(project_of(*LATE[:2], *OTHER)) == []


def test_the_words_are_those_that_people_wrote() -> None:
    found = only(project_of(*LATE))

    assert found.words[0] in ("vikar", "vikaren", "vikarer")
    assert found.name.lower() == found.words[0]


def test_what_is_hidden_or_unread_suggests_nothing() -> None:
    project = after(project_of(*LATE), ReviewInsight(item="tolda", reading=Reading.HIDDEN))

    assert suggestions(project) == []


# Themes that are there


def test_a_theme_attracts_what_shares_its_words() -> None:
    project = after(
        project_of(*LATE, *OTHER),
        add("themes", "theme", name="Vikarer"),
        GatherInTheme(theme="theme", name="", insights=("tolda", "toldb")),
    )
    found = only(project)

    assert (found.theme, found.is_new, found.insights) == ("theme", False, ("toldc",))


def test_a_suggestion_stays_while_its_cards_are_accepted_one_by_one() -> None:
    project = project_of(*LATE, *OTHER)
    first = only(project)
    card, *rest = first.insights
    project = after(project, GatherInTheme(theme=first.theme, name=first.name, insights=(card,)))

    assert only(project).theme == first.theme
    assert set(only(project).insights) == set(rest)


@pytest.mark.parametrize("workplace", WORKPLACES)
def test_nearly_all_cards_stay_suggested_after_the_first_is_accepted(workplace: str) -> None:
    told_there = sorted_told([row.text for row in WORKPLACES[workplace]])
    left = stayed = 0
    for each in suggested(told_there):
        first, *rest = each.insights
        home = Home("theme", each.name, tuple(one for one in told_there if one.name == first))
        now = suggested(tuple(one for one in told_there if one.name != first), (home,))
        left += len(rest)
        stayed += sum(name in rest for one in now if one.theme == "theme" for name in one.insights)

    assert stayed > 0.9 * left


def test_what_is_turned_down_is_not_suggested_again() -> None:
    project = project_of(*LATE)
    down = TurnDownTheme(suggestion=only(project).key)

    assert suggestions(after(project, down)) == []
    assert only(after(project, down, TurnDownTheme(suggestion=down.suggestion, down=False)))


def test_a_theme_that_was_deleted_is_suggested_as_a_new_one() -> None:
    project = project_of(*LATE)
    first = only(project)
    project = after(
        project,
        GatherInTheme(theme=first.theme, name=first.name, insights=first.insights),
        TrashItem(part="themes", item=first.theme),
    )

    assert only(project).is_new
    assert only(project).theme != first.theme
