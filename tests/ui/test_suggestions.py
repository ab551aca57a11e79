"""The suggestions for themes: why, card by card, and nothing moved before somebody says so."""

from __future__ import annotations

from lup_canvas.locale import translator
from lup_canvas.project.changes import apply, read_change
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Block, Card
from lup_canvas.ui.steps.suggestions import suggestions_block
from tests.project.projects import AT, after, empty, told
from tests.ui.hands import everything_sent

T = translator("en")
TOLD = ("Vikaren veit ingenting", "Ny vikar hver dag", "Vi leter etter vikarer til klokka ni")


def project_of(*texts: str) -> Project:
    return after(
        empty(), *(told(f"told{letter}", text) for letter, text in zip("abc", texts, strict=False))
    )


def block(project: Project) -> Block:
    return suggestions_block(project, T)


def pressed(project: Project, card: Card, label: str) -> Project:
    action = next(each for each in card.actions if each.label == label)
    return apply(project, read_change(action.change), AT)


def test_a_suggestion_says_which_words_it_comes_from() -> None:
    heading, *notes = block(project_of(*TOLD)).cards

    assert (
        "«vikar»" in [badge.text for badge in heading.badges] or "vikar" in heading.badges[1].text
    )
    assert heading.badges[0].text == "New theme"
    assert [card.under for card in notes] == [heading.item] * 3


def test_one_card_is_accepted_and_the_others_stay() -> None:
    project = project_of(*TOLD)
    heading, note, *_ = block(project).cards
    after_one = pressed(project, note, "Put in the theme")
    there, *rest = block(after_one).cards

    assert sum(each.themes == (heading.item,) for each in after_one.insights.values()) == 1
    assert there.item == heading.item
    assert there.badges[0].text == "Theme you have"
    assert note.item not in [card.item for card in rest]
    assert len(rest) == 2


def test_all_are_accepted_at_once() -> None:
    project = project_of(*TOLD)
    project = pressed(project, block(project).cards[0], "Put all 3 notes in the theme")

    assert len({each.themes for each in project.insights.values()}) == 1
    assert [str(theme.name).lower() in "".join(TOLD).lower() for theme in project.themes.values()]
    assert block(project).cards == ()


def test_what_is_turned_down_is_gone_and_moves_nothing() -> None:
    project = project_of(*TOLD)
    project = pressed(project, block(project).cards[0], "Do not suggest this")

    assert block(project).cards == ()
    assert not project.themes


def test_without_anything_in_common_it_says_so() -> None:
    shown = block(project_of("Det trekker fra vinduet", "Kaffen smaker vondt"))

    assert shown.cards == ()
    assert shown.empty


def test_everything_that_can_be_pressed_is_taken() -> None:
    project = project_of(*TOLD)
    for change in everything_sent(block(project)):
        apply(project, read_change(change), AT)
