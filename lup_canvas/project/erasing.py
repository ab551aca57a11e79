"""Taking exact words out of everything that is written, for those who must be able to.

A contribution is erased by its id. Words are for what a name came into by mistake: a cause, an
idea, a snapshot's note. They are taken out and nothing else is lost.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TypeVar

from lup_canvas.project.base import Value
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.leaves import Leaves

FEWEST_LETTERS = 3
"""Shorter than this stands in too many other words."""

GONE = "[…]"
"""What stands where words were taken out."""

AnyValue = TypeVar("AnyValue", bound=Value)


def without_words(value: AnyValue, words: str) -> AnyValue:
    """Return `value` with `words` in none of its texts, or `value` itself if they are in none.

    Capital letters, the number of spaces, and how an å is put together do not matter. Raises
    `ChangeRefused` if the words are too short to be meant.
    """
    pattern = _pattern(words)

    def without(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return pattern.sub(GONE, composed) if pattern.search(composed) else text

    return Leaves(texts=without).of(value)


def count_words(value: Value, words: str) -> int:
    """Return in how many texts of `value` the words stand."""
    pattern = _pattern(words)
    found = 0

    def count(text: str) -> str:
        nonlocal found
        found += bool(pattern.search(unicodedata.normalize("NFC", text)))
        return text

    Leaves(texts=count).of(value)
    return found


def _pattern(words: str) -> re.Pattern[str]:
    each = unicodedata.normalize("NFC", words).split()
    if sum(map(len, each)) < FEWEST_LETTERS:
        raise ChangeRefused("Write at least three letters of what is to be erased.")
    return re.compile(r"\s+".join(map(re.escape, each)), re.IGNORECASE)
