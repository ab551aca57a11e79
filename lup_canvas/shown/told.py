"""What people told that things can be tied to, and the search in it when it is much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, Source

SOURCES: Mapping[StrEnum, str] = {
    Source.STAFF: mark("Employee"),
    Source.USER: mark("User or next of kin"),
    Source.NUMBERS: mark("Numbers"),
}
"""Who told it, in words (domain.md 10)."""

MOST_FOUND = 40
"""As many as anybody looks through; whoever seeks another writes one more word."""


def told(project: Project) -> dict[str, str]:
    """Return the words of every contribution on the group's screens, in its order, by id."""
    return {each.id: str(each.text) for each in _in_words(project)}


def told_by_step(project: Project, t: Translator) -> dict[str, dict[str, str]]:
    """Return what was told about each step or by users, who may tell of any (domain.md 3.4)."""
    told_at: dict[str, dict[str, str]] = {step: {} for step in project.journey}
    for each in _in_words(project):
        for step in _steps(each, project):
            told_at[step][each.id] = _said(each, t)
    return told_at


def found(words: Mapping[str, str], sought: str) -> dict[str, str]:
    """Return the first of `words` that hold every word of `sought`, however it is written."""
    parts = sought.casefold().split()
    hits = ((name, text) for name, text in words.items() if _holds(text, parts))
    return dict(each for each, _ in zip(hits, range(MOST_FOUND), strict=False))


def _in_words(project: Project) -> Iterator[Insight]:
    return (each for each in in_order(project.insights) if each.is_shown and each.text)


def _steps(each: Insight, project: Project) -> Iterable[str]:
    """Return the steps that `each` may be told about."""
    if each.step is None:
        return () if each.source is Source.STAFF else project.journey
    return (each.step,) if each.step in project.journey else ()


def _said(each: Insight, t: Translator) -> str:
    text = str(each.text)
    return text if each.source is Source.STAFF else f"{t(SOURCES[each.source])}: {text}"


def _holds(text: str, parts: list[str]) -> bool:
    simple = text.casefold()
    return all(part in simple for part in parts)
