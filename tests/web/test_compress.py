from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import streamlit
from starlette.types import Message, Receive, Scope, Send

from lup_canvas.web.compress import CompressStatic
from tests.web.outside import TestClient

STATIC = Path(streamlit.__file__).parent / "static"
SCRIPT = max((STATIC / "static" / "js").glob("index.*.js"), key=lambda path: path.stat().st_size)
ADDRESS = f"/static/js/{SCRIPT.name}"


def test_a_script_is_sent_compressed_and_is_the_same(browser: TestClient) -> None:
    for _ in range(2):
        answer = browser.get(ADDRESS, headers={"Accept-Encoding": "gzip, br"})

        assert answer.headers["content-encoding"] == "gzip"
        assert answer.content == SCRIPT.read_bytes()
        assert int(answer.headers["content-length"]) < SCRIPT.stat().st_size / 2


def test_the_headers_are_those_of_the_file(browser: TestClient) -> None:
    plain = browser.get(ADDRESS, headers={"Accept-Encoding": "identity"})
    packed = browser.get(ADDRESS, headers={"Accept-Encoding": "gzip"})

    for name in ("content-type", "cache-control", "last-modified"):
        assert packed.headers[name] == plain.headers[name]
    assert "immutable" in packed.headers["cache-control"]
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "etag" not in packed.headers


def test_a_browser_that_cannot_unpack_gets_it_plain(browser: TestClient) -> None:
    answer = browser.get(ADDRESS, headers={"Accept-Encoding": "identity"})

    assert "content-encoding" not in answer.headers
    assert answer.content == SCRIPT.read_bytes()


def test_it_is_compressed_once(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    browser.get(ADDRESS, headers={"Accept-Encoding": "gzip"})
    monkeypatch.setattr(gzip, "compress", None)

    answer = browser.get(ADDRESS, headers={"Accept-Encoding": "gzip"})

    assert answer.content == SCRIPT.read_bytes()


def test_a_part_of_a_file_is_sent_as_it_is(browser: TestClient) -> None:
    answer = browser.get(ADDRESS, headers={"Accept-Encoding": "gzip", "Range": "bytes=0-9"})

    assert answer.status_code == 206
    assert answer.content == SCRIPT.read_bytes()[:10]


def test_the_first_question_may_be_whether_it_has_changed(browser: TestClient) -> None:
    etag = browser.get(ADDRESS, headers={"Accept-Encoding": "identity"}).headers["etag"]

    answer = browser.get(ADDRESS, headers={"Accept-Encoding": "gzip", "If-None-Match": etag})

    assert answer.content == SCRIPT.read_bytes()


def test_files_that_are_not_there_fill_no_memory(browser: TestClient) -> None:
    answers = [
        browser.get(f"/static/js/made-up-{number}.js", headers={"Accept-Encoding": "gzip"})
        for number in range(3)
    ]

    # Streamlit answers with its page; no compressed copy of it is kept.
    assert all("content-encoding" not in answer.headers for answer in answers)


def test_a_look_at_the_headers_brings_no_file(browser: TestClient) -> None:
    assert browser.head(ADDRESS, headers={"Accept-Encoding": "gzip"}).content == b""


@pytest.mark.anyio
async def test_a_visitor_who_leaves_in_the_middle_spoils_nothing_for_the_next() -> None:
    """Else everybody got an empty script from then on, and a screen that does not work."""
    sent: list[Message] = []
    leaves = iter([True, False])

    async def app(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001
        headers = [(b"content-type", b"text/javascript")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"let all", "more_body": True})
        if not next(leaves):
            await send({"type": "http.response.body", "body": b" = 1;"})

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    compressing = CompressStatic(app)
    asked = {
        "type": "http", "method": "GET", "path": "/static/js/a.js",
        "headers": [(b"accept-encoding", b"gzip")],
    }  # fmt: skip
    await compressing(asked, receive, send)
    assert sent == []
    await compressing(asked, receive, send)

    assert gzip.decompress(sent[-1]["body"]) == b"let all = 1;"
