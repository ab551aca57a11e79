"""What is looked at before anything is kept: length, and personal data.

A text that is turned down is answered and forgotten. It is never stored and never logged.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lup_canvas.project.base import derived_id
from lup_canvas.project.personal_data import (
    Finding,
    find_personal_data,
    in_pieces,
    without_personal_data,
)
from lup_canvas.web.phone.given import Given


class Reason(StrEnum):
    """Why a text comes back."""

    EMPTY = "empty"
    LONG = "long"
    STOPS = "stops"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What stands in one field that should not be kept, or should be thought over once."""

    field: str
    parts: tuple[tuple[str, bool], ...]
    """The text in pieces, and whether each is marked."""
    instead: str
    """The text with other words in the place of the marked ones."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a contribution comes back, and where."""

    reason: Reason
    doubts: tuple[Doubt, ...] = ()
    seen: str = ""
    """What to send back so that the same words are not asked about again."""


def objection_to(given: Given, language: str) -> Objection | None:
    """Return why this cannot be kept as it is, or None if it can."""
    if not given.text:
        return Objection(Reason.EMPTY)
    if given.is_too_long:
        return Objection(Reason.LONG)
    found = {field: find_personal_data(text, language) for field, text in given.texts.items()}
    if any(finding.stops for findings in found.values() for finding in findings):
        return _objection(Reason.STOPS, given, found)
    if not _asked_about(given, found) <= given.seen:
        return _objection(Reason.ASKS, given, found)
    return None


def replaced(given: Given, language: str) -> dict[str, str]:
    """Return the texts with other words in the place of everything that was found."""
    return {
        field: without_personal_data(text, find_personal_data(text, language))
        for field, text in given.texts.items()
    }


def _objection(reason: Reason, given: Given, found: dict[str, tuple[Finding, ...]]) -> Objection:
    doubts = tuple(
        Doubt(field, _parts(text, found[field]), without_personal_data(text, found[field]))
        for field, text in given.texts.items()
        if found[field]
    )
    return Objection(reason, doubts, " ".join(sorted(_asked_about(given, found))))


def _asked_about(given: Given, found: dict[str, tuple[Finding, ...]]) -> frozenset[str]:
    return frozenset(
        derived_id(given.texts[field][finding.start : finding.end].casefold())
        for field, findings in found.items()
        for finding in findings
        if not finding.stops
    )


def _parts(text: str, findings: tuple[Finding, ...]) -> tuple[tuple[str, bool], ...]:
    return tuple((words, finding is not None) for words, finding in in_pieces(text, findings))
