"""Insights that were brought in together: which say the same, and what has become of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lup_canvas.project.base import Part, derived_id
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.document.insights import Insight, Reading

_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Batch:
    """What was brought in at once, as far as it is still here."""

    id: str
    untouched: tuple[str, ...]
    """The insights that nobody has done anything with since."""
    worked_with: tuple[str, ...]


def gist(text: str) -> str:
    """Return what two texts share if they say the same in the same words.

    Capital letters, spaces and signs between the words do not tell them apart.
    """
    simple = unicodedata.normalize("NFKC", text).casefold()
    return _BETWEEN_WORDS.sub(" ", simple).strip() or simple.strip()


def seal(insight: Insight, batch: str) -> str:
    """Return what the choices about `insight` come to; its words have a revision for that."""
    choices = (insight.kind, insight.often, insight.source, insight.reading)
    step = insight.step or ""
    return _sealed(batch, *map(str, choices), step, str(insight.quotable))


@lru_cache(1_024)
def _sealed(*choices: str) -> str:
    """Return the seal of some choices; thousands of insights have the same."""
    return derived_id(*choices)


def batches(project: Project) -> tuple[Batch, ...]:
    """Return everything that was brought in, the largest first."""
    if not any(insight.imported for insight in project.insights.values()):
        return ()
    used = pointed_at(project)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for name, insight in project.insights.items():
        if insight.imported is not None:
            untouched, worked_with = found.setdefault(insight.imported.batch, ([], []))
            here = untouched if name not in used and _is_as_it_came(insight) else worked_with
            here.append(name)
    made = (Batch(name, tuple(free), tuple(kept)) for name, (free, kept) in found.items())
    return tuple(sorted(made, key=lambda each: (-len(each.untouched + each.worked_with), each.id)))


def _is_as_it_came(insight: Insight) -> bool:
    assert insight.imported is not None
    return (
        insight.text.rev == 1
        and not insight.text.variants
        and not insight.comment.rev
        and not insight.comment.variants
        and not insight.themes
        and insight.reading is not Reading.HIDDEN
        and insight.imported.seal == seal(insight, insight.imported.batch)
    )


def pointed_at(project: Project) -> set[str]:
    """Return every id that anything but the insights themselves points to, or may again."""
    parts: list[Part] = [getattr(project, part) for part in SECTIONS]
    parts += [
        item
        for part in COLLECTIONS
        if part != "insights"
        for item in getattr(project, part).values()
    ]
    values: list[Mapping[str, object]] = [vars(part) for part in parts]
    values += [trashed.values for trashed in project.trash.values() if trashed.part != "insights"]
    return {name for each in values for value in each.values() for name in _names_in(value)}


def _names_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        yield from (each for each in value if isinstance(each, str))
