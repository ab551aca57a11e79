"""Ideas and trials with the keyboard alone: from the parking to what was decided after a test."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from lup_canvas.project.base import new_id
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.trial import Decision
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.screens import barriers

QUESTION = "Hvordan kan vi bli trygge nok til å spørre?"


@pytest.fixture
def opened(colleague: Colleague) -> Colleague:
    """A colleague in a project where ideas have just been opened, with two in the parking."""
    for gate in ("problem", "goal"):
        colleague.send("open_anyway", gate=gate, reason="Vi vil prøve i sommer")
    for text in ("Kurs i vanskelige samtaler", "App for beskjeder"):
        colleague.send("park_idea", item=new_id(), text=text)
    return colleague


def press(place: Locator, key: str = "Enter") -> None:
    """Come to `place` with the keyboard, and press a key there."""
    place.focus()
    place.press(key)


def write(line: Locator, text: str) -> None:
    """Write on a line, and press Enter."""
    line.focus()
    line.page.keyboard.type(text)
    line.press("Enter")


def card(page: Page, text: str) -> Locator:
    return page.locator("li.card").filter(has=page.locator(f".grows[data-text='{text}']")).last


def button(place: Page | Locator, name: str) -> Locator:
    return place.get_by_role("button", name=name, exact=True).first


def idea(project: OnServer, text: str) -> Idea:
    return next(each for each in project.now().ideas.values() if str(each.text) == text)


def stored(page: Page) -> None:
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.locator(".status:is(.saving, .late, .lost)")).to_have_count(0)


@pytest.mark.usefixtures("opened")
def test_ideas_are_found_with_the_keyboard_alone(
    open_project: OpenProject, project: OnServer
) -> None:
    page = open_project(project, "ideer", language="en")
    expect(page.get_by_text("Empty the parking (2)")).to_be_visible()
    assert barriers(page) == []
    write(page.get_by_placeholder("How might we ...?"), QUESTION)
    parked = card(page, "Kurs i vanskelige samtaler")
    press(parked.get_by_role("group", name="Answers this question").get_by_label(QUESTION), "Space")
    stored(page)
    press(button(parked, "Take it along"))
    expect(page.get_by_text("Empty the parking (1)")).to_be_visible()
    other = card(page, "App for beskjeder")
    press(button(other, "Leave it, with a word why"))
    write(other.get_by_placeholder("We leave it because ..."), "Løser et annet problem")
    expect(page.get_by_text("Empty the parking", exact=False)).to_have_count(0)
    assert str(idea(project, "App for beskjeder").left_why) == "Løser et annet problem"

    press(page.get_by_role("switch"), "Space")
    line = page.get_by_placeholder(QUESTION)
    write(line, "Øve to og to")
    expect(card(page, "Øve to og to")).to_be_visible()
    stored(page)
    assert barriers(page) == []
    press(button(page, "Show all"))
    expect(page.get_by_role("switch")).not_to_be_checked()

    press(button(page, "Draw a perspective card"))
    write(page.get_by_placeholder("Then we could ..."), "Spørre rett etter helga")
    expect(card(page, "Spørre rett etter helga")).to_be_visible()
    assert barriers(page) == []
    press(button(page, "Build on another's idea"))
    write(page.locator(".st-key-spark").get_by_placeholder("Yes, and ..."), "Øve på avdelingsmøtet")
    expect(page.locator(".badge", has_text="Builds on")).to_be_visible()
    stored(page)

    built = idea(project, "Øve på avdelingsmøtet")
    others = ("Kurs i vanskelige samtaler", "Spørre rett etter helga")
    assert built.builds_on in {idea(project, text).id for text in others}, "not on one's own"
    questions = {
        project.now().questions[each.question or ""].text.value
        for each in (built, idea(project, "Øve to og to"), idea(project, "Spørre rett etter helga"))
    }
    assert questions == {QUESTION}
    assert barriers(page) == []


def test_ideas_are_chosen_and_tried_with_the_keyboard_alone(
    open_project: OpenProject, project: OnServer, opened: Colleague
) -> None:
    name = opened.add("ideas", text="Øve to og to")
    opened.add("ideas", text="Øve i par")
    page = open_project(project, "ideer", language="en")
    press(page.get_by_role("radio", name="Find ideas"), "ArrowRight")
    press(page.get_by_role("radio", name="Choose among ideas"), "Space")
    expect(page).to_have_url(re.compile("vis=velge"))
    expect(page.get_by_text("Effect, in my view")).to_have_count(0)
    write(page.get_by_placeholder("For example"), "Foreldre merker det")
    press(page.get_by_label("We agree on these criteria"), "Space")
    rated = card(page, "Øve to og to")
    expect(rated.get_by_text("Effect, in my view")).to_be_visible()
    for group, key in (("Effect, in my view", "5 much"), ("Effort, in my view", "2")):
        press(rated.get_by_role("group", name=group).get_by_label(key, exact=True), "Space")
        stored(page)
    expect(page.get_by_text("1 has scored.")).to_be_visible()
    assert barriers(page) == []

    press(button(page, "Show the result"))
    expect(rated.locator(".badge", has_text="Effect 5")).to_be_visible()
    press(button(card(page, "Øve to og to"), "Choose this idea"))
    described = page.get_by_label("Description, two sentences")
    described.focus()
    page.keyboard.type("To og to spiller en kort samtale.")
    page.keyboard.press("Tab")
    stored(page)
    assert barriers(page) == []
    assert idea(project, "Øve to og to").state is IdeaState.CHOSEN

    page.goto(f"{project.server.url}/prove-ut?project={project.id}&lang=en")
    write(
        page.get_by_placeholder("«Øve to og to»: what do you believe will happen?"),
        "vi blir tryggere",
    )
    decision = page.get_by_role("group", name="Decision")
    expect(decision).to_be_visible()
    press(decision.get_by_label("Change", exact=True), "Space")
    expect(page.locator(".badge", has_text="Change")).to_be_visible()
    stored(page)
    assert barriers(page) == []
    (trial,) = project.now().trials.values()
    assert (trial.idea, trial.decision) == (name, Decision.CHANGE)
