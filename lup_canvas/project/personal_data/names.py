"""Names of people: from our lists, and by a capital letter in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.first_names import (
    ALSO_WORDS,
    ALSO_WORDS_IN_SMALL_LETTERS,
    FIRST_NAMES,
)
from lup_canvas.project.personal_data.lists import listed
from lup_canvas.project.personal_data.not_people import (
    EVERYDAY,
    HOUSE_ENDINGS,
    INSTITUTIONS,
    PLACES,
    SERVICES,
)
from lup_canvas.project.personal_data.plain import Plain
from lup_canvas.project.personal_data.sentences import Word, is_shouted, words_of
from lup_canvas.project.personal_data.surnames import SURNAMES
from lup_canvas.project.personal_data.words import SOMEBODY, Words

_NAMES = FIRST_NAMES | SURNAMES
_OTHER_MEANINGS = ALSO_WORDS | PLACES | SERVICES
_NO_NAMES = PLACES | SERVICES | EVERYDAY
_NO_NAMES_IN_SMALL_LETTERS = ALSO_WORDS_IN_SMALL_LETTERS | _OTHER_MEANINGS | EVERYDAY
_IN_A_PLACE = listed("i in ved nær near utenfor utanfor rundt around mellom between")
_AT_A_PLACE = _IN_A_PLACE | {"på", "at"}
_PARTICLES = listed("van von de der den bin ibn al el da dos abu")
_SHORTEST = 3
_SHORTEST_IN_SMALL_LETTERS = 5


def names_in(plain: Plain, words: Words) -> Iterator[Finding]:
    """Yield the names of people; names that stand together are one finding."""
    found = words_of(plain.text)
    shouted = is_shouted(found)
    named = [_is_name(word, shouted=shouted) for word in found]
    at = 0
    while at < len(found):
        last = _last_of_name(plain.text, found, named, at) if named[at] else at
        if named[at]:
            yield _finding(plain, found[at], found[last], words)
        at = last + 1


def _is_name(word: Word, *, shouted: bool) -> bool:
    if _names_a_place(word):
        return False
    if word.text[0].islower():
        return _is_known_in_small_letters(word)
    if word.text.isupper() and len(word.text) > 1:
        return shouted and _is_known(word)
    return _is_known(word) or (not shouted and _stands_out(word))


def _names_a_place(word: Word) -> bool:
    """Tell whether the words around say so: Levre barnehage, bydel Nordstrand."""
    stands_before = word.after.islower() and word.after in INSTITUTIONS
    stands_after = word.before.lower() in INSTITUTIONS and not word.is_in(FIRST_NAMES)
    return stands_before or stands_after


def _is_known(word: Word) -> bool:
    """Tell whether our lists have it, and it can hardly be anything else."""
    if word.is_in(_OTHER_MEANINGS):
        alone = _stands_in_a_sentence(word) and not word.is_in(EVERYDAY)
        return word.is_in(FIRST_NAMES) and (alone or _goes_with_a_name(word))
    return word.is_in(_NAMES) or (len(word.parts) > 1 and all(p in FIRST_NAMES for p in word.parts))


def _goes_with_a_name(word: Word) -> bool:
    """Tell whether another name follows, as in Hans Olsen."""
    return word.after[:1].isupper() and word.after.lower() in _NAMES


def _is_known_in_small_letters(word: Word) -> bool:
    small = word.forms[0]
    return (
        len(small) >= _SHORTEST_IN_SMALL_LETTERS
        and small in FIRST_NAMES
        and small not in _NO_NAMES_IN_SMALL_LETTERS
    )


def _stands_out(word: Word) -> bool:
    """Tell whether its capital letter can have no other reason than that it is a name."""
    return (
        len(word.text) >= _SHORTEST
        and _stands_in_a_sentence(word)
        and not word.is_in(_NO_NAMES)
        and not word.forms[0].endswith(HOUSE_ENDINGS)
        and word.before.lower() not in _AT_A_PLACE
        and not (word.before[:1].isupper() and word.before.lower() in SERVICES)
    )


def _stands_in_a_sentence(word: Word) -> bool:
    in_a_place = word.before.lower() in _IN_A_PLACE or word.is_in(PLACES | SERVICES)
    return word.has_capital and not word.begins and not in_a_place


def _last_of_name(text: str, found: list[Word], named: list[bool], at: int) -> int:
    """Return the last word of the name that begins at `at`."""
    last = at
    for n in range(at + 1, len(found)):
        together = text[found[n - 1].end : found[n].start] in (" ", ". ")
        if not together or not (named[n] or found[n].text in _PARTICLES):
            break
        last = n if named[n] else last
    return last


def _finding(plain: Plain, first: Word, last: Word, words: Words) -> Finding:
    whose = len(last.forms) > 1 and last.forms[0] not in _NAMES
    instead = words.in_place(SOMEBODY, genitive=whose, capital=first.begins)
    return Finding(FindingKind.NAME, *plain.span(first.start, last.end), instead)
