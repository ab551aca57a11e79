from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from lup_canvas.project.base import new_id
from lup_canvas.project.changes import read_change
from lup_canvas.project.document.insights import InsightKind, Often
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Workspace
from tests.browser.conftest import OnServer, Server
from tests.browser.people import PHONE
from tests.browser.screens import barriers

SITUATION = "Foreldre forteller ofte det viktigste i døra."
LAST = "Nei, helst ikke"


@pytest.fixture
def phone(new_page: Callable[..., Page], project: OnServer) -> Page:
    page = new_page(**PHONE)
    page.goto(address(project))
    return page


@pytest.fixture
def plain_phone(new_page: Callable[..., Page], project: OnServer) -> Page:
    """A phone where scripts do not run."""
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto(address(project))
    return page


@pytest.fixture
def journey(project: OnServer) -> OnServer:
    """The project, with two steps of a user journey."""
    house = Workspace(project.server.data)
    for name in ("Levering", "Henting"):
        change = {"kind": "add_item", "part": "journey", "item": new_id(), "values": {"name": name}}
        house.send(project.id, Role.EDITOR, read_change(change))
    return project


def address(project: OnServer) -> str:
    return f"{project.server.url}/b/{project.created.code}"


def texts(project: OnServer) -> list[str]:
    return sorted(str(insight.text) for insight in project.now().insights.values())


def contributors(project: OnServer) -> int:
    return Workspace(project.server.data).view(project.id, Audience.READING).contributors


def field(page: Page) -> Locator:
    return page.locator("#text")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()


def choose(page: Page, name: str) -> None:
    page.locator("label.choice", has_text=name).tap()


def write_and_go_on(page: Page, text: str) -> None:
    field(page).fill(text)
    press(page, "Neste")


def skip_to_the_end(page: Page) -> None:
    expect(page.get_by_role("group", name="Hva slags innspill er det?")).to_be_visible()
    while not page.get_by_role("button", name="Send", exact=True).is_visible():
        press(page, "Hopp over")


def tell(page: Page, text: str) -> None:
    write_and_go_on(page, text)
    skip_to_the_end(page)
    press(page, "Send")


def said(page: Page) -> Locator:
    return page.get_by_role("status")


def stored_in_browser(page: Page) -> str:
    kept: str = page.evaluate(
        "JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})"
    )
    return kept


# ----------------------------------------------------------------------- one question per screen


def test_a_person_tells_something_with_one_question_per_screen(
    journey: OnServer, phone: Page
) -> None:
    phone.reload()
    write_and_go_on(phone, SITUATION)
    choose(phone, "Noe som fungerer")
    expect(phone.get_by_role("group")).to_have_count(1)
    choose(phone, "Henting")
    choose(phone, "Hver uke")
    expect(phone.get_by_text(SITUATION)).to_be_visible()
    choose(phone, "Ja, dere kan sitere meg")
    press(phone, "Send")

    expect(said(phone)).to_have_text("Sendt")
    [insight] = journey.now().insights.values()
    assert str(insight.text) == SITUATION
    assert insight.kind is InsightKind.WORKS
    assert insight.step is not None
    assert str(journey.now().journey[insight.step].name) == "Henting"
    assert insight.often is Often.WEEKLY
    assert insight.quotable


def test_three_contributions_and_then_it_is_enough(project: OnServer, phone: Page) -> None:
    for n in range(3):
        tell(phone, f"{SITUATION} {n}")
        expect(said(phone)).to_have_text("Sendt")
        if n < 2:
            phone.get_by_role("link", name="Skriv ett til").tap()

    expect(phone.get_by_role("link", name="Skriv ett til")).to_be_hidden()
    expect(phone.get_by_text("Tre innspill er nok")).to_be_visible()
    assert len(texts(project)) == 3
    assert contributors(project) == 1


def test_the_back_button_of_the_phone_goes_one_question_back(phone: Page) -> None:
    write_and_go_on(phone, SITUATION)
    choose(phone, "Et behov")
    expect(phone.get_by_role("group", name="Hvor ofte skjer det?")).to_be_visible()

    phone.go_back()
    expect(phone.get_by_label("Et behov Noe du eller")).to_be_checked()
    phone.go_back()

    expect(field(phone)).to_have_value(SITUATION)
    expect(field(phone)).to_be_visible()


