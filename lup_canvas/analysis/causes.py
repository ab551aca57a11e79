"""The cause bank: one row per cause, as every method looks at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lup_canvas.project.base import in_order
from lup_canvas.project.causes import parents, reasons, support
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Evidence


class CauseRow(NamedTuple):
    """One cause and what it stands on."""

    cause: str
    text: str
    category: str
    """Its bone in the fishbone; empty when it is not placed."""
    evidence: Evidence
    insights: int
    """How many shown contributions support it."""
    root: bool
    leads_to: tuple[str, ...]
    level: int
    """How many times one must ask why to come to it."""

    @property
    def believed(self) -> bool:
        """Tell whether the group only believes it."""
        return self.evidence is Evidence.BELIEVED

    @property
    def meets(self) -> bool:
        """Tell whether chains meet in it: a candidate for root cause (domain.md 3.1)."""
        return len(self.leads_to) > 1


def cause_rows(project: Project) -> list[CauseRow]:
    """Return the causes that are written, in the group's order."""
    levels = _levels(project)
    written = (cause for cause in in_order(project.causes) if cause.text)
    return [_row(project, cause, levels[cause.id]) for cause in written]


def with_evidence(rows: Sequence[CauseRow]) -> int:
    """Return how many causes are more than something the group believes."""
    return sum(not row.believed for row in rows)


def strongest(rows: Sequence[CauseRow]) -> CauseRow | None:
    """Return the cause that most contributions support, or None if none has any."""
    best = max(rows, key=lambda row: row.insights, default=None)
    return best if best and best.insights else None


def _row(project: Project, cause: Cause, level: int) -> CauseRow:
    above = dict.fromkeys(parents(project, cause))
    return CauseRow(
        cause=cause.id,
        text=cause.text.value,
        category=cause.category or "",
        evidence=cause.evidence,
        insights=support(project, cause),
        root=cause.root,
        leads_to=tuple(name for name in above if project.causes[name].text),
        level=level,
    )


def _levels(project: Project) -> Mapping[str, int]:
    """Return the length of the longest way from each cause to the problem; 1 is nearest.

    Causes in a circle, which only a file made by hand can hold, stay nearest.
    """
    below = reasons(project)
    levels = dict.fromkeys(project.causes, 1)
    waits_for = {name: len(parents(project, cause)) for name, cause in project.causes.items()}
    ready = [name for name, count in waits_for.items() if not count]
    while ready:
        name = ready.pop()
        for cause in below.get(name, ()):
            levels[cause.id] = max(levels[cause.id], levels[name] + 1)
            waits_for[cause.id] -= 1
            if not waits_for[cause.id]:
                ready.append(cause.id)
    return levels
