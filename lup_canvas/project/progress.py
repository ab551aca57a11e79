"""Where a group stands: the state of each step, and the next thing to do in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from lup_canvas.project import causes
from lup_canvas.project.base import Value
from lup_canvas.project.checkpoints import BEHIND, is_started, unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.problem import Evidence
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.methods import methods_used
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


def progress(project: Project) -> tuple[StepProgress, ...]:
    """Return how far each step has come, in the order of the steps."""
    return tuple(
        StepProgress(step=step, state=state(project, step), review=step in project.review)
        for step in Step
    )


def state(project: Project, step: Step) -> StepState:
    """Return how far `step` has come."""
    if step in _BEHIND_THE_IDEAS and not project.ideas_are_open:
        return StepState.CLOSED
    if _PASSED[step](project) and not left_undone(project, step):
        return StepState.DONE
    return StepState.STARTED if is_started(project, step) else StepState.EMPTY


def next_thing(view: View, step: Step) -> str:
    """Return the key of the next thing to do in `step`; when all of it is done, what comes then."""
    then = "go_on" if step_after(step) else "share"
    return next((key for key, done in _TO_DO[step] if not done(view)), then)


def left_undone(project: Project, step: Step) -> tuple[str, ...]:
    """Return the criteria that were missing when the step's checkpoint was opened, and still are.

    What comes to be missing later, such as a new note that is in no theme, undoes nothing.
    """
    gate = _GATE.get(step)
    opening = project.checkpoint(gate).opening if gate else None
    if gate is None or opening is None or not opening.unmet:
        return ()
    return tuple(key for key in unmet(project, gate) if key in opening.unmet)


def still_asked(project: Project, step: Step) -> str | None:
    """Return the first criterion that the checkpoint in `step` still misses, if any."""
    return next(iter(unmet(project, _GATE.get(step, Gate.TRIAL))), None)


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


def _proven(project: Project) -> bool:
    """Tell whether the root causes rest on more than belief, where checkpoint 2 will ask for it."""
    roots = causes.roots(project)
    proven = all(cause.evidence is not Evidence.BELIEVED for cause in roots)
    return proven or not project.settings.thresholds.evidence_required


def _passed(gate: Gate) -> Callable[[Project], bool]:
    return lambda project: project.checkpoint(gate).is_open


_GATE: Mapping[Step, Gate] = {
    Step.AREA: Gate.AREA,
    Step.PROBLEM: Gate.PROBLEM,
    Step.GOAL: Gate.GOAL,
}
"""The checkpoint at the end of a step. That of the trial lies in the middle of its step."""

_PASSED: Mapping[Step, Callable[[Project], bool]] = {
    Step.AREA: _passed(Gate.AREA),
    Step.INSIGHTS: lambda project: bool(project.themes) and _enough_statements(project),
    Step.CAUSES: lambda project: bool(causes.roots(project)) and len(methods_used(project)) > 1,
    Step.PROBLEM: _passed(Gate.PROBLEM),
    Step.GOAL: _passed(Gate.GOAL),
    Step.IDEAS: lambda project: _chosen(project) > 0,
    Step.TRIAL: lambda project: any(trial.decision for trial in project.trials.values()),
}

_Done = Callable[[View], bool]


def _gate_settled(gate: Gate) -> _Done:
    """Return whether every criterion of `gate` is met, so that it only needs opening."""
    return lambda view: view.project.checkpoint(gate).is_open or not unmet(view.project, gate)


def _gate_open(gate: Gate) -> _Done:
    return lambda view: view.project.checkpoint(gate).is_open


_TO_DO: Mapping[Step, tuple[tuple[str, _Done], ...]] = {
    Step.AREA: (
        ("write_area", lambda view: bool(view.project.area.area)),
        ("name_affected", lambda view: bool(view.project.area.affected)),
        ("sort_assumptions", lambda view: len(view.project.assumptions) >= 3),  # noqa: PLR2004
        ("choose_whom_to_ask", lambda v: any(a.to_be_asked for a in v.project.actors.values())),
        ("settle_checkpoint", _gate_settled(Gate.AREA)),
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
    ),
    Step.CAUSES: (
        ("write_focal_problem", lambda view: bool(view.project.problem.focal)),
        ("add_causes", lambda view: len(view.project.causes) >= 3),  # noqa: PLR2004
        ("ask_why_again", lambda view: causes.depth(view.project) >= 3),  # noqa: PLR2004
        ("use_two_methods", lambda view: len(methods_used(view.project)) > 1),
        ("mark_root_cause", lambda view: bool(causes.roots(view.project))),
        ("tie_insights_to_roots", lambda v: all(c.insights for c in causes.roots(v.project))),
        ("test_roots", lambda v: all(c.root_tests for c in causes.roots(v.project))),
        ("prove_roots", lambda view: _proven(view.project)),
    ),
    Step.PROBLEM: (
        ("write_two_definitions", lambda view: len(view.project.definitions) > 1),
        ("choose_definition", lambda v: v.project.problem.chosen in v.project.definitions),
        ("write_what_changed", lambda view: bool(view.project.problem.seen)),
        ("answer_silently", lambda view: bool(view.project.checkpoint(Gate.PROBLEM).scores)),
        ("settle_checkpoint", _gate_settled(Gate.PROBLEM)),
        ("open_checkpoint", _gate_open(Gate.PROBLEM)),
    ),
    Step.GOAL: (
        ("write_goal", lambda view: bool(view.project.goal.effect)),
        ("add_indicator", lambda view: bool(view.project.indicators)),
        (
            "settle_baseline",
            lambda v: all(i.baseline_is_settled for i in v.project.indicators.values()),
        ),
        ("write_counter", lambda view: bool(view.project.goal.counter)),
        ("settle_checkpoint", _gate_settled(Gate.GOAL)),
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
        ("settle_checkpoint", _gate_settled(Gate.TRIAL)),
        ("open_checkpoint", _gate_open(Gate.TRIAL)),
        ("write_learning", lambda v: any(trial.decision for trial in v.project.trials.values())),
        ("agree_next_steps", lambda view: bool(view.project.tasks)),
    ),
}
