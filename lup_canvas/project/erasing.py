"""Taking exact words out of everything that is written, for those who must be able to.

A contribution is erased by its id. Words are for what a name came into by mistake: a cause, an
idea, a snapshot's note. They are taken out and nothing else is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import TypeVar

from lup_canvas.project.base import Value
from lup_canvas.project.document import Project
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
    return Leaves(texts=taking_out(words)).of(value)


def taking_out(words: str) -> Callable[[str], str]:
    """Return what makes a text one without `words`; raises `ChangeRefused` as above."""
    pattern = _pattern(words)

    def without(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return pattern.sub(GONE, composed) if pattern.search(composed) else text

    return without


def places(project: Project, words: str) -> dict[str, int]:
    """Return in which parts of `project` the words stand, and in how many things there."""
    after = without_words(project, words)
    return {
        name: _how_many(getattr(project, name), getattr(after, name))
        for name in Project.model_fields
        if getattr(project, name) != getattr(after, name)
    }


def _how_many(before: object, after: object) -> int:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return sum(after[name] != each for name, each in before.items())
    return 1


def _pattern(words: str) -> re.Pattern[str]:
    each = unicodedata.normalize("NFC", words).split()
    if sum(map(len, each)) < FEWEST_LETTERS:
        raise ChangeRefused("Write at least three letters of what is to be erased.")
    return re.compile(r"\s+".join(map(re.escape, each)), re.IGNORECASE)
