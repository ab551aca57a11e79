"""Project and its parts. One project is one JSON document."""

from lup_canvas.project.document.project import (
    COLLECTIONS,
    SECTIONS,
    Project,
    Touched,
    Trashed,
    new_project,
)

__all__ = ["COLLECTIONS", "SECTIONS", "Project", "Touched", "Trashed", "new_project"]
