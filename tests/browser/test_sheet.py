"""What the sheet promises to people who write, in a real browser and on the real server."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from lup_canvas.project.base import in_order
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.people import held_back

SAVED = re.compile(r"Saved \d\d:\d\d")
HOSTILE = "<img src=x onerror=alert(1)> **bold** $x$ :red[no] ![](https://tracker.example/x.png)"


@pytest.fixture
def kari(open_project: OpenProject, project: OnServer) -> Page:
    """Kari's screen, at the problem area of an empty project."""
    return at_problem_area(open_project, project)


@pytest.fixture
def ola(open_project: OpenProject, project: OnServer) -> Page:
    """Ola's screen, in a browser of its own."""
    return at_problem_area(open_project, project)


def at_problem_area(open_project: OpenProject, project: OnServer) -> Page:
    page = open_project(project, language="en")
    expect(area(page)).to_be_visible()
    return page


def area(page: Page) -> Locator:
    return page.get_by_label("Our problem area")


def status(field: Locator) -> Locator:
    """Return what the screen that `field` is on says about being saved."""
    return field.page.locator(".status")


def focused_text(page: Page) -> dict[str, Any]:
    """Return the text of the field that has the focus, and where its caret is."""
    found: dict[str, Any] = page.evaluate(
        """() => {
            let active = document.activeElement;
            while (active.shadowRoot) active = active.shadowRoot.activeElement;
            return { text: active.value, caret: active.selectionStart };
        }"""
    )
    return found


def texts(project: OnServer, part: str) -> list[str]:
    return [str(item.text) for item in in_order(getattr(project.now(), part))]


# ------------------------------------------------------------------ typing


def test_what_is_typed_is_stored_without_leaving_the_field_and_is_no_conflict_with_oneself(
    kari: Page, project: OnServer
) -> None:
    for words in ("Foreldre", " i krise", " får hjelp", " for sent"):
        with kari.expect_response("**/changes/*"):
            area(kari).press_sequentially(words)

    expect(status(area(kari))).to_have_text(SAVED)
    expect(area(kari)).to_be_focused()
    stored = project.now().area.area
    assert (stored.value, stored.rev) == ("Foreldre i krise får hjelp for sent", 4)
    assert stored.variants == ()


def test_others_are_seen_at_work_and_text_focus_and_caret_survive_it(
    kari: Page, colleague: Colleague
) -> None:
    area(kari).focus()
    colleague.write("area", "area", "Foreldre hjelp")
    expect(area(kari)).to_have_value("Foreldre hjelp")
    expect(area(kari)).to_be_focused()

    area(kari).press("End")
    for _ in range(len("hjelp")):
        area(kari).press("ArrowLeft")
    kari.keyboard.type("stor ")
    colleague.add("observations", text="Garderoben er full")
    colleague.write("area", "affected", "Foreldre i krise")
    expect(kari.get_by_label("Observation", exact=True)).to_have_value("Garderoben er full")
    expect(kari.get_by_label("Who does it concern?")).to_have_value("Foreldre i krise")
    assert focused_text(kari) == {
        "text": "Foreldre stor hjelp",
        "caret": len("Foreldre stor "),
    }

    kari.keyboard.type("får ")
    expect(area(kari)).to_have_value("Foreldre stor får hjelp")


def test_words_are_never_markup_and_a_tab_that_is_closed_loses_none(
    kari: Page, ola: Page, project: OnServer
) -> None:
    area(kari).fill(HOSTILE)
    expect(area(ola)).to_have_value(HOSTILE)
    assert project.now().area.area.value == HOSTILE
    assert ola.locator("img").count() == 0

    area(kari).press("End")
    area(kari).press_sequentially(" Rett før jeg gikk")
    kari.close(run_before_unload=False)

    expect(area(ola)).to_have_value(f"{HOSTILE} Rett før jeg gikk")
    assert project.now().area.area.variants == ()


# ------------------------------------------------------------------ two in one field


def both_write(kari: Page, ola: Page) -> None:
    """Let two people write in one field at the same time: each without seeing the other."""
    ola.context.set_offline(True)
    area(ola).fill("Det Ola skrev")
    area(kari).fill("Det Kari skrev")
    expect(status(area(kari))).to_have_text(SAVED)
    ola.context.set_offline(False)


