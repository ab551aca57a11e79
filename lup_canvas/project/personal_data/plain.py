"""A text made plain for searching, which still knows where everything stood in the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_INVISIBLE = frozenset({"Cf", "Me", "Cc"})


@dataclass(frozen=True, slots=True)
class Plain:
    """A text where every digit is 0-9, every space a space and every dash a hyphen.

    What cannot be seen is gone, and letters with loose accents are one letter again.
    """

    text: str
    _origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `text[start:end]` stands in the original."""
        return self._origin[start], self._origin[end - 1] + 1 if end > start else self._origin[end]


def plain(text: str) -> Plain:
    """Return `text` made plain."""
    if text.isascii() and text.isprintable():
        return Plain(text, tuple(range(len(text) + 1)))
    letters: list[str] = []
    origin: list[int] = []
    for at, raw in enumerate(text):
        letter = _plain_letter(raw)
        if unicodedata.combining(raw) and letters:
            letters[-1] = _joined(letters[-1], raw)
        elif letter:
            letters.append(letter)
            origin.append(at)
    return Plain("".join(letters), (*origin, len(text)))


def _plain_letter(raw: str) -> str:
    """Return the plain form of one character: one character, or none if it cannot be seen."""
    if raw.isspace():
        return "\n" if raw in "\n\r\v\f\x85\u2028\u2029" else " "
    if (digit := unicodedata.decimal(raw, -1)) >= 0:
        return str(digit)
    category = unicodedata.category(raw)
    if category in _INVISIBLE:
        return ""
    if category == "Pd" or raw == "\N{MINUS SIGN}":
        return "-"
    simple = unicodedata.normalize("NFKC", raw)
    return simple if len(simple) == 1 else raw


def _joined(letter: str, accent: str) -> str:
    joined = unicodedata.normalize("NFC", letter + accent)
    return joined if len(joined) == 1 else letter
