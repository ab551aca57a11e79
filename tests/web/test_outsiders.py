"""Whoever has no open link to a project reaches nothing in it, by any change, on any route."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest
from starlette.websockets import WebSocketDisconnect

from lup_canvas.access import Passes, ServerKey
from lup_canvas.access.links import LinkKind, handle_of
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AnyChange
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, TestClient

KINDS = [change.model_fields["kind"].default for change in get_args(get_args(AnyChange)[0])]


def nobody(client: TestClient, house: Workspace, project: Created) -> None:
    """Has no pass at all."""


def a_forger(client: TestClient, _: Workspace, project: Created) -> None:
    """Knows the link's handle and how passes are made, but not the server's key."""
    passes = Passes(ServerKey(b"not the key of this server, alas"))
    client.cookies.set("lup", passes.write({project.project_id: handle_of(project.editor_secret)}))


def a_leader_of_another_group(client: TestClient, house: Workspace, _: Created) -> None:
    other = house.create_project("Et annet", "Et annet sted")
    client.get(f"/open/{other.editor_secret}")
    assert "lup" in client.cookies


def somebody_whose_link_was_revoked(client: TestClient, house: Workspace, project: Created) -> None:
    secret = house.doors.new_link(project.project_id, LinkKind.ADVISER)
    client.get(f"/open/{secret}")
    house.doors.revoke(project.project_id, handle_of(secret))
    assert "lup" in client.cookies


def a_reader_of_a_snapshot(client: TestClient, house: Workspace, project: Created) -> None:
    snapshot = house.snapshots.take(project.project_id, "Etter samling 1")
    client.get(f"/open/{house.snapshots.share(project.project_id, snapshot.id)}")
    client.get(f"/s/{house.snapshots.share(project.project_id, snapshot.id)}")


def a_member_of_staff(client: TestClient, _: Workspace, project: Created) -> None:
    for door in (project.code, project.phone_token):
        client.get(f"/open/{door}")
        client.get(f"/b/{door}")


OUTSIDERS = [
    nobody,
    a_forger,
    a_leader_of_another_group,
    somebody_whose_link_was_revoked,
    a_reader_of_a_snapshot,
    a_member_of_staff,
]


@pytest.mark.parametrize("outsider", OUTSIDERS)
def test_an_outsider_reaches_nothing(
    browser: TestClient,
    house: Workspace,
    project: Created,
    outsider: Callable[[TestClient, Workspace, Created], None],
) -> None:
    outsider(browser, house, project)
    address = f"/changes/{project.project_id}"

    changes = [{"id": new_id(), "kind": kind, "item": new_id()} for kind in KINDS]
    answers = [browser.post(address, json=change, headers=OURS) for change in changes]

    assert len(answers) >= 25
    assert {answer.status_code for answer in answers} == {403}
    assert len({answer.content for answer in answers}) == 1
    assert house.revision(project.project_id) == 0
    with (
        pytest.raises(WebSocketDisconnect),
        browser.websocket_connect(f"/bell/{project.project_id}", headers=OURS),
    ):
        pass
