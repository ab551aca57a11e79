"""Ways to reach a person: e-mail, telephone, street address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.plain import Plain

_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]+ ?(?:@|[(\[{] ?(?:at|a|@|alfa|krøllalfa) ?[)\]}]) ?[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.+%-])[\w.+%-]+@[\w-]+",
    re.IGNORECASE,
)

_NOT_BEFORE = r"(?<![\d.,/+-])"
_NOT_AFTER = r"(?![\d/]|[.,-]\d)"
_NORWEGIAN = (
    r"[2-9]\d{7}"
    r"|[2-9]\d(?P<gap>[ .-])\d\d(?P=gap)\d\d(?P=gap)\d\d"
    r"|[2-9]\d\d(?P<wide>[ .-])\d\d(?P=wide)\d{3}"
    r"|[2-9]\d{3} \d{4}"
)
_PHONE = re.compile(
    rf"(?<![\d+])(?:\+ ?|00)(?:\(?\d\)?[ .()-]{{0,2}}){{7,14}}\d(?!\d)"
    rf"|{_NOT_BEFORE}(?:{_NORWEGIAN}){_NOT_AFTER}"
)
_DATE_WRITTEN_TOGETHER = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_TWO_YEARS = re.compile(r"(?:19|20)\d\d (?:19|20)\d\d")
_TENS = re.compile(r"\d0(?:[ .-]\d0)+")

_STREET_ENDINGS = (
    "allé|alléen|alleen|bakken|bakke|berget|brinken|bryggen|brygga|enga|gangen|gata|gate|gaten"
    "|grenda|hagen|haugen|hellinga|jordet|kleiva|kollen|kroken|lia|lien|løkka|lunden|lykkja"
    "|marka|moen|myra|plass|plassen|ringen|skogen|skråningen|sletta|stien|stranda|strandveien"
    "|svingen|terrasse|toppen|torg|torget|tunet|veg|vegen|vei|veien|vn|vollen|åsen|allmenning"
)
_HOUSE = r"\d{1,3}(?: ?[A-Za-zÆØÅ](?![\w-]))?(?![\d/:.,-]*\d)"
_COUNTED = (
    r"(?! ?(?:%|prosent|barn|voksne|elever|ganger|gonger|minutt|min\b|timer|timar|dager|dagar"
    r"|uker|veker|år|stk|av|personer|menneske|foreldre|til \d|eller|og \d|-|kr\b|meter|km|m\b))"
)
_ADDRESS = re.compile(
    rf"(?<!\w)(?:"
    rf"(?:[A-ZÆØÅ][\w.'-]+ ){{0,3}}[A-ZÆØÅ][\w'-]*(?:{_STREET_ENDINGS})"
    rf"|(?:[A-ZÆØÅ][\w.'-]+ ){{1,3}}(?:{_STREET_ENDINGS})"
    rf"|[a-zæøå]{{3,}}(?<!under)(?<!hjem)(?<!hjemme)(?<!vare)(?<!halv)(?:{_STREET_ENDINGS})"
    rf") {_HOUSE}{_COUNTED}"
)

_REMOVED = ""


def contacts_in(plain: Plain) -> Iterator[Finding]:
    """Yield e-mail addresses, telephone numbers and street addresses."""
    for match in _EMAIL.finditer(plain.text):
        yield _finding(plain, FindingKind.EMAIL, match)
    if not any(letter.isdigit() for letter in plain.text):
        return
    for match in _PHONE.finditer(plain.text):
        if not _is_something_else(match[0]):
            yield _finding(plain, FindingKind.PHONE, match)
    for match in _ADDRESS.finditer(plain.text):
        yield _finding(plain, FindingKind.ADDRESS, match)


def _is_something_else(number: str) -> bool:
    """Tell whether this is a date, a pair of years, or tens that somebody counts up."""
    return any(pattern.fullmatch(number) for pattern in (_DATE_WRITTEN_TOGETHER, _TWO_YEARS, _TENS))


def _finding(plain: Plain, kind: FindingKind, match: re.Match[str]) -> Finding:
    return Finding(kind, *plain.span(*match.span()), _REMOVED)
