"""What must be true before the next steps open, as data (domain.md 11.0 and 11.1-11.7).

A checkpoint never stops anybody for good: people can open it anyway, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lup_canvas.project import causes
from lup_canvas.project.base import Value
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Source
from lup_canvas.project.document.problem import Evidence
from lup_canvas.project.document.steps import Gate, Step, Thresholds
from lup_canvas.project.methods import methods_used
from lup_canvas.project.participation import Participation, participation, staff_needed
from lup_canvas.project.recent import once
from lup_canvas.project.silence import without_the_silent
from lup_canvas.project.sorting import lonely

GATES: tuple[Gate, ...] = tuple(Gate)

BEHIND: Mapping[Gate, tuple[Step, ...]] = {
    Gate.AREA: (Step.INSIGHTS, Step.CAUSES, Step.PROBLEM, Step.GOAL, Step.IDEAS, Step.TRIAL),
    Gate.PROBLEM: (Step.GOAL, Step.IDEAS, Step.TRIAL),
    Gate.GOAL: (Step.IDEAS, Step.TRIAL),
    Gate.TRIAL: (),
}

STEP_OF: Mapping[Gate, Step] = {
    Gate.AREA: Step.AREA,
    Gate.PROBLEM: Step.PROBLEM,
    Gate.GOAL: Step.GOAL,
    Gate.TRIAL: Step.TRIAL,
}
"""The step that each checkpoint stands in."""

ENOUGH_ANSWERS = 2


class Criterion(Value):
    """One line of a checkpoint, as it stands now."""

    key: str
    step: Step
    """The step in which it is met, which may be before that of the checkpoint."""
    met: bool
    by_group: bool
    """The group judges it and ticks it; all others tick themselves."""
    have: int | None = None
    need: int | None = None
    told: Participation | None = None
    """What may be said of a number that is about the staff; then `have` is told to nobody."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """How one criterion is counted. Without `have`, the group judges."""

    key: str
    have: Callable[[Project], int] | None = None
    need: Callable[[Project], int] = lambda _: 1
    asked: Callable[[Thresholds], bool] = lambda _: True
    told: Callable[[Project], Participation] | None = None
    step: Step | None = None
    """Where it is met, if that is not in the step of the checkpoint."""


@once(most=32)
def criteria(project: Project, gate: Gate) -> tuple[Criterion, ...]:
    """Return the criteria of `gate` that this project's thresholds ask for, in order.

    What somebody has written in silence counts when it has been shown to all.
    """
    shown = without_the_silent(project)
    return tuple(
        _state(shown, gate, rule)
        for rule in _RULES[gate]
        if rule.asked(project.settings.thresholds)
    )


def unmet(project: Project, gate: Gate) -> tuple[str, ...]:
    """Return the keys of the criteria of `gate` that are not met."""
    return tuple(criterion.key for criterion in criteria(project, gate) if not criterion.met)


def group_criteria(gate: Gate) -> frozenset[str]:
    """Return the keys of the criteria that the group judges itself."""
    return frozenset(rule.key for rule in _RULES[gate] if rule.have is None)


def steps_behind(project: Project, gate: Gate) -> tuple[Step, ...]:
    """Return the steps behind `gate` in which the group has already made something."""
    return tuple(step for step in BEHIND[gate] if _STARTED[step](project))


def is_started(project: Project, step: Step) -> bool:
    """Tell whether the group has made anything in `step`."""
    return _STARTED[step](project)


def _state(project: Project, gate: Gate, rule: _Rule) -> Criterion:
    by_group = rule.have is None
    at = Criterion(key=rule.key, step=rule.step or STEP_OF[gate], met=False, by_group=by_group)
    if rule.have is None:
        return at.but(met=rule.key in project.checkpoint(gate).ticked)
    have, need = rule.have(project), rule.need(project)
    if rule.told is not None:
        return at.but(met=have >= need, told=rule.told(project))
    return at.but(met=have >= need, have=have, need=need)


def _outside_sources(project: Project) -> int:
    return sum(
        insight.is_shown and insight.source is not Source.STAFF
        for insight in project.insights.values()
    )


def _breadth(project: Project) -> int:
    """Return 1 when there are two chains or three categories: broad, not only deep."""
    broad = causes.chains(project) >= 2 or len(causes.categories_used(project)) >= 3  # noqa: PLR2004
    return int(broad)


def _proven_roots(project: Project) -> int:
    roots = causes.roots(project)
    return int(bool(roots) and all(cause.evidence is not Evidence.BELIEVED for cause in roots))


def _lonely_commented(project: Project) -> int:
    alone = [project.insights[name] for name in lonely(project)]
    return int(
        any(insight.is_shown for insight in project.insights.values())
        and all(each.comment or not each.text for each in alone)
    )


def _goal_linked(project: Project) -> int:
    return int(bool(project.goal.effect) and project.goal.definition in project.definitions)


def _baselines(project: Project) -> int:
    indicators = project.indicators.values()
    return int(bool(indicators) and all(each.baseline_is_settled for each in indicators))


_RULES: Mapping[Gate, tuple[_Rule, ...]] = {
    Gate.AREA: (
        _Rule("area_written", lambda project: int(bool(project.area.area))),
        _Rule("affected_named", lambda project: int(bool(project.area.affected))),
        _Rule("assumptions", lambda project: len(project.assumptions), lambda _: 3),
        _Rule("actor_to_ask", lambda project: sum(a.to_be_asked for a in project.actors.values())),
        _Rule("question_ready"),
    ),
    Gate.PROBLEM: (
        _Rule(
            "methods",
            lambda project: len(methods_used(project)),
            lambda project: project.settings.thresholds.methods,
            step=Step.CAUSES,
        ),
        _Rule(
            "staff",
            lambda project: project.listening.contributors,
            staff_needed,
            lambda asked: asked.staff_percent is not None or asked.staff_count is not None,
            participation,
            Step.INSIGHTS,
        ),
        _Rule(
            "outside_sources",
            _outside_sources,
            lambda project: project.settings.thresholds.outside_sources,
            lambda asked: asked.outside_sources > 0,
            step=Step.INSIGHTS,
        ),
        _Rule("breadth", _breadth, step=Step.CAUSES),
        _Rule(
            "root_evidence",
            _proven_roots,
            asked=lambda asked: asked.evidence_required,
            step=Step.CAUSES,
        ),
        _Rule(
            "root_marked",
            lambda project: len(causes.roots(project)),
            asked=lambda asked: not asked.evidence_required,
            step=Step.CAUSES,
        ),
        _Rule("definitions", lambda project: len(project.definitions), lambda _: 2),
        _Rule("chosen", lambda project: int(project.problem.chosen in project.definitions)),
        _Rule("no_solution"),
        _Rule(
            "lonely",
            _lonely_commented,
            asked=lambda asked: asked.lonely_commented,
            step=Step.INSIGHTS,
        ),
        _Rule(
            "vote",
            lambda project: len(project.checkpoint(Gate.PROBLEM).scores),
            lambda _: ENOUGH_ANSWERS,
        ),
    ),
    Gate.GOAL: (
        _Rule("goal_linked", _goal_linked),
        _Rule("indicator", lambda project: len(project.indicators)),
        _Rule("baseline", _baselines),
        _Rule("several_ways", lambda project: int(project.goal.several_ways)),
        _Rule("read_by_staff", lambda project: int(project.goal.read_by_staff)),
    ),
    Gate.TRIAL: (
        _Rule("hypothesis", lambda p: sum(bool(t.believe) for t in p.trials.values())),
        _Rule("measure", lambda p: sum(bool(t.measure) for t in p.trials.values())),
        _Rule(
            "owner_and_date",
            lambda p: sum(bool(t.owner) and t.due is not None for t in p.trials.values()),
        ),
        _Rule("affected_asked", lambda p: sum(t.affected_asked for t in p.trials.values())),
    ),
}

_STARTED: Mapping[Step, Callable[[Project], bool]] = {
    Step.AREA: lambda project: bool(project.area.area or project.assumptions),
    Step.INSIGHTS: lambda project: bool(project.insights or project.journey),
    Step.CAUSES: lambda project: bool(project.causes),
    Step.PROBLEM: lambda project: bool(project.definitions),
    Step.GOAL: lambda project: bool(project.goal.effect or project.indicators),
    Step.IDEAS: lambda project: project.ideas_are_open and bool(project.ideas or project.questions),
    Step.TRIAL: lambda project: bool(project.trials or project.pilot.what),
}
