"""The maps of empathy on their page: one is looked at, and a deleted one is in nobody's way."""

from __future__ import annotations

from lup_canvas.project.changes import AddItem, TrashItem
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen

MAPS = {"parent": "En forelder", "staff": "# En [medarbeider](https://stranger.example)"}


def test_the_map_of_a_role_is_shown_until_it_is_deleted(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    def send(change: AddItem | TrashItem) -> None:
        house.send(empty.project_id, Role.EDITOR, change)

    screen = open_screen(empty).go("insights").choose("way-insights", "empathy")
    assert not screen.app.selectbox

    for item, name in MAPS.items():
        send(AddItem(part="empathy", item=item, values={"name": name}))
    choice = screen.again().app.selectbox(key="empathy-map")
    assert choice.options == list(MAPS.values())
    assert screen.sheet("empathy-parent")["blocks"][0]["heading"] == MAPS["parent"]

    choice.set_value("staff").run()
    assert screen.sheet("empathy-staff")["blocks"][0]["heading"] == MAPS["staff"]

    send(AddItem(part="empathy", item="user", values={"name": "En bruker"}))
    send(TrashItem(part="empathy", item="staff"))
    assert screen.again().sheet("empathy-parent")["blocks"]
