"""Themes crossed with the steps of the user journey: where is what told?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lup_canvas.analysis.insights import theme_rows
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project

NOWHERE = ""
"""Stands for no theme, and for no step."""


@dataclass(frozen=True)
class Crossing:
    """How many contributions each theme has at each step. One in two themes counts in both."""

    themes: Mapping[str, str]
    """The names of the themes that hold anything, the most told first, no theme last."""
    steps: Mapping[str, str]
    """The names of the steps in the order of the journey, no step last."""
    told: Mapping[tuple[str, str], int]
    """By theme and step; nothing told is 0."""

    @property
    def where_most(self) -> tuple[str, str]:
        """Return the theme and the step that most is told about together."""
        pairs = ((theme, step) for theme in self.themes for step in self.steps if theme and step)
        return max(pairs, key=lambda pair: self.told[pair], default=(NOWHERE, NOWHERE))

    @property
    def most(self) -> int:
        """Return how many contributions the fullest pair of a theme and a step has."""
        pair = self.where_most
        return self.told[pair] if all(pair) else 0

    def at_step(self, step: str) -> int:
        """Return how much is told at a step."""
        return sum(self.told[theme, step] for theme in self.themes)

    @property
    def at_no_step(self) -> int:
        """Return how much is told without a step."""
        return self.at_step(NOWHERE)


def crossing(project: Project) -> Crossing:
    """Return the themes of `project`, which is a view, crossed with its journey."""
    steps = {step.id: step.name.value for step in in_order(project.journey) if step.name}
    themes = {row.theme: row.name for row in theme_rows(project)}
    told = Counter[tuple[str, str]]()
    for insight in project.insights.values():
        if insight.is_shown:
            step = insight.step if insight.step in steps else NOWHERE
            homes = [theme for theme in dict.fromkeys(insight.themes) if theme in themes]
            told.update((theme, step or NOWHERE) for theme in homes or [NOWHERE])
    if any(step == NOWHERE for _, step in told):
        steps[NOWHERE] = ""
    return Crossing(themes, steps, told)
