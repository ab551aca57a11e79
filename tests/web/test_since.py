from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import AddItem, OpenAnyway, SetField
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.permissions import Role
from lup_canvas.web import visits
from lup_canvas.web.visits import NEW_VISIT, Moment, Visits
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, Clock, TestClient


def comes(client: TestClient, project: Created) -> list[str]:
    """Return what somebody who comes is told has happened."""
    answer = client.get(f"/siden/{project.project_id}?lang=nb", headers=OURS)
    assert answer.status_code == 200
    return [each["text"] for each in answer.json()["lines"]]


def says(client: TestClient, project: Created, said: Any = None) -> int:
    answer = client.post(f"/siden/{project.project_id}", json=said, headers=OURS)
    return int(answer.status_code)


def add(house: Workspace, project: Created, part: str, *texts: str, **values: object) -> None:
    for text in texts:
        change = AddItem(
            part=part,
            item=text.lower().replace(" ", "")[:6].replace("ø", "o"),
            values={"text": text, **values},
        )
        house.send(project.project_id, Role.EDITOR, change)


def test_who_comes_for_the_first_time_is_told_nothing(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    add(house, project, "causes", "Hastverk")

    assert comes(leader, project) == []


def test_who_comes_back_is_told_what_has_happened_since_they_left(
    leader: TestClient, house: Workspace, project: Created, clock: Clock
) -> None:
    comes(leader, project)
    add(house, project, "causes", "Hastverk")
    assert says(leader, project) == 204
    clock.pass_days(21)
    add(house, project, "causes", "Vaner", "Penger")
    house.send(project.project_id, Role.EDITOR, OpenAnyway(gate=Gate.PROBLEM, reason="Nå"))

    assert comes(leader, project) == ["2 nye årsaker", "Sjekkpunkt 2 er åpnet"]
    answer = leader.get(f"/siden/{project.project_id}?lang=nb", headers=OURS).json()
    assert answer["title"] == "Siden sist, 1. mars 2026"
    assert [each["to"] for each in answer["lines"]] == ["causes", "problem"]


def test_the_news_stay_through_the_visit_and_what_is_done_in_it_is_none_of_them(
    leader: TestClient, house: Workspace, project: Created, clock: Clock
) -> None:
    comes(leader, project)
    clock.pass_days(7)
    add(house, project, "causes", "Vaner")
    assert comes(leader, project) == ["1 ny årsak"]

    clock.now += timedelta(hours=2)
    add(house, project, "causes", "Penger")

    assert comes(leader, project) == ["1 ny årsak"]
    clock.pass_days(7)
    assert comes(leader, project) == []


def test_what_is_noticed_is_not_told_again(
    leader: TestClient, house: Workspace, project: Created, clock: Clock
) -> None:
    comes(leader, project)
    clock.pass_days(7)
    add(house, project, "causes", "Vaner")
    assert comes(leader, project)

    says(leader, project, {"noticed": True})

    assert comes(leader, project) == []
    clock.pass_days(7)
    assert comes(leader, project) == []


def test_tasks_that_wait_and_are_late_stand_below_the_news(
    leader: TestClient, house: Workspace, project: Created, clock: Clock
) -> None:
    comes(leader, project)
    clock.pass_days(7)
    add(house, project, "tasks", "Ringe alle", due="2026-03-05")
    add(house, project, "tasks", "Skrive", "Spørre")
    done = SetField(part="tasks", item="skrive", field="done", value=True)
    house.send(project.project_id, Role.EDITOR, done)

    assert comes(leader, project) == ["3 nye oppgaver", "2 oppgaver venter · 1 over fristen"]


def test_parked_ideas_are_counted_and_nothing_more(
    leader: TestClient, project: Created, clock: Clock
) -> None:
    comes(leader, project)
    clock.pass_days(7)
    leader.post(
        f"/changes/{project.project_id}",
        json={"kind": "park_idea", "id": "parked2345", "item": "early2", "text": "En app"},
        headers=OURS,
    )

    assert comes(leader, project) == ["1 idé er parkert"]


def test_each_browser_remembers_for_itself_and_only_where_it_is_asked(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    answer = leader.get(f"/siden/{project.project_id}", headers=OURS)

    cookie = answer.headers["set-cookie"]
    assert f"Path=/siden/{project.project_id}" in cookie
    assert "HttpOnly" in cookie
    assert house.revision(project.project_id) == 0


def test_strangers_and_other_sites_are_told_nothing(
    leader: TestClient, browser: TestClient, project: Created
) -> None:
    path = f"/siden/{project.project_id}"

    assert browser.get(path, headers=OURS).status_code == 404
    assert leader.get(path).status_code == 403
    assert leader.post(path, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


@pytest.mark.parametrize(
    "cookie", ["", "x", "1~2", "1767225600~1767225600", "~~", "1767225600.a_b~1~1"]
)
def test_a_cookie_that_is_not_ours_is_as_none(
    leader: TestClient, project: Created, cookie: str
) -> None:
    assert visits.read(cookie) is None
    path = f"/siden/{project.project_id}"
    answer = leader.get(path, headers={**OURS, "Cookie": f"{_own(leader)}; siden={cookie}"})
    assert answer.status_code == 200


def _own(client: TestClient) -> str:
    return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001
        lambda at: at.replace(microsecond=0, tzinfo=UTC)
    ),
    st.dictionaries(st.sampled_from(["causes", "opened-area", "deleted"]), st.integers(0, 9_999)),
)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_what_is_remembered_is_read_as_it_was_written(
    before: Moment, arrived: Moment, latest: Moment
) -> None:
    remembered = Visits(before, arrived, latest)

    assert visits.read(visits.written(remembered)) == remembered


@given(MOMENTS, st.integers(0, 10_000))
def test_lunch_is_no_absence(start: Moment, minutes: int) -> None:
    now = Moment(start.at + timedelta(minutes=minutes), {})

    again = visits.here_now(visits.from_now_on(start), now)

    was_away = timedelta(minutes=minutes) > NEW_VISIT
    assert again.arrived == (now if was_away else start)
    assert again.before == start
