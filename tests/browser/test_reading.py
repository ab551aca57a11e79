"""Gjennomlesing by keyboard alone, by two people at once, and what is left of a tidied name."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from lup_canvas.locale import translator
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight
from lup_canvas.project.document.insights import InsightKind, Reading
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Workspace
from tests.browser.conftest import OnServer, OpenProject
from tests.browser.people import Leader
from tests.browser.screens import barriers

nb = translator("nb")
NAMED, TIDY = "Kåre Æsvik ringte i går.", "Noen vi vet ringte fra senteret i går."
WORKS, LATE = "Foreldrekaffen gjorde at flere tok kontakt.", "Vi får beskjed for sent."


def tell(project: OnServer, *texts: str) -> None:
    house = Workspace(project.server.data)
    for text in texts:
        told = AddInsight(item=new_id(), text=text, by_phone=True, first=True)
        house.send(project.id, Role.STAFF, told)


def queue_of(page: Page) -> Locator:
    """Open the queue, and go to the contribution in it, with the keyboard."""
    fold = page.locator(".st-key-reading summary").first
    card = page.get_by_role("group", name=nb("Contribution to read"))
    fold.press("Enter")
    expect(card).to_be_visible()
    fold.focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if card.evaluate("(node) => node.getRootNode().activeElement === node"):
            break
    expect(card).to_be_focused()
    return card


def turn_to(card: Locator, text: str) -> None:
    """Turn over with the arrow key until the words are there."""
    expect(card).to_be_focused()
    for _ in range(4):
        if text in card.inner_text():
            return
        card.press("ArrowRight")
    raise AssertionError(f"not in the queue: {text}")


def found_in(folder: Path, words: str) -> list[Path]:
    """Return the files that hold the words, however they are written down."""
    forms = [unicodedata.normalize(form, words) for form in ("NFC", "NFD")]
    needles = [form.encode() for form in forms]
    needles += [form.encode("ascii", "backslashreplace") for form in forms]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(each in path.read_bytes() for each in needles)]


def test_the_queue_is_read_with_the_keyboard_alone_and_two_do_not_collide(
    project: OnServer, open_project: OpenProject
) -> None:
    tell(project, NAMED, WORKS, LATE)
    kari, ola = (open_project(project, "innspill") for _ in range(2))
    card, theirs = queue_of(kari), queue_of(ola)

    turn_to(card, "Æsvik")
    assert barriers(kari) == []
    expect(card.locator("mark > span")).to_have_text("Kåre Æsvik")
    assert found_in(project.server.data, "Kåre Æsvik")
    card.press("r")
    kari.keyboard.press("Control+A")
    kari.keyboard.type(TIDY)
    kari.keyboard.press("Escape")
    expect(card).to_be_focused()
    expect(card.locator("mark")).to_have_count(0)
    expect(card).to_contain_text(TIDY)
    Leader(kari).has_it_stored()
    (tidied,) = [each for each in project.now().insights.values() if str(each.text) == TIDY]
    assert tidied.reading is Reading.NEW, "letters in a text press no buttons"

    turn_to(theirs, TIDY)
    card.press("v")
    by_other = nb("Somebody else has just dealt with this one.")
    expect(theirs.get_by_text(by_other)).to_be_visible()
    theirs.press("s")
    theirs.press("ArrowRight")
    turn_to(theirs, WORKS)

    turn_to(card, LATE)
    card.press("s")
    expect(card).to_contain_text(WORKS)
    expect(card).to_be_focused()
    card.press("a")
    expect(card).to_contain_text(LATE)
    card.press("v")
    turn_to(card, WORKS)
    card.press("f")
    expect(kari.get_by_text(nb("Everything is read."))).to_be_focused()
    Leader(kari).has_it_stored()

    kept = {str(each.text): each for each in project.now().insights.values()}
    assert {text: each.reading for text, each in kept.items()} == {
        TIDY: Reading.TIDIED, LATE: Reading.READ, WORKS: Reading.READ,
    }  # fmt: skip
    assert kept[WORKS].kind is InsightKind.WORKS
    assert found_in(project.server.data, "Æsvik") == []
