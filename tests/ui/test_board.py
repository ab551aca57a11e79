"""The board and the wall that mirrors it: what they show of few notes, of many, and in silence."""

from __future__ import annotations

import json

import pytest

from lup_canvas.locale import translator
from lup_canvas.project.base import Text
from lup_canvas.project.changes import SetField
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.views import Audience, View, view_for
from lup_canvas.ui.cards import Block, Card
from lup_canvas.ui.forms import whole
from lup_canvas.ui.sheet import sheet_json
from lup_canvas.ui.steps.board import MOST_SHOWN, board_block, pages, theme_names_block
from lup_canvas.ui.steps.wall import MOST, wall_of
from tests.project.projects import add, after, empty

T = translator("en")
SILENCE = SetField(part="listening", field="in_silence", value=True)
NAMES = [f"note{a}{b}{c}" for a in "abcdefghijklmnop" for b in "abcdefgh" for c in "abcdefgh"]


def told(count: int, *themes: str, quotable: bool = True, comment: str = "") -> Project:
    """Return a project with so many notes, spread over `themes` and the lonely ones."""
    homes = [(), *((theme,) for theme in themes)]
    notes = {
        name: Insight(
            id=name,
            place=n / count,
            text=Text(value=f"Nummer {n} kom først da barnet gråt", rev=1),
            themes=homes[n % len(homes)],
            quotable=quotable,
            comment=Text(value=comment, rev=1),
        )
        for n, name in enumerate(NAMES[:count])
    }
    made = after(empty(), *(add("themes", theme, name=theme.title()) for theme in themes))
    return made.but(insights=notes)


def seen(project: Project, audience: Audience = Audience.EDITOR) -> View:
    return view_for(project, audience)


def lonely(block: Block) -> Card:
    return whole(next(card for card in block.cards if card.column == ""), block)


# ------------------------------------------------------------------ many notes


def test_a_board_with_room_for_all_shows_all_on_one_page() -> None:
    project = told(MOST_SHOWN, "time", "staff")

    block = board_block(project, T)

    assert len(pages(project)) == 1
    assert [card.item for card in block.cards] != []
    assert {card.item for card in block.cards} == set(project.insights)
    assert [column.count for column in block.columns] == [None, None, None]


def test_every_note_of_a_larger_board_is_on_one_page_and_none_is_on_two() -> None:
    project = told(1_000, "time", "staff")
    boards = [board_block(project, T, page) for page, _ in enumerate(pages(project))]

    shown = [card.item for board in boards for card in board.cards]
    assert sorted(map(str, shown)) == sorted(project.insights)
    assert all(len(board.cards) <= MOST_SHOWN for board in boards)
    assert [column.count for column in boards[0].columns] == [334, 333, 333]


def test_a_page_that_is_no_more_shows_the_last_there_is() -> None:
    project = told(1_000, "time", "staff")

    assert board_block(project, T, 99) == board_block(project, T, len(pages(project)) - 1)
    assert board_block(empty(), T, 3).cards == ()


def test_what_notes_have_in_common_is_sent_once() -> None:
    block = board_block(told(300, "time", "staff"), T)
    alone = board_block(told(3, "time", "staff"), T)

    size, base = (len(sheet_json([each], T, "p" * 26)) for each in (block, alone))

    assert (size - base) / 297 < 250, "bytes a note"
    assert json.loads(sheet_json([block], T, "p" * 26))["blocks"][0]["forms"].keys() == {
        "sorted",
        "loose",
        "asked",
    }


# ------------------------------------------------------------------ lonely notes


def test_when_the_sorting_is_nearly_done_those_left_are_asked_why_they_matter() -> None:
    block = board_block(told(4, "time", "staff", "trust", comment="Alle tenkte det"), T)
    card = lonely(block)

    assert [column.help for column in block.columns] == [
        "Why is it important that these do not fit in?",
        *[None] * 3,
    ]
    assert [(field.field, field.kind) for field in card.fields] == [
        ("text", "text"),
        ("comment", "text"),
    ]
    assert card.fields[1].value == "Alle tenkte det"


def test_the_first_theme_asks_nothing_of_the_notes_that_merely_wait() -> None:
    block = board_block(told(4, "time", comment="Alle tenkte det"), T)
    card = lonely(block)

    assert [column.help for column in block.columns] == ["Notes that are in no theme.", None]
    assert [(field.field, field.kind) for field in card.fields][1] == ("comment", "show")
    assert card.fields[1].value == "Alle tenkte det"
    assert (card.more[0].field, card.more[0].kind) == ("comment", "text")


def test_nobody_is_asked_about_lonely_notes_before_there_is_a_theme() -> None:
    assert [field.field for field in lonely(board_block(told(4), T)).fields] == ["text"]


# ------------------------------------------------------------------ in silence


def test_in_silence_themes_have_numbers_and_nobody_is_offered_to_name_them() -> None:
    project = seen(after(told(4, "time", "staff"), SILENCE)).project
    block, heads = board_block(project, T), theme_names_block(project, T)

    assert [column.title for column in block.columns] == ["Lonely notes", "Group 1", "Group 2"]
    assert [(card.fields, card.more) for card in heads.cards] == [((), ()), ((), ())]
    assert heads.add == ()
    assert [field.field for field in lonely(block).fields] == ["text"]
    assert "in silence" in (block.help or "")


# ------------------------------------------------------------------ the wall


def test_the_wall_shows_the_fullest_themes_and_how_many_more_there_are() -> None:
    themes = [f"them{letter}" for letter in "abcdefghij"]
    wall = wall_of(seen(told(60, *themes), Audience.PROJECTOR), T)

    assert [heap.title for heap in wall.heaps] == [
        *(theme.title() for theme in themes[:MOST]),
        "Lonely notes",
    ]
    assert wall.fact == "+3 themes"
    assert (wall.heaps[0].count, wall.heaps[0].rest) == ("6", "+5")
    assert wall.heaps[0].quote.startswith("«Nummer")


@pytest.mark.parametrize("comment", ["", "Alle tenkte det"])
def test_the_wall_shows_no_words_that_may_not_be_quoted(comment: str) -> None:
    shown = seen(told(9, "time", quotable=False, comment=comment), Audience.PROJECTOR)

    wall = wall_of(shown, T)

    assert "Nummer" not in wall.model_dump_json()
    assert [heap.quote for heap in wall.heaps] == ["", comment]


def test_the_wall_is_silent_too() -> None:
    shown = seen(after(told(9, "time", comment="Alle tenkte det"), SILENCE), Audience.PROJECTOR)

    wall = wall_of(shown, T)
    assert wall.heading == "Sorted in silence"
    assert [heap.title for heap in wall.heaps] == ["Group 1", "Lonely notes"]


def test_a_wall_without_notes_says_so() -> None:
    assert wall_of(seen(empty(), Audience.PROJECTOR), T).empty
