"""Friendly hints on what a group writes: a solution in disguise, a lack, blame, a missing part.

A hint never stops anybody; it asks a question (domain.md 4.1 and 11.0).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lup_canvas.project.hints.words import ENGLISH, NORWEGIAN, Lists


class HintKind(StrEnum):
    """What a text may need another look for."""

    SOLUTION = "solution"
    LACKING = "lacking"
    BLAME = "blame"
    NOBODY = "nobody"
    """A problem definition that does not say who."""
    NO_SITUATION = "no_situation"
    """A problem definition that does not say when."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint, and the words that gave it: `text[start:end]`, empty where words are missing."""

    kind: HintKind
    start: int
    end: int


def hints_in(text: str, language: str) -> tuple[Hint, ...]:
    """Return at most one hint of each kind for `text`, at the first words that gave it."""
    lists = _lists(language)
    searched = {
        HintKind.SOLUTION: lists.solution,
        HintKind.LACKING: lists.lacking,
        HintKind.BLAME: lists.blame,
    }
    found = ((kind, pattern.search(text)) for kind, pattern in searched.items())
    return tuple(Hint(kind, *match.span()) for kind, match in found if match)


def missing_parts(text: str, language: str) -> tuple[Hint, ...]:
    """Return hints on what a problem definition does not say yet: who, and in what situation."""
    return tuple(_missing(text, _lists(language))) if text.strip() else ()


def _missing(text: str, lists: Lists) -> Iterator[Hint]:
    if not lists.who.search(text):
        yield Hint(HintKind.NOBODY, 0, 0)
    if not lists.when.search(text):
        yield Hint(HintKind.NO_SITUATION, 0, 0)


def _lists(language: str) -> Lists:
    return ENGLISH if language == "en" else NORWEGIAN
