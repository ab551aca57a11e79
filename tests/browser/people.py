"""The people of a journey, and what they do at their screens.

A leader sits at a laptop, a phone belongs to somebody on the staff. Their verbs say what a
person does; how that is done on a screen is said here, once. Every verb ends when the screen
shows that it is done, so that a test never waits for time to pass.

Words that the product says are given as in the source and looked up in bokmål, so that a
better word in the catalogue breaks nothing here; words that people wrote are given as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Locator, Page, Response, Route, WebSocket, expect

from lup_canvas.locale import translator

nb = translator("nb")
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

_HAND = """() => {
    let active = document.activeElement;
    while (active?.shadowRoot) active = active.shadowRoot.activeElement;
    return { text: active?.value ?? "", caret: active?.selectionStart ?? -1 };
}"""

_COMES_TO_REST = """async (node) => {
    const nextFrame = () => new Promise((seen) => requestAnimationFrame(seen));
    await nextFrame();
    await nextFrame();
    await Promise.all(node.getAnimations({ subtree: true }).map((each) => each.finished));
}"""


@dataclass
class Leader:
    """Somebody in the leader group, at a screen of the project."""

    page: Page

    # ------------------------------------------------------------------ getting about

    def goes_to(self, step: str) -> None:
        """Press a step in the backbone."""
        steps = self.page.get_by_role("navigation", name=nb("Steps"))
        steps.get_by_role("link", name=re.compile(f"^{nb(step)}")).click()
        self.is_at(step)

    def opens(self, place: str) -> None:
        """Press one of the ways in the top bar."""
        self.page.locator(".st-key-top-bar").get_by_role("link", name=nb(place)).click()

    def is_at(self, heading: str) -> None:
        expect(
            self.page.get_by_role("heading", level=1, name=nb(heading), exact=True)
        ).to_be_visible()

    def looks_at(self, way: str) -> None:
        """Choose one of the ways to look at what a step is about."""
        choice = self.page.get_by_test_id("stButtonGroup").get_by_text(nb(way), exact=True)
        choice.click()

    # ------------------------------------------------------------------ writing

    def field(self, label: str, *, near: str | None = None) -> Locator:
        """Return the field `label`; `near` is what the card says that it belongs to."""
        place = self.card(near) if near else self.page.get_by_role("main")
        return place.get_by_label(nb(label), exact=True).first

    def writes(self, label: str, text: str, *, near: str | None = None) -> None:
        """Write in a field and leave it."""
        place = self.field(label, near=near)
        place.fill(text)
        place.blur()
        self.has_it_stored()

    def adds(self, line: str, *texts: str) -> None:
        """Write one text after the other on a line, each with Enter."""
        for text in texts:
            self.field(line).fill(text)
            self.field(line).press("Enter")
            self.sees_card(text)
        self.has_it_stored()

    def asks_why(self, cause: str, *answers: str) -> None:
        """Write down why, below a cause; several answers make a branch."""
        face = self.card(cause)
        face.get_by_role("button", name=nb("Because ...")).click()
        for answer in answers:
            line = self.card_itself(cause).get_by_role("textbox", name=nb("Because ...")).last
            line.fill(answer)
            line.press("Enter")
            self.sees_card(answer)
        self.page.keyboard.press("Escape")
        self.has_it_stored()

    @contextmanager
    def writing(self, label: str, text: str, *, caret: int) -> Iterator[None]:
        """Be in the middle of a text while others are at work, and be left in peace."""
        place = self.field(label)
        place.fill(text)
        for _ in range(len(text) - caret):
            place.press("ArrowLeft")
        yield
        assert self.page.evaluate(_HAND) == {"text": text, "caret": caret}

    def has_it_stored(self) -> None:
        """Everything that was done here is on the server's disk."""
        expect(self.page.locator(".pending")).to_have_count(0)
        expect(self.page.locator(".status:is(.saving, .late, .lost)")).to_have_count(0)
        expect(self.page.locator(".problem:visible")).to_have_count(0)

    # ------------------------------------------------------------------ cards

    def card_itself(self, text: str) -> Locator:
        """Return the card that says `text`, with what hangs below it in a tree."""
        return self.page.locator(".card").filter(has=self.saying(text)).last

    def card(self, text: str) -> Locator:
        """Return the card that says `text`."""
        return self.card_itself(text).locator("> .face")

    def sees_card(self, text: str) -> None:
        expect(self.card(text)).to_be_visible()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(nb(text)).locator("visible=true").first).to_be_visible()

    def sees_in(self, label: str, text: str) -> None:
        """See what somebody else has written in a field."""
        expect(self.field(label)).to_have_value(text)

    def does_not_see(self, text: str) -> None:
        expect(self.page.get_by_text(nb(text))).to_have_count(0)

    def unfolds(self, fold: str, text: str) -> Locator:
        """Open what is folded away on the card that says `text`, and return the card."""
        card = self.card(text)
        card.locator("summary", has_text=nb(fold)).click()
        return card

    def presses(self, button: str, *, on: str | None = None) -> None:
        """Press a button, on the card that says `on` if that is given."""
        place = self.card(on) if on else self.page.get_by_role("main")
        place.get_by_role("button", name=nb(button), exact=True).first.click()
        self.has_it_stored()

    def moves(self, text: str, to: str) -> None:
        """Move a card to another column, by the menu of its grip."""
        card = self.card(text)
        card.get_by_role("button", name=nb("Move"), exact=True).click()
        card.get_by_role("button", name=nb("Move to {column}", column=nb(to))).click()
        expect(self.column(to).filter(has=self.saying(text))).to_be_visible()
        self.has_it_stored()

    def saying(self, text: str) -> Locator:
        """Return the field that holds `text`, wherever it is; a field's box knows its text."""
        quoted = json.dumps(text, ensure_ascii=False)
        return self.page.locator(f".fields .grows[data-text={quoted}]")

    def column(self, title: str) -> Locator:
        return self.page.get_by_role("list", name=re.compile(f"^{re.escape(nb(title))}"))

    def ticks(self, label: str, *, on: str | None = None) -> None:
        place = self.card(on) if on else self.page.get_by_role("main")
        place.get_by_role("checkbox", name=nb(label), exact=True).first.check()
        self.has_it_stored()

    def chooses(self, option: str, *, among: str, on: str | None = None) -> None:
        """Choose one of several, whether they stand open or in a list."""
        option, among = nb(option), nb(among)
        place = self.card(on) if on else self.page.get_by_role("main")
        open_choice = place.get_by_role("group", name=among, exact=True)
        listed = place.get_by_role("combobox", name=among, exact=True)
        expect(open_choice.or_(listed).first).to_be_visible()
        if listed.count():
            listed.select_option(label=option)
        else:
            open_choice.locator("label").get_by_text(option, exact=True).click()
            expect(open_choice.get_by_label(option, exact=True)).to_be_checked()
        self.has_it_stored()

    def answers_silently(self, score: str, *, to: str) -> None:
        self.chooses(score, among=f"«{to}»")

    def reads_through(self) -> None:
        """Open the queue of what nobody has read yet."""
        queue = self.page.locator(".st-key-reading details").first
        queue.locator("summary").first.click()
        expect(queue).to_have_attribute("open", "")
        queue.evaluate(_COMES_TO_REST)  # what moves under a pointer is not pressed

    def shows(self, told: str) -> None:
        """Turn over to a contribution that waits, and show it to the others."""
        card = self.page.get_by_role("group", name=nb("Contribution to read"))
        for _ in range(10):
            if told in card.inner_text():
                break
            card.press("ArrowRight")
        expect(card).to_contain_text(told)
        card.get_by_role("button", name=nb("Show"), exact=True).click()
        self.has_it_stored()

    def opens_anyway(self, reason: str) -> None:
        """Open a checkpoint although something is missing."""
        self.page.get_by_role("button", name=nb("Open anyway, with a reason")).click()
        line = self.page.get_by_placeholder(
            nb("Why do we open it now, although something is missing?")
        )
        line.fill(reason)
        line.press("Enter")
        self.sees("Opened early")

    def parks(self, idea: str) -> None:
        """Put an idea in the parking, which is at hand on every screen."""
        self.page.get_by_role("button", name=nb("Park an idea")).click()
        self.page.get_by_label(nb("The idea"), exact=True).fill(idea)
        self.page.get_by_role("button", name=nb("Park the idea")).click()
        self.sees("The idea is parked.")
        self.page.keyboard.press("Escape")


