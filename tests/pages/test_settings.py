"""Settings: the staff's code, the links, the thresholds and the trash."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import AddInsight, AddItem, Change, SetField, TrashItem
from lup_canvas.project.document.steps import Preset
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, LinkKind, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen, fields


def send(house: Workspace, created: Created, *changes: Change) -> None:
    for change in changes:
        house.send(created.project_id, Role.ADVISER, change)


def secret_in(screen: Screen) -> str:
    """Return the secret of the new link, which is shown once."""
    return screen.codes[0].removeprefix("http://testserver/open/")


def keys(screen: Screen) -> set[str]:
    return {button.key or "" for button in screen.app.button}


# The code


def test_a_new_code_closes_the_old_one_and_the_old_qr_code_at_once(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings")
    assert empty.code in screen.pieces

    screen.press("renew-code")

    assert empty.code not in screen.pieces
    assert house.doors.code(empty.project_id) in screen.pieces
    for old in (empty.code, empty.phone_token):
        assert house.doors.phone_project(old, "10.0.0.1") is None
    assert (
        house.doors.phone_project(house.doors.code(empty.project_id), "10.0.0.1")
        == empty.project_id
    )


def test_everybody_sees_the_new_code(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    kari, ola = (open_screen(empty).go("settings") for _ in range(2))

    kari.press("renew-code")

    assert house.doors.code(empty.project_id) in ola.again().pieces
    assert house.doors.code(empty.project_id) in ola.go("insights").text


# Links


def test_a_new_link_opens_the_project_and_leaves_the_others(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings").press("new-editor")

    grant = house.doors.enter(secret_in(screen))
    assert grant is not None
    assert (grant.project_id, grant.role) == (empty.project_id, Role.EDITOR)
    assert house.doors.enter(empty.editor_secret) is not None


def test_renewing_closes_every_old_link_at_once(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    kari, ola = (open_screen(empty).go("settings") for _ in range(2))

    kari.press("renew-editor")

    assert house.doors.enter(empty.editor_secret) is None
    for screen in (kari.again(), ola.again()):
        assert screen.headings == ["Åpne prosjektet først"]


def test_the_new_link_is_shown_to_the_one_who_renewed_so_that_nobody_is_locked_out(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings").press("renew-editor")

    grant = house.doors.enter(secret_in(screen))

    assert grant is not None
    assert grant.project_id == empty.project_id


def test_one_link_is_closed_and_the_others_stay_open(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    other = house.doors.new_link(empty.project_id, LinkKind.EDITOR)
    grant = house.doors.enter(other)
    assert grant is not None

    open_screen(empty).go("settings").press(f"revoke-{grant.handle[:12]}")

    assert house.doors.enter(other) is None
    assert house.doors.enter(empty.editor_secret) is not None


def test_a_group_makes_the_first_link_for_its_adviser(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings").press("new-adviser")

    grant = house.doors.enter(secret_in(screen))

    assert grant is not None
    assert grant.role is Role.ADVISER


@pytest.mark.parametrize("button", ["new-adviser", "renew-adviser"])
def test_a_group_that_has_an_adviser_makes_no_key_for_itself(
    open_screen: OpenScreen, empty: Created, house: Workspace, button: str
) -> None:
    house.doors.new_link(empty.project_id, LinkKind.ADVISER)
    before = house.doors.links(empty.project_id)
    screen = open_screen(empty).go("settings")

    if button in keys(screen):
        screen.press(button)

    assert screen.codes == []
    assert house.doors.links(empty.project_id) == before


def test_the_adviser_renews_the_advisers_own_link(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    adviser = open_screen(empty, role=Role.ADVISER).go("settings")

    adviser.press("renew-adviser")

    grant = house.doors.enter(secret_in(adviser))
    assert grant is not None
    assert grant.role is Role.ADVISER


# How the group works


def test_own_thresholds_are_shown_only_where_they_hold(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings")
    assert "thresholds" not in {block["id"] for part in screen.sheets() for block in part["blocks"]}
    before = len(list(screen.sheets()))

    send(house, empty, SetField(part="settings", field="preset", value=Preset.OWN.value))

    assert len(list(screen.again().sheets())) == before + 1


def test_what_somebody_sets_is_seen_by_all(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings")
    assert fields(screen.sheet("settings"))["collecting"]["value"] is True

    send(house, empty, SetField(part="settings", field="collecting", value=False))

    assert fields(screen.again().sheet("settings"))["collecting"]["value"] is False


# The trash


def test_what_is_deleted_is_brought_back_from_the_trash(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    added = AddItem(part="themes", item="varsel", values={"name": "Varsling"})
    send(house, empty, added, TrashItem(part="themes", item="varsel"))
    screen = open_screen(empty).go("settings")
    assert "Varsling" in screen.pieces

    screen.press("restore-varsel")

    assert "Varsling" not in screen.pieces
    themes = house.view(empty.project_id, Audience.EDITOR).project.themes
    assert str(themes["varsel"].name) == "Varsling"


def test_what_is_brought_back_by_two_at_once_comes_back_once(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    added = AddItem(part="themes", item="varsel", values={"name": "Varsling"})
    send(house, empty, added, TrashItem(part="themes", item="varsel"))
    kari, ola = (open_screen(empty).go("settings") for _ in range(2))

    kari.press("restore-varsel")
    ola.press("restore-varsel")

    assert list(house.view(empty.project_id, Audience.EDITOR).project.themes) == ["varsel"]


def test_a_contribution_that_was_thrown_away_unread_does_not_lie_in_the_trash(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    send(
        house,
        empty,
        AddInsight(item="late", text="Kari sier aldri fra", by_phone=True),
        TrashItem(part="insights", item="late"),
    )

    screen = open_screen(empty).go("settings")

    assert "Kari sier aldri fra" not in screen.text
    assert "restore-late" not in keys(screen)
