"""Which letters paper can show. A page that is read aloud may hold no letter without a form."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

_LETTERS = Path(__file__).with_name("letters.txt")
_OTHERS = "Ͱ-ϿЀ-ӿ←-↔≤≥≠≈■□▪▲►▼◄◆○●✓"
"""Greek, Cyrillic and signs that the fonts inside typst have."""

_UNKNOWN = "□"
_SPACE = re.compile(r"[^\S\n ]")
_ENDLESS = re.compile(r"\S{60,}")
_SYLLABLE = re.compile(r".{20}(?=.)")
_BREAK = "\u200b"


def known(words: str) -> str:
    """Return `words` with a box for each run of letters that no font of ours has."""
    return _unknown().sub(_UNKNOWN, _SPACE.sub(" ", normalize("NFC", words)))


def printable(words: str) -> str:
    """Return `words` as they can be set: a word without an end may be broken anywhere."""
    return _ENDLESS.sub(lambda word: _SYLLABLE.sub(_with_break, word[0]), known(words))


def _with_break(part: re.Match[str]) -> str:
    return part[0] + _BREAK


@cache
def _unknown() -> re.Pattern[str]:
    letters = _LETTERS.read_text("utf-8").strip("\n")
    return re.compile(f"[^\\n {re.escape(letters)}{_OTHERS}]+")
