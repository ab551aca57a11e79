"""Ideas at the phones' door: parked while ideas are closed, asked for in silence when open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lup_canvas.project.changes import AddItem, Change, OpenAnyway, ShowIdeas
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient
from tests.web.phones import Phone, words_of

ASKED = "Hvordan kan vi snakke om livet hjemme?"
OTHER = "Hvordan kan vi bli trygge nok til å spørre?"
A_CHILD = "Kari på rød avdeling trenger det"


@pytest.fixture
def phone(
    house: Workspace, project: Created, new_browser: Callable[[], TestClient],
    do: Callable[[Change], object],
) -> Phone:  # fmt: skip
    for gate in (Gate.PROBLEM, Gate.GOAL):
        do(OpenAnyway(gate=gate, reason="Vi vil prøve"))
    do(AddItem(part="questions", item="talk", values={"text": ASKED}))
    return Phone(new_browser(), house, project)


def offer(phone: Phone, text: str, *, script: bool = False, **fields: str) -> str:
    send = phone.send_by_script if script else phone.send
    answer = send(text, what="idea", question="talk", **fields)
    return answer.text if answer.status_code >= 400 else answer.headers.get("location", answer.text)


def test_the_question_is_the_first_thing_on_the_page(phone: Phone) -> None:
    said = words_of(phone.open("?lang=nb"))

    assert said.index(ASKED) < said.index("Hva slags innspill er det?")
    assert "Parker ideen" not in said


def test_one_of_several_questions_is_chosen(phone: Phone, do: Callable[[Change], object]) -> None:
    do(AddItem(part="questions", item="safe", values={"text": OTHER}))

    page = phone.open("?lang=nb").text

    assert page.count('name="question"') == 2
    assert page.count('name="question" value="talk" required checked') == 1


def test_an_idea_waits_until_the_group_shows_all(
    phone: Phone, house: Workspace, project: Created, do: Callable[[Change], object]
) -> None:
    there = offer(phone, "Gå en tur sammen")

    assert "viser alle ideene samtidig, uten navn" in words_of(phone.client.get(there))
    assert house.view(project.project_id, Audience.EDITOR).project.ideas == {}
    do(ShowIdeas())
    [idea] = house.view(project.project_id, Audience.EDITOR).project.ideas.values()
    assert (str(idea.text), idea.question, idea.state) == (
        "Gå en tur sammen", "talk", IdeaState.OPEN,
    )  # fmt: skip


def test_an_idea_builds_on_that_of_another(phone: Phone, do: Callable[[Change], object]) -> None:
    do(AddItem(part="ideas", item="coffee", values={"text": "Foreldrekaffe", "question": "talk"}))
    assert "Foreldrekaffe" in words_of(phone.open("?lang=nb"))

    offer(phone, "Kaffe ute", builds_on="coffee", script=True)
    do(ShowIdeas())

    assert [idea.builds_on for idea in phone.kept().ideas.values()] == [None, "coffee"]


def test_what_was_chosen_comes_back_when_a_person_is_named(phone: Phone) -> None:
    page = offer(phone, A_CHILD)

    assert "<mark>Kari</mark>" in page
    assert f">{A_CHILD}</textarea>" in page


def test_a_question_that_is_gone_parks_the_idea_instead_of_losing_it(phone: Phone) -> None:
    answer = phone.send("Gå en tur", what="idea", question="gone")

    assert answer.status_code == 303
    assert [idea.state for idea in phone.kept().ideas.values()] == [IdeaState.PARKED]
