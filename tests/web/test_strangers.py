from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from lup_canvas.web import strangers
from lup_canvas.web.strangers import Strangers
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient


@dataclass
class Seconds:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


async def screen(socket: WebSocket) -> None:
    await socket.accept()
    await socket.receive()


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def client(house: Workspace, seconds: Seconds) -> TestClient:  # noqa: ARG001
    paths = ("/_stcore/stream", "/bell/abcd2345")
    app = Starlette(routes=[WebSocketRoute(path, screen) for path in paths])
    return TestClient(Strangers(app, seconds))


def opens(client: TestClient, path: str = "/_stcore/stream") -> bool:
    try:
        with client.websocket_connect(path):
            return True
    except WebSocketDisconnect:
        return False


def test_strangers_are_let_in_up_to_a_number_in_a_minute(
    client: TestClient, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strangers, "PER_MINUTE", 3)

    assert [opens(client) for _ in range(5)] == [True, True, True, False, False]

    seconds.now = 60
    assert opens(client)


def test_no_more_strangers_than_there_is_room_for(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strangers, "AT_ONCE", 2)

    with ExitStack() as screens:
        for _ in range(2):
            screens.enter_context(client.websocket_connect("/_stcore/stream"))
        assert not opens(client)

    assert opens(client)


def test_groups_are_never_turned_away(
    client: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strangers, "PER_MINUTE", 0)
    grant = house.doors.enter(project.editor_secret)
    assert grant

    assert not opens(client)
    client.cookies.set("lup", house.doors.new_pass(None, grant))
    assert opens(client)


def test_other_sockets_are_not_counted(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strangers, "PER_MINUTE", 0)

    assert opens(client, "/bell/abcd2345")
