"""One person's browser session, and the shortest way to say what they see and do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Self

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Node

import lup_canvas
from lup_canvas.ui.cards import Sheet
from lup_canvas.ui.forms import whole

COOKIES = "cookies of this browser"
"""Where a session keeps them in tests, since AppTest gives none."""

SHELL = Path(lup_canvas.__file__).parent / "ui" / "shell.py"
PAGES = Path(lup_canvas.__file__).parents[1] / "pages"
LONGEST_RUN = 30.0

installed_components = cache(manifest_scanner.scan_component_manifests)
"""Streamlit reads about every installed package anew for each session, which takes longer than
all that a test does."""

NOT_WORDS = frozenset(
    {
        *("change", "column", "field", "href", "icon", "id", "into", "item", "key", "kind"),
        *("layout", "part", "path", "place", "post", "project", "size", "sorted_by", "state"),
        *("tone", "undo", "value"),
    }
)
"""What an element is told that is not shown to people."""

Part = dict[str, Any]


class Screen:
    """A browser with some cookies, at one project or none."""

    def __init__(self, cookies: dict[str, str], project_id: str | None) -> None:
        self.app = AppTest.from_file(SHELL, default_timeout=LONGEST_RUN)
        self.app.session_state[COOKIES] = cookies
        self.project_id = project_id
        self._knows_its_pages = False

    def start(self, **address: str) -> Self:
        """Open the start page."""
        self.app.query_params.update(address)
        return self.again()

    def go(self, page: str, **address: str) -> Self:
        """Open the file `page` of the pages, at the project."""
        if self.project_id is not None:
            address = {"project": self.project_id, **address}
        address = {name: value for name, value in address.items() if value}
        if not self._knows_its_pages:
            self.again()
        self.app.query_params.clear()
        self.app.query_params.update(address)
        self.app.switch_page(f"../../pages/{page}.py")
        return self.again()

    def again(self) -> Self:
        """Draw the screen anew, as the bell does."""
        self.app.run()
        self._knows_its_pages = True
        return self._calm()

    def press(self, key: str) -> Self:
        """Press the button `key`."""
        self.app.button(key=key).click().run()
        return self._calm()

    def choose(self, key: str, value: Any) -> Self:
        """Choose `value` where one of several can be chosen."""
        self.app.segmented_control(key=key).set_value(value).run()
        return self._calm()

    def submit(self, label: str, **written: str) -> Self:
        """Write in the fields of a form, by their keys, and press its button."""
        for key, text in written.items():
            field = [*self.app.text_input, *self.app.text_area]
            next(each for each in field if each.key == key.replace("_", "-")).set_value(text)
        next(each for each in self.app.button if each.label == label).click().run()
        return self._calm()

    def _calm(self) -> Self:
        assert [error.value for error in self.app.exception] == []
        return self

    # What is seen

    @property
    def headings(self) -> list[str]:
        """Return what stands in large letters, the title of the page first."""
        titles = [each.value for each in self.app.title]
        return [*titles, *self._html("h1"), *(each.value for each in self.app.header)]

    @property
    def text(self) -> str:
        """Return everything that can be read, a line for each piece."""
        return "\n".join(self.pieces)

    @property
    def pieces(self) -> list[str]:
        """Return each piece of text that can be read."""
        return [piece for node in self._nodes() for piece in _pieces(node) if piece.strip()]

    @property
    def markdown(self) -> list[str]:
        """Return each piece of text that the browser takes for Markdown."""
        return [piece for node in self._nodes() for piece in _marked_up(node)]

    @property
    def ways(self) -> dict[str, str]:
        """Return the pages one can go to, and what the ways are called."""
        links = [each for each in self._nodes() if each.type == "page_link"]
        return {each.proto.page: each.proto.label for each in links if isinstance(each, Element)}

    @property
    def codes(self) -> list[str]:
        """Return what is shown to be copied."""
        return [each.value for each in self.app.code]

    def sheet(self, key: str) -> Part:
        """Return what the sheet named `key` shows."""
        return self._part(f"sheet-{key}")

    def sheets(self) -> Iterator[Part]:
        """Yield what every sheet on the screen shows."""
        yield from (part for _, part in self._parts() if "blocks" in part)

    def exercise(self, size: str) -> Part:
        """Return what is shown of the exercise that runs, in one of its sizes."""
        return self._part(f"exercise-{size}")

    def backbone(self) -> Part:
        """Return what the row of steps shows."""
        return self._part("backbone")

    def acts(self) -> list[str]:
        """Return what the browser is told that widgets did, and how to take it back."""
        return [each["label"] for each in self._part("foot")["acts"]]

    def element(self, key: str) -> Part:
        """Return what the element named `key` is told."""
        return self._part(key)

    @property
    def elements(self) -> list[str]:
        """Return the names of the elements, from the top down."""
        return [name.split("-", 2)[2] for name, _ in self._parts()]

    @property
    def markup(self) -> list[str]:
        """Return each piece of HTML of ours."""
        nodes = (node for node in self._nodes() if node.type == "html")
        return [node.proto.body for node in nodes if isinstance(node, Element)]

    def _part(self, key: str) -> Part:
        return next(part for name, part in self._parts() if name.endswith(f"-{key}"))

    def _parts(self) -> Iterator[tuple[str, Part]]:
        for node in self._nodes():
            if node.type == "bidi_component" and isinstance(node, Element):
                yield node.proto.id, _part_of(node)

    def _html(self, tag: str) -> list[str]:
        found = []
        for node in self._nodes():
            if node.type == "html" and isinstance(node, Element):
                found += [text for name, text in _read(node.proto.body) if name == tag]
        return found

    def _nodes(self) -> Iterator[Node]:
        yield from _below(self.app.main)


def cards(part: Part) -> list[Part]:
    """Return the cards of a sheet, in the order they are shown."""
    return [card for block in part["blocks"] for card in block["cards"]]


def fields(part: Part) -> dict[str, Part]:
    """Return the fields of a sheet by name; of several, the last."""
    shown = (field for card in cards(part) for field in [*card["fields"], *card.get("more", [])])
    return {field["field"]: field for field in shown}


def _below(block: Block) -> Iterator[Node]:
    for child in block.children.values():
        yield child
        if isinstance(child, Block):
            yield from _below(child)


def _part_of(element: Element) -> Part:
    proto = element.proto
    written = proto.bytes if proto.HasField("bytes") else proto.json
    found: Part = json.loads(written)
    return _in_full(found) if "blocks" in found else found


def _in_full(told: Part) -> Part:
    """Return a sheet with all that the browser adds to it: what is as usual, and the forms."""
    head: Part = {name: told.pop(name) for name in ("revision", "words") if name in told}
    sheet = Sheet.model_validate(told)
    blocks = tuple(
        block.model_copy(update={"cards": tuple(whole(card, block) for card in block.cards)})
        for block in sheet.blocks
    )
    full = sheet.model_copy(update={"blocks": blocks}).model_dump(mode="json", exclude_none=True)
    return {**head, **full}


def _marked_up(node: Node) -> Iterator[str]:
    if node.type in {"markdown", "heading", "alert", "toast"}:
        yield str(getattr(node, "value", ""))
    yield from (str(getattr(node, name, None) or "") for name in ("label", "help"))
    if node.type in {"radio", "button_group"}:
        yield from getattr(node, "options", ())


def _pieces(node: Node) -> Iterator[str]:
    if isinstance(node, Block):
        yield from (getattr(node, name, "") or "" for name in ("label",))
        return
    match node.type:
        case "bidi_component" if node.proto.id.endswith("-words"):
            return  # what Streamlit says is put into the page's language there; nothing is shown
        case "bidi_component":
            yield from _leaves(_part_of(node))
        case "html":
            yield from (text for _, text in _read(node.proto.body))
        case "plotly_chart" | "imgs":
            return
        case _:
            for name in ("label", "value", "placeholder", "help"):
                piece = getattr(node, name, None)
                if isinstance(piece, str):
                    yield piece


def _leaves(value: Any) -> Iterator[str]:
    """Yield the texts in what an element is given, and what is written in its fields."""
    match value:
        case dict():
            if value.get("kind") in ("text", "show"):
                yield value.get("value") or ""
            for name, each in value.items():
                if name not in NOT_WORDS:
                    yield from _leaves(each)
        case list():
            for each in value:
                yield from _leaves(each)
        case str():
            yield value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        said = (text for name, text in attrs if name in {"aria-label", "alt", "title"})
        self.found += [("", text) for text in said if text]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside != "style" and data.strip():
            self.found.append((inside, unescape(data)))


def _read(html: str) -> list[tuple[str, str]]:
    """Return the texts of `html`, each with the tag it stands in."""
    reader = _Reader()
    reader.feed(html)
    return reader.found
