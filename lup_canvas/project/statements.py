"""What an insight in the group's own words stands on, and what it lacks (domain.md 4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight, Statement

VOICES = 2
"""One voice alone is an observation."""

_REASON = re.compile(r"\b(?:fordi|ettersom|siden|av di|because|since)\b", re.IGNORECASE)


class Lack(StrEnum):
    """What one may add to a statement. It stops nobody."""

    REASON = "reason"
    """It says that something is so, and not why."""
    VOICES = "voices"
    """It stands on fewer insights than `VOICES`."""
    QUOTE = "quote"
    """It has its voices, and some may be quoted, but nobody's own words stand beside it."""


def stands_on(project: Project, statement: Statement) -> list[Insight]:
    """Return the insights that the statement stands on, as far as they are shown."""
    named = (project.insights.get(name) for name in statement.insights)
    return [insight for insight in named if insight is not None and insight.is_shown]


def quote_of(project: Project, statement: Statement) -> Insight | None:
    """Return the insight that is quoted, if it is shown and whoever told it has said yes."""
    quoted = project.insights.get(statement.quote or "")
    shared = quoted is not None and quoted.is_shown and quoted.quotable and bool(quoted.text)
    return quoted if shared else None


def lacks(project: Project, statement: Statement) -> tuple[Lack, ...]:
    """Return what the statement lacks; one that is not written yet lacks nothing."""
    return tuple(_lacks(project, statement)) if statement.text else ()


def _lacks(project: Project, statement: Statement) -> Iterator[Lack]:
    if not _REASON.search(statement.text.value):
        yield Lack.REASON
    if len(stands_on(project, statement)) < VOICES:
        yield Lack.VOICES
    elif quote_of(project, statement) is None and _has_quotes(project):
        yield Lack.QUOTE


def _has_quotes(project: Project) -> bool:
    """Tell whether anybody has said that their words may be quoted, so that there is a choice."""
    return any(each.quotable and each.is_shown and each.text for each in project.insights.values())
