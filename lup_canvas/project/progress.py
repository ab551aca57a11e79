"""Where a group stands: the state of each step, and the next thing to do in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from lup_canvas.project import causes
from lup_canvas.project.base import Value
from lup_canvas.project.checkpoints import BEHIND, STEP_OF, criteria, is_started, unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.sorting import is_nearly_sorted
from lup_canvas.project.views import View


class StepState(StrEnum):
    """How far a step has come."""

    EMPTY = "empty"
    STARTED = "started"
    DONE = "done"
    CLOSED = "closed"


class StepProgress(Value):
    """A step as the backbone shows it."""

    step: Step
    state: StepState
    review: bool
    """An earlier step was taken up again: look at this one again."""


def progress(view: View) -> tuple[StepProgress, ...]:
    """Return how far each step has come, in the order of the steps."""
    return tuple(
        StepProgress(step=step, state=state(view, step), review=step in view.project.review)
        for step in Step
    )


def state(view: View, step: Step) -> StepState:
    """Return how far `step` has come; it is done only when nothing more is asked for in it."""
    project = view.project
    if step in _BEHIND_THE_IDEAS and not project.ideas_are_open:
        return StepState.CLOSED
    if asks(view, step) is None:
        return StepState.DONE
    return StepState.STARTED if is_started(project, step) else StepState.EMPTY


def next_thing(view: View, step: Step) -> str:
    """Return the key of the next thing to do in `step`; when all of it is done, what comes then."""
    return asks(view, step) or ("go_on" if step_after(step) else "share")


def asks(view: View, step: Step) -> str | None:
    """Return the key of the first thing that `step` still asks for, or None."""
    return next((key for key, done in _TO_DO[step] if not done(view)), None)


def still_asked(project: Project, step: Step) -> tuple[str, ...]:
    """Return the criteria of the checkpoint that are asked for in `step`, and missing.

    The step of the checkpoint asks for all of them; one before it, for those that are met there.
    Once it is opened, each step asks for what was missing then and is met there: what comes to be
    missing later, such as a new note that is in no theme, undoes nothing.
    """
    gate = _AHEAD.get(step)
    if gate is None:
        return ()
    missing = [each for each in criteria(project, gate) if not each.met]
    checkpoint = project.checkpoint(gate)
    if checkpoint.opening is not None and checkpoint.is_open:
        early = checkpoint.opening.unmet
        return tuple(each.key for each in missing if each.step is step and each.key in early)
    return tuple(each.key for each in missing if step in (each.step, STEP_OF[gate]))


def unopened_before(project: Project, step: Step) -> Gate | None:
    """Return the checkpoint just before `step`, if the group has gone past it unopened.

    It is at work on `step` then all the same, which nobody is stopped from (domain.md 11.0). Steps
    that are closed say so themselves, and a key that is asked for is not the group's to turn.
    """
    if step in _BEHIND_THE_IDEAS:
        return None
    before = [gate for gate, steps in BEHIND.items() if step in steps]
    gate = before[-1] if before else None
    if gate is None or project.checkpoint(gate).is_open or project.checkpoint(gate).requested:
        return None
    return gate


def current_step(project: Project) -> Step:
    """Return the first step that is not passed: where a group that comes back goes on."""
    return next((step for step in Step if not is_passed(project, step)), Step.TRIAL)


def is_passed(project: Project, step: Step) -> bool:
    """Tell whether the group has gone on from `step`, all of it done or its checkpoint opened."""
    if step in _BEHIND_THE_IDEAS and not project.ideas_are_open:
        return False
    return _PASSED[step](project)


def step_after(step: Step) -> Step | None:
    """Return the step that follows `step`, or None after the last."""
    steps = list(Step)
    following = steps.index(step) + 1
    return steps[following] if following < len(steps) else None


_BEHIND_THE_IDEAS = (Step.IDEAS, Step.TRIAL)


def _enough_statements(project: Project) -> bool:
    """Tell whether there are three insights in the group's own words (domain.md 4.2)."""
    return len(project.statements) >= 3  # noqa: PLR2004


def _chosen(project: Project) -> int:
    return sum(idea.state is IdeaState.CHOSEN for idea in project.ideas.values())


def _passed(gate: Gate) -> Callable[[Project], bool]:
    return lambda project: project.checkpoint(gate).is_open


_AHEAD: Mapping[Step, Gate] = {
    Step.AREA: Gate.AREA,
    Step.INSIGHTS: Gate.PROBLEM,
    Step.CAUSES: Gate.PROBLEM,
    Step.PROBLEM: Gate.PROBLEM,
    Step.GOAL: Gate.GOAL,
    Step.TRIAL: Gate.TRIAL,
}
"""The checkpoint that a step works towards, which stands in it or in a later one."""

