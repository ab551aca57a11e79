"""How often what has happened: counts by kind, which only grow, and neither words, times nor names.

A browser remembers how the counts stood when it left, and the difference is what has happened
since. So the document need not know who was here when (trust.md 4.1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate, Step

_DELETED = "deleted"
_REWRITTEN: Mapping[str, Step] = {"area": Step.AREA, "problem": Step.PROBLEM, "goal": Step.GOAL}
"""Sections whose words are the step itself."""

_STEPS: Mapping[str, Step] = {
    "observations": Step.AREA,
    "assumptions": Step.AREA,
    "actors": Step.AREA,
    "insights": Step.INSIGHTS,
    "themes": Step.INSIGHTS,
    "statements": Step.INSIGHTS,
    "causes": Step.CAUSES,
    "consequences": Step.CAUSES,
    "definitions": Step.PROBLEM,
    "indicators": Step.GOAL,
    "questions": Step.IDEAS,
    "ideas": Step.IDEAS,
    "trials": Step.TRIAL,
    "tasks": Step.TRIAL,
}
"""Lists whose new items are news, and the step where they are seen."""

_GATES: Mapping[Gate, Step] = {
    Gate.AREA: Step.AREA,
    Gate.PROBLEM: Step.PROBLEM,
    Gate.GOAL: Step.GOAL,
    Gate.TRIAL: Step.TRIAL,
}


class News(NamedTuple):
    """One kind of thing that has happened, how often, and the step where it is seen."""

    kind: str
    times: int
    step: Step | None


def counted(before: Project, after: Project) -> Mapping[str, int]:
    """Return the counts of `before` with what led from there to `after`."""
    more = {kind: count for kind, count in _happened(before, after) if count}
    if not more:
        return before.history
    total = Counter(before.history)
    total.update(more)
    return {kind: count for kind, count in sorted(total.items()) if count > 0}


def news(then: Mapping[str, int], now: Mapping[str, int]) -> tuple[News, ...]:
    """Return what has happened since the counts were `then`, in the order of the steps."""
    steps: dict[str, Step | None] = {
        **_REWRITTEN,
        **_STEPS,
        **{opened(gate): step for gate, step in _GATES.items()},
        _DELETED: None,
    }
    found = (News(kind, now.get(kind, 0) - then.get(kind, 0), step) for kind, step in steps.items())
    order = list(Step)
    happened = [each for each in found if each.times > 0]
    return tuple(sorted(happened, key=lambda each: order.index(each.step) if each.step else 99))


def opened(gate: Gate) -> str:
    """Return the kind of the opening of a checkpoint."""
    return f"opened-{gate}"


def _happened(before: Project, after: Project) -> Iterator[tuple[str, int]]:
    gone = _trashed(after) - _trashed(before) if before.trash is not after.trash else Counter()
    back = _trashed(before) - _trashed(after) if before.trash is not after.trash else Counter()
    for part in _STEPS:
        more = len(getattr(after, part)) - len(getattr(before, part)) + gone[part] - back[part]
        yield part, max(0, more)
    yield _DELETED, gone.total() - back.total()
    for section in _REWRITTEN:
        yield section, int(getattr(before, section) != getattr(after, section))
    for gate in Gate:
        was, now = before.checkpoint(gate), after.checkpoint(gate)
        yield opened(gate), int(now.is_open and not was.is_open)


def _trashed(project: Project) -> Counter[str]:
    return Counter(each.part for each in project.trash.values())
