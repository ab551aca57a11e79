"""Personal data in free text: found before it is kept, so that it never has to be erased.

No model and no network: rules and lists of our own (trust.md 4.3). Numbers that belong to one
person stop a text; everything else is pointed out once, and its author decides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lup_canvas.project.personal_data.ages import ages_in
from lup_canvas.project.personal_data.contact import contacts_in
from lup_canvas.project.personal_data.finding import Finding, FindingKind
from lup_canvas.project.personal_data.names import names_in
from lup_canvas.project.personal_data.numbers import numbers_in
from lup_canvas.project.personal_data.plain import plain
from lup_canvas.project.personal_data.relations import relations_in
from lup_canvas.project.personal_data.words import Words

__all__ = [
    "Finding",
    "FindingKind",
    "find_personal_data",
    "holds_numbers",
    "in_pieces",
    "without_personal_data",
]


def find_personal_data(text: str, language: str = "nb") -> tuple[Finding, ...]:
    """Return what in `text` may tell who somebody is, in order and without overlap.

    `language` is that of the suggested replacements; texts are searched for all languages.
    """
    words, simple = Words(language), plain(text)
    found = [
        *numbers_in(simple),
        *contacts_in(simple),
        *relations_in(simple, words),
        *ages_in(simple, words),
        *names_in(simple, words),
    ]
    return _without_overlap(found)


def holds_numbers(text: str) -> bool:
    """Tell whether `text` holds a number that belongs to one person, and must not be kept."""
    return any(found.stops for found in numbers_in(plain(text)))


def in_pieces(text: str, findings: tuple[Finding, ...]) -> Iterator[tuple[str, Finding | None]]:
    """Yield `text` in pieces, each with the finding that it is, if it is one."""
    end = 0
    for finding in findings:
        if finding.start > end:
            yield text[end : finding.start], None
        yield text[finding.start : finding.end], finding
        end = finding.end
    if text[end:]:
        yield text[end:], None


def without_personal_data(text: str, findings: tuple[Finding, ...]) -> str:
    """Return `text` with every finding replaced, or taken away where nothing can stand there."""
    pieces = in_pieces(text, findings)
    without = "".join((found.replacement or "") if found else piece for piece, found in pieces)
    return without.replace("  ", " ").strip()


def _without_overlap(found: list[Finding]) -> tuple[Finding, ...]:
    """Keep what stops before what asks, and the longer before the shorter."""
    kept: list[Finding] = []  # in their order, so that only two of them can be in the way
    for finding in sorted(found, key=lambda each: (not each.stops, each.start - each.end)):
        at = bisect_right(kept, finding.start, key=lambda other: other.start)
        beside = kept[max(0, at - 1) : at + 1]
        if all(finding.end <= other.start or other.end <= finding.start for other in beside):
            kept.insert(at, finding)
    return tuple(kept)
