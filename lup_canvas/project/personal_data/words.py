"""What to write instead of somebody in particular, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SOMEBODY = "somebody"
PARENT = "parent"
RELATIVE = "relative"
CHILD = "child"
THE_CHILD = "the child"
PERSON = "person"
THE_PERSON = "the person"

_WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        SOMEBODY: "noen",
        PARENT: "en forelder",
        RELATIVE: "en i familien",
        CHILD: "et barn",
        THE_CHILD: "barnet",
        PERSON: "en person",
        THE_PERSON: "personen",
    },
    "nn": {
        SOMEBODY: "nokon",
        PARENT: "ein forelder",
        RELATIVE: "ein i familien",
        CHILD: "eit barn",
        THE_CHILD: "barnet",
        PERSON: "ein person",
        THE_PERSON: "personen",
    },
    "en": {
        SOMEBODY: "somebody",
        PARENT: "a parent",
        RELATIVE: "a relative",
        CHILD: "a child",
        THE_CHILD: "the child",
        PERSON: "a person",
        THE_PERSON: "the person",
    },
}
_OWNERSHIP: Mapping[str, str] = {"nb": " sin", "nn": " sin", "en": "'s"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; an unknown language speaks bokmål."""

    language: str

    def like(self, said: str, of: str) -> str:
        """Return what can stand in the place of what was said, with a capital letter if it had."""
        return self.in_place(of, capital=said[:1].isupper())

    def in_place(self, of: str, *, genitive: bool = False, capital: bool = False) -> str:
        """Return what can stand in the place `of` somebody."""
        language = self.language if self.language in _WORDS else "nb"
        word = _WORDS[language][of] + (_OWNERSHIP[language] if genitive else "")
        return word[0].upper() + word[1:] if capital else word
