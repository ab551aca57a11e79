"""Columns that say who answered and when: they are taken away before anybody sees the table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lup_canvas.formats.table import Table
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.personal_data import find_personal_data
from lup_canvas.project.personal_data.finding import FindingKind

_HEADINGS = frozenset(
    """
    id, nr, svar-id, svarid, respons-id, submission id, response id, respondent, respondent id,
    starttidspunkt, starttid, start time, fullføringstidspunkt, fullføringstid, fullført,
    completion time, tidspunkt for siste endring, sist endret, last modified time, tidsstempel,
    timestamp, opprettet, created, innsendt, submitted, submitted at, besvart, levert,
    tidspunkt, klokkeslett, answer time ms, submission id, starttidspunkt, fullførttidspunkt,
    starttidspunktet, sluttidspunkt, slutttidspunkt, end time, time, tid,
    navn, namn, name, fullt navn, fullt namn, full name, fornavn, førenamn, first name, etternavn,
    etternamn, last name, surname, ditt navn, namnet ditt, your name, hva heter du,
    kva heiter du, brukernavn, brukarnamn, username, user name, bruker-id, user id, upn,
    e-post, epost, e-postadresse, epostadresse, email, e-mail, email address, e-mail address,
    e-postadressen din, din e-post, your email, mail, telefon, telefonnummer, mobil, mobilnummer,
    phone, phone number, ip, ip-adresse, ip address, adresse, address, fødselsdato, date of birth,
    fødselsnummer, personnummer, national identity number, ansattnummer, ansattnr, employee id,
    språk, language, poeng, points, score, total points, quiz feedback, respondent-id
    """.replace("\n", " ").split(",")
)
_WORD = re.compile(r"[^\w-]+|_+")
_HEADING_WORDS = frozenset(_WORD.sub(" ", heading).strip() for heading in _HEADINGS)
_TIME = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T]+(?:kl\.? ?)?\d{1,2}[.:]\d{2}.*", re.IGNORECASE
)
_NUMBERED_TIME = re.compile(r"[34]\d{4}\.\d{2,}")
"""A moment as Excel counts it: days since 1900, and what is gone of the day."""
_WHO = frozenset(
    {
        FindingKind.IDENTITY,
        FindingKind.ACCOUNT,
        FindingKind.EMAIL,
        FindingKind.PHONE,
        FindingKind.NAME,
    }
)
_LOOKED_AT = 40
_LONGEST_NAME = 60


def without_people(table: Table) -> Table:
    """Return `table` without the columns that say who answered, how to reach them, or when.

    Raises `ChangeRefused` if nothing is left.
    """
    kept = [n for n in range(table.width) if not _is_about_who(table.column(n))]
    left = table.only(kept)
    if not left.rows:
        raise ChangeRefused("There are only names, addresses and times in this file.")
    return left


def heading_words(heading: str) -> str:
    """Return a heading as the lists here have it: small letters, with single spaces."""
    simple = unicodedata.normalize("NFKC", heading).casefold().lstrip("$")
    return _WORD.sub(" ", simple).strip()


def _is_about_who(column: tuple[str, ...]) -> bool:
    heading, *cells = column
    written = [cell for cell in cells if cell][:_LOOKED_AT]
    return (
        heading_words(heading) in _HEADING_WORDS
        or _most(_is_moment(cell) for cell in written)
        or _most(_is_only_who(cell) for cell in written)
    )


def _is_moment(cell: str) -> bool:
    return bool(_TIME.fullmatch(cell) or _NUMBERED_TIME.fullmatch(cell))


def _is_only_who(cell: str) -> bool:
    """Tell whether next to nothing stands in a cell but a name, an address or a number."""
    if len(cell) > _LONGEST_NAME:
        return False
    found = find_personal_data(cell)
    told = sum(one.end - one.start for one in found if one.kind in _WHO)
    return told > 0 and told >= 0.8 * len(cell)


def _most(answers: Iterable[bool]) -> bool:
    all_of_them = list(answers)
    return bool(all_of_them) and 2 * sum(all_of_them) > len(all_of_them)
