"""People's words on a figure: measured, wrapped to fit, and never read as markup.

Plotly reads a small HTML in every text it draws (`<b>`, `<a href>`, `<br>`, `&amp;`). All
words that a person has written go through `block`, and nothing else makes line breaks.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

LINE = 1.3
"""The height of a line for letters of height 1, as Plotly sets it."""

_WIDTHS: Mapping[str, float] = {
    character: hundredths / 100
    for hundredths, characters in (
        (18, "',.:;"),
        (24, "`ij|·’"),
        (29, " !()l"),
        (33, '"[ft'),
        (37, "-]_r{}"),
        (41, "1/I\\"),
        (45, "yz"),
        (49, "*?cksvx"),
        (53, "7Jaeuàáâãäåèéêë–"),
        (57, "23<>EFLTY^bdghnopq~«»òóôõöø"),
        (61, "45689$+BPRSVZ"),
        (65, "0#=ACKXÀÁÂÃÄÅ"),
        (69, "DGHNUwÜ…"),
        (73, "&OQÒÓÔÕÖØ"),
        (88, "@MWmÆæ—%"),
    )
    for character in characters
}
"""The widths of the product's typeface at size 1, measured in a browser and rounded up."""

_LATIN_WIDTH, _OTHER_WIDTH = 0.6, 1.1
_LAST_LATIN = "\u024f"
_BOLD = 1.1
_PLAIN = 1.006
"""Kerning makes some pairs wider than their letters."""
_VOWELS = frozenset("aeiouyæøåäöáàâéèêëíóòôúü")
_SHORTEST = 3
"""No part of a broken word has fewer letters."""

_JOINER = "\u200d"
_LONGEST = 600
"""No figure shows more of one text than this, so no more is measured."""

_Fits = Callable[[str], bool]


def clean(words: str) -> str:
    """Return `words` on one line, without characters that steer the page instead of saying."""
    whole = unicodedata.normalize("NFC", words[:_LONGEST])
    if whole.isprintable():  # nearly always, and a hundred times sooner told
        return " ".join(whole.split())
    kept = (
        " " if character.isspace() else character
        for character in whole
        if character.isspace() or character == _JOINER or unicodedata.category(character)[0] != "C"
    )
    return " ".join("".join(kept).split())


def safe(words: str) -> str:
    """Return `words` so that Plotly draws them as they are."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def block(lines: Iterable[str]) -> str:
    """Return `lines` as one text for Plotly, with nothing in it read as markup."""
    return "<br>".join(safe(line) for line in lines)


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide `words` are in pixels; rather too much than too little."""
    width = sum(_WIDTHS.get(character) or _unmeasured(character) for character in words)
    return width * size * (_BOLD if bold else _PLAIN)


def wrap(
    words: str, width: float, size: float, *, most: int = 100, bold: bool = False
) -> tuple[str, ...]:
    """Return `words` on lines no wider than `width`, at most `most`; what is left out is an "…".

    A word that is wider than a line is broken between two syllables.
    """

    def fits(line: str) -> bool:
        return width_of(line, size, bold=bold) <= width

    lines: list[str] = []
    for gap, word in _words(clean(words)):
        if lines and fits(lines[-1] + gap + word):
            lines[-1] += gap + word
        else:
            before = lines.pop() + gap if lines and not fits(word) else ""
            lines.extend(_parts(before, word, fits))
        if len(lines) > most:
            return (*lines[: most - 1], _cut(lines[most - 1], fits))
    return tuple(lines)


def balance(
    words: str, width: float, size: float, *, most: int = 100, bold: bool = False
) -> tuple[str, ...]:
    """Return `words` wrapped like `wrap` does, on lines of about the same width."""
    lines = wrap(words, width, size, most=most, bold=bold)
    for narrower in (0.5, 0.6, 0.7, 0.8, 0.9):
        even = wrap(words, width * narrower, size, bold=bold)
        if len(even) <= len(lines) <= most:
            return even
    return lines


def in_row(names: Iterable[str], width: float, size: float, *, most: int) -> tuple[str, ...]:
    """Return `names` after each other with a dot between, each whole on one of `most` lines."""
    lines: list[str] = []
    for name in names:
        (short,) = wrap(name, width * 0.45, size, most=1) or ("",)
        if lines and width_of(f"{lines[-1]} · {short}", size) <= width:
            lines[-1] += f" · {short}"
        else:
            lines.append(short)
    return tuple(lines[:most])


def _unmeasured(character: str) -> float:
    return _LATIN_WIDTH if character <= _LAST_LATIN else _OTHER_WIDTH


def _words(words: str) -> Iterator[tuple[str, str]]:
    """Yield each word and what stands before it; a hyphen also ends a word."""
    for word in words.split():
        gap = " "
        for part in _after_hyphens(word):
            yield gap, part
            gap = ""


def _after_hyphens(word: str) -> Iterator[str]:
    start = 0
    for place, character in enumerate(word[:-1], start=1):
        if character in "-/" and place - start > 1:
            yield word[start:place]
            start = place
    yield word[start:]


def _parts(before: str, word: str, fits: _Fits) -> Iterator[str]:
    """Yield lines with as much of `word` as fits; the first line begins with `before`."""
    while (before or len(word) > 1) and not fits(before + word):
        end = _break(before, word, fits)
        yield f"{before}{word[:end]}-" if end else before.rstrip()
        before, word = "", word[end:]
    yield before + word


def _break(before: str, word: str, fits: _Fits) -> int:
    """Return where to break a word that does not fit: the last syllable that begins in time."""

    def too_long(end: int) -> bool:
        return not fits(f"{before}{word[:end]}-")

    longest = bisect_right(range(1, len(word)), 0, key=too_long)
    ends = range(min(longest, len(word) - _SHORTEST), _SHORTEST - 1, -1)
    syllable = next((end for end in ends if _begins(word, end)), 0)
    return syllable or (0 if before else max(longest, 1))


def _begins(word: str, place: int) -> bool:
    """Tell whether a syllable begins at `place`: one consonant, then a vowel."""
    return word[place].lower() not in _VOWELS and word[place + 1].lower() in _VOWELS


def _cut(line: str, fits: _Fits) -> str:
    while line and not fits(line + "…"):
        line = line[:-1]
    return line.rstrip(" -,.;:") + "…"


def shortened(words: str, longest: int = 90) -> str:
    """Return `words` on one line for a sentence, cut after a whole word if they are long."""
    whole = clean(words).removesuffix(".")
    if len(whole) <= longest:
        return whole
    return whole[:longest].rsplit(" ", 1)[0].rstrip(" -,.;:") + "…"
