"""GET /b/CODE/personvern: what happens with what the employees write, said before they write."""

from __future__ import annotations

import re

from lup_canvas.project.changes import SetField
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient
from tests.web.phones import words_of


def test_the_phone_page_leads_to_it_and_it_leads_back(
    browser: TestClient, project: Created
) -> None:
    phone = browser.get(f"/b/{project.code}?lang=nb")
    (way,) = re.findall(
        r'<a class="more" href="([^"]+)">Hva skjer med det du skriver\?</a>', phone.text
    )

    answer = browser.get(way)

    assert answer.status_code == 200
    assert "Du bidrar uten navn." in words_of(answer)
    assert f'href="/b/{project.code}?lang=nb"' in answer.text


def test_it_leads_there_from_a_closed_collection_too(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    stop = SetField(part="settings", field="collecting", value=False)
    house.send(project.project_id, Role.EDITOR, stop)

    assert "/personvern?lang=nb" in browser.get(f"/b/{project.code}?lang=nb").text


def test_a_change_of_the_day_of_deletion_changes_it_at_once(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    way = f"/b/{project.code}/personvern?lang=nb"
    before = words_of(browser.get(way))

    day = SetField(part="settings", field="delete_on", value="2027-03-01")
    house.send(project.project_id, Role.EDITOR, day)

    assert "1. mars 2027" not in before
    assert "blir slettet automatisk 1. mars 2027" in words_of(browser.get(way))


def test_a_code_that_opens_nothing_is_answered_like_any_other(browser: TestClient) -> None:
    assert browser.get("/b/ABCD-EFGH/personvern").status_code == 404
