from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from lup_canvas.access.links import LinkKind, handle_of
from lup_canvas.project.base import new_id
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, StoreUnavailable, Workspace
from tests.web.outside import OURS, TestClient


def observation(text: str = "Mange henvendelser på mandager") -> dict[str, object]:
    return {
        "id": new_id(),
        "kind": "add_item",
        "part": "observations",
        "item": new_id(),
        "values": {"text": text},
    }


def send(client: TestClient, project: Created, change: object, **headers: str) -> tuple[int, dict]:  # type: ignore[type-arg]
    answer = client.post(f"/changes/{project.project_id}", json=change, headers={**OURS, **headers})
    return answer.status_code, answer.json()


def revision(house: Workspace, project: Created) -> int:
    return house.view(project.project_id, Audience.EDITOR).project.revision


def test_a_change_is_kept_and_answered_with_the_new_revision(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    status, answer = send(leader, project, observation("Det er kø"))

    assert (status, answer["revision"], answer["rev"]) == (200, 1, None)

    kept = house.view(project.project_id, Audience.EDITOR).project.observations
    assert [str(each.text) for each in kept.values()] == ["Det er kø"]


def test_the_same_change_sent_twice_is_the_same_as_once(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    change = observation()

    once, again = (send(leader, project, change) for _ in range(2))

    assert once == again
    assert once[1]["revision"] == 1
    assert len(house.view(project.project_id, Audience.EDITOR).project.observations) == 1


def test_the_answer_says_how_to_take_it_back_in_the_readers_language(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    words = {"Accept-Language": "en"}
    undo = send(leader, project, observation("Det er kø"), **words)[1]["undo"]
    assert undo["label"] == "Undo: added «Det er kø»"

    back = send(leader, project, {**undo["change"], "id": new_id()}, **words)[1]
    assert house.view(project.project_id, Audience.EDITOR).project.observations == {}

    assert back["undo"]["label"] == "Undo: deleted «Det er kø»"
    again = send(leader, project, {**undo["change"], "id": new_id()}, **words)
    assert again == (409, {"message": "Somebody has changed this since. It stays as it is now."})


def test_what_is_erased_is_not_remembered_to_be_taken_back(
    leader: TestClient, project: Created
) -> None:
    change = observation("Kari Nordmann ringte")
    send(leader, project, change)
    erase = {"id": new_id(), "kind": "erase_item", "part": "observations", "item": change["item"]}
    send(leader, project, erase)

    assert "undo" not in send(leader, project, change)[1]


def test_a_refused_change_is_explained_in_the_readers_language(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    gone = {"id": new_id(), "kind": "trash_item", "part": "observations", "item": "gone2345"}

    status, answer = send(leader, project, gone, **{"Accept-Language": "en"})

    assert status == 409
    assert answer == {"message": "This is no longer here. Somebody may have deleted it."}
    assert revision(house, project) == 0


def test_without_a_pass_nothing_is_changed_and_nothing_is_told(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    missing = Created(new_id(26), "", "", "")

    there, not_there = (send(browser, each, observation()) for each in (project, missing))

    assert there[0] == 403
    assert there == not_there
    assert revision(house, project) == 0


@pytest.mark.parametrize("cookie", ["", "forged", "e30.AAAA", "x" * 5_000])
def test_a_forged_pass_is_no_pass(
    browser: TestClient, house: Workspace, project: Created, cookie: str
) -> None:
    browser.cookies.set("lup", cookie)

    assert send(browser, project, observation())[0] == 403
    assert revision(house, project) == 0


def test_a_pass_to_one_project_does_not_open_another(leader: TestClient, house: Workspace) -> None:
    other = house.create_project("Et annet", "Et annet sted")

    assert send(leader, other, observation())[0] == 403
    assert revision(house, other) == 0


def test_a_renewed_link_closes_the_pass_at_once(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    assert send(leader, project, observation())[0] == 200

    house.doors.renew_link(project.project_id, LinkKind.EDITOR)

    assert send(leader, project, observation())[0] == 403
    assert revision(house, project) == 1


def test_a_revoked_link_closes_the_passes_of_those_who_came_by_it_and_no_others(
    leader: TestClient, new_browser: Callable[[], TestClient], house: Workspace, project: Created
) -> None:
    secret = house.doors.new_link(project.project_id, LinkKind.EDITOR, "Kari")
    kari = new_browser()
    kari.get(f"/open/{secret}")
    assert send(kari, project, observation())[0] == 200

    house.doors.revoke(project.project_id, handle_of(secret))

    assert send(kari, project, observation())[0] == 403
    assert send(leader, project, observation())[0] == 200


ELSEWHERE: list[dict[str, str]] = [
    {},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://testserver.evil.example"},
    {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
]


@pytest.mark.parametrize("headers", ELSEWHERE)
def test_a_change_from_another_site_is_refused(
    leader: TestClient, house: Workspace, project: Created, headers: dict[str, str]
) -> None:
    answer = leader.post(f"/changes/{project.project_id}", json=observation(), headers=headers)

    assert answer.status_code == 403
    assert revision(house, project) == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://testserver"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_change_from_our_own_page_is_taken_from_old_and_new_browsers(
    leader: TestClient, project: Created, headers: dict[str, str]
) -> None:
    answer = leader.post(f"/changes/{project.project_id}", json=observation(), headers=headers)

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/j"],
)
def test_what_a_form_on_another_site_could_send_is_refused(
    leader: TestClient, project: Created, content_type: str
) -> None:
    answer = leader.post(
        f"/changes/{project.project_id}",
        content=json.dumps(observation()),
        headers={**OURS, "Content-Type": content_type},
    )

    assert answer.status_code == 415


UNREADABLE = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"[" * 60_000,
    b'{"kind": "no_such_change"}',
    b'{"kind": "add_item"}',
    b'{"kind": "trash_item", "part": "observations", "item": "../../x"}',
    b'{"kind": "trash_item", "part": "observations", "item": "abcd2345", "role": "adviser"}',
]


@pytest.mark.parametrize("body", UNREADABLE)
def test_what_is_no_change_is_refused_politely(
    leader: TestClient, house: Workspace, project: Created, body: bytes
) -> None:
    answer = leader.post(
        f"/changes/{project.project_id}",
        content=body,
        headers={**OURS, "Content-Type": "application/json"},
    )

    assert answer.status_code == 422
    assert list(answer.json()) == ["message"]
    assert revision(house, project) == 0


def test_when_the_disk_is_full_the_screen_is_told_that_nothing_was_saved(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(house, "do", full)

    status, answer = send(leader, project, observation(), **{"Accept-Language": "en"})

    assert status == 503
    assert answer == {"message": StoreUnavailable.code}


def test_a_project_that_is_gone_is_told_apart_for_those_who_had_access(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = new_id(26)
    do_at = house.do
    monkeypatch.setattr(house, "do", lambda _, role, change: do_at(elsewhere, role, change))

    assert send(leader, project, observation())[0] == 404


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_changes_can_only_be_posted(
    leader: TestClient, house: Workspace, project: Created, method: str
) -> None:
    leader.request(method, f"/changes/{project.project_id}", json=observation(), headers=OURS)

    assert revision(house, project) == 0


def writing(text: str, *, base_rev: int) -> dict[str, object]:
    return {
        "id": new_id(),
        "kind": "write_text",
        "part": "area",
        "field": "area",
        "base_rev": base_rev,
        "text": text,
    }


def test_a_text_is_answered_with_what_further_typing_starts_from(
    leader: TestClient, project: Created
) -> None:
    first = send(leader, project, writing("Foreldre", base_rev=0))
    further = send(leader, project, writing("Foreldre i krise", base_rev=1))
    beside = send(leader, project, writing("Noe annet", base_rev=1))

    assert [answer["rev"] for _, answer in (first, further, beside)] == [1, 2, None]


def test_a_text_sent_twice_is_answered_alike(leader: TestClient, project: Created) -> None:
    change = writing("Foreldre", base_rev=0)

    assert send(leader, project, change) == send(leader, project, change)
