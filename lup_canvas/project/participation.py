"""How many of the staff have contributed, as far as that points at nobody (trust.md 4.4).

"3 of 7" tells who has not. So a few are not counted aloud, neither those who contributed nor
those who did not.
"""

from __future__ import annotations

from dataclasses import dataclass

from lup_canvas.project.checkpoints import staff_needed
from lup_canvas.project.document import Project


@dataclass(frozen=True, slots=True)
class Participation:
    """What may be said: a number, fewer than one, or nearly all."""

    people: int = 0
    """How many have contributed; 0: nobody has, or it is not told."""
    staff: int | None = None
    fewer_than: int = 0
    """So few have contributed that only this is said."""
    nearly_all: bool = False
    needed: int = 0
    """What the main checkpoint asks for; 0 when it asks for nothing."""


def participation(project: Project, people: int) -> Participation:
    """Return what may be said, when `people` have contributed."""
    staff, fewest, needed = project.about.staff, project.settings.fewest, staff_needed(project)
    if 0 < people < fewest:
        return Participation(staff=staff, fewer_than=fewest, needed=needed)
    if people and staff is not None and staff - people < fewest:
        return Participation(staff=staff, nearly_all=True, needed=needed)
    return Participation(people=people, staff=staff, needed=needed)
