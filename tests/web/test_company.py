from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import pytest

from lup_canvas.web.company import WRITES_FOR, Company, is_field
from lup_canvas.web.phone.follow import following
from lup_canvas.web.tower import Listener
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, TestClient
from tests.web.phones import Phone, mark
from tests.web.test_bell import listen
from tests.web.test_tower import Loop, pass_time, rung, with_clock

AREA, GOAL = "area//area", "goal//effect"


def company_of(*screens: Listener, phones: Callable[[], int] = lambda: 0) -> Company:
    return Company(set(screens), phones)


def told(company: Company, screen: Listener) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(company.told(screen))["company"]
    return said


# ------------------------------------------------------------------ who writes where


@with_clock
async def test_all_others_hear_where_somebody_writes_and_the_one_who_does_hears_nothing_of_it(
    loop: Loop,
) -> None:
    kari, ola = Listener(), Listener()
    company = company_of(kari, ola)

    company.hear(kari, AREA)

    assert told(company, ola)["writing"] == [AREA]
    assert told(company, kari)["writing"] == []
    await pass_time(loop, 1.1)
    assert await rung(ola)


@with_clock
async def test_who_writes_on_is_still_there_and_who_stops_is_gone_after_ten_seconds(
    loop: Loop,
) -> None:
    kari, ola = Listener(), Listener()
    company = company_of(kari, ola)
    company.hear(kari, AREA)
    await pass_time(loop, WRITES_FOR - 1)
    company.hear(kari, AREA)
    await pass_time(loop, WRITES_FOR - 1)
    assert told(company, ola)["writing"] == [AREA]
    await rung(ola)

    await pass_time(loop, 1.1)
    await pass_time(loop, 1.1)

    assert await rung(ola)
    assert told(company, ola)["writing"] == []


@with_clock
async def test_who_leaves_the_field_is_gone_at_once(loop: Loop) -> None:
    kari, ola = Listener(), Listener()
    company = company_of(kari, ola)
    company.hear(kari, AREA)

    company.hear(kari, "")

    assert told(company, ola)["writing"] == []
    assert loop.time() == 0


@with_clock
async def test_many_who_come_and_go_are_one_telling(loop: Loop) -> None:
    screens = [Listener() for _ in range(9)]
    company = company_of(*screens)

    for _ in range(20):
        company.stir()
        await pass_time(loop, 0.04)
        assert not await rung(screens[0])
    await pass_time(loop, 0.3)

    assert await rung(screens[0])
    await pass_time(loop, 60)
    assert not await rung(screens[0])


@pytest.mark.parametrize(
    "said",
    ["Kari skriver her", "area", "area//area//", "area//AREA", "x" * 80, "area//a\n", None, 7, []],
)
def test_only_a_place_in_the_document_is_a_field(said: object) -> None:
    assert is_field(AREA)
    assert is_field("causes/abcdefghij23/text")
    assert not is_field(said)


# ------------------------------------------------------------------ phones


@with_clock
async def test_all_hear_when_a_phone_comes_or_goes(loop: Loop) -> None:
    here, kari = {"ours": 1}, Listener()
    company = company_of(kari, phones=lambda: here["ours"])

    for count in (1, 0):
        here["ours"] = count
        company.stir()
        await pass_time(loop, 1.1)
        assert await rung(kari)
        assert told(company, kari)["phones"] == count


# ------------------------------------------------------------------ on the bell's socket


def test_screens_that_ask_hear_how_many_are_here_and_where_others_write(
    leader: TestClient, project: Created
) -> None:
    with listen(leader, project) as kari, listen(leader, project) as ola:
        kari.send_text(json.dumps({"writes": AREA}))
        ola.send_text(json.dumps({"writes": ""}))

        assert last_told(ola, writing=[AREA]) == {"screens": 2, "phones": 0, "writing": [AREA]}
        assert last_told(kari, writing=[]) == {"screens": 2, "phones": 0, "writing": []}


def test_phones_are_counted_while_they_listen_and_nothing_of_them_is_kept(
    leader: TestClient,
    browser: TestClient,
    house: Workspace,
    project: Created,
    caplog: pytest.LogCaptureFixture,
) -> None:
    phone = Phone(browser, house, project)
    with listen(leader, project) as kari, ExitStack() as open_pages:
        kari.send_text(json.dumps({"writes": ""}))
        before = house.revision(project.project_id)
        for page in ("einwort", "zweiwort", "zweiwort"):
            address = f"{phone.path}/runde?side={page}"
            socket = open_pages.enter_context(browser.websocket_connect(address, headers=OURS))
            assert socket.receive_text() == mark(phone.open())

        assert last_told(kari, phones=2)["screens"] == 1
        open_pages.close()
        assert last_told(kari, phones=0)["screens"] == 1

    following.close()
    assert house.revision(project.project_id) == before
    assert "zweiwort" not in caplog.text
    folder = house._store._folder.parent  # noqa: SLF001
    assert not any(b"zweiwort" in each.read_bytes() for each in folder.rglob("*.*"))


def test_who_asks_hears_that_the_line_is_good(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    revision = house.revision(project.project_id)
    with listen(leader, project) as screen:
        assert screen.receive_text() == str(revision)
        for _ in range(3):
            screen.send_text('"?"')
            assert screen.receive_text() == str(revision)


@pytest.mark.parametrize("said", [{"writes": "Kari her"}, {"writes": AREA, "who": "Kari"}, {}])
def test_a_screen_cannot_tell_others_anything_else(
    leader: TestClient, project: Created, said: object
) -> None:
    with listen(leader, project) as screen:
        assert screen.receive_text() == "0"
        screen.send_text(json.dumps(said))

        assert screen.receive()["type"] == "websocket.close"


def last_told(screen: Any, **wanted: Any) -> dict[str, Any]:
    """Return what a screen is told of its company, as soon as it is told what is `wanted`."""
    while True:
        news = json.loads(screen.receive_text())
        company = news["company"] if isinstance(news, dict) and "company" in news else {}
        if company and all(company[name] == value for name, value in wanted.items()):
            return dict(company)