def test_a_keyboard_chooses_without_being_moved_on(project: OnServer, phone: Page) -> None:
    field(phone).focus()
    phone.keyboard.type(SITUATION)
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    kind = phone.get_by_role("group", name="Hva slags innspill er det?")
    expect(kind.locator("legend")).to_be_focused()

    phone.keyboard.press("Tab")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    expect(phone.get_by_label("Noe som fungerer")).to_be_checked()
    expect(kind).to_be_visible()

    for _ in range(2):
        phone.get_by_role("button", name=re.compile("Neste|Hopp over")).press("Enter")
    phone.get_by_role("button", name="Send", exact=True).press("Enter")
    expect(said(phone)).to_have_text("Sendt")
    [insight] = project.now().insights.values()
    assert insight.kind is InsightKind.WORKS


def test_an_idea_is_parked(project: OnServer, phone: Page) -> None:
    phone.get_by_text("Har du en idé? Parker den").tap()
    phone.get_by_label("Ideen din").fill("Fast kontaktperson")
    phone.get_by_label("Hvilket behov").fill("Foreldre vet ikke hvem de skal spørre.")
    press(phone, "Parker ideen")

    expect(said(phone)).to_have_text("Sendt")
    expect(phone.get_by_text("Ideen din er parkert")).to_be_visible()
    view = Workspace(project.server.data).view(project.id, Audience.EDITOR)
    assert (view.parked, view.contributors) == (1, 0)


# ------------------------------------------------------------------------- nothing is lost


def test_a_draft_survives_a_reload_and_is_gone_when_it_is_sent(phone: Page) -> None:
    write_and_go_on(phone, SITUATION)
    choose(phone, "Et behov")
    expect(phone.get_by_role("group", name="Hvor ofte skjer det?")).to_be_visible()
    assert SITUATION in stored_in_browser(phone)

    phone.reload()

    expect(phone.get_by_role("group", name="Hvor ofte skjer det?")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_label("Et behov Noe du eller")).to_be_checked()
    phone.go_forward()
    press(phone, "Hopp over")
    press(phone, "Send")
    expect(said(phone)).to_have_text("Sendt")
    assert "døra" not in stored_in_browser(phone)


def test_a_draft_survives_a_change_of_language(phone: Page) -> None:
    field(phone).fill(SITUATION)

    phone.get_by_role("link", name="English").tap()

    expect(phone.get_by_role("button", name="Next")).to_be_visible()
    expect(field(phone)).to_have_value(SITUATION)


def test_what_is_written_offline_is_sent_once_when_the_line_is_back(
    project: OnServer, phone: Page
) -> None:
    phone.context.set_offline(True)
    tell(phone, SITUATION)

    expect(said(phone)).to_have_text("Ikke sendt ennå – prøver igjen")
    expect(phone.get_by_text("La siden stå åpen til det er sendt.")).to_be_visible()
    assert texts(project) == []

    phone.get_by_role("link", name="Skriv ett til").tap()
    tell(phone, "Vi ringer hverandre.")
    phone.context.set_offline(False)

    expect(said(phone)).to_have_text("Sendt")
    assert texts(project) == [SITUATION, "Vi ringer hverandre."]
    assert contributors(project) == 1


def test_what_waits_survives_a_reload(project: OnServer, phone: Page) -> None:
    phone.route("**/b/*", _lose)
    tell(phone, SITUATION)
    expect(said(phone)).to_have_text("Ikke sendt ennå – prøver igjen")
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.unroute("**/b/*")

    phone.reload()

    expect(said(phone)).to_have_text("Sendt")
    assert texts(project) == [SITUATION]


def test_an_answer_that_is_lost_on_the_way_doubles_nothing(project: OnServer, phone: Page) -> None:
    lost: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        sends = route.request.method == "POST" and "wish=check" not in str(route.request.post_data)
        if sends and not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    phone.route("**/b/*", lose_the_first_answer)
    tell(phone, SITUATION)

    expect(said(phone)).to_have_text("Sendt")
    assert '"sent"' in lost[0]
    assert texts(project) == [SITUATION]
    assert contributors(project) == 1