_PASSED: Mapping[Step, Callable[[Project], bool]] = {
    Step.AREA: _passed(Gate.AREA),
    Step.INSIGHTS: lambda project: bool(project.themes) and _enough_statements(project),
    Step.CAUSES: lambda project: (
        bool(causes.roots(project)) and _is_met(project, Gate.PROBLEM, "methods")
    ),
    Step.PROBLEM: _passed(Gate.PROBLEM),
    Step.GOAL: _passed(Gate.GOAL),
    Step.IDEAS: lambda project: _chosen(project) > 0,
    Step.TRIAL: lambda project: any(trial.decision for trial in project.trials.values()),
}

_Done = Callable[[View], bool]


def _is_met(project: Project, gate: Gate, key: str) -> bool:
    """Tell whether a criterion is met, or not asked for by this project's thresholds."""
    return key not in unmet(project, gate)


def _met(gate: Gate, key: str) -> _Done:
    return lambda view: _is_met(view.project, gate, key)


def _settled(step: Step) -> _Done:
    """Return whether nothing that the checkpoint ahead asks for in `step` is missing."""
    return lambda view: not still_asked(view.project, step)


def _gate_open(gate: Gate) -> _Done:
    return lambda view: view.project.checkpoint(gate).is_open


_TO_DO: Mapping[Step, tuple[tuple[str, _Done], ...]] = {
    Step.AREA: (
        ("write_area", _met(Gate.AREA, "area_written")),
        ("name_affected", _met(Gate.AREA, "affected_named")),
        ("sort_assumptions", _met(Gate.AREA, "assumptions")),
        ("choose_whom_to_ask", _met(Gate.AREA, "actor_to_ask")),
        ("settle_checkpoint", _settled(Step.AREA)),
        ("open_checkpoint", _gate_open(Gate.AREA)),
    ),
    Step.INSIGHTS: (
        ("collect_insights", lambda view: bool(view.insight_count or view.waiting)),
        ("read_insights", lambda view: not view.waiting),
        ("make_themes", lambda view: bool(view.project.themes)),
        (
            "sort_the_rest",
            lambda view: is_nearly_sorted(view.project) or _enough_statements(view.project),
        ),
        ("write_statement", lambda view: _enough_statements(view.project)),
        ("prepare_checkpoint", _settled(Step.INSIGHTS)),
    ),
    Step.CAUSES: (
        ("write_focal_problem", lambda view: bool(view.project.problem.focal)),
        ("add_causes", lambda view: len(view.project.causes) >= 3),  # noqa: PLR2004
        ("ask_why_again", lambda view: causes.depth(view.project) >= 3),  # noqa: PLR2004
        ("use_two_methods", _met(Gate.PROBLEM, "methods")),
        ("mark_root_cause", lambda view: bool(causes.roots(view.project))),
        ("tie_insights_to_roots", lambda v: all(c.insights for c in causes.roots(v.project))),
        ("test_roots", lambda v: all(c.root_tests for c in causes.roots(v.project))),
        ("prove_roots", _met(Gate.PROBLEM, "root_evidence")),
        ("prepare_checkpoint", _settled(Step.CAUSES)),
    ),
    Step.PROBLEM: (
        ("write_two_definitions", _met(Gate.PROBLEM, "definitions")),
        ("choose_definition", _met(Gate.PROBLEM, "chosen")),
        ("write_what_changed", lambda view: bool(view.project.problem.seen)),
        ("answer_silently", lambda view: bool(view.project.checkpoint(Gate.PROBLEM).scores)),
        ("settle_checkpoint", _settled(Step.PROBLEM)),
        ("open_checkpoint", _gate_open(Gate.PROBLEM)),
    ),
    Step.GOAL: (
        ("write_goal", lambda view: bool(view.project.goal.effect)),
        ("add_indicator", _met(Gate.GOAL, "indicator")),
        ("settle_baseline", _met(Gate.GOAL, "baseline")),
        ("write_counter", lambda view: bool(view.project.goal.counter)),
        ("settle_checkpoint", _settled(Step.GOAL)),
        ("open_checkpoint", _gate_open(Gate.GOAL)),
    ),
    Step.IDEAS: (
        ("open_ideas", lambda view: view.project.ideas_are_open),
        ("write_question", lambda view: bool(view.project.questions)),
        ("empty_parking", lambda view: not view.parked),
        ("write_ideas", lambda view: bool(view.project.ideas)),
        ("tie_ideas_to_causes", lambda v: any(idea.causes for idea in v.project.ideas.values())),
        ("agree_criteria", lambda v: v.project.choosing.criteria_agreed or v.scorers > 0),
        ("score_ideas", lambda view: view.scorers > 0),
        ("choose_ideas", lambda view: _chosen(view.project) > 0),
    ),
    Step.TRIAL: (
        ("open_ideas", lambda view: view.project.ideas_are_open),
        ("write_trial", lambda view: bool(view.project.trials)),
        ("settle_checkpoint", _settled(Step.TRIAL)),
        ("open_checkpoint", _gate_open(Gate.TRIAL)),
        ("write_learning", lambda v: any(trial.decision for trial in v.project.trials.values())),
        ("agree_next_steps", lambda view: bool(view.project.tasks)),
    ),
}
