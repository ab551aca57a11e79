"""How old somebody is, or when somebody was born. A whole year of children is nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.lists import one_of
from lup_canvas.project.personal_data.plain import Plain
from lup_canvas.project.personal_data.words import CHILD, PERSON, THE_CHILD, THE_PERSON, Words

_ARTICLE = rf"(?:{one_of('en ei ein et eit den denne vår a')} )?"
_TENS = "(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)"
_ONES = "(?:ett|en|to|tre|fire|fem|seks|sju|syv|åtte|ni)"
_TEENS = one_of("ti elleve tolv tretten fjorten femten seksten sytten atten nitten")
_NUMBER = rf"(?P<number>\d{{1,3}}|{_TENS}{_ONES}?|{_TEENS}|{_ONES})"
_HALF = "(?:og (?:et|eit) halvt )?"
_SOMEBODY = one_of(
    "gutt gutten gut guten jente jenta mann mannen kvinne kvinna kvinnen dame dama damen bruker "
    "brukeren elev eleven pasient pasienten beboer beboeren sønn sønnen datter datteren barnet"
)
_NOUN = one_of("gutt gut jente mann kvinne dame bruker elev pasient boy girl child man woman")
_HE_OR_SHE = one_of("han hun hen ho he she")

_YEARS_OLD = (
    rf"{_ARTICLE}{_NUMBER}(?: ?-? ?åring(?P<the>en)?\b|[- ]?years?[- ]old\b"
    rf"| {_HALF}år gam(?:mel|al|mal|melt|alt|malt)\b)(?: {_NOUN}\b)?"
)
_IS_YEARS = (
    rf"(?P<the>{_HE_OR_SHE}|{_SOMEBODY})(?:,| er| is) (?:(?:bare|nettopp|berre|only) )?"
    rf"(?P<number>\d{{1,3}}) {_HALF}(?:år|years)\b(?! (?:siden|sidan|i|med|på))"
)
_AGED = (
    rf"(?:{_ARTICLE}{_SOMEBODY}|(?:et|eit) barn) på "
    rf"(?P<number>\d{{1,3}})(?![\d-])(?: {_HALF}(?:år|mnd|måneder|månader))?\b"
)
_AGES = tuple(re.compile(rf"\b{said}", re.IGNORECASE) for said in (_YEARS_OLD, _IS_YEARS, _AGED))
_BORN = re.compile(
    r"\b(?:født|fødd|f\.|born)(?: den| on)? ?"
    r"\d{1,2}[./ -] ?(?:\d{1,2}|[a-zæøå]{3,9})[./ -] ?\d{2,4}\b",
    re.IGNORECASE,
)
_GROWN_UP = 18


def ages_in(plain: Plain, words: Words) -> Iterator[Finding]:
    """Yield one person's age or date of birth."""
    for pattern in _AGES:
        for match in pattern.finditer(plain.text):
            yield _finding(plain, match, words.like(match[0], _somebody(match)))
    for match in _BORN.finditer(plain.text):
        yield _finding(plain, match, None)


def _somebody(match: re.Match[str]) -> str:
    is_grown_up = match["number"].isdigit() and int(match["number"]) >= _GROWN_UP
    if match.groupdict().get("the"):
        return THE_PERSON if is_grown_up else THE_CHILD
    return PERSON if is_grown_up else CHILD


def _finding(plain: Plain, match: re.Match[str], instead: str | None) -> Finding:
    return Finding(FindingKind.AGE, *plain.span(*match.span()), instead)
