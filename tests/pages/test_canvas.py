"""The canvas: the whole story first, and below it what waits, the late before the rest."""

from __future__ import annotations

from datetime import timedelta

from lup_canvas.project.changes import AddItem, SetField
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import cards


def test_the_tasks_that_wait_stand_below_the_story_and_the_late_ones_before_the_others(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    today = house.now().date()
    days = {"late": today - timedelta(days=9), "soon": today + timedelta(days=9), "gone": today}
    for name, due in (("soon", days["soon"]), ("late", days["late"]), ("gone", days["gone"])):
        values = {"text": name, "owner": "Leder", "due": due.isoformat()}
        house.send(empty.project_id, Role.EDITOR, AddItem(part="tasks", item=name, values=values))
    done = SetField(part="tasks", item="gone", field="done", value=True)
    house.send(empty.project_id, Role.EDITOR, done)

    screen = open_screen(empty).go("canvas")
    shown = cards(screen.sheet("next-tasks"))

    below = screen.elements[screen.elements.index("poster") :]
    assert "sheet-next-tasks" in below
    assert [each["item"] for each in shown] == ["late", "soon"]
    assert ["Fristen var" in str(each.get("badges")) for each in shown] == [True, False]
    assert all(each["fields"][0]["field"] == "done" for each in shown)


def test_without_a_task_that_waits_nothing_of_them_is_shown(
    open_screen: OpenScreen, empty: Created
) -> None:
    assert "Til neste samling" not in open_screen(empty).go("canvas").text
