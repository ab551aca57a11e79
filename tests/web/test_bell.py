from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import pytest
from starlette.websockets import WebSocketDisconnect

from lup_canvas.access.links import handle_of
from lup_canvas.project.changes import read_change
from lup_canvas.project.permissions import Role
from lup_canvas.shown import offers
from lup_canvas.web import bell as bell_module
from lup_canvas.web.bell import bell
from lup_canvas.workspace import Created, StoreUnavailable, Workspace
from tests.web.outside import OURS, TestClient
from tests.web.test_changes import observation


def listen(client: TestClient, project: Created, **headers: str) -> Any:
    return client.websocket_connect(f"/bell/{project.project_id}", headers={**OURS, **headers})


def write(house: Workspace, project: Created) -> int:
    change = read_change(observation())
    return house.send(project.project_id, Role.EDITOR, change).revision


def is_refused(client: TestClient, project: Created, **headers: str) -> bool:
    try:
        with listen(client, project, **headers):
            return False
    except WebSocketDisconnect:
        return True


def test_a_screen_hears_the_revision_when_it_comes_and_every_new_one(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        for _ in range(3):
            revision = write(house, project)
            assert screen.receive_text() == str(revision)


def test_a_screen_that_comes_late_hears_where_the_project_stands(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    write(house, project)
    revision = write(house, project)

    with listen(leader, project) as screen:
        assert screen.receive_text() == str(revision)


def test_many_changes_at_once_are_few_rings_and_the_last_one_is_heard(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        for _ in range(30):
            revision = write(house, project)
        heard = [int(screen.receive_text())]
        while heard[-1] != revision:
            heard.append(int(screen.receive_text()))

    assert heard == sorted(set(heard))
    assert len(heard) < 10


def test_all_screens_of_a_project_hear_it_and_those_of_others_do_not(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    other = house.create_project("Et annet", "Et annet sted")
    leader.get(f"/open/{other.editor_secret}")

    with ExitStack() as open_screens:
        ours = [open_screens.enter_context(listen(leader, project)) for _ in range(3)]
        theirs = open_screens.enter_context(listen(leader, other))
        assert [screen.receive_text() for screen in (*ours, theirs)] == ["0"] * 4

        revision = write(house, project)
        assert [screen.receive_text() for screen in ours] == [str(revision)] * 3
        write(house, other)
        assert theirs.receive_text() == "1"


def test_one_listener_serves_a_project_and_leaves_with_the_last_screen(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    story: list[str] = []
    watch = house.watch

    def watched(project_id: str, listener: Callable[[int], None]) -> Callable[[], None]:
        story.append("come")
        stop = ExitStack()
        stop.callback(watch(project_id, listener))
        stop.callback(story.append, "gone")
        return stop.close

    monkeypatch.setattr(house, "watch", watched)

    for _ in range(2):
        with listen(leader, project) as first, listen(leader, project) as second:
            assert first.receive_text() == second.receive_text() == "0"

    assert story == ["come", "gone"] * 2


def test_without_a_pass_nobody_listens(browser: TestClient, project: Created) -> None:
    assert is_refused(browser, project)

    browser.cookies.set("lup", "forged")
    assert is_refused(browser, project)


def test_a_pass_to_one_project_hears_no_other(leader: TestClient, house: Workspace) -> None:
    assert is_refused(leader, house.create_project("Et annet", "Et annet sted"))


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_cannot_listen_with_our_pass(
    leader: TestClient, project: Created, headers: dict[str, str]
) -> None:
    assert is_refused(leader, project, **headers)


def test_an_old_browser_shows_where_it_comes_from(leader: TestClient, project: Created) -> None:
    path = f"/bell/{project.project_id}"

    with leader.websocket_connect(path, headers={"Origin": "http://testserver"}) as screen:
        assert screen.receive_text() == "0"
    for headers in ({"Origin": "http://evil.example"}, {}):
        with pytest.raises(WebSocketDisconnect), leader.websocket_connect(path, headers=headers):
            pass


def test_a_screen_whose_link_is_revoked_is_told_to_go(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell_module, "_LOOK_AGAIN", 0.0)

    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        house.doors.revoke(project.project_id, handle_of(project.editor_secret))
        write(house, project)
        with pytest.raises(WebSocketDisconnect) as farewell:
            screen.receive_text()

    assert farewell.value.code == 1008
    assert is_refused(leader, project)


def test_a_screen_that_talks_is_hung_up_on(leader: TestClient, project: Created) -> None:
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        screen.send_text("hello")
        with pytest.raises(WebSocketDisconnect):
            screen.receive_text()


def test_there_is_an_end_to_how_many_listen(
    leader: TestClient, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell_module, "MOST_SCREENS", 1)

    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        assert is_refused(leader, project)


def test_one_project_keeps_no_other_out(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell_module, "MOST_SCREENS", 10)
    other = house.create_project("Et annet", "Et annet sted")
    leader.get(f"/open/{other.editor_secret}")

    with ExitStack() as screens:
        for _ in range(2):
            screens.enter_context(listen(leader, project))
        assert is_refused(leader, project)
        assert not is_refused(leader, other)


def test_a_screen_that_says_too_much_is_hung_up_on(leader: TestClient, project: Created) -> None:
    with listen(leader, project) as screen:
        for _ in range(500):
            screen.send_text('{"writes":"area//area"}')
        with pytest.raises(WebSocketDisconnect) as farewell:
            list(iter(screen.receive_text, ""))

    assert farewell.value.code == 1008


def test_when_the_store_is_away_the_screen_is_asked_to_come_back(
    leader: TestClient, house: Workspace, project: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: str) -> int:
        raise StoreUnavailable

    monkeypatch.setattr(house, "revision", away)

    assert is_refused(leader, project)
    assert len(bell._towers) == 0  # noqa: SLF001


def test_nothing_is_left_when_everybody_has_gone(leader: TestClient, project: Created) -> None:
    with listen(leader, project) as screen:
        screen.receive_text()

    assert len(bell._towers) == 0  # noqa: SLF001


# ------------------------------------------------------------------ what screens show


@pytest.fixture
def offered(house: Workspace, project: Created) -> str:
    """Return the name of something that screens of the project show: its revision."""

    def made() -> bytes:
        return b'{"name":"area","revision":%d}' % house.revision(project.project_id)

    offers.offer(project.project_id, "area", made)
    return "area"


def test_a_screen_hears_anew_what_it_says_it_shows(
    leader: TestClient, house: Workspace, project: Created, offered: str
) -> None:
    with listen(leader, project) as telling, listen(leader, project) as silent:
        assert telling.receive_text() == silent.receive_text() == "0"
        telling.send_text(json.dumps([offered, "unknown"]))
        assert is_told(telling, house, project) == [{"name": "area", "revision": 1}]
        assert silent.receive_text() == "1"

        telling.send_text("[]")
        assert is_told(telling, house, project) == []


def test_what_is_as_it_was_is_told_by_its_name_only(
    leader: TestClient, house: Workspace, project: Created, offered: str
) -> None:
    offers.offer(project.project_id, "lasts", lambda: b'{"name":"lasts"}')
    with listen(leader, project) as screen, listen(leader, project) as late:
        assert screen.receive_text() == late.receive_text() == "0"
        screen.send_text(json.dumps([offered, "lasts"]))
        news = [told_of_a_change(screen, house, project) for _ in range(2)]
        late.receive_text(), late.receive_text()
        late.send_text('["lasts"]')
        new = told_of_a_change(late, house, project)

    assert [len(each["shown"]) for each in news] == [2, 1]
    assert [each["same"] for each in news] == [[], ["lasts"]]
    assert news[1]["shown"] == [{"name": "area", "revision": 2}]
    assert (new["shown"], new["same"]) == ([{"name": "lasts"}], []), "it had never heard it"


def told_of_a_change(screen: Any, house: Workspace, project: Created) -> dict[str, Any]:
    write(house, project)
    news: dict[str, Any] = json.loads(screen.receive_text())
    return news


def is_told(screen: Any, house: Workspace, project: Created) -> list[Any]:
    """Return what a screen is told of the next change, and that the revision is right."""
    revision = write(house, project)
    news = json.loads(screen.receive_text())
    if isinstance(news, int):
        assert news == revision
        return []
    assert news["revision"] == revision
    return list(news["shown"])


def test_what_other_projects_show_is_never_told(
    leader: TestClient, house: Workspace, offered: str
) -> None:
    other = house.create_project("Et annet", "Et annet sted")
    leader.get(f"/open/{other.editor_secret}")
    with listen(leader, other) as screen:
        assert screen.receive_text() == "0"
        screen.send_text(json.dumps([offered]))

        assert is_told(screen, house, other) == []


def test_what_cannot_be_made_leaves_the_bell_ringing(
    leader: TestClient, house: Workspace, project: Created, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> bytes:
        raise ZeroDivisionError

    offers.offer(project.project_id, "area", broken)
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        screen.send_text('["area"]')

        assert is_told(screen, house, project) == []
    assert "could not be made" in caplog.text


@pytest.mark.parametrize("said", ["", "{", "7", '{"area": 1}', "[1]", f'["{"x" * 9_000}"]'])
def test_a_screen_that_says_anything_else_is_left(
    leader: TestClient, project: Created, said: str
) -> None:
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        screen.send_text(said)

        with pytest.raises(WebSocketDisconnect):
            screen.receive_text()
