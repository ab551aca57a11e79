"""A deleted project: phones and snapshot links stop at once, and the group can regret it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import anyio
import pytest

from lup_canvas.project.changes import (
    AddInsight,
    DeleteProject,
    RegretDeletion,
    SetField,
)
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.web.sweeper import sweeping
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, Clock, TestClient

DELETE = DeleteProject(name="Trygge overganger")


def test_phones_and_snapshot_links_stop_at_once_and_come_back(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    snapshot = house.snapshots.take(project.project_id, "Etter samling 2")
    ways = [
        f"/b/{project.code}",
        f"/s/{house.snapshots.share(project.project_id, snapshot.id)}",
    ]
    assert [browser.get(way).status_code for way in ways] == [200, 200]

    house.send(project.project_id, Role.EDITOR, DELETE)

    assert [browser.get(way).status_code for way in ways] == [404, 404]
    told = browser.post(ways[0], data={"nonce": "a nonce of this phone", "text": "Sent"})
    assert told.status_code == 404

    house.send(project.project_id, Role.EDITOR, RegretDeletion())

    assert [browser.get(way).status_code for way in ways] == [200, 200]
    assert house.view(project.project_id, Audience.READING).project.insights == {}


def test_whoever_is_writing_then_is_told_in_words(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    house.send(project.project_id, Role.EDITOR, DELETE)
    change = {"kind": "add_insight", "item": "ffff", "text": "Sent"}

    answer = leader.post(f"/changes/{project.project_id}?lang=nb", json=change, headers=OURS)

    assert (answer.status_code, answer.json()) == (409, {"message": "Prosjektet er slettet."})


@pytest.mark.parametrize("kind", ["delete_raw_insights", "erase_words"])
def test_nobody_at_a_screen_can_do_what_only_the_house_does(
    leader: TestClient, project: Created, kind: str
) -> None:
    change = {"kind": kind, "today": "2030-01-01", "words": "Trygge"}

    answer = leader.post(f"/changes/{project.project_id}", json=change, headers=OURS)

    assert answer.status_code == 422


def test_the_server_deletes_what_is_due_when_it_starts(
    house: Workspace, project: Created, clock: Clock
) -> None:
    day = date(2026, 3, 2)
    house.send(project.project_id, Role.EDITOR, AddInsight(item="ffff", text="Sent"))
    until = SetField(part="settings", field="delete_on", value=day.isoformat())
    house.send(project.project_id, Role.EDITOR, until)
    clock.pass_days(1)

    anyio.run(_serve_until, lambda: not house.upkeep.load(project.project_id).insights)

    assert not house.upkeep.load(project.project_id).settings.collecting


async def _serve_until(is_swept: Callable[[], bool]) -> None:
    async with sweeping():
        with anyio.fail_after(10):
            while not is_swept():  # noqa: ASYNC110  (the sweep is another thread's)
                await anyio.sleep(0.001)
