"""Step 2 shows what is of use now: the invitation first, then the sorting, then what was found."""

from __future__ import annotations

from lup_canvas.locale import translator
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, AddItem, Change, SetField, SortInsight
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen

nb = translator("nb")
SUGGEST, SILENCE, FIGURES, IMPORT, INVITE = (
    nb("Suggest themes"),
    nb("Sort in silence"),
    nb("The themes in figures, and how many take part"),
    nb("Bring in from a survey or a list"),
    f"{nb('Have contributed')}: 0",
)


def blocks(screen: Screen) -> list[str]:
    return [block["id"] for block in screen.sheet("themes")["blocks"]]


def offered(screen: Screen) -> set[str]:
    return {SUGGEST, SILENCE, FIGURES, IMPORT, INVITE} & set(screen.pieces)


def do(house: Workspace, created: Created, *changes: Change, role: Role = Role.EDITOR) -> None:
    for change in changes:
        house.send(created.project_id, role, change)


def test_before_anything_is_told_there_is_the_invitation_and_where_to_write(
    open_screen: OpenScreen, empty: Created
) -> None:
    screen = open_screen(empty).go("insights")

    assert blocks(screen) == ["own-insights"]
    assert offered(screen) == {IMPORT}
    assert screen.app.metric[0].label == nb("Have contributed")


def test_what_is_told_can_be_sorted_in_silence_and_the_invitation_still_stands_there(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    do(house, empty, AddInsight(item="late", text="For sent"))
    screen = open_screen(empty).go("insights")

    assert blocks(screen) == ["theme-names", "themes", "own-insights"]
    assert offered(screen) == {IMPORT, SUGGEST, SILENCE}


def test_when_all_is_in_themes_nothing_is_offered_for_sorting_it(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    do(
        house,
        empty,
        AddInsight(item="late", text="For sent"),
        SortInsight(item="late", out=None, into=new_id(), after=None),
    )
    screen = open_screen(empty).go("insights")

    assert offered(screen) == {IMPORT, INVITE, FIGURES}


def test_a_silence_can_always_be_ended(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    do(house, empty, AddItem(part="themes", item="time"))
    do(house, empty, SetField(part="listening", field="in_silence", value=True))
    screen = open_screen(empty).go("insights").press("silence")

    assert offered(screen) == {IMPORT, INVITE, FIGURES}


def test_what_waits_to_be_read_stands_out_and_is_in_sight_from_all_parts(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    do(house, empty, AddInsight(item="late", text="For sent", by_phone=True), role=Role.STAFF)
    screen = open_screen(empty).go("insights")
    waits = f"**{nb('Read through ({count} new)', count=1)}**"

    assert waits in screen.pieces
    assert waits in screen.choose("way-insights", "statements").pieces
    assert INVITE in screen.pieces


def test_when_nothing_waits_the_queue_is_one_calm_line(
    open_screen: OpenScreen, example: Created
) -> None:
    screen = open_screen(example).go("insights")
    calm = nb("All contributions are read through.")

    assert calm in screen.pieces
    assert calm not in screen.choose("way-insights", "statements").pieces
