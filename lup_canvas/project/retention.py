"""What is deleted at the date the project has set, and what stays (domain.md 9).

The raw insights go: what was told, read or unread, hidden or in the trash. What the group made of
them stays: themes, statements, causes, and the quotes that somebody said yes to and the group
has chosen. An insight that something stands on leaves an empty note behind, without words or
day, so that a cause is still known to have been heard, and the checkpoints stay as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lup_canvas.project.base import Text
from lup_canvas.project.batches import pointed_at
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes when the raw insights are deleted: for those who must see it first."""

    insights: int
    """What was told and is still here in words, the trash included."""
    unread: int
    """Those among them that nobody has read through."""
    quotes: int
    """Chosen quotes, which stay."""

    def __bool__(self) -> bool:
        """Tell whether anything goes at all."""
        return self.insights > 0


def is_due(project: Project, today: date) -> bool:
    """Tell whether the date that the project has set has come."""
    day = project.settings.delete_on
    return day is not None and day <= today


def leaving(project: Project) -> Leaving:
    """Return what `without_raw_insights` would take."""
    chosen = _chosen_quotes(project)
    going = [each for name, each in project.insights.items() if name not in chosen and _tells(each)]
    return Leaving(
        insights=len(going) + len(_trashed(project)),
        unread=sum(not each.is_shown for each in going),
        quotes=len(chosen),
    )


def without_raw_insights(project: Project) -> Project:
    """Return `project` with no raw insight in it, or `project` itself if it has none."""
    kept = _kept(project)
    gone = (*project.insights.keys() - kept.keys(), *_trashed(project))
    if not gone and kept == project.insights:
        return project
    return project.but(
        insights=kept,
        trash={name: each for name, each in project.trash.items() if name not in gone},
        erased=(*project.erased, *sorted(set(gone) - {*project.erased})),
    )


def _kept(project: Project) -> Mapping[str, Insight]:
    chosen, used = _chosen_quotes(project), pointed_at(project)
    return {
        name: each.but(comment=Text(), day=None, imported=None) if name in chosen else _empty(each)
        for name, each in project.insights.items()
        if name in chosen or (each.is_shown and (each.themes or name in used))
    }


def _chosen_quotes(project: Project) -> frozenset[str]:
    named = {statement.quote for statement in project.statements.values()}
    return frozenset(
        name
        for name, each in project.insights.items()
        if name in named and each.quotable and each.is_shown and each.text
    )


def _empty(insight: Insight) -> Insight:
    if not _tells(insight):
        return insight
    return insight.but(text=Text(), comment=Text(), day=None, imported=None, quotable=False)


def _tells(insight: Insight) -> bool:
    return bool(
        insight.text != Text() or insight.comment != Text() or insight.day or insight.imported
    )


def _trashed(project: Project) -> list[str]:
    return [name for name, each in project.trash.items() if each.part == "insights"]
