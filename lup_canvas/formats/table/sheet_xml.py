"""The XML inside workbooks, read as a stream: nothing is built that is not kept.

Workbooks have no use for document types, where XML hides its own bombs, so one is refused.
"""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from lup_canvas.formats.table.table import (
    DAMAGED,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_ROWS,
    Rows,
    too_large,
    too_long,
    too_many,
    too_wide,
)
from lup_canvas.project.errors import ChangeRefused

MOST_ELEMENTS = 150_000
"""In one part: the cells of 2,000 rows with 35 answers in each."""
_LONGEST_TAG = 128 * 1024
_MOST_NAMES = 2_000
"""Of elements and what is said of them; workbooks use some dozens."""
_MOST_EMPTY_ROWS = 5 * MOST_ROWS
_REFERENCE = re.compile(r"([A-Z]{1,3})\d{1,7}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class PartReader:
    """Reads one part. What it looks for, those that inherit from it say."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._parser = expat.ParserCreate(None, None, self._names)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._bytes = self._elements = 0
        self._text: list[str] | None = None
        self._letters = 0

    def feed(self, piece: bytes) -> None:
        """Read some more of the part."""
        self._parser.Parse(piece, False)  # noqa: FBT003  (expat takes no names)
        self._bytes += len(piece)
        unfinished = self._bytes - self._parser.CurrentByteIndex
        if unfinished > _LONGEST_TAG or len(self._names) > _MOST_NAMES:
            raise ChangeRefused(DAMAGED)

    def close(self) -> None:
        """Read no more; raises `ExpatError` if the part ends too early."""
        self._parser.Parse(b"", True)  # noqa: FBT003

    def start(self, tag: str, values: dict[str, str]) -> None:
        """Meet the beginning of an element."""

    def end(self, tag: str) -> None:
        """Meet the end of an element."""

    def listen(self) -> None:
        """Gather text from here on."""
        self._text, self._letters = [], 0
        self._parser.CharacterDataHandler = self._heard

    def heard(self) -> str:
        """Return the text since `listen`, and gather no more."""
        text = "".join(self._text or ())
        self._text = None
        self._parser.CharacterDataHandler = None
        return text

    def _started(self, name: str, values: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise too_large()
        self.start(name.rpartition(":")[2] if ":" in name else name, values)

    def _ended(self, name: str) -> None:
        self.end(name.rpartition(":")[2] if ":" in name else name)

    def _heard(self, text: str) -> None:
        self._letters += len(text)
        if self._letters > 2 * MOST_LETTERS:
            raise too_long()
        assert self._text is not None
        self._text.append(text)


class Sheets(PartReader):
    """The sheets of a workbook that are not hidden, by the names of their links."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def start(self, tag: str, values: dict[str, str]) -> None:
        """Note a sheet."""
        if tag == "sheet" and values.get("state", "visible") == "visible":
            links = (value for name, value in values.items() if name.endswith(":id"))
            self.shown += list(links)


class Links(PartReader):
    """Where the links of a workbook lead."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, str] = {}

    def start(self, tag: str, values: dict[str, str]) -> None:
        """Note a link to a sheet inside the file."""
        if tag == "Relationship" and values.get("Type", "").endswith("/worksheet"):
            self.targets[values.get("Id", "")] = values.get("Target", "")


class Strings(PartReader):
    """The texts that cells point to, without how they look and without what is read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._aside = False

    def start(self, tag: str, values: dict[str, str]) -> None:  # noqa: ARG002
        """Meet a text, or a piece of one."""
        match tag:
            case "si":
                self._pieces = []
            case "rPh":
                self._aside = True
            case "t" if not self._aside:
                self.listen()

    def end(self, tag: str) -> None:
        """Keep a piece, or the text it belongs to."""
        match tag:
            case "t" if not self._aside:
                self._pieces.append(self.heard())
            case "rPh":
                self._aside = False
            case "si":
                self.found.append(_unescaped("".join(self._pieces)))


class Sheet(PartReader):
    """The cells of a sheet, as strings."""

    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self.rows = Rows()
        self._strings = strings
        self._row: list[str] = []
        self._type = ""
        self._at = self._seen = 0
        self._pieces: list[str] = []

    def start(self, tag: str, values: dict[str, str]) -> None:
        """Meet a row, a cell, or what is in it."""
        match tag:
            case "row":
                self._row = []
                self._seen += 1
                if self._seen > _MOST_EMPTY_ROWS:
                    raise too_many()
            case "c":
                self._type = values.get("t", "n")
                self._at = _column(values.get("r"), len(self._row))
                self._pieces = []
            case "v" | "t":
                self.listen()

    def end(self, tag: str) -> None:
        """Keep what was in a cell, or the row."""
        match tag:
            case "v" | "t":
                self._pieces.append(self.heard())
            case "c" if text := self._cell():
                if self._at >= MOST_COLUMNS:
                    raise too_wide()
                self._row += [""] * (self._at + 1 - len(self._row))
                self._row[self._at] = text
            case "row":
                self.rows.add(self._row)

    def _cell(self) -> str:
        text = "".join(self._pieces)
        match self._type:
            case "s":
                n = int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else -1  # noqa: PLR2004
                if not 0 <= n < len(self._strings):
                    raise ChangeRefused(DAMAGED)
                return self._strings[n]
            case "e":
                return ""
            case "str" | "inlineStr":
                return _unescaped(text)
            case _:
                return text


def _column(reference: str | None, following: int) -> int:
    """Return which column a cell stands in, from 0: what "AB12" says, or the next."""
    match = _REFERENCE.fullmatch(reference or "")
    if match is None:
        return following
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _unescaped(text: str) -> str:
    """Return `text` with the signs that Excel writes by number: _x000D_ for the end of a line."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _refuse_doctype(*_: Any) -> None:  # noqa: ANN401  (what expat tells of it)
    raise ChangeRefused(DAMAGED)
