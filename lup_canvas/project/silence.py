"""What is written in silence is its writer's alone until the group shows it (domain.md 6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lup_canvas.project.document import Project, Trashed

SILENT: Final = ("insights", "assumptions", "causes", "ideas")
"""The lists that people can write in without being seen, until it is shown."""


def without_the_silent(project: Project, ballot: str | None = None) -> Project:
    """Return `project` with only what is shown, and what `ballot` has written in silence."""
    may_see = (None, ballot)
    heard: dict[str, Mapping[str, Any]] = {
        part: {n: each for n, each in getattr(project, part).items() if each.hidden_by in may_see}
        for part in SILENT
    }
    return project.but(**heard, trash=_trash(project, may_see))


def _trash(project: Project, may_see: tuple[str | None, ...]) -> Mapping[str, Trashed]:
    return {
        name: item
        for name, item in project.trash.items()
        if item.values.get("hidden_by") in may_see
    }