def test_what_is_sent_while_the_server_is_down_comes_through(
    own_server: Server,
    new_project: Callable[[Server], OnServer],
    new_page: Callable[..., Page],
) -> None:
    project, page = new_project(own_server), new_page(**PHONE)
    page.goto(address(project))
    own_server.stop()

    tell(page, SITUATION)
    expect(said(page)).to_have_text("Ikke sendt ennå – prøver igjen")
    own_server.start()

    expect(said(page)).to_have_text("Sendt", timeout=30_000)
    assert texts(project) == [SITUATION]


def _lose(route: Route) -> None:
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


# --------------------------------------------------------------------------- personal data


def test_a_name_is_marked_and_put_right_in_one_press(project: OnServer, phone: Page) -> None:
    write_and_go_on(phone, "I går gråt Kari da mora til Ahmed gikk.")

    panel = phone.locator("#tell .panel")
    expect(panel).to_be_focused()
    expect(panel).to_contain_text("Her kan det stå noe om en bestemt person.")
    expect(panel.locator("mark")).to_have_text(["Kari", "mora til Ahmed"])
    assert texts(project) == []

    press(phone, "Rett det for meg")

    expect(field(phone)).to_have_value("I går gråt noen da en forelder gikk.")
    expect(panel).to_be_hidden()
    tell(phone, field(phone).input_value())
    expect(said(phone)).to_have_text("Sendt")
    assert texts(project) == ["I går gråt noen da en forelder gikk."]


def test_a_name_that_belongs_there_can_be_sent_as_it_is(project: OnServer, phone: Page) -> None:
    write_and_go_on(phone, "Vi bruker metoden til Kari Killén.")
    expect(phone.locator("mark")).to_have_text(["Kari Killén"])

    press(phone, "Neste")
    skip_to_the_end(phone)
    press(phone, "Send")

    expect(said(phone)).to_have_text("Sendt")
    assert texts(project) == ["Vi bruker metoden til Kari Killén."]


def test_a_number_stops_and_is_kept_nowhere(project: OnServer, phone: Page) -> None:
    for _ in range(2):
        write_and_go_on(phone, "Fødselsnummeret er 010190 12345.")
        expect(phone.locator("mark")).to_have_text(["010190 12345"])

    expect(field(phone)).to_have_value("Fødselsnummeret er 010190 12345.")
    # What was marked before is marked until the second answer is here.
    phone.wait_for_function("() => !JSON.stringify({...sessionStorage}).includes('010190')")
    assert texts(project) == []


def test_a_name_written_offline_comes_back_to_be_looked_at(project: OnServer, phone: Page) -> None:
    phone.context.set_offline(True)
    tell(phone, "I går gråt Kari.")
    expect(said(phone)).to_have_text("Ikke sendt ennå – prøver igjen")

    phone.context.set_offline(False)

    expect(phone.locator("mark")).to_have_text(["Kari"])
    expect(field(phone)).to_have_value("I går gråt Kari.")
    assert texts(project) == []
    press(phone, "Rett det for meg")
    tell(phone, field(phone).input_value())
    expect(said(phone)).to_have_text("Sendt")
    assert texts(project) == ["I går gråt noen."]


