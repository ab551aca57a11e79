"""The silent answers at a checkpoint, counted so that nobody's own answer shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from statistics import median
from typing import NamedTuple

from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate


class Votes(NamedTuple):
    """How many gave each answer, from 1 to 5."""

    counts: Mapping[int, int]

    @property
    def answers(self) -> int:
        """Return how many have answered."""
        return sum(self.counts.values())

    @property
    def middle(self) -> float:
        """Return the answer in the middle."""
        return float(median(Counter(self.counts).elements()))

    @property
    def doubting(self) -> int:
        """Return how many gave 3 or less."""
        return sum(count for score, count in self.counts.items() if score <= 3)  # noqa: PLR2004


def votes(project: Project, gate: Gate) -> Votes:
    """Return what the group has answered at `gate` so far."""
    counts = Counter(answer.score for answer in project.checkpoint(gate).answers.values())
    return Votes({score: counts[score] for score in range(1, 6)})
