"""How many of the staff have taken part, told so that nobody can be pointed at (trust.md 4.4)."""

from __future__ import annotations

from typing import NamedTuple

from lup_canvas.project.checkpoints import staff_needed
from lup_canvas.project.document import Project


class Participation(NamedTuple):
    """How many have contributed, of how many, and what the checkpoint asks for."""

    have: int
    staff: int | None
    """None until the group has written it."""
    needed: int
    """What the main checkpoint asks for; 0 when it asks for nothing."""

    fewest: int
    """The smallest number of people that is told."""

    @property
    def are_few(self) -> bool:
        """Tell whether so few have contributed that one could guess who they are."""
        return self.have < self.fewest

    @property
    def lack_few(self) -> bool:
        """Tell whether so few have not contributed that one could guess who they are."""
        return self.staff is not None and self.staff - self.have < self.fewest

    @property
    def is_enough(self) -> bool:
        """Tell whether the checkpoint is content."""
        return self.have >= self.needed

    @property
    def whole(self) -> int:
        """Return how many the whole bar stands for."""
        return self.staff or max(self.have, self.needed)


def participation(project: Project) -> Participation:
    """Return how many have taken part in `project`."""
    return Participation(
        project.listening.contributors,
        project.about.staff,
        staff_needed(project),
        project.settings.fewest,
    )
