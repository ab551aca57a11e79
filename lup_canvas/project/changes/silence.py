"""What people write in silence, and the moment it is shown to all (domain.md 3.2 and 6)."""

from __future__ import annotations

from lup_canvas.project.document import Project


def shown_to_all(project: Project, part: str) -> Project:
    """Return `project` with nothing hidden in the list `part`: all of it is nobody's any more."""
    items = getattr(project, part)
    if not any(item.hidden_by for item in items.values()):
        return project
    shown = {
        name: item.but(hidden_by=None) if item.hidden_by else item for name, item in items.items()
    }
    return project.but(**{part: shown})
