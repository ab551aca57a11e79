"""The cause bank in a real browser: a switch of views loses nothing, and keys are enough."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from lup_canvas.project.base import in_order
from tests.browser.conftest import Colleague, OnServer, OpenProject

CURRENT = re.compile(r"\bcurrent\b")


def words_in(project: OnServer) -> list[str]:
    return [str(cause.text) for cause in in_order(project.now().causes)]


def go(page: Page, way: str) -> None:
    page.get_by_role("radio", name=way).or_(page.get_by_role("button", name=way)).first.click()


def card(page: Page, item: str) -> Locator:
    return page.locator(f"[data-key^='causes/{item}/']").first


def test_a_switch_keeps_the_place_and_loses_no_half_typed_line(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    item = colleague.add("causes", text="Vi spør ikke", depth="pattern")
    page = open_project(project, "arsaker", language="en")
    card(page, item).get_by_text("What do we know?").click()
    card(page, item).locator("textarea").first.focus()
    page.get_by_placeholder("Another cause of the problem").fill("Vi er redde")

    go(page, "Iceberg")

    expect(page).to_have_url(re.compile("vis=isfjell"))
    expect(page.locator("[data-key^='causes/']")).to_have_count(2)
    assert words_in(project) == ["Vi spør ikke", "Vi er redde"]
    expect(card(page, item)).to_have_class(CURRENT)
    expect(card(page, item).get_by_text("What speaks against it?")).to_be_visible()
    page.reload()
    expect(page.get_by_text("What do we take for granted?")).to_be_visible()


def test_why_is_asked_again_by_typing_and_enter_and_lines_left_empty_go(
    open_project: OpenProject, project: OnServer
) -> None:
    page = open_project(project, "arsaker", language="en")
    why, beside = "Why? Because ...", "Another cause of this ..."
    page.get_by_placeholder("Why does this happen? Because ...").focus()

    for words in ("Vi spør ikke", "Vi er redde", "Ingen har øvd"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        expect(page.get_by_placeholder(why).last).to_be_focused()
    expect(page.get_by_placeholder(beside)).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_placeholder(beside)).to_be_focused()
    page.keyboard.type("Det er travelt")
    page.keyboard.press("Enter")

    expect(page.locator("[data-key^='causes/']")).to_have_count(4)
    page.get_by_role("button", name="Mark as root cause").first.click()
    expect(page.locator(".adding")).to_have_count(0)
    ties = {str(each.text): each.leads_to for each in project.now().causes.values()}
    ids = {str(each.text): each.id for each in project.now().causes.values()}
    assert list(ties) == ["Vi spør ikke", "Vi er redde", "Ingen har øvd", "Det er travelt"]
    assert ties["Vi spør ikke"] == ()
    assert ties["Vi er redde"] == (ids["Vi spør ikke"],)
    assert ties["Ingen har øvd"] == ties["Det er travelt"] == (ids["Vi er redde"],)


def test_a_cause_is_split_and_tested_by_keyboard(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    item = colleague.add("causes", text="Vi er redde og har det travelt", root=True)
    page = open_project(project, "arsaker", language="en")
    split = card(page, item).get_by_role("button", name="Split in two")
    split.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Vi har det travelt")
    page.keyboard.press("Enter")
    expect(page.locator("[data-key^='causes/']")).to_have_count(2)

    test = card(page, item).get_by_role("checkbox").first
    test.focus()
    page.keyboard.press("Space")

    expect(page.get_by_text("1 of 4 tests passed")).to_be_visible()
    assert words_in(project) == ["Vi er redde og har det travelt", "Vi har det travelt"]


def test_a_full_bone_folds_the_rest_and_opens_for_what_is_added(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    for number in range(6):
        colleague.add("causes", text=f"Årsak {number}")
    page = open_project(project, "arsaker", language="en")
    go(page, "Fishbone")
    rest = page.get_by_text("+2", exact=True)

    expect(rest).to_be_visible()
    expect(page.locator("details.rest").last).not_to_have_attribute("open", "")
    rest.focus()
    page.keyboard.press("Enter")

    expect(page.locator("details.rest").last).to_have_attribute("open", "")


def test_what_one_writes_in_silence_comes_to_the_other_when_all_is_shown(
    open_project: OpenProject, project: OnServer
) -> None:
    kari = open_project(project, "arsaker", language="en")
    ola = open_project(project, "arsaker", language="en")
    for person in (kari, ola):
        go(person, "Fishbone")
        person.get_by_text("Silent writing").click()
    line = kari.get_by_placeholder("Because ...")
    line.fill("Jeg tør ikke")
    line.press("Enter")
    expect(kari.locator("[data-key^='causes/']")).to_have_count(1)

    expect(ola.get_by_text("1 cause is written by others.")).to_be_visible()
    expect(ola.locator("[data-key^='causes/']")).to_have_count(0)
    ola.get_by_role("button", name="Show all").click()

    expect(kari.get_by_role("button", name="Show all")).to_have_count(0)
    expect(kari.locator("[data-key^='causes/']")).to_have_count(1)
    expect(kari.get_by_role("switch")).not_to_be_checked()
    expect(ola.get_by_role("switch")).not_to_be_checked()
    assert words_in(project) == ["Jeg tør ikke"]
    go(ola, "5 whys")
    expect(ola.locator("[data-key^='causes/'] textarea").first).to_have_value("Jeg tør ikke")
