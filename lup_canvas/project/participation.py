"""How many of the staff have contributed, as far as that points at nobody (trust.md 4.4).

"3 of 7" tells who has not. So a few are not counted aloud, neither those who contributed nor
those who did not, wherever it is said: on the screens, at the checkpoint and in snapshots.
"""

from __future__ import annotations

from math import ceil

from lup_canvas.project.base import Value
from lup_canvas.project.document import Project


class Participation(Value):
    """What may be said: a number, fewer than one, or nearly all."""

    people: int = 0
    """How many have contributed; 0: nobody has, or it is not told."""
    staff: int | None = None
    fewer_than: int = 0
    """So few have contributed that only this is said."""
    nearly_all: bool = False
    needed: int = 0
    """What the main checkpoint asks for; 0 when it asks for nothing."""


def participation(project: Project) -> Participation:
    """Return what may be said of how many have contributed to `project`."""
    people, staff = project.listening.contributors, project.about.staff
    fewest, needed = project.settings.fewest, staff_needed(project)
    if 0 < people < fewest:
        return Participation(staff=staff, fewer_than=fewest, needed=needed)
    if people and staff is not None and staff - people < fewest:
        return Participation(staff=staff, nearly_all=True, needed=needed)
    return Participation(people=people, staff=staff, needed=needed)


def blurred(project: Project) -> int:
    """Return how many have contributed, so that it says no more than `participation` does.

    A few are 1, and nearly all are the least that is nearly all: for what leaves the group, where
    the number itself can be read in the document.
    """
    told, fewest = participation(project), project.settings.fewest
    if told.fewer_than:
        return 1
    return max(fewest, (told.staff or 0) - fewest + 1) if told.nearly_all else told.people


def staff_needed(project: Project) -> int:
    """Return how many of the staff must have contributed: a share, or a number if that is less."""
    thresholds = project.settings.thresholds
    share = (
        ceil(project.about.staff * thresholds.staff_percent / 100)
        if project.about.staff and thresholds.staff_percent is not None
        else None
    )
    asked = [number for number in (share, thresholds.staff_count) if number is not None]
    return min(asked, default=0)
