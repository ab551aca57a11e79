"""Which letters paper can show. A page that is read aloud may hold no letter without a form."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

_LETTERS = Path(__file__).with_name("letters.txt")
_OTHERS = (
    "\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff←-↔≤≥≠≈■□▪▲►▼◄◆○●✓"
)
"""Greek, Cyrillic and signs that the fonts inside typst have."""

_UNKNOWN = "□"
_SPACE = re.compile(r"[^\S\n ]")
_INVISIBLE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0f\ufeff]"
)
"""Signs that steer the page and have no form."""

_ENDLESS = re.compile(r"\S{60,}")
_SYLLABLE = re.compile(r".{20}(?=.)")
_BREAK = "\u200b"


def known(words: str) -> str:
    """Return `words` with a box for each run of letters that no font of ours has."""
    seen = _INVISIBLE.sub("", _SPACE.sub(" ", normalize("NFC", words)))
    return _unknown().sub(_UNKNOWN, seen)


def printable(words: str) -> str:
    """Return `words` as they can be set: a word without an end may be broken anywhere."""
    return _ENDLESS.sub(lambda word: _SYLLABLE.sub(_with_break, word[0]), known(words))


def _with_break(part: re.Match[str]) -> str:
    return part[0] + _BREAK


@cache
def _unknown() -> re.Pattern[str]:
    letters = _LETTERS.read_text("utf-8").strip("\n")
    return re.compile(f"[^\\n {re.escape(letters)}{_OTHERS}]+")