@dataclass
class Staff:
    """Somebody who works there, with a phone and two minutes."""

    page: Page

    def comes_in(self, server: str, code: str) -> None:
        """Write the code that stands on the projector."""
        self.page.goto(f"{server}/b")
        self.page.get_by_label(nb("Write the code")).fill(code)
        self.page.get_by_role("button", name=nb("Go on")).tap()
        expect(self.page.locator("#tell")).to_be_visible()

    def tells(self, text: str, *, quotable: bool) -> None:
        """Answer the question on the phone, from the first screen to the thanks."""
        self.page.locator("#text").fill(text)
        self._next()
        self._taps("An experience", then="How often does it happen?")
        self._taps("Every week", then="May the group quote you, without a name?")
        wish = "Yes, you may quote me" if quotable else "No, I would rather not"
        self.page.get_by_text(nb(wish)).tap()
        self.page.get_by_role("button", name=nb("Send"), exact=True).tap()
        expect(self.page.locator("#state")).to_have_text(nb("Sent"))

    def tells_more(self, text: str, *, quotable: bool) -> None:
        self.page.get_by_role("link", name=nb("Write one more")).tap()
        self.tells(text, quotable=quotable)

    def parks(self, idea: str, *, need: str) -> None:
        """Park an idea, which nobody sees before ideas open."""
        self.page.reload()
        self.page.get_by_text(nb("Do you have an idea? Park it")).tap()
        self.page.get_by_label(nb("Your idea")).fill(idea)
        self.page.get_by_label(nb("Which need or problem should it solve?")).fill(need)
        self.page.get_by_role("button", name=nb("Park the idea")).tap()
        thanks = nb("Your idea is parked, and is kept safe until ideas open.")
        expect(self.page.get_by_text(thanks)).to_be_visible()

    def _next(self) -> None:
        self.page.get_by_role("button", name=nb("Next")).tap()
        expect(self._question("What kind of contribution is it?")).to_be_visible()

    def _taps(self, answer: str, *, then: str) -> None:
        self.page.get_by_text(nb(answer)).first.tap()
        expect(self._question(then)).to_be_visible()

    def _question(self, words: str) -> Locator:
        return self.page.get_by_role("group", name=nb(words))


@dataclass
class Ear:
    """Hears everything that a server tells a page: every answer, and every word on a socket."""

    page: Page
    heard: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("response", self._answer)
        self.page.on("websocket", self._socket)

    def has_heard(self, words: str) -> bool:
        """Tell whether `words` ever came, as they are or as JSON spells them."""
        spellings = (words.encode(), json.dumps(words)[1:-1].encode())
        return any(spelling in said for said in self.heard for spelling in spellings)

    def _socket(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda said: self.heard.append(_bytes(said)))

    def _answer(self, response: Response) -> None:
        if "/static/" in response.url or response.status != 200:
            return
        try:
            self.heard.append(response.body())
        except Error:  # the page was left before the answer was read
            self.heard.append(b"")


def _bytes(said: Any) -> bytes:
    return said.encode() if isinstance(said, str) else bytes(said)


@contextmanager
def held_back(page: Page) -> Iterator[None]:
    """Hold back what a screen sends, as a slow line does, and let it go afterwards."""
    waiting: list[Route] = []
    is_slow = True

    def hold(route: Route) -> None:
        if is_slow:
            waiting.append(route)
        else:
            route.continue_()

    page.route("**/changes/*", hold)
    yield
    is_slow = False
    for route in waiting:
        route.continue_()
