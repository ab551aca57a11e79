"""Which methods a group has used, read from what it has made (domain.md 3 and 11.4)."""

from __future__ import annotations

from enum import StrEnum

from lup_canvas.project import causes, empathy
from lup_canvas.project.document import Project


class Method(StrEnum):
    """The methods that count towards breadth and depth."""

    FIVE_WHYS = "five_whys"
    FISHBONE = "fishbone"
    PROBLEM_TREE = "problem_tree"
    ICEBERG = "iceberg"
    JOURNEY = "journey"
    EMPATHY = "empathy"


def methods_used(project: Project) -> tuple[Method, ...]:
    """Return the methods that have left real traces in the project, in a fixed order."""
    depths = {cause.depth for cause in project.causes.values() if cause.depth}
    felt = len(empathy.fullest(project))
    traces = {
        Method.FIVE_WHYS: causes.depth(project) >= 3,  # noqa: PLR2004  (three times why)
        Method.FISHBONE: len(causes.categories_used(project)) >= 3,  # noqa: PLR2004
        Method.PROBLEM_TREE: len(project.consequences) >= 2,  # noqa: PLR2004
        Method.ICEBERG: len(depths) >= 3,  # noqa: PLR2004  (three of its four levels)
        Method.JOURNEY: sum(bool(step.happens) for step in project.journey.values()) >= 3,  # noqa: PLR2004
        Method.EMPATHY: felt >= 3,  # noqa: PLR2004  (three of its four fields)
    }
    return tuple(method for method, used in traces.items() if used)
