"""Numbers that must never get in: fødselsnummer, D-number, test numbers, bank accounts.

The control digits follow Skatteetaten: today the weighted sum with the first control digit
leaves 0 when divided by 11; from 2032 it may leave 0, 1, 2 or 3 (trust.md 4.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.plain import Plain

LENGTH = 11
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_FIRST_REMAINDERS = frozenset({0, 1, 2, 3})
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_D_NUMBER = 40
_TEST_NUMBERS = (80, 65, 40)
"""What is added to the month: Skatteetaten's, and two in older use (H-numbers have 40 too)."""

_GAP = r"[ \n.,:;/_()+*|'-]"
_CHAIN = re.compile(rf"\d+(?:{_GAP}{{1,4}}\d+)*")
_DIGITS = re.compile(r"\d+")
_DATE_AND_FIVE = re.compile(
    rf"(?<!\d)(\d{{1,2}})[ .,/-]{{1,2}}(\d{{1,2}})[ .,/-]{{1,2}}(?:18|19|20)?(\d\d)"
    rf"{_GAP}{{1,4}}(\d{{5}})(?!\d)"
)
_SAID = re.compile(
    r"(?:f[øo]dsels|person|d-?|duf-?)[ -]?(?:nummer\w*|nr)|\b(?:fnr|pnr|duf)\b", re.IGNORECASE
)
_AFTER_SAYING = re.compile(rf"[^\d\n]{{0,25}}?(\d(?:{_GAP}{{0,2}}\d){{4,12}})(?!\d)")
_ACCOUNT_GROUPS = frozenset({(11,), (4, 2, 5), (4, 7), (6, 5), (4, 4, 3), (4, 3, 4)})
_ACCOUNT_SAID = re.compile(r"konto|\biban\b|\baccount\b|vipps", re.IGNORECASE)
_IBAN = re.compile(r"\bNO\d\d((?: ?\d){11})(?!\d)", re.IGNORECASE)
_NEARBY = 30


def numbers_in(plain: Plain) -> Iterator[Finding]:
    """Yield what looks like a number that belongs to one person."""
    if sum(letter.isdigit() for letter in plain.text) < 5:  # noqa: PLR2004  (the shortest sought)
        return
    yield from _dates_with_number(plain)
    yield from _spoken_of(plain)
    yield from _ibans(plain)
    for chain in _CHAIN.finditer(plain.text):
        yield from _in_chain(plain, chain.start(), chain.end())


def is_identity_number(digits: str) -> bool:
    """Tell whether eleven digits can be a fødselsnummer, a D-number or a test number."""
    return (
        _weighted(digits, _FIRST_WEIGHTS) in _FIRST_REMAINDERS
        and _weighted(digits, _SECOND_WEIGHTS) == 0
        and _is_birth_date(digits[:6])
    )


def is_account_number(digits: str) -> bool:
    """Tell whether eleven digits can be a Norwegian bank account number."""
    return _weighted(digits, _SECOND_WEIGHTS) == 0 and not digits.startswith("0000")


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11


def _is_birth_date(six: str) -> bool:
    day, month, year = int(six[:2]), int(six[2:4]), int(six[4:])
    day -= _D_NUMBER if day > _D_NUMBER else 0
    month -= next((added for added in _TEST_NUMBERS if added < month <= added + 12), 0)
    if not 1 <= month <= len(_DAYS_IN_MONTH):
        return False
    # 1900 had no 29 February, but 2000 had, and the number does not say which it is.
    leap_day_in_common_year = month == 2 and day == 29 and year % 4  # noqa: PLR2004
    return 1 <= day <= _DAYS_IN_MONTH[month - 1] and not leap_day_in_common_year


def _in_chain(plain: Plain, start: int, end: int) -> Iterator[Finding]:
    """Yield numbers of eleven digits that begin and end where groups of digits do."""
    groups = [match.span() for match in _DIGITS.finditer(plain.text, start, end)]
    for first in range(len(groups)):
        taken = _eleven(groups[first : first + LENGTH])
        if taken:
            yield from _judged(plain, taken)


def _eleven(groups: list[tuple[int, int]]) -> list[tuple[int, int]]:
    total = 0
    for count, (start, end) in enumerate(groups, start=1):
        total += end - start
        if total >= LENGTH:
            return groups[:count] if total == LENGTH else []
    return []


def _judged(plain: Plain, groups: list[tuple[int, int]]) -> Iterator[Finding]:
    digits = "".join(plain.text[start:end] for start, end in groups)
    start, end = groups[0][0], groups[-1][1]
    if is_identity_number(digits):
        yield _finding(plain, FindingKind.IDENTITY, start, end)
    elif is_account_number(digits) and _is_written_as_account(plain.text, groups):
        yield _finding(plain, FindingKind.ACCOUNT, start, end)


def _is_written_as_account(text: str, groups: list[tuple[int, int]]) -> bool:
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(groups)]
    before = text[max(0, groups[0][0] - _NEARBY) : groups[0][0]]
    return _has_account_groups(groups, gaps) or _ACCOUNT_SAID.search(before) is not None


def _has_account_groups(groups: list[tuple[int, int]], gaps: list[str]) -> bool:
    """Tell whether the digits are grouped as account numbers are, wherever the line breaks."""
    if len({gap for gap in gaps if "\n" not in gap}) > 1:
        return False
    shape = [end - start for start, end in groups]
    unbroken = shape[:1]
    for gap, size in zip(gaps, shape[1:], strict=True):
        if "\n" in gap:
            unbroken[-1] += size
        else:
            unbroken.append(size)
    return tuple(shape) in _ACCOUNT_GROUPS or tuple(unbroken) in _ACCOUNT_GROUPS


def _dates_with_number(plain: Plain) -> Iterator[Finding]:
    """Yield a date as people write it, and five digits: 1.2.1990 12345."""
    for match in _DATE_AND_FIVE.finditer(plain.text):
        day, month, year, five = match.groups()
        if is_identity_number(f"{day:0>2}{month:0>2}{year}{five}"):
            yield _finding(plain, FindingKind.IDENTITY, *match.span())


def _spoken_of(plain: Plain) -> Iterator[Finding]:
    """Yield digits that the text itself calls a personal number, whatever they are."""
    for said in _SAID.finditer(plain.text):
        match = _AFTER_SAYING.match(plain.text, said.end())
        if match:
            yield _finding(plain, FindingKind.IDENTITY, *match.span(1))


def _ibans(plain: Plain) -> Iterator[Finding]:
    for match in _IBAN.finditer(plain.text):
        if is_account_number(match[1].replace(" ", "")):
            yield _finding(plain, FindingKind.ACCOUNT, *match.span())


def _finding(plain: Plain, kind: FindingKind, start: int, end: int) -> Finding:
    return Finding(kind, *plain.span(start, end))
