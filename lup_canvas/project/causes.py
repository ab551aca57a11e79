"""Reading the cause bank: one graph of causes that several methods look at (domain.md 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Evidence


def parents(project: Project, cause: Cause) -> tuple[str, ...]:
    """Return the causes that `cause` leads to and that are still there."""
    return tuple(name for name in cause.leads_to if name in project.causes)


def reasons(project: Project) -> Mapping[str | None, list[Cause]]:
    """Return, for each cause and for the problem (None), the causes that explain it, in order."""
    found: dict[str | None, list[Cause]] = {}
    for cause in in_order(project.causes):
        for parent in parents(project, cause) or (None,):
            found.setdefault(parent, []).append(cause)
    return found


def tree(project: Project) -> Iterator[tuple[Cause, int, str | None]]:
    """Yield each cause with its depth (1 = nearest the problem) and the one it hangs under.

    A cause where chains meet is yielded once under each of them; what stands behind it, only
    the first time, since a few such places would else make a tree without end.
    """
    below = reasons(project)
    unfolded: set[str] = set()
    waiting: list[tuple[Cause, int, str | None]] = [
        (cause, 1, None) for cause in reversed(below.get(None, []))
    ]
    while waiting:
        cause, level, parent = waiting.pop()
        yield cause, level, parent
        if cause.id not in unfolded:
            unfolded.add(cause.id)
            behind = reversed(below.get(cause.id, []))
            waiting.extend((each, level + 1, cause.id) for each in behind)


def depth(project: Project) -> int:
    """Return how many times hvorfor has been asked in the longest chain."""
    below = reasons(project)
    level, asked = below.get(None, []), 0
    while level and asked < len(project.causes):
        asked += 1
        level = list(
            {each.id: each for cause in level for each in below.get(cause.id, [])}.values()
        )
    return asked


def chains(project: Project) -> int:
    """Return how many chains of at least two causes start from the problem."""
    below = reasons(project)
    return sum(bool(below.get(cause.id)) for cause in below.get(None, []))


def categories_used(project: Project) -> tuple[str, ...]:
    """Return the fishbone headings that have a cause, in the order they were first used."""
    used = (cause.category for cause in in_order(project.causes))
    return tuple(dict.fromkeys(name for name in used if name))


def meeting_points(project: Project) -> tuple[Cause, ...]:
    """Return the causes where several chains meet: candidates for root cause (3.1)."""
    return tuple(cause for cause in in_order(project.causes) if len(parents(project, cause)) > 1)


def roots(project: Project) -> tuple[Cause, ...]:
    """Return the causes that the group has marked as root causes."""
    return tuple(cause for cause in in_order(project.causes) if cause.root)


def with_evidence(project: Project) -> tuple[Cause, ...]:
    """Return the causes that are more than something we believe."""
    return tuple(
        cause for cause in in_order(project.causes) if cause.evidence is not Evidence.BELIEVED
    )


def support(project: Project, cause: Cause) -> int:
    """Return how many shown insights support `cause`."""
    return sum(
        name in project.insights and project.insights[name].is_shown for name in cause.insights
    )


def behind(project: Project) -> Mapping[str, frozenset[str]]:
    """Return, for each cause, itself and all the causes that explain it: it can lead to none."""
    below = reasons(project)
    return {name: _reached(name, below) for name in project.causes}


def _reached(start: str, below: Mapping[str | None, list[Cause]]) -> frozenset[str]:
    seen: set[str] = set()
    left = [start]
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            left.extend(cause.id for cause in below.get(name, ()))
    return frozenset(seen)


def ahead(project: Project, start: tuple[str, ...]) -> set[str]:
    """Return the causes in `start` and all that they lead to, directly or by way of others."""
    seen: set[str] = set()
    left = list(start)
    while left:
        name = left.pop()
        if name not in seen and name in project.causes:
            seen.add(name)
            left.extend(project.causes[name].leads_to)
    return seen
