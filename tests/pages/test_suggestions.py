"""The suggested themes: when somebody asks, of what is read, and the same for all."""

from __future__ import annotations

from typing import Any

from lup_canvas.project.changes import AddInsight, read_change
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen

TOLD = ("Vikaren veit ingenting", "Ny vikar hver dag", "Vi leter etter vikarer til klokka ni")


def tell(house: Workspace, created: Created, *, by_phone: bool = False) -> None:
    for letter, text in zip("abc", TOLD, strict=True):
        change = AddInsight(item=f"told{letter}", text=text, by_phone=by_phone)
        house.send(created.project_id, Role.EDITOR, change)


def suggested(screen: Screen) -> list[dict[str, Any]]:
    screen.app.session_state["suggestions"] = True  # somebody has asked
    (block,) = screen.go("insights").sheet("suggestions")["blocks"]
    cards: list[dict[str, Any]] = block["cards"]
    return cards


def test_nothing_is_suggested_before_it_is_read(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty)
    tell(house, empty, by_phone=True)
    insights = house.view(empty.project_id, Audience.READING).project.insights

    assert {each.reading for each in insights.values()} == {Reading.NEW}
    assert [each.key for each in screen.go("insights").app.toggle] == []


def test_looking_moves_nothing_and_pressing_moves_one_card(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty)
    tell(house, empty)
    _, card, *_ = suggested(screen)

    def themes() -> list[tuple[str, ...]]:
        insights = house.view(empty.project_id, Audience.EDITOR).project.insights
        return sorted(each.themes for each in insights.values())

    assert themes() == [(), (), ()]
    house.send(empty.project_id, Role.EDITOR, read_change(card["actions"][0]["change"]))
    assert [len(each) for each in themes()] == [0, 0, 1]
    assert card["item"] not in [each["item"] for each in suggested(screen)]
