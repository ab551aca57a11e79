from __future__ import annotations

from collections.abc import Iterator

import anyio
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message

from lup_canvas.access.links import handle_of
from lup_canvas.web.limits import MOST_BYTES, Limits
from lup_canvas.web.middleware import middleware
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient

UPLOAD = "/_stcore/upload_file/session/file"
CLOSED = (
    "/_stcore/agent/interact",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/mcp",
    "/_stcore/metrics",
)


async def weigh(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


@pytest.fixture
def client(house: Workspace) -> TestClient:  # noqa: ARG001  (the routes go there)
    paths = ("/own", UPLOAD, *CLOSED)
    routes = [Route(path, weigh, methods=["GET", "POST", "PUT"]) for path in paths]
    return TestClient(Starlette(routes=routes, middleware=middleware))


def come_in(client: TestClient, house: Workspace, project: Created) -> None:
    grant = house.doors.enter(project.editor_secret)
    assert grant
    client.cookies.set("lup", house.doors.new_pass(None, grant))


@pytest.mark.parametrize("size", [0, 1, MOST_BYTES])
def test_what_is_small_enough_arrives_whole(client: TestClient, size: int) -> None:
    assert client.post("/own", content=b"x" * size).text == str(size)


@pytest.mark.parametrize("method", ["POST", "GET", "PUT"])
def test_what_is_too_large_is_refused(client: TestClient, method: str) -> None:
    assert client.request(method, "/own", content=b"x" * (MOST_BYTES + 1)).status_code == 413


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_whoever_sends_too_slowly_is_not_waited_for(anyio_backend: str) -> None:  # noqa: ARG001
    came = [{"type": "http.request", "body": b"{", "more_body": True}]
    sent: list[Message] = []

    async def receive() -> Message:
        if not came:
            await anyio.sleep_forever()
        return came.pop()

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/own", "headers": []}
    await Limits(weigh, patience=0.01)(scope, receive, send)  # type: ignore[arg-type]

    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]


def test_a_body_without_a_stated_length_is_weighed_too(client: TestClient) -> None:
    taken: list[int] = []

    def drops(many: int) -> Iterator[bytes]:
        for number in range(many):
            taken.append(number)
            yield b"x" * 1024

    assert client.post("/own", content=drops(64)).text == str(MOST_BYTES)
    assert client.post("/own", content=drops(65)).status_code == 413


def test_strangers_cannot_leave_files_in_memory(client: TestClient) -> None:
    assert client.put(UPLOAD, content=b"x").status_code == 403


def test_those_who_came_in_by_a_link_can(
    client: TestClient, house: Workspace, project: Created
) -> None:
    come_in(client, house, project)

    assert client.put(UPLOAD, content=b"x" * 100_000).text == "100000"


def test_those_whose_link_was_revoked_cannot(
    client: TestClient, house: Workspace, project: Created
) -> None:
    come_in(client, house, project)

    house.doors.revoke(project.project_id, handle_of(project.editor_secret))

    assert client.put(UPLOAD, content=b"x").status_code == 403


@pytest.mark.parametrize("path", CLOSED)
def test_programs_cannot_drive_the_screens_or_count_them(client: TestClient, path: str) -> None:
    assert client.post(path, json={}).status_code == 404
    assert client.get(path).status_code == 404
