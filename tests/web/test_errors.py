from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from lup_canvas.web.middleware import middleware
from lup_canvas.workspace import Workspace
from tests.web.outside import TestClient

SECRET = "Kari Nordmann skrev dette"


def broken(_: Request) -> Response:
    raise ValueError(SECRET)


def half(_: Request) -> Response:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"half"
        raise ValueError(SECRET)

    return StreamingResponse(chunks())


@pytest.fixture
def client(house: Workspace) -> TestClient:  # noqa: ARG001  (the routes go there)
    app = Starlette(
        routes=[Route("/broken", broken, methods=["GET", "POST"]), Route("/half", half)],
        middleware=middleware,
    )
    return TestClient(app, raise_server_exceptions=False)


def test_a_person_meets_a_calm_page_in_their_language(client: TestClient) -> None:
    answer = client.get("/broken", headers={"Accept-Language": "en"})

    assert answer.status_code == 500
    assert '<html lang="en">' in answer.text
    assert "What was saved is safe" in answer.text
    assert SECRET not in answer.text


def test_a_screen_that_sends_a_change_meets_a_message(client: TestClient) -> None:
    answer = client.post("/broken", json={}, headers={"Accept-Language": "en"})

    assert answer.status_code == 500
    assert answer.json() == {"message": "Something went wrong here. Try again."}


def test_the_log_says_what_and_where_but_not_what_people_wrote(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/broken")

    assert "ValueError" in caplog.text
    assert "test_errors.py" in caplog.text
    assert SECRET not in caplog.text


def test_an_answer_that_breaks_in_the_middle_is_not_continued(client: TestClient) -> None:
    answer = client.get("/half")

    assert answer.content == b"half"
