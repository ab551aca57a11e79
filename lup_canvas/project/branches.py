"""Reading the branches of the problem tree: what the problem leads to (domain.md 3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Consequence


def parent(project: Project, consequence: Consequence) -> str | None:
    """Return the consequence that this one follows from and that is still there, if any."""
    named = consequence.follows_from
    return named if named in project.consequences else None


def branches(project: Project) -> Iterator[tuple[Consequence, int, str | None]]:
    """Yield each consequence with its depth (1 = nearest the problem) and what it grows from."""
    above: dict[str | None, list[Consequence]] = {}
    for each in in_order(project.consequences):
        above.setdefault(parent(project, each), []).append(each)
    waiting: list[tuple[Consequence, int, str | None]] = [
        (each, 1, None) for each in reversed(above.get(None, []))
    ]
    while waiting:
        each, depth, grown_from = waiting.pop()
        yield each, depth, grown_from
        waiting.extend((twig, depth + 1, each.id) for twig in reversed(above.get(each.id, [])))


def grows_from(project: Project, name: str | None, other: str) -> bool:
    """Tell whether the consequence `name` is `other`, or grows from it by way of others."""
    seen: set[str] = set()
    while name is not None and name in project.consequences and name not in seen:
        if name == other:
            return True
        seen.add(name)
        name = project.consequences[name].follows_from
    return False
