"""The journey, the empathy map, the assumptions and the actors, by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from lup_canvas.project.base import in_order
from lup_canvas.project.document.insights import Cell, Heard
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.screens import barriers


def card(page: Page, part: str, item: str) -> Locator:
    return page.locator(f"[data-key^='{part}/{item}/']").first


def looks_at(page: Page, way: str) -> None:
    """Choose a view with the arrow keys or with Enter, whichever the choice is made of."""
    choice = page.get_by_role("radio", name=way).or_(page.get_by_role("button", name=way)).first
    choice.focus()
    page.keyboard.press("Enter")


def types(page: Page, line: Locator, *texts: str) -> None:
    """Write one text after the other on a line."""
    line.focus()
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")


def opens(page: Page, face: Locator, fold: str) -> None:
    """Open what is folded away on a card, once it is there to be opened."""
    expect(face.get_by_text(fold)).to_be_visible()
    face.get_by_text(fold).focus()
    page.keyboard.press("Enter")


def is_stored(page: Page) -> None:
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.locator(".status:is(.saving, .late, .lost)")).to_have_count(0)


def names(project: OnServer) -> list[str]:
    return [str(step.name) for step in in_order(project.now().journey)]


def test_a_journey_and_an_empathy_map_are_made_by_keyboard(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    page = open_project(project, "innspill", language="en")
    looks_at(page, "User journey")
    types(page, page.get_by_label("New step"), "Henting", "Levering")
    is_stored(page)
    first, second = (step.id for step in in_order(project.now().journey))
    colleague.send("add_insight", item="rush", text="Vi har et halvt minutt", step=second)

    card(page, "journey", second).get_by_label("Step", exact=True).focus()
    page.keyboard.press("Alt+ArrowLeft")
    expect(page.locator(".as-strip .card").first).to_have_attribute(
        "data-key", card(page, "journey", second).get_attribute("data-key") or ""
    )
    is_stored(page)
    assert names(project) == ["Levering", "Henting"]

    grip = card(page, "journey", second).get_by_role("button", name="Move", exact=True)
    grip.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Move left")).to_be_disabled()
    expect(page.get_by_role("button", name="Move right")).to_be_focused()
    page.keyboard.press("Escape")

    delivery = card(page, "journey", second)
    expect(delivery.get_by_text("1 from employees")).to_be_visible()
    mark = delivery.get_by_label("How do we know? Pain point")
    expect(mark).not_to_be_visible()
    delivery.get_by_label("Pain point", exact=True).focus()
    page.keyboard.type("Ingen tid")
    page.keyboard.press("Tab")
    expect(mark).to_be_focused()
    page.keyboard.press("h")
    opens(page, delivery, "Where have we heard it?")
    delivery.get_by_role("checkbox", name="Vi har et halvt minutt").focus()
    page.keyboard.press("Space")
    expect(mark.locator("option:checked")).to_have_text("Heard from users (1)")
    is_stored(page)
    step = project.now().journey[second]
    assert step.told_in(Cell.PAIN) == ("rush",)
    assert project.now().journey[first].how_known(Cell.PAIN) is Heard.ASSUMED
    expect(page.get_by_text("Most is told about «Levering».")).to_be_visible()
    assert barriers(page) == []

    looks_at(page, "Empathy map")
    types(page, page.get_by_label("New empathy map"), "En forelder")
    types(page, page.get_by_label("New note: Thinks"), "Blir det en sak?")
    thought = page.get_by_role("list", name="Thinks")
    expect(thought.get_by_label("Note", exact=True)).to_have_value("Blir det en sak?")
    thought.get_by_label("How do we know?").focus()
    page.keyboard.press("h")
    expect(page.get_by_text("1 of 1 notes are heard")).to_be_visible()
    is_stored(page)
    (note,) = project.now().notes.values()
    assert (note.side, note.heard) == ("thinks", Heard.HEARD)
    assert barriers(page) == []


def test_a_dangerous_assumption_is_seen_and_given_to_somebody_by_keyboard(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    item = colleague.add("assumptions", text="Foreldre vet hva vi gjør", standing="believe")
    colleague.add("actors", name="Foreldre", affected=3, influence=3)
    page = open_project(project, "problemomrade", language="en")
    belief = card(page, "assumptions", item)
    opens(page, belief, "What is at stake?")
    belief.get_by_role("radio", name="Nothing").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(belief.get_by_text("Find out first")).to_be_visible()

    belief.get_by_label("Who finds it out?").focus()
    page.keyboard.type("Leder")
    page.keyboard.press("Tab")

    expect(page.get_by_text("Leder finds it out. Agree by when.")).to_be_visible()
    expect(page.get_by_text("You have not talked to «Foreldre» yet.")).to_be_visible()
    is_stored(page)
    stored = project.now().assumptions[item]
    assert (stored.risk, str(stored.owner)) == (3, "Leder")
    assert barriers(page) == []
