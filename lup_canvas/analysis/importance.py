"""What a cause means to the problem, against how well it is known (domain.md 11.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lup_canvas.project.base import in_order
from lup_canvas.project.causes import ahead
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Evidence


class WeighedCause(NamedTuple):
    """One cause, what it explains, and how we know it."""

    cause: str
    text: str
    evidence: Evidence
    root: bool
    explains: int
    """How many contributions tell about it, or about what it leads to."""


class Weighed(NamedTuple):
    """All causes that are written: those to look into first, then those that explain most."""

    causes: Sequence[WeighedCause]
    most: int
    """How many contributions the weightiest cause explains."""

    def matters(self, cause: WeighedCause) -> bool:
        """Tell whether it explains at least half as much as the weightiest."""
        return 0 < self.most <= 2 * cause.explains

    def must_be_found_out(self, cause: WeighedCause) -> bool:
        """Tell whether it matters, and is only something the group believes."""
        return self.matters(cause) and cause.evidence is Evidence.BELIEVED

    @property
    def to_find_out(self) -> list[WeighedCause]:
        """Return what the group must find out more about."""
        return [cause for cause in self.causes if self.must_be_found_out(cause)]


def weighed(project: Project) -> Weighed:
    """Return the causes of `project`, which is a view, by what they explain."""
    shown = {insight.id for insight in project.insights.values() if insight.is_shown}
    causes = [_weighed(project, each, shown) for each in in_order(project.causes) if each.text]
    found = Weighed(causes, max((each.explains for each in causes), default=0))
    ordered = sorted(causes, key=lambda each: (not found.must_be_found_out(each), -each.explains))
    return found._replace(causes=ordered)


def _weighed(project: Project, cause: Cause, shown: set[str]) -> WeighedCause:
    explained = (project.causes[name].insights for name in ahead(project, (cause.id,)))
    told = shown.intersection(insight for insights in explained for insight in insights)
    return WeighedCause(cause.id, cause.text.value, cause.evidence, cause.root, len(told))
