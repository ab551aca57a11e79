"""The words of a text, and whether a capital letter at each of them says anything."""

from __future__ import annotations

import re
from dataclasses import dataclass

_APOSTROPHE = "'\N{RIGHT SINGLE QUOTATION MARK}"
_WORD = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHE}-][^\W\d_]+)*[{_APOSTROPHE}]?")
_ABBREVIATION = re.compile(
    r"\b(?:f\.eks|bl\.a|dvs|jf|nr|evt|m\.a|t\.d|ca|kl|dr|hr|fr|prof|mrs?|ms|e\.g|i\.e|st|inkl)\.$",
    re.IGNORECASE,
)
_QUOTES = "\"'«»“”„‘([{"
_ENDS = ".!?:;…\n•*|"
_INSIDE = f",)-/&+%§»”{_APOSTROPHE}"
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*\d{1,2}\)$")
_LOOK_BACK = 24
_FEWEST = 3
_SHOUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it stands, and what stands before and after it."""

    text: str
    start: int
    end: int
    begins: bool
    """Stands first in a sentence, quotation or point, where every word has a capital letter."""
    before: str
    after: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the forms that a list may have it in: as it is, and without a genitive s."""
        small = self.text.lower().rstrip(_APOSTROPHE)
        if small.endswith(("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")):
            return (small[:-2],)
        return (small, small[:-1]) if small.endswith("s") else (small,)

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what a double name is made of."""
        return tuple(self.forms[-1].split("-"))

    @property
    def has_capital(self) -> bool:
        """Tell whether it is written as a name is: Kari, Anne-Lise, not PC-en or NAV."""
        parts = self.text.split("-")
        return all(part[:1].isupper() for part in parts) and not self.text.isupper()

    def is_in(self, words: frozenset[str]) -> bool:
        """Tell whether `words` has it, in any form."""
        return any(form in words for form in self.forms)


def words_of(text: str) -> list[Word]:
    """Return the words of `text`, in their order."""
    matches = list(_WORD.finditer(text))
    around = ["", *(match[0] for match in matches), ""]
    return [
        Word(
            text=match[0],
            start=match.start(),
            end=match.end(),
            begins=_begins(text, match.start()),
            before=around[n],
            after=around[n + 2],
        )
        for n, match in enumerate(matches)
    ]


def is_shouted(words: list[Word]) -> bool:
    """Tell whether most words have a capital letter, so that one more says nothing."""
    long = [word for word in words if len(word.text) >= _FEWEST]
    capital = sum(word.text[0].isupper() for word in long)
    return len(long) >= _FEWEST and capital > _SHOUTED_SHARE * len(long)


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(" ")
    if not before or before[-1] in _QUOTES:
        return True
    if before[-1] in _ENDS:
        return not _ABBREVIATION.search(before)
    return _is_a_point(before) or not (before[-1].isalnum() or before[-1] in _INSIDE)


def _is_a_point(before: str) -> bool:
    """Tell whether this is the dash or the number of a point in a list, or a dash for thought."""
    return (
        _LIST_NUMBER.search(before) is not None or before.endswith(("\n-", " -")) or before == "-"
    )
