"""The names of the golden thread, and what stands behind each of them."""

from __future__ import annotations

import json
from typing import Any

from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience, view_for
from lup_canvas.ui.golden_thread import thread_json
from tests.figures.examples import kindergarten, numbered, project

T = translator("en")


def told(of: Project) -> dict[str, Any]:
    """Return what the element is given."""
    found: dict[str, Any] = json.loads(thread_json(of, T))
    return found


def parts(shown: dict[str, Any], place: str) -> dict[str, list[str]]:
    """Return the texts behind a place, by the headings over them."""
    thing = shown["things"][place]
    return {part["name"]: [shown["texts"][key] for key in part["texts"]] for part in thing["parts"]}


def test_an_idea_opens_to_all_it_stands_on_down_to_what_people_told() -> None:
    behind = parts(told(kindergarten()), f"idea:{numbered('idea', 4)}")

    assert list(behind) == ["The goal", "The problem", "Causes", "What people told", "Themes"]
    assert "Vi vet ikke hvem vi kan ringe" in behind["Causes"]
    assert "Jeg vet ikke hvem i kommunen jeg kan ringe for å spørre." in behind["What people told"]
    assert "Veien videre er uklar" in behind["Themes"]


def test_a_cause_opens_to_what_it_leads_to_and_the_ideas_that_build_on_it() -> None:
    behind = parts(told(kindergarten()), f"cause:{numbered('caus', 5)}")

    assert behind["Leads to"] == ["Vi spør ikke"]
    assert "Øve på samtalen to og to på personalmøtet" in behind["Ideas that build on it"]


def test_a_theme_opens_to_what_was_told_in_it() -> None:
    behind = parts(told(kindergarten()), f"theme:{numbered('them', 3)}")

    assert behind["What people told"] == [
        "Jeg vet ikke hvem i kommunen jeg kan ringe for å spørre.",
        "Etter en vanskelig samtale følger vi ikke opp.",
    ]


def test_the_problem_and_the_goal_can_be_opened_too() -> None:
    shown = told(kindergarten())

    assert "Causes" in parts(shown, "definition")
    assert "The problem" in parts(shown, "goal")


def test_an_idea_without_a_thread_stands_apart() -> None:
    shown = told(kindergarten())
    place = f"idea:{numbered('idea', 5)}"

    assert [each["text"] for each in shown["loose"]["places"]] == ["App for beskjeder"]
    assert shown["things"][place]["loose"]
    assert parts(shown, place) == {}
    assert place not in [each["place"] for group in shown["groups"] for each in group["places"]]


def test_what_may_not_be_quoted_is_counted_and_not_told() -> None:
    shown = told(view_for(kindergarten(), Audience.SNAPSHOT).project)
    (heard,) = (
        part
        for part in shown["things"][f"theme:{numbered('them', 0)}"]["parts"]
        if part["kind"] == "insight"
    )

    assert heard["untold"] == 2
    assert len(heard["texts"]) == 3


def test_every_name_opens_something_and_every_text_is_there() -> None:
    shown = told(kindergarten())
    places = [each["place"] for group in shown["groups"] for each in group["places"]]

    assert set(places) <= set(shown["things"])
    assert all(
        shown["texts"][key]
        for thing in shown["things"].values()
        for part in thing["parts"]
        for key in part["texts"]
    )


def test_without_a_thread_there_are_no_names() -> None:
    assert thread_json(project(), T) == b""
