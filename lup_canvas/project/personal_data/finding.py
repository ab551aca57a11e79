"""What a search for personal data gives: where it is, what it looks like, what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What words look like."""

    IDENTITY = "identity"
    ACCOUNT = "account"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"
    PERSON = "person"
    AGE = "age"


_STOPS = frozenset({FindingKind.IDENTITY, FindingKind.ACCOUNT})


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that may tell who somebody is: `text[start:end]`."""

    kind: FindingKind
    start: int
    end: int
    replacement: str | None = None
    """What could stand there instead, in the language of the search; empty: nothing."""

    @property
    def stops(self) -> bool:
        """Tell whether the text must not be kept at all; otherwise its author is asked once."""
        return self.kind in _STOPS