def test_marked_words_are_never_markup(phone: Page) -> None:
    write_and_go_on(phone, "Så sa Kari <img src=x onerror=alert(1)> til oss.")

    expect(phone.locator("#tell .panel")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(phone.locator("img")).to_have_count(0)


# ---------------------------------------------------------------------- without JavaScript


def test_everything_works_without_javascript(journey: OnServer, plain_phone: Page) -> None:
    plain_phone.reload()
    field(plain_phone).fill("Kari henter sent.")
    choose(plain_phone, "En opplevelse")
    choose(plain_phone, "Henting")
    choose(plain_phone, "Sjelden")
    choose(plain_phone, LAST)
    press(plain_phone, "Send")

    expect(plain_phone.locator("mark")).to_have_text(["Kari"])
    assert texts(journey) == []
    press(plain_phone, "Rett det for meg")
    expect(field(plain_phone)).to_have_value("Noen henter sent.")
    expect(plain_phone.get_by_label("Sjelden")).to_be_checked()
    press(plain_phone, "Send")

    expect(plain_phone.get_by_role("heading", name="Takk")).to_be_visible()
    [insight] = journey.now().insights.values()
    assert (str(insight.text), insight.often) == ("Noen henter sent.", Often.RARELY)
    plain_phone.get_by_role("link", name="Skriv ett til").tap()
    expect(field(plain_phone)).to_have_value("")


def test_an_idea_is_parked_without_javascript(project: OnServer, plain_phone: Page) -> None:
    plain_phone.get_by_text("Har du en idé? Parker den").tap()
    plain_phone.get_by_label("Ideen din").fill("Fast kontaktperson")
    press(plain_phone, "Parker ideen")

    expect(plain_phone.get_by_text("Ideen din er parkert")).to_be_visible()
    assert Workspace(project.server.data).view(project.id, Audience.EDITOR).parked == 1


def test_a_code_is_typed_and_opens_the_page(project: OnServer, plain_phone: Page) -> None:
    plain_phone.goto(f"{project.server.url}/b")
    plain_phone.get_by_label("Skriv inn koden").fill(project.created.code.lower().replace("-", " "))
    press(plain_phone, "Gå videre")

    expect(field(plain_phone)).to_be_visible()
    assert plain_phone.url == address(project)


# ------------------------------------------------------------------------------- for everybody

SMALLEST_TARGET = 44
SMALLEST_LETTER = 16

TOO_SMALL = """([target, letter]) => {
  const all = (what) => [...document.body.querySelectorAll(what)].filter(
    (each) => each.checkVisibility() && each.getBoundingClientRect().height > 0);
  const name = (each) => each.tagName + " " + (each.textContent || each.name).trim().slice(0, 40);
  const low = all("a, button, summary, textarea, label.choice, #code").filter(
    (each) => each.getBoundingClientRect().height < target);
  const small = all("*:not(:has(*))").filter(
    (each) => parseFloat(getComputedStyle(each).fontSize) < letter);
  return [...low, ...small].map(name);
}"""

IS_TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 390)])
def test_every_screen_is_accessible(
    journey: OnServer, new_page: Callable[..., Page], scheme: str, width: int
) -> None:
    size = {"viewport": {"width": width, "height": 844}}
    page = new_page(**{**PHONE, **size}, color_scheme=scheme)
    wrong: dict[str, list[Any]] = {}

    def look(screen: str) -> None:
        wide = ["too wide"] if page.evaluate(IS_TOO_WIDE) else []
        wrong[screen] = [
            *barriers(page),
            *page.evaluate(TOO_SMALL, [SMALLEST_TARGET, SMALLEST_LETTER]),
            *wide,
        ]

    page.goto(f"{journey.server.url}/b/WRNG-CDE2")
    look("unknown code")
    page.goto(address(journey))
    look("question")
    page.get_by_text("Har du en idé?").tap()
    look("idea")
    write_and_go_on(page, "Kari gråter.")
    expect(page.locator("mark")).to_be_visible()
    look("asked about")
    write_and_go_on(page, SITUATION)
    for screen in ("kind", "step", "often"):
        look(screen)
        press(page, "Hopp over")
    choose(page, LAST)
    look("quote")
    page.context.set_offline(True)
    press(page, "Send")
    expect(said(page)).to_contain_text("prøver igjen")
    look("waiting")
    page.context.set_offline(False)
    expect(said(page)).to_have_text("Sendt")
    look("thanks")

    assert wrong == {screen: [] for screen in wrong}


def test_nobody_else_is_asked_for_anything(
    project: OnServer, new_page: Callable[..., Page]
) -> None:
    asked: list[str] = []
    page = new_page(**PHONE)
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address(project))
    tell(page, SITUATION)
    expect(said(page)).to_have_text("Sendt")

    assert asked
    assert all(url.startswith(project.server.url) for url in asked)