def test_two_texts_stand_side_by_side_until_somebody_chooses_one_or_both(
    kari: Page, ola: Page, project: OnServer
) -> None:
    both_write(kari, ola)
    for page in (kari, ola):
        expect(page.locator(".versions .version")).to_have_text(["Det Kari skrev", "Det Ola skrev"])
    expect(area(ola)).to_have_value("Det Ola skrev")

    # Typing on changes one version and adds none.
    area(ola).press_sequentially(" videre")
    expect(kari.locator(".version")).to_have_text(["Det Kari skrev", "Det Ola skrev videre"])
    assert len(project.now().area.area.variants) == 1

    kari.get_by_role("button", name="Use the other one").click()
    expect(area(kari)).to_have_value("Det Ola skrev videre")
    for page in (kari, ola):
        expect(page.locator(".version")).to_have_count(0)
    stored = project.now().area.area
    assert (stored.value, stored.variants) == ("Det Ola skrev videre", ())

    both_write(kari, ola)
    kari.get_by_role("button", name="Keep both").click()
    for page in (kari, ola):
        expect(area(page)).to_have_value("Det Kari skrev\n\nDet Ola skrev")
    assert project.now().area.area.variants == ()


# ------------------------------------------------------------------ a bad line


def test_the_outbox_waits_for_the_line_and_says_so(kari: Page, project: OnServer) -> None:
    """A server that dies is in `test_live`."""
    kari.context.set_offline(True)

    area(kari).press_sequentially("Skrevet uten linje")
    expect(status(area(kari))).to_contain_text("not saved yet")
    observation = kari.get_by_label("New observation")
    observation.fill("Vi ser det")
    observation.press("Enter")
    area(kari).press_sequentially(", og litt til")

    kari.context.set_offline(False)
    expect(status(area(kari))).to_have_text(SAVED, timeout=20_000)
    expect(status(observation)).to_have_text(SAVED, timeout=20_000)
    assert project.now().area.area.value == "Skrevet uten linje, og litt til"
    assert project.now().area.area.variants == ()
    assert texts(project, "observations") == ["Vi ser det"]


def test_what_the_server_refuses_stays_in_the_field_and_is_told(
    kari: Page, project: OnServer
) -> None:
    kari.route(
        "**/changes/*",
        lambda route: route.fulfill(status=409, json={"message": "This is closed."}),
    )
    area(kari).press_sequentially("Beholdes")

    expect(kari.get_by_text("This is closed.")).to_be_visible()
    expect(status(area(kari))).to_have_text("Something you wrote is not saved.")
    area(kari).blur()
    expect(area(kari)).to_have_value("Beholdes")
    assert project.now().area.area.value == ""


def test_a_card_somebody_deletes_stays_with_whoever_writes_in_it(
    colleague: Colleague, kari: Page, project: OnServer
) -> None:
    item = colleague.add("observations", text="Garderoben")
    card = kari.get_by_label("Observation", exact=True)
    card.press("End")
    with held_back(kari):
        card.press_sequentially(" er full")
        colleague.send("trash_item", part="observations", item=item)

    expect(kari.get_by_text("Somebody deleted this")).to_be_visible()
    expect(card).to_have_value("Garderoben er full")
    kari.get_by_role("button", name="Bring it back").click()

    expect(kari.get_by_text("Somebody deleted this")).to_be_hidden()
    expect(status(card)).to_have_text(SAVED)
    assert texts(project, "observations") == ["Garderoben er full"]


# ------------------------------------------------------------------ keyboard


def test_ten_in_a_row_without_the_mouse_and_leaving_the_line_adds_too(
    kari: Page, project: OnServer
) -> None:
    words = [f"Vi tror at nummer {n}" for n in range(1, 11)]
    line = kari.get_by_label("New observation")
    line.focus()

    for each in words:
        kari.keyboard.type(each)
        kari.keyboard.press("Enter")

    expect(line).to_be_focused()
    expect(line).to_have_value("")
    expect(kari.get_by_label("Observation", exact=True)).to_have_count(10)
    expect(status(line)).to_have_text(SAVED)
    assert texts(project, "observations") == words

    kari.keyboard.type("Første")
    kari.keyboard.press("Shift+Enter")
    kari.keyboard.type("andre")
    kari.keyboard.press("Tab")
    area(kari).focus()

    expect(kari.get_by_label("Observation", exact=True).last).to_have_value("Første\nandre")
    expect(status(line)).to_have_text(SAVED)
    assert texts(project, "observations") == [*words, "Første\nandre"]


