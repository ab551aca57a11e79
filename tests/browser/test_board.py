"""The board of themes: several people sort the same notes, by hand and by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from lup_canvas.project.base import in_order
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.people import Leader, nb
from tests.browser.screens import barriers

LATE, LOST, CALM = "Vi får beskjed for sent", "Beskjeden blir borte", "Det er ro på tirsdager"
GRIP = nb("Move")
SILENCE = (
    "Read all the notes in silence, and move together those that belong together, "
    "also those that others have moved, until nobody moves any more."
)


@pytest.fixture
def board(project: OnServer, colleague: Colleague) -> OnServer:
    """A project with three notes that nobody has sorted yet, and two themes."""
    for name, text in (("late", LATE), ("lost", LOST), ("calm", CALM)):
        colleague.send("add_insight", item=name, text=text)
    for name, title in (("time", "Tid"), ("staff", "Folk")):
        colleague.send("add_item", part="themes", item=name, values={"name": title})
    return project


@pytest.fixture
def kari(open_project: OpenProject, board: OnServer) -> Leader:
    return at_board(open_project, board)


@pytest.fixture
def ola(open_project: OpenProject, board: OnServer) -> Leader:
    return at_board(open_project, board)


def at_board(open_project: OpenProject, project: OnServer) -> Leader:
    leader = Leader(open_project(project, "innspill"))
    expect(leader.card(LATE)).to_be_visible()
    return leader


def pile(leader: Leader, title: str) -> Locator:
    """Return the column that is called `title`."""
    heading = leader.page.get_by_role("heading", name=title)
    return leader.page.locator(".board .column").filter(has=heading)


def notes(leader: Leader, title: str) -> Locator:
    return pile(leader, title).get_by_role("textbox", name=nb("Contribution"))


def themes(project: OnServer) -> dict[str, tuple[str, ...]]:
    return {name: each.themes for name, each in project.now().insights.items()}


def middle(place: Locator) -> tuple[float, float]:
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def take(leader: Leader, note: str) -> None:
    """Press the grip of a note, and lift it a little."""
    x, y = middle(grip(leader, note))
    leader.page.mouse.move(x, y)
    leader.page.mouse.down()
    leader.page.mouse.move(x + 20, y + 20, steps=3)
    expect(leader.page.locator(".shade")).to_have_text(note)


def drop(leader: Leader, place: Locator) -> None:
    leader.page.mouse.move(*middle(place), steps=5)
    leader.page.mouse.up()


def grip_in_hand(page: Page) -> str:
    """Return what is written on the card whose grip has the focus."""
    found: str = page.evaluate(
        """() => {
            let active = document.activeElement;
            while (active.shadowRoot) active = active.shadowRoot.activeElement;
            const card = active.closest(".card");
            return active.matches(".grip") ? card.querySelector("textarea")?.value ?? "" : "";
        }"""
    )
    return found


def test_two_people_drag_notes_on_one_board_and_the_wall_mirrors_it(
    kari: Leader, ola: Leader, open_project: OpenProject, colleague: Colleague, project: OnServer
) -> None:
    wall = open_project(project, "lerretet")
    wall.goto(f"{project.server.url}/lerretet?storskjerm=tavle&project={project.id}&lang=nb")
    take(kari, LATE)
    colleague.send("sort_insight", item="lost", into="staff")
    colleague.send("add_insight", item="more", text="Ny vikar hver dag")
    expect(ola.card("Ny vikar hver dag")).to_be_visible()
    drop(kari, pile(kari, "Tid"))

    for leader in (kari, ola):
        expect(notes(leader, "Tid")).to_have_value(LATE)
        expect(notes(leader, "Folk")).to_have_value(LOST)
    kari.has_it_stored()
    assert themes(project) == {"late": ("time",), "lost": ("staff",), "calm": (), "more": ()}

    take(ola, LOST)
    drop(ola, ola.card(LATE))
    expect(notes(kari, "Tid")).to_have_count(2)
    take(kari, CALM)
    drop(kari, kari.page.locator(".new-theme"))
    expect(ola.page.locator(".board .pile")).to_have_count(3)
    kari.has_it_stored()
    ola.has_it_stored()
    now = project.now()
    assert themes(project)["lost"] == ("time",)
    assert themes(project)["calm"] == (in_order(now.themes)[-1].id,)

    heaps = wall.locator(".wall .heap")
    expect(heaps).to_contain_text(["Tid 2", "Folk 0", f"{nb('No name yet')} 1", "Ensomme lapper 1"])
    assert barriers(wall) == []


def test_notes_are_sorted_merged_and_split_by_keyboard_alone(
    kari: Leader, ola: Leader, project: OnServer
) -> None:
    keys, said = kari.page.keyboard, kari.page.locator(".status-line [role=status]").last
    assert barriers(kari.page) == []

    kari.page.get_by_role("button", name=nb("Sort in silence")).press("Enter")
    for leader in (kari, ola):
        leader.sees(SILENCE)
        expect(leader.page.get_by_role("heading", name="Gruppe 1")).to_be_visible()
        expect(leader.page.get_by_text("Tid", exact=True)).to_have_count(0)
        expect(leader.field("New theme")).to_have_count(0)
    assert barriers(kari.page) == []

    grip(kari, LATE).focus()
    keys.press("Alt+ArrowRight")
    expect(said).to_have_text(nb("Moved to {column}", column="Gruppe 1"))
    assert grip_in_hand(kari.page) == LATE
    expect(notes(ola, "Gruppe 1")).to_have_value(LATE)
    assert grip_in_hand(kari.page) == LATE, "also when the server has answered"
    keys.press("Alt+ArrowLeft")
    expect(notes(ola, "Gruppe 1")).to_have_count(0)
    grip(kari, LATE).press("Enter")
    kari.page.get_by_role("button", name=nb("Move to {column}", column="Gruppe 2")).press("Enter")
    assert grip_in_hand(kari.page) == LATE
    expect(notes(ola, "Gruppe 2")).to_have_value(LATE)

    walk(kari, keys_to=LOST)
    keys.press("Alt+ArrowRight")
    keys.press("Alt+ArrowRight")
    expect(notes(ola, "Gruppe 2")).to_have_count(2)
    assert grip_in_hand(kari.page) == LOST
    keys.press("Alt+ArrowDown")
    kari.has_it_stored()
    assert themes(project) == {"late": ("staff",), "lost": ("staff",), "calm": ()}
    assert [each.id for each in in_order(project.now().insights)].index("late") < 2

    kari.page.get_by_role("button", name=nb("End the silence and name the themes")).press("Enter")
    for leader in (kari, ola):
        expect(leader.field("Theme")).to_have_value("Tid")

    of_theme(kari, "Folk", nb("Split: choose notes for a new theme"))
    assert barriers(kari.page) == []
    keys.press("Space")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    expect(ola.page.locator(".board .pile")).to_have_count(3)
    kari.has_it_stored()
    assert sorted(map(len, (notes(kari, "Folk").all(), notes(kari, "Tid").all()))) == [0, 1]
    of_theme(kari, "Folk", nb("Merge with {column}", column="Tid"))
    expect(ola.page.locator(".board .pile")).to_have_count(2)
    assert barriers(kari.page) == []
    keys.press("Enter")
    expect(ola.page.locator(".board .pile")).to_have_count(3)
    expect(notes(ola, "Folk")).to_have_count(1)


def test_notes_that_are_folded_away_can_be_found_and_are_whole_when_they_are_opened(
    kari: Leader, colleague: Colleague
) -> None:
    for letter in "abcde":
        colleague.send("add_insight", item=f"more{letter}", text="Ingen spør oss")
    lonely = kari.page.locator(".board .lonely")
    folded = lonely.locator(".rest .card")
    expect(folded).to_have_count(2)
    expect(folded).to_have_text([re.compile(r"\w")] * 2)
    expect(folded.get_by_role("textbox", include_hidden=True)).to_have_count(0)

    lonely.locator(".rest > summary").press("Enter")

    expect(folded.get_by_role("textbox")).to_have_count(2)
    expect(lonely.get_by_role("textbox")).to_have_count(8)


def grip(leader: Leader, note: str) -> Locator:
    return leader.card(note).get_by_role("button", name=GRIP, exact=True)


def walk(leader: Leader, *, keys_to: str) -> None:
    """Go with the arrows alone from the note in hand, back to the lonely ones, to the note."""
    for key in ("ArrowLeft", *["ArrowUp"] * 3, *["ArrowDown"] * 3):
        if grip_in_hand(leader.page) != keys_to:
            leader.page.keyboard.press(key)
    assert grip_in_hand(leader.page) == keys_to


def of_theme(leader: Leader, theme: str, way: str) -> None:
    """Choose in the menu of a theme."""
    head = pile(leader, theme).locator(".top")
    head.get_by_role("button", name=GRIP, exact=True).press("Enter")
    head.get_by_role("button", name=way).press("Enter")
