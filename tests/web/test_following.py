"""Phones at a gathering: they see what runs, are told at once, and lose nothing they have begun."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from starlette.websockets import WebSocketDisconnect

from lup_canvas.project.changes import (
    AddInsight,
    Change,
    EndGathering,
    ExtendExercise,
    GoToExercise,
    PauseExercise,
    SetField,
    StartGathering,
    TakeProgramme,
    WriteText,
)
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.gathering import programme
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.web.phone import follow as module
from lup_canvas.web.phone.follow import following
from lup_canvas.workspace import Created, Workspace
from tests.project.gatherings import GATHERING, PLAN
from tests.web.outside import OURS, Clock, TestClient
from tests.web.phones import Phone, mark, words_of

QUESTION = PLAN[0].but(prompt="Hva overrasker deg?")
CLOSED = "Writing is closed just now. What you have written stays here."


@pytest.fixture
def do(house: Workspace, project: Created) -> Callable[[Change], object]:
    return lambda change: house.send(project.project_id, Role.EDITOR, change)


@pytest.fixture
def names(house: Workspace, project: Created, do: Callable[[Change], object]) -> list[str]:
    """The exercises of a programme that is ready to begin."""
    do(TakeProgramme(gathering=GATHERING, exercises=(QUESTION, *PLAN[1:])))
    view = house.view(project.project_id, Audience.EDITOR)
    return [each.id for each in programme(view.project, Gathering.SECOND)]


@pytest.fixture
def phone(house: Workspace, project: Created, browser: TestClient) -> Iterator[Phone]:
    yield Phone(browser, house, project)
    following.close()


@pytest.fixture
def running(do: Callable[[Change], object], names: list[str]) -> list[str]:
    do(StartGathering(gathering=GATHERING))
    return names


def offers(phone: Phone) -> str:
    """Return what the page says that there is to do."""
    found = re.search(r'<main data-offers="(\w+)">', phone.open().text)
    assert found
    return found[1]


def listen(phone: Phone, **headers: str) -> object:
    return phone.client.websocket_connect(f"{phone.path}/runde", headers={**OURS, **headers})


def test_between_gatherings_the_page_asks_as_it_always_does(phone: Phone, names: list[str]) -> None:
    page = phone.open("?lang=nb")

    assert names
    assert offers(phone) == "write"
    assert PLAN[0].title not in page.text


def test_the_page_shows_the_exercise_its_time_and_its_question(
    phone: Phone, running: list[str], clock: Clock
) -> None:
    clock.now += timedelta(minutes=4, seconds=30)

    words = words_of(phone.open("?lang=nb"))

    assert running
    assert "Alene · Les innspillene 10:30" in words
    assert words.count("Hva overrasker deg?") == 1


def test_what_comes_later_in_the_programme_is_not_told(phone: Phone, running: list[str]) -> None:
    assert running
    assert not any(each.title in phone.open().text for each in PLAN[1:])


def test_a_page_says_clearly_when_writing_is_closed_and_takes_nothing(
    phone: Phone, do: Callable[[Change], object], running: list[str]
) -> None:
    do(GoToExercise(item=running[1], came_from=running[0]))
    assert offers(phone) == "nothing"
    assert "Skriving på telefon er stengt nå." in words_of(phone.open("?lang=nb"))

    by_form = phone.client.post(
        f"{phone.path}?lang=en", data={"nonce": "n", "text": "Vi får beskjed for sent"}
    )
    by_script = phone.send_by_script("Vi får beskjed for sent", wish="check")

    assert (by_form.status_code, by_script.status_code) == (409, 409)
    assert CLOSED in words_of(by_form)
    assert "Vi får beskjed for sent" in by_form.text, "nothing is lost"
    assert by_script.json()["state"] == "closed"
    assert phone.texts() == []


def test_what_was_sent_before_the_next_exercise_comes_through_after_it(
    phone: Phone, do: Callable[[Change], object], running: list[str]
) -> None:
    do(GoToExercise(item=running[1], came_from=running[0]))

    late = phone.send_by_script("Vi får beskjed for sent")

    assert late.json()["state"] == "sent"
    assert phone.texts() == ["Vi får beskjed for sent"]


def test_whoever_is_at_work_meets_the_groups_own_question_whatever_the_exercise_says(
    phone: Phone, do: Callable[[Change], object], running: list[str]
) -> None:
    do(WriteText(part="area", field="question", base_rev=0, text="Hva ser du ved levering?"))
    do(GoToExercise(item=running[1], came_from=running[0]))
    there = phone.open("?lang=nb")
    assert f'href="{phone.path}?utenom=1&amp;lang=nb"' in there.text

    elsewhere = phone.open("?utenom=1&lang=nb")
    assert '<main data-offers="write">' in elsewhere.text
    assert "Hva ser du ved levering?" in words_of(elsewhere)
    assert PLAN[1].title not in elsewhere.text
    assert f'href="{phone.path}?lang=nb"' in elsewhere.text, "and there is a way back"

    form = {"nonce": "n", "text": "Vi får beskjed for sent"}
    sent = phone.client.post(f"{phone.path}?utenom=1&lang=nb", data=form)
    assert "utenom=1" in sent.headers["location"], "one stays elsewhere"
    assert phone.texts() == ["Vi får beskjed for sent"]


def test_between_gatherings_nobody_is_asked_where_they_are(phone: Phone, names: list[str]) -> None:
    assert names
    assert "utenom" not in phone.open("?lang=nb").text


def test_ideas_can_be_parked_in_every_exercise(
    phone: Phone, do: Callable[[Change], object], running: list[str], house: Workspace
) -> None:
    do(GoToExercise(item=running[1], came_from=running[0]))

    assert phone.send_by_script("Ressursbank", what="idea").json()["state"] == "sent"

    assert house.view(phone.project.project_id, Audience.EDITOR).parked == 1


def test_a_contribution_is_hidden_while_all_write_alone(
    phone: Phone, do: Callable[[Change], object], running: list[str], house: Workspace
) -> None:
    do(SetField(part="settings", field="read_first", value=False))
    phone.send("Vi får beskjed for sent")

    def seen() -> int:
        return house.view(phone.project.project_id, Audience.EDITOR).insight_count

    assert seen() == 0
    do(GoToExercise(item=running[3], came_from=running[0]))
    assert seen() == 1


def test_a_phone_is_told_of_each_exercise_and_of_its_time(
    phone: Phone, do: Callable[[Change], object], names: list[str]
) -> None:
    with listen(phone) as socket:  # type: ignore[attr-defined]
        told = [socket.receive_text()]
        for change in (
            StartGathering(gathering=GATHERING),
            PauseExercise(item=names[0]),
            ExtendExercise(item=names[0], extended=0),
            GoToExercise(item=names[1], came_from=names[0]),
            EndGathering(gathering=GATHERING),
        ):
            do(change)
            told.append(socket.receive_text())
            assert told[-1] == mark(phone.open())

    assert told[0] == told[-1], "the gathering is over"
    assert len(set(told)) == 5


def test_a_phone_is_left_in_peace_while_others_write(
    phone: Phone, do: Callable[[Change], object], running: list[str]
) -> None:
    with listen(phone) as socket:  # type: ignore[attr-defined]
        before = socket.receive_text()
        for number in range(3):
            do(AddInsight(item=f"sent{'abc'[number]}", text="Vi får beskjed for sent"))
        do(GoToExercise(item=running[1], came_from=running[0]))

        assert socket.receive_text() not in ("", before)


def is_refused(phone: Phone, path: str | None = None, **headers: str) -> bool:
    address = path or f"{phone.path}/runde"
    try:
        with phone.client.websocket_connect(address, headers={**OURS, **headers}):
            return False
    except WebSocketDisconnect:
        return True


def test_only_a_page_of_ours_with_the_right_code_may_listen(phone: Phone) -> None:
    assert not is_refused(phone)
    assert is_refused(phone, "/b/AAAA-AAAA/runde")
    assert is_refused(phone, **{"Sec-Fetch-Site": "cross-site"})


def test_there_is_a_limit_to_how_many_listen(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PHONES", 1)

    with listen(phone):  # type: ignore[attr-defined]
        assert is_refused(phone)
    assert not is_refused(phone)


def test_a_phone_that_says_anything_is_cut_off(phone: Phone) -> None:
    with listen(phone) as socket:  # type: ignore[attr-defined]
        socket.receive_text()
        socket.send_text("hei")
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()


def test_the_clock_of_the_server_is_told_in_milliseconds(
    browser: TestClient, house: Workspace, clock: Clock
) -> None:
    assert house.now() == clock.now
    assert int(browser.get("/clock").text) == round(clock.now.timestamp() * 1000)
    assert browser.get("/clock").headers["cache-control"] == "no-store"
