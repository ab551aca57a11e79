"""What people write in silence, and the moment it is shown to all (domain.md 3.2 and 6)."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.project.base import Item
from lup_canvas.project.document import Project
from lup_canvas.project.silence import SILENT


def shown_to_all(project: Project, part: str) -> Project:
    """Return `project` with nothing hidden in the list `part`: all of it is nobody's any more.

    What the one leading wrote comes after what the others wrote (domain.md 7.1). Not so among
    the insights, whose order tells nothing of who wrote them.
    """
    items: Mapping[str, Item] = getattr(project, part)
    hidden = [each for each in items.values() if _writer(each)]
    if not hidden:
        return project
    shown = {each.id: each.but(hidden_by=None) for each in hidden}
    leader = project.running.led_by
    if leader is not None and part != "insights":
        last = max(each.place for each in items.values())
        theirs = sorted((e for e in hidden if _writer(e) == leader), key=lambda e: e.place)
        shown |= {e.id: shown[e.id].but(place=last + n) for n, e in enumerate(theirs, start=1)}
    return project.but(**{part: {name: shown.get(name, each) for name, each in items.items()}})


def all_shown(project: Project) -> Project:
    """Return `project` with nothing hidden anywhere."""
    for part in SILENT:
        project = shown_to_all(project, part)
    return project


def _writer(item: Item) -> str | None:
    writer: str | None = getattr(item, "hidden_by", None)
    return writer
