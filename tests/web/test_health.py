from __future__ import annotations

import pytest

from lup_canvas.workspace import Workspace
from tests.web.outside import TestClient


def test_a_server_that_can_save_is_well(browser: TestClient) -> None:
    answer = browser.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"ok": True})


def test_a_server_that_cannot_save_is_not(
    browser: TestClient, house: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "can_write", lambda: False)

    answer = browser.get("/healthz")

    assert (answer.status_code, answer.json()) == (503, {"ok": False})


def test_robots_are_asked_to_stay_away(browser: TestClient) -> None:
    assert browser.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"
