"""Files over HTTP: only for those who may open the project, and nothing is changed by asking."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from lup_canvas.formats.document import read_document
from lup_canvas.formats.schema import schema
from lup_canvas.formats.taken import KINDS, File
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, AnswerCheckpoint, DeleteProject, SetField
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.permissions import Role, may_take
from lup_canvas.project.views import Audience
from lup_canvas.web.take import _kept
from lup_canvas.workspace import Created, Workspace
from tests.formats.projects import SECRET
from tests.web.outside import TestClient


@pytest.fixture
def told(house: Workspace, project: Created) -> str:
    """The id of a project in which one contribution may be quoted and one may not."""
    for name, quotable in (("Kan siteres", True), (SECRET, False)):
        added = AddInsight(item=new_id(), text=name, quotable=quotable)
        house.send(project.project_id, Role.EDITOR, added)
    return project.project_id


@pytest.mark.parametrize("what", [*KINDS, "figures/themes.svg"])
def test_a_stranger_gets_nothing_and_does_not_learn_that_there_is_something(
    browser: TestClient, told: str, what: str
) -> None:
    answers = [browser.get(f"/take/{name}/{what}") for name in (told, "a" * 26)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].text == answers[1].text


def test_a_leader_of_another_project_gets_nothing_either(
    house: Workspace, new_browser: Callable[[], TestClient], told: str
) -> None:
    other = house.create_project("Et annet", "Et annet sted")
    with new_browser() as client:
        client.get(f"/open/{other.editor_secret}")

        assert client.get(f"/take/{told}/story").status_code == 404
        assert client.get(f"/take/{other.project_id}/story").status_code == 200


def test_a_leader_gets_the_file_under_a_name_in_their_language(
    leader: TestClient, told: str
) -> None:
    answer = leader.get(f"/take/{told}/story?lang=nb")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/markdown")
    assert (
        "attachment; filename*=UTF-8''trygge-overganger-historie-"
        in (answer.headers["content-disposition"])
    )
    assert answer.headers["cache-control"] == "no-store"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "Trygge overganger" in answer.text


def test_files_for_others_hold_what_may_be_shared_and_the_complete_one_all_that_is_read(
    leader: TestClient, told: str
) -> None:
    story = leader.get(f"/take/{told}/story").text
    project = read_document(leader.get(f"/take/{told}/project").content)

    assert SECRET not in story
    assert {each.text.value for each in project.insights.values()} == {"Kan siteres", SECRET}


def test_a_snapshot_is_taken_along_as_it_was(
    leader: TestClient, house: Workspace, told: str
) -> None:
    snapshot = house.snapshots.take(told, "Etter samling 1")
    house.send(told, Role.EDITOR, SetField(part="about", field="staff", value=24))
    answers = [
        leader.get(f"/take/{told}/project?snapshot={name}") for name in (snapshot.id, "ukjent22")
    ]

    assert [answer.status_code for answer in answers] == [200, 404]
    assert read_document(answers[0].content) == snapshot.project


def test_a_file_is_made_anew_when_the_project_has_changed(
    leader: TestClient, house: Workspace, told: str
) -> None:
    first, again = (leader.get(f"/take/{told}/project").content for _ in range(2))
    house.send(told, Role.EDITOR, SetField(part="about", field="staff", value=24))
    after = read_document(leader.get(f"/take/{told}/project").content)

    assert first == again
    assert after.about.staff == 24


def test_of_a_deleted_project_nothing_can_be_taken(
    leader: TestClient, house: Workspace, told: str
) -> None:
    snapshot = house.snapshots.take(told, "Etter samling 1")
    title = house.view(told, Audience.EDITOR).project.title
    house.send(told, Role.EDITOR, DeleteProject(name=title))

    for address in ("story", "project", f"story?snapshot={snapshot.id}", "figures/themes.svg"):
        assert leader.get(f"/take/{told}/{address}").status_code == 404


def test_asking_changes_nothing(leader: TestClient, house: Workspace, told: str) -> None:
    before = house.revision(told)
    for what in ("story", "project", "figures/themes.svg"):
        leader.get(f"/take/{told}/{what}")

    assert house.revision(told) == before
    assert leader.post(f"/take/{told}/story").status_code == 405


@pytest.mark.parametrize("what", ["nothing", "story.exe", "figures/themes.exe", "figures/x.svg"])
def test_what_does_not_exist_is_not_there(leader: TestClient, told: str, what: str) -> None:
    assert leader.get(f"/take/{told}/{what}").status_code == 404


@pytest.mark.parametrize(
    ("role", "shared", "complete"),
    [
        (Role.EDITOR, True, True),
        (Role.ADVISER, True, True),
        (Role.READER, True, False),
        (Role.STAFF, False, False),
    ],
)
def test_who_may_take_what(role: Role, shared: bool, complete: bool) -> None:
    assert may_take(role, complete=False) is shared
    assert may_take(role, complete=True) is complete


def test_everybody_may_read_what_the_complete_file_looks_like(browser: TestClient) -> None:
    answer = browser.get("/schema/project-1.json")

    assert answer.content == schema()
    assert answer.headers["content-type"].startswith("application/schema+json")


def test_the_sheets_of_a_gathering_are_taken_by_those_who_lead_it(
    leader: TestClient, told: str
) -> None:
    answer = leader.get(f"/take/{told}/sheets/all.a4?lang=nb")

    assert answer.content.startswith(b"%PDF")
    assert "trygge-overganger-skriv-ut-ark-a4.pdf" in answer.headers["content-disposition"]


@pytest.mark.parametrize("what", ["all.a5", "fifth.a4", "all.a4?snapshot=ukjent22"])
def test_sheets_that_do_not_exist_are_not_there(leader: TestClient, told: str, what: str) -> None:
    assert leader.get(f"/take/{told}/sheets/{what}").status_code == 404


def test_nobody_else_gets_sheets(
    browser: TestClient, house: Workspace, new_browser: Callable[[], TestClient], told: str
) -> None:
    assert browser.get(f"/take/{told}/sheets/all.a4").status_code == 404
    other = house.create_project("Et annet", "Et annet sted")
    with new_browser() as client:
        client.get(f"/open/{other.editor_secret}")
        assert client.get(f"/take/{told}/sheets/all.a4").status_code == 404


def test_whoever_asks_for_much_keeps_nobody_else_waiting(leader: TestClient, told: str) -> None:
    begun = Event()

    def held() -> File:
        begun.set()
        assert go_on.wait(30)
        return File("a.txt", "text/plain", b"")

    go_on = Event()
    with ThreadPoolExecutor(62) as pool:
        making = pool.submit(_kept.get, "another", "what", 1, held)
        assert begun.wait(30)
        asked = [pool.submit(leader.get, f"/take/{told}/story") for _ in range(60)]
        try:
            assert pool.submit(leader.get, "/healthz").result(timeout=20).status_code == 200
            assert not any(each.done() for each in asked)
        finally:
            go_on.set()
        assert {each.result().status_code for each in asked} == {200}
        making.result()


def test_no_file_tells_which_browser_voted_what(
    leader: TestClient, house: Workspace, told: str
) -> None:
    ballots = [house.doors.ballot(browser, told) for browser in ("kari", "ola", "liva")]
    for score, ballot in enumerate(ballots, start=1):
        vote = AnswerCheckpoint(gate=Gate.AREA, ballot=ballot, score=score, missing=f"Savn {score}")
        house.send(told, Role.EDITOR, vote)

    answer = leader.get(f"/take/{told}/project")

    project = read_document(answer.content)
    assert project.checkpoint(Gate.AREA).scores == (1, 2, 3)
    assert "Savn 3" in answer.text
    assert not any(ballot in answer.text for ballot in ballots)


def test_no_file_tells_how_few_have_contributed_or_voted(
    leader: TestClient, house: Workspace, told: str
) -> None:
    for _ in range(3):
        by_phone = AddInsight(item=new_id(), text="Fra telefon", by_phone=True, first=True)
        house.send(told, Role.STAFF, by_phone)
    for ballot in ("kari", "ola"):
        vote = AnswerCheckpoint(gate=Gate.AREA, ballot=house.doors.ballot(ballot, told), score=4)
        house.send(told, Role.EDITOR, vote)

    project = read_document(leader.get(f"/take/{told}/project").content)

    assert project.checkpoint(Gate.AREA).scores == ()
    assert project.listening.contributors == 1