def test_cards_move_are_deleted_and_come_back_by_the_keyboard_and_keep_the_focus(
    colleague: Colleague, kari: Page, project: OnServer
) -> None:
    for words in ("En", "To", "Tre"):
        colleague.add("observations", text=words)
    cards = kari.get_by_label("Observation", exact=True).locator("visible=true")
    expect(cards).to_have_count(3)

    cards.first.press("Alt+ArrowDown")
    kari.keyboard.press("Alt+ArrowDown")
    expect(cards.nth(2)).to_have_value("En")
    expect(cards.nth(2)).to_be_focused()
    expect(status(cards.first)).to_have_text(SAVED)
    assert texts(project, "observations") == ["To", "Tre", "En"]

    kari.get_by_role("button", name="Delete").nth(1).press("Enter")
    expect(kari.get_by_role("button", name="Undo", exact=True)).to_be_focused()
    expect(cards).to_have_count(2)
    expect(status(cards.first)).to_have_text(SAVED)
    assert texts(project, "observations") == ["To", "En"]
    kari.keyboard.press("Enter")

    expect(cards).to_have_count(3)
    expect(cards.nth(1)).to_have_value("Tre")
    expect(cards.nth(1)).to_be_focused()


def test_a_card_goes_to_another_column_by_its_menu_and_by_hand(
    colleague: Colleague, kari: Page, project: OnServer
) -> None:
    item = colleague.add("assumptions", text="De er redde")
    kari.get_by_role("button", name="Move", exact=True).last.press("Enter")
    kari.get_by_role("button", name="Move to We know").press("Enter")

    known = kari.get_by_role("list", name="We know")
    grip = known.get_by_role("button", name="Move", exact=True)
    expect(known.get_by_label("Assumption", exact=True)).to_have_value("De er redde")
    expect(grip).to_be_focused()
    expect(status(known)).to_have_text(SAVED)
    assert project.now().assumptions[item].standing == "know"

    target = kari.get_by_role("list", name="Must find out")
    grip.hover()
    kari.mouse.down()
    box = target.bounding_box()
    assert box is not None
    kari.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20, steps=8)
    colleague.add("observations", text="Noe annet skjer imens")
    kari.mouse.up()

    expect(target.get_by_label("Assumption", exact=True)).to_have_value("De er redde")
    expect(kari.get_by_label("Observation", exact=True)).to_have_value("Noe annet skjer imens")
    expect(status(target)).to_have_text(SAVED)
    assert project.now().assumptions[item].standing == "find_out"


# ------------------------------------------------------------------ more than text


def test_a_cause_is_added_below_another(
    colleague: Colleague, open_project: OpenProject, project: OnServer
) -> None:
    first = colleague.add("causes", text="De er redde")
    page = open_project(project, "arsaker", language="en")

    page.get_by_role("button", name="Because ...").first.press("Enter")
    page.keyboard.type("De vet ikke hva vi gjør")
    page.keyboard.press("Enter")

    below = page.get_by_role("listitem").get_by_role("listitem").get_by_label("Cause", exact=True)
    expect(below).to_have_value("De vet ikke hva vi gjør")
    [added] = [cause for cause in project.now().causes.values() if cause.id != first]
    assert added.leads_to == (first,)


def test_a_half_written_reason_opens_nothing(kari: Page, project: OnServer) -> None:
    kari.get_by_role("button", name="Open anyway, with a reason").click()
    kari.keyboard.type("Vi har ikke tid")
    area(kari).press_sequentially("Ferdig")

    expect(status(area(kari))).to_have_text(SAVED)
    assert project.now().checkpoints == {}


def test_choices_ticks_and_numbers_are_stored_and_seen_by_others_unless_they_do_not_fit(
    colleague: Colleague, kari: Page, ola: Page, project: OnServer
) -> None:
    item = colleague.add("actors", name="Helsestasjonen")
    for page in (kari, ola):
        page.locator("summary", has_text="More about them").click()
        page.locator("summary", has_text="About the project and the group").click()

    kari.get_by_label("We will ask them").check()
    kari.get_by_role("group", name="Has influence").get_by_text("Much").click()
    kari.get_by_label("How many employees are there?").fill("1 024")
    kari.get_by_label("How many employees are there?").press("Tab")

    expect(ola.get_by_label("We will ask them")).to_be_checked()
    expect(ola.get_by_role("group", name="Has influence").get_by_label("Much")).to_be_checked()
    expect(ola.get_by_label("How many employees are there?")).to_have_value("1024")
    stored = project.now()
    assert (stored.actors[item].to_be_asked, stored.actors[item].influence) == (True, 3)
    assert stored.about.staff == 1024

    kari.get_by_role("group", name="Has influence").get_by_text("Take away the choice").click()
    expect(ola.get_by_role("group", name="Has influence").get_by_label("Much")).not_to_be_checked()
    assert project.now().actors[item].influence is None

    staff = kari.get_by_label("How many employees are there?")
    staff.fill("mange")
    staff.press("Tab")
    expect(kari.get_by_text("This does not look like a number that fits here.")).to_be_visible()
    expect(staff).to_have_value("mange")
    assert project.now().about.staff == 1024
