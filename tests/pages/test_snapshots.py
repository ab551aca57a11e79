"""Snapshots: taken, shared by a link, and closed again."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import AddInsight, TrashItem, WriteText
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen

TAKE = "Ta et øyeblikksbilde"


def take(screen: Screen, name: str, note: str = "") -> Screen:
    return screen.go("snapshots").submit(TAKE, snapshot_name=name, snapshot_note=note)


def shared(screen: Screen, house: Workspace, created: Created) -> str:
    """Share the latest snapshot and return the secret that is shown once."""
    latest = house.snapshots.of(created.project_id)[-1]
    screen.press(f"share-{latest.id}")
    address, secret = screen.codes[-1].rsplit("/", 1)
    assert address == "http://testserver/s"
    return secret


def test_a_snapshot_is_taken_and_listed_with_its_note(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), " Etter samling 2 ", "Til rådmannen")

    (snapshot,) = house.snapshots.of(example.project_id)
    assert (snapshot.name, snapshot.note) == ("Etter samling 2", "Til rådmannen")
    assert {"Etter samling 2", "Til rådmannen"} <= set(screen.pieces)
    assert screen.app.text_input(key="snapshot-name").value == "", "ready for the next one"


def test_a_snapshot_without_a_name_is_not_taken_and_the_note_is_kept(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "  ", "Til rådmannen")

    assert house.snapshots.of(example.project_id) == []
    assert len(screen.app.warning) == 1
    assert screen.app.text_area(key="snapshot-note").value == "Til rådmannen"


def test_a_snapshot_never_changes(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty)
    first = WriteText(part="area", field="area", base_rev=0, text="Overganger")
    house.send(empty.project_id, Role.EDITOR, first)
    take(screen, "Etter samling 1")

    again = WriteText(part="area", field="area", base_rev=1, text="Noe helt annet")
    house.send(empty.project_id, Role.EDITOR, again)

    (snapshot,) = house.snapshots.of(empty.project_id)
    assert str(snapshot.project.area.area) == "Overganger"


def test_a_snapshot_holds_no_raw_contributions(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    for change in (
        AddInsight(item="aaaa", text="Kari sier aldri fra"),
        AddInsight(item="bbbb", text="Per er alltid syk", by_phone=True),
        AddInsight(item="cccc", text="Ola roper"),
        TrashItem(part="insights", item="cccc"),
        AddInsight(item="dddd", text="Vi får vite det for sent", quotable=True),
    ):
        house.send(empty.project_id, Role.EDITOR, change)

    take(open_screen(empty), "Etter samling 1")

    kept = house.snapshots.of(empty.project_id)[0].model_dump_json()
    assert "Vi får vite det for sent" in kept
    assert not any(raw in kept for raw in ("Kari", "Per er", "Ola"))


def test_a_link_to_a_snapshot_is_shown_once_and_to_one_person(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    kari, ola = open_screen(example), open_screen(example)
    take(kari, "Etter samling 2")

    secret = shared(kari, house, example)

    snapshot = house.snapshots.shared(secret)
    assert snapshot is not None
    assert snapshot.snapshot.name == "Etter samling 2"
    assert ola.go("snapshots").codes == []
    assert secret not in ola.text


def test_a_closed_link_shows_nothing_and_the_others_stay_open(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    first, second = (shared(screen, house, example) for _ in range(2))
    handles = [link.handle for link in house.doors.links(example.project_id) if link.target]

    assert len(handles) == 2
    screen.press(f"revoke-{handles[0][:12]}")

    assert (house.snapshots.shared(first) is None) != (house.snapshots.shared(second) is None)
    assert sum(piece.endswith("stengt") for piece in screen.pieces) == 1
    assert "revoke-" + handles[0][:12] not in [button.key for button in screen.app.button]


@pytest.mark.parametrize("page", ["snapshots", "settings"])
def test_a_link_that_another_closed_is_closed_on_this_screen_too(
    open_screen: OpenScreen, example: Created, house: Workspace, page: str
) -> None:
    kari = take(open_screen(example), "Etter samling 2")
    shared(kari, house, example)
    screen = open_screen(example).go(page)
    (link,) = (link for link in house.doors.links(example.project_id) if link.target)
    assert f"revoke-{link.handle[:12]}" in [button.key for button in screen.app.button]

    house.doors.revoke(example.project_id, link.handle)

    assert f"revoke-{link.handle[:12]}" not in [button.key for button in screen.again().app.button]
