"""The search in what people told, for those who tie things to it when it is much."""

from __future__ import annotations

from typing import Any

from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, AddItem
from lup_canvas.project.permissions import Role
from lup_canvas.shown.told import MOST_FOUND
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import OURS, TestClient


def tell(house: Workspace, project: Created, *texts: str, **values: Any) -> None:
    for text in texts:
        change = AddInsight(item=new_id(), text=text, **values)
        house.send(project.project_id, Role.EDITOR, change)


def sought(client: TestClient, project: Created, words: str, **asked: str) -> set[str]:
    """Return the words of what is found; contributions stand in no order that tells anything."""
    address = f"/told/{project.project_id}"
    answer = client.get(address, params={"q": words, "lang": "nb", **asked}, headers=OURS)
    assert answer.status_code == 200
    return {each["label"] for each in answer.json()}


def test_what_holds_every_word_is_found_however_it_is_written(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    tell(house, project, "Beskjeden kom FOR sent", "Vi spør for sjelden", "Ingen spør")

    assert sought(leader, project, "sent for") == {"Beskjeden kom FOR sent"}
    assert sought(leader, project, "SPØR") == {"Vi spør for sjelden", "Ingen spør"}
    assert sought(leader, project, "ferie") == set()


def test_who_seeks_nothing_yet_sees_some_and_never_all(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    tell(house, project, *(f"Nummer {n}" for n in range(MOST_FOUND + 1)))

    assert len(sought(leader, project, "")) == MOST_FOUND


def test_what_nobody_has_read_or_wrote_for_all_is_not_found(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    tell(house, project, "Skrevet i stillhet", hidden_by="b" * 12)
    tell(house, project, "Skrevet på telefon", by_phone=True)

    assert sought(leader, project, "skrevet") == set()


def test_a_step_of_the_journey_is_sought_in_with_what_users_told(
    leader: TestClient, house: Workspace, project: Created
) -> None:
    step = AddItem(part="journey", item="steg", values={"name": "Henting"})
    house.send(project.project_id, Role.EDITOR, step)
    tell(house, project, "Vi rekker det ikke", step="steg")
    tell(house, project, "Jeg rekker det ikke", source="user")
    tell(house, project, "De rekker det ikke")

    assert sought(leader, project, "rekker", step="steg") == {
        "Vi rekker det ikke",
        "Bruker eller pårørende: Jeg rekker det ikke",
    }


def test_only_those_who_are_let_in_may_seek(
    browser: TestClient, leader: TestClient, house: Workspace, project: Created
) -> None:
    tell(house, project, "Ingen spør")
    address = f"/told/{project.project_id}?q=spør"

    assert browser.get(address, headers=OURS).status_code == 404
    elsewhere = {"sec-fetch-site": "cross-site"}
    assert leader.get(address, headers=elsewhere).status_code == 403
