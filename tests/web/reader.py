"""Reads a page the way a browser does."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = ("meta", "link", "img", "br", "input")


class Reader(HTMLParser):
    """Reads a page as a browser does: its elements, their attributes, and what it says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.languages: dict[str, str] = {}
        """The language that each text is said to be in."""
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        known = {name: value or "" for name, value in attrs}
        self.attributes.update(known)
        self.addresses += [known[name] for name in ("href", "src") if name in known]
        if tag not in _VOID:
            self._open.append(known.get("lang", ""))

    def handle_endtag(self, _: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append(data)
            self.languages[data.strip()] = next(filter(None, reversed(self._open)), "")
