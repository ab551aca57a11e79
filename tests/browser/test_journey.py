"""One group's way from an empty project to an idea it has chosen, and a link to show the world.

Kari and Ola lead, each at a screen of their own; somebody on the staff has a phone. While Kari
writes, Ola is in the middle of a text too: he sees what she does, and loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from lup_canvas.content import MethodId, content
from lup_canvas.project.document.steps import Gate
from tests.browser.conftest import Server
from tests.browser.people import PHONE, Ear, Leader, Staff, nb

NewPage = Callable[..., Page]

AREA = "Foreldre i krise får hjelp for sent"
TOLD = "Foreldre forteller ofte det viktigste i døra."
TOLD_QUIETLY = "Vi venter til neste samtale med å spørre."
IN_OWN_WORDS = (
    "Når hverdagen er travel, blir det viktigste sagt i døra, fordi ingen har satt av tid"
)
OBSERVED = "Foreldre forteller for sent at de strever"
ROOT = "Vi har aldri sagt hva vi gjør med det de forteller"
PROBLEM = "Foreldre som strever, venter med å fortelle det fordi de ikke vet hva som skjer etterpå"
OTHER = "Medarbeidere får vite om det først når det har blitt vanskelig"
REASON = "Halvparten av oss er syke, og resten har snakket med åtte foreldre"
INDICATOR = "Foreldre: «Det er trygt å fortelle»"
GOAL = "Innen juni opplever foreldre at det er trygt å fortelle tidlig"
PARKED = "Lånekasse med koffert til alle"
PARKED_BY_OLA = "Fast sms hver fredag"
CHOSEN = "Ny oppstartssamtale der vi sier hva vi gjør"
HOW_MIGHT_WE = "Hvordan kan vi gjøre det trygt å fortelle tidlig?"
TRIAL = "foreldre forteller mer når de vet hva vi gjør med det"


@dataclass
class Room:
    """The people of one journey."""

    server: Server
    kari: Leader
    ola: Leader
    staff: Staff
    ear: Ear
    """What the server tells Kari's screen."""
    new_page: NewPage


@pytest.fixture
def room(server: Server, new_page: NewPage) -> Room:
    kari, ola = Leader(new_page()), Leader(new_page())
    staff = Staff(new_page(**PHONE))
    return Room(server, kari, ola, staff, Ear(kari.page), new_page)


def test_from_an_empty_project_to_a_chosen_idea_that_others_can_read_about(room: Room) -> None:
    both_open_a_new_project(room)
    they_say_where_to_look(room)
    the_staff_tell_and_the_leaders_read(room)
    they_group_what_they_heard(room)
    they_ask_why(room)
    they_sort_the_causes_into_the_fishbone(room)
    ideas_that_come_on_the_way_are_parked(room)
    they_find_the_real_problem(room)
    they_open_the_checkpoint_with_a_reason(room)
    nobody_has_seen_the_parked_ideas(room)
    they_set_a_goal(room)
    the_parked_ideas_come_out_first(room)
    they_choose_an_idea_that_works_on_a_cause(room)
    they_plan_the_smallest_trial(room)
    others_read_about_it_until_the_link_is_closed(room)


def both_open_a_new_project(room: Room) -> None:
    page = room.kari.page
    page.goto(room.server.url)
    page.get_by_label(nb("What is the project called?")).fill("Trygg start")
    page.get_by_label(nb("Workplace")).fill("Ås barnehage")
    page.get_by_role("button", name=nb("Create the project")).click()
    room.kari.sees("The project is ready")
    link = page.locator(".st-key-hand-over").get_by_test_id("stCode").inner_text().strip()
    page.get_by_role("link", name=nb("Open the project")).click()
    room.ola.page.goto(link)
    for leader in (room.kari, room.ola):
        leader.is_at("Problem area")
    expect(room.ola.page.locator("html")).to_have_attribute("lang", "nb")


