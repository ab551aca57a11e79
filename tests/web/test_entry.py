from __future__ import annotations

from collections.abc import Callable
from html import escape

import anyio
import pytest

from lup_canvas.access.links import LinkKind, handle_of
from lup_canvas.locale import LANGUAGES, translator
from lup_canvas.project.permissions import Role
from lup_canvas.web import nothing_here
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import Clock, TestClient

UNKNOWN = "a" * 43


def the_pass(client: TestClient) -> str | None:
    found: str | None = client.cookies.get("lup")
    return found


def test_a_link_lets_the_browser_in_and_leaves_the_secret_behind(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    answer = browser.get(f"/open/{project.editor_secret}")

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/?project={project.project_id}&lang=nb"
    grants = house.doors.grants(the_pass(browser))
    assert grants[project.project_id].role is Role.EDITOR


def test_the_cookies_are_out_of_reach_of_scripts_and_other_sites(
    browser: TestClient, project: Created
) -> None:
    answer = browser.get(f"/open/{project.editor_secret}")

    cookies = answer.headers.get_list("set-cookie")
    assert len(cookies) == 2
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Path=/" in cookie
        assert "Max-Age=31536000" in cookie
        assert "Secure" not in cookie
        assert project.editor_secret not in cookie


def test_over_https_the_cookies_never_go_unencrypted(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    house.base_url = "https://lup.example.no"

    cookies = browser.get(f"/open/{project.editor_secret}").headers.get_list("set-cookie")

    assert len(cookies) == 2
    assert all("Secure" in cookie for cookie in cookies)


def test_a_link_opens_again_and_again(
    new_browser: Callable[[], TestClient], project: Created
) -> None:
    answers = [new_browser().get(f"/open/{project.editor_secret}") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [303] * 3


def test_a_second_project_joins_the_first_in_the_pass(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    other = house.create_project("Et annet", "Et annet sted")

    leader.get(f"/open/{other.editor_secret}")

    assert set(house.doors.grants(the_pass(leader))) == {project.project_id, other.project_id}


def test_an_adviser_who_opens_the_groups_link_stays_adviser(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    adviser = house.doors.new_link(project.project_id, LinkKind.ADVISER)

    for secret in (adviser, project.editor_secret):
        browser.get(f"/open/{secret}")

    assert house.doors.grants(the_pass(browser))[project.project_id].role is Role.ADVISER


def test_a_leader_who_is_given_the_advisers_link_becomes_adviser(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    leader.get(f"/open/{house.doors.new_link(project.project_id, LinkKind.ADVISER)}")

    assert house.doors.grants(the_pass(leader))[project.project_id].role is Role.ADVISER


def test_the_browser_keeps_its_word_from_link_to_link(leader: TestClient, project: Created) -> None:
    word = leader.cookies["lup_browser"]

    leader.get(f"/open/{project.editor_secret}")

    assert len(word) >= 22
    assert leader.cookies["lup_browser"] == word


def test_unknown_expired_and_revoked_links_get_one_and_the_same_answer(
    browser: TestClient, house: Workspace, project: Created, clock: Clock
) -> None:
    project_id = project.project_id
    revoked = house.doors.new_link(project_id, LinkKind.EDITOR)
    house.doors.revoke(project_id, handle_of(revoked))
    snapshot = house.snapshots.take(project_id, "Etter samling 1")
    expired = house.snapshots.share(project_id, snapshot.id)
    clock.pass_days(400)

    answers = [browser.get(f"/open/{secret}") for secret in (UNKNOWN, "kort", revoked, expired)]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert len({answer.content for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert the_pass(browser) is None


def test_a_snapshots_link_does_not_open_the_project(
    browser: TestClient, house: Workspace, project: Created
) -> None:
    snapshot = house.snapshots.take(project.project_id, "Etter samling 1")

    answer = browser.get(f"/open/{house.snapshots.share(project.project_id, snapshot.id)}")

    assert answer.status_code == 404


def test_a_link_that_opens_nothing_is_answered_at_a_fixed_time(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    sleep_until = anyio.sleep_until

    async def watched(deadline: float) -> None:
        waits.append(deadline - anyio.current_time())
        await sleep_until(deadline)

    monkeypatch.setattr(anyio, "sleep_until", watched)
    browser.get(f"/open/{UNKNOWN}")

    assert len(waits) == 1
    assert waits[0] <= nothing_here.SECONDS


def test_looking_without_opening_does_nothing_and_says_nothing(
    browser: TestClient, project: Created
) -> None:
    answers = [browser.head(f"/open/{secret}") for secret in (project.editor_secret, UNKNOWN)]

    assert [answer.status_code for answer in answers] == [204, 204]
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert "lup" not in browser.cookies


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_link_can_only_be_opened(browser: TestClient, project: Created, method: str) -> None:
    answer = browser.request(method, f"/open/{project.editor_secret}")

    assert answer.status_code == 405
    assert "lup" not in browser.cookies


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_in_the_readers_language(browser: TestClient, language: str) -> None:
    answer = browser.get(f"/open/{UNKNOWN}", headers={"Accept-Language": language})

    assert f'<html lang="{language}">' in answer.text
    assert answer.headers["content-language"] == language
    assert escape(translator(language)("To the front page")) in answer.text