def they_say_where_to_look(room: Room) -> None:
    kari, ola = room.kari, room.ola
    unfinished = "Om ett år er det flere som strever"
    with ola.writing("What happens if we do nothing?", unfinished, caret=len("Om ett år ")):
        kari.writes("Our problem area", AREA)
        kari.writes("Who does it concern?", "Foreldre til små barn")
        kari.adds(
            "New assumption", "Foreldre sier at alt går fint", "De er redde", "De har ikke tid"
        )
        kari.adds("New actor", "Helsestasjonen")
        kari.ticks("We will ask them", on="Helsestasjonen")
        kari.ticks("The question to the employees is ready")

        ola.sees_in("Our problem area", AREA)
        ola.sees_card("De er redde")
        expect(ola.card("Helsestasjonen").get_by_label(nb("We will ask them"))).to_be_checked()
    ola.page.keyboard.type("igjen ")
    kari.sees_in("What happens if we do nothing?", "Om ett år igjen er det flere som strever")

    kari.presses("Open the checkpoint")
    ola.sees("Opened")


def the_staff_tell_and_the_leaders_read(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("Contributions and insight")
    code = kari.page.locator(".st-key-staff-code").inner_text().strip()
    room.staff.comes_in(room.server.url, code)
    room.staff.tells(TOLD, quotable=True)
    kari.reads_through()
    kari.shows(TOLD)
    with ola.writing("New theme", "Vi spør når det passer oss", caret=len("Vi spør ")):
        room.staff.tells_more(TOLD_QUIETLY, quotable=False)
        ola.sees(nb("Read through ({count} new)", count=1))

        kari.shows(TOLD_QUIETLY)
        for text in (TOLD, TOLD_QUIETLY):
            expect(ola.column("Lonely notes").filter(has=ola.saying(text))).to_be_visible()
        ola.does_not_see(nb("Read through ({count} new)", count=1))
    ola.page.keyboard.type("bare ")
    ola.page.keyboard.press("Enter")
    kari.sees_card("Vi spør bare når det passer oss")
    ola.has_it_stored()


def they_group_what_they_heard(room: Room) -> None:
    kari, ola = room.kari, room.ola
    theme = "Vi spør bare når det passer oss"
    for text in (TOLD, TOLD_QUIETLY):
        kari.moves(text, to=theme)
        expect(ola.column(theme).filter(has=ola.saying(text))).to_be_visible()
    kari.looks_at("Insights in our own words")
    ola.looks_at("Insights in our own words")
    with ola.writing("What surprised us?", "At ingen spør", caret=3):
        kari.adds("New insight", IN_OWN_WORDS)
        kari.unfolds("What it stands on", IN_OWN_WORDS)
        for text in (TOLD, TOLD_QUIETLY):
            kari.ticks(text, on=IN_OWN_WORDS)
        kari.chooses(TOLD, among="Quote", on=IN_OWN_WORDS)

        expect(
            ola.card(IN_OWN_WORDS).get_by_text(
                nb.plural("{count} contribution", "{count} contributions", 2)
            )
        ).to_be_visible()


def they_ask_why(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("Causes")
    with ola.writing("New cause", "Vi har det travelt", caret=3):
        kari.writes("The problem we can observe", OBSERVED)
        kari.adds("New cause", "De venter med å si det")
        kari.asks_why("De venter med å si det", "De er redde for hva som skjer", "Ingen spør")
        kari.asks_why("De er redde for hva som skjer", ROOT)
        kari.presses("Mark as root cause", on=ROOT)
        kari.unfolds("What do we know?", ROOT)
        kari.chooses("Several have experienced it", among="How do we know?", on=ROOT)
        for text in (TOLD, TOLD_QUIETLY):
            kari.ticks(text, on=ROOT)

        ola.sees_in("The problem we can observe", OBSERVED)
        branch = ola.card_itself("De venter med å si det").locator("> .branch > li.card")
        expect(branch).to_have_count(2)
        for sign in ("Root cause", "Several have experienced it"):
            expect(ola.card(ROOT).locator(".badge", has_text=nb(sign))).to_be_visible()
    ola.page.keyboard.press("Enter")
    kari.sees_card("Vi har det travelt")


def they_sort_the_causes_into_the_fishbone(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.looks_at(content("nb").method(MethodId.FISHBONE).name)
        leader.sees("Fishbone diagram")
    kari.moves(ROOT, to="Rutiner og arbeidsmåter")
    expect(ola.column("Rutiner og arbeidsmåter").filter(has=ola.saying(ROOT))).to_be_visible()


def ideas_that_come_on_the_way_are_parked(room: Room) -> None:
    room.staff.parks(PARKED, need="Noe å snakke sammen om")
    room.ola.parks(PARKED_BY_OLA)
    for leader in (room.kari, room.ola):
        leader.goes_to("Ideas")
        leader.sees(nb.plural("{count} idea is parked", "{count} ideas are parked", 2))


def they_find_the_real_problem(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("The real problem")
    with ola.writing("Why this one?", "Den sier hvem og når", caret=4):
        kari.adds("New formulation", OTHER, PROBLEM)
        kari.presses("Choose this one", on=PROBLEM)
        kari.writes("We believed", "at foreldre ikke ville ha hjelp")
        kari.writes("Now we see", "at de ikke vet hva vi gjør med det de forteller")

        expect(ola.card(PROBLEM).locator(".badge", has_text=nb("Chosen"))).to_be_visible()
        expect(ola.card(OTHER).locator(".badge", has_text=nb("Chosen"))).to_have_count(0)
        ola.sees_in("We believed", "at foreldre ikke ville ha hjelp")
    ola.field("Why this one?").blur()
    kari.sees_in("Why this one?", "Den sier hvem og når")


def they_open_the_checkpoint_with_a_reason(room: Room) -> None:
    kari, ola = room.kari, room.ola
    question = content("nb").checkpoints[Gate.PROBLEM].statement
    kari.answers_silently("4", to=question)
    ola.answers_silently("5 agree", to=question)
    kari.sees(nb.plural("{count} answer", "{count} answers", 2))
    kari.sees(
        nb.plural("{count} point is not in place yet.", "{count} points are not in place yet.", 5)
    )
    expect(kari.page.get_by_role("button", name=nb("Open the checkpoint"))).to_have_count(0)

    kari.opens_anyway(REASON)
    ola.sees(REASON)
    ola.page.reload()
    for sign in ("Opened early", REASON, "Missing at that time"):
        ola.sees(sign)


def nobody_has_seen_the_parked_ideas(room: Room) -> None:
    """Neither is what Ola parked anywhere in what Kari's browser was told, nor the staff's."""
    assert room.ear.has_heard(AREA)
    for idea in (PARKED, PARKED_BY_OLA):
        assert not room.ear.has_heard(idea)
        for leader in (room.kari, room.ola):
            leader.does_not_see(idea)


def they_set_a_goal(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("Goal")
    with ola.writing("What must not get worse?", "Tiden med barna", caret=5):
        kari.writes("Our outcome goal", GOAL)
        kari.chooses(PROBLEM, among="Answers this problem")
        kari.ticks("It can be reached in at least two different ways")
        kari.ticks("Employees have read it")
        kari.adds("New indicator", INDICATOR)
        kari.writes("Baseline", "3,1", near=INDICATOR)
        kari.writes("Target value", "4", near=INDICATOR)

        ola.sees_in("Our outcome goal", GOAL)
        ola.sees_in("Baseline", "3,1")
    nobody_has_seen_the_parked_ideas(room)
    kari.presses("Open the checkpoint")
    ola.sees("Opened")


def the_parked_ideas_come_out_first(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("Ideas")
        leader.sees(nb("Empty the parking ({count})", count=2))
        for idea in (PARKED, PARKED_BY_OLA):
            leader.sees_card(idea)
    with ola.writing("New idea", "En samtale hjemme", caret=3):
        kari.adds("New question", HOW_MIGHT_WE)
        for idea in (PARKED, PARKED_BY_OLA):
            kari.presses("Take it along", on=idea)

        expect(ola.card(PARKED).locator(".badge", has_text=nb("From the parking"))).to_be_visible()
    assert room.ear.has_heard(PARKED), "the ear that heard nothing before is no deaf one"


def they_choose_an_idea_that_works_on_a_cause(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for key in ("ControlOrMeta+A", "Delete"):
        ola.page.keyboard.press(key)
    kari.adds("New idea", CHOSEN)
    kari.sees("Which cause does it work on?")
    kari.unfolds("Causes and other words", CHOSEN)
    kari.ticks(ROOT, on=CHOSEN)
    asked = ola.card(CHOSEN).locator(".badge", has_text=nb("Which cause does it work on?"))
    expect(asked).to_have_count(0)
    for leader in (kari, ola):
        leader.looks_at("Choose among ideas")
    kari.adds("New criterion", "Foreldre merker det")
    kari.ticks("We agree on these criteria")
    for leader, effect in ((kari, "5 much"), (ola, "4")):
        leader.chooses(effect, among="Effect, in my view", on=CHOSEN)
        leader.chooses("2", among="Effort, in my view", on=CHOSEN)
    ola.sees(nb.plural("{count} has scored.", "{count} have scored.", 2))
    kari.page.get_by_role("button", name=nb("Show the result")).click()
    kari.presses("Choose this idea", on=CHOSEN)
    expect(ola.card(CHOSEN).locator(".badge", has_text=nb("Chosen"))).to_be_visible()
    ola.sees("Effect and effort")


def they_plan_the_smallest_trial(room: Room) -> None:
    kari, ola = room.kari, room.ola
    for leader in (kari, ola):
        leader.goes_to("Try out and share")
    with ola.writing("New task", "Spørre tre familier", caret=6):
        kari.adds("New test card", TRIAL)
        kari.writes("To check it we will", "prøve samtalen med tre familier", near=TRIAL)
        kari.chooses(CHOSEN, among="Tests this idea", on=TRIAL)

        ola.sees_in("To check it we will", "prøve samtalen med tre familier")
    ola.page.keyboard.press("Enter")
    kari.sees_card("Spørre tre familier")


def others_read_about_it_until_the_link_is_closed(room: Room) -> None:
    kari, page = room.kari, room.kari.page
    kari.opens("Snapshots")
    kari.is_at("Snapshots")
    page.get_by_label(nb("What is it called?")).fill("Etter samling 4")
    page.get_by_role("button", name=nb("Take a snapshot")).click()
    taken = page.locator("[class*='st-key-frozen-']").filter(has_text="Etter samling 4")
    taken.get_by_role("button", name=nb("Make a link to share")).click()
    page.get_by_label(nb("Who is the link for?")).fill("Kommunedirektøren")
    page.get_by_role("button", name=nb("Make the link"), exact=True).click()
    link = taken.get_by_test_id("stCode").inner_text().strip()

    reader = room.new_page()
    reader.goto(link)
    for text in (PROBLEM, GOAL, CHOSEN, IN_OWN_WORDS, TOLD):
        expect(reader.get_by_text(text).first).to_be_visible()
    assert TOLD_QUIETLY not in reader.content(), "only what may be quoted leaves the group"

    taken.get_by_role("button", name=nb("Close the link")).click()
    closed = nb.plural("{count} closed link", "{count} closed links", 1)
    expect(taken.get_by_text(closed)).to_be_visible()
    gone = reader.goto(link)
    assert gone is not None
    assert gone.status == 404
    expect(reader.get_by_text(PROBLEM)).to_have_count(0)
