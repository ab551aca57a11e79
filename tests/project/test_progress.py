"""Where a group stands, and what it is told to do next, from the first word to the last."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project import progress as progress_module
from lup_canvas.project.changes import (
    AnswerCheckpoint,
    AnswerRootTest,
    Change,
    ChooseDefinition,
    ChooseIdea,
    Link,
    OpenAnyway,
    OpenCheckpoint,
    ParkIdea,
    ReleaseIdea,
    ReopenCheckpoint,
    RequestOpening,
    ReviewInsight,
    ScoreIdea,
    SetField,
    TickCriterion,
)
from lup_canvas.project.checkpoints import STEP_OF, unmet
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.problem import RootTest
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.progress import (
    StepProgress,
    StepState,
    current_step,
    is_passed,
    next_thing,
    still_asked,
    unopened_before,
)
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import add, after, empty, open_ideas, told, write


def next_in(project: Project, step: Step) -> str:
    return next_thing(view_for(project, Audience.EDITOR), step)


def state(project: Project, step: Step) -> StepState:
    return progress_module.state(view_for(project, Audience.EDITOR), step)


def progress(project: Project) -> tuple[StepProgress, ...]:
    return progress_module.progress(view_for(project, Audience.EDITOR))


def put(part: str, field: str, value: object, item: str | None = None) -> SetField:
    return SetField(part=part, item=item, field=field, value=value)


PARKED = ParkIdea(item="parked", text="Ressursbank")

STORY: dict[Step, list[tuple[str, tuple[Change, ...]]]] = {
    Step.AREA: [
        ("write_area", (write("area", None, "area", "Overganger"),)),
        ("name_affected", (write("area", None, "affected", "Barna"),)),
        ("sort_assumptions", tuple(add("assumptions", f"aaa{n}", text="At") for n in "abc")),
        ("choose_whom_to_ask", (add("actors", "parents", to_be_asked=True),)),
        ("settle_checkpoint", (TickCriterion(gate=Gate.AREA, criterion="question_ready"),)),
        ("open_checkpoint", (OpenCheckpoint(gate=Gate.AREA),)),
    ],
    Step.INSIGHTS: [
        (
            "collect_insights",
            tuple(told(f"tel{n}", by_phone=True, first=True, source="user") for n in "abcdefgh"),
        ),
        (
            "read_insights",
            tuple(ReviewInsight(item=f"tel{n}", reading=Reading.READ) for n in "abcdefgh"),
        ),
        (
            "make_themes",
            (
                add("themes", "varsel"),
                Link(part="insights", item="tela", field="themes", other="varsel"),
            ),
        ),
        (
            "sort_the_rest",
            (
                *(
                    Link(part="insights", item=f"tel{n}", field="themes", other="varsel")
                    for n in "bcdefg"
                ),
                write("insights", "telh", "comment", "En viktig innvending"),
            ),
        ),
        (
            "write_statement",
            tuple(add("statements", name) for name in ("unaware", "unsure", "unheard")),
        ),
    ],
    Step.CAUSES: [
        ("write_focal_problem", (write("problem", None, "focal", "Noen slutter brått"),)),
        ("add_causes", (add("causes", "hurry"), add("causes", "late"), add("causes", "fear"))),
        (
            "ask_why_again",
            (
                add("causes", "staff", leads_to=["hurry"]),
                add("causes", "money", leads_to=["staff", "late"]),
            ),
        ),
        ("use_two_methods", (add("consequences", "unsafe"), add("consequences", "sick"))),
        (
            "mark_root_cause",
            (put("causes", "root", True, "money"),),
        ),
        (
            "tie_insights_to_roots",
            (Link(part="causes", item="money", field="insights", other="tela"),),
        ),
        ("test_roots", (AnswerRootTest(item="money", test=RootTest.GONE, passed=True),)),
        ("prove_roots", (put("causes", "evidence", "users", "money"),)),
    ],
    Step.PROBLEM: [
        ("write_two_definitions", (add("definitions", "user"), add("definitions", "leader"))),
        ("choose_definition", (ChooseDefinition(item="user"),)),
        ("write_what_changed", (write("problem", None, "seen", "Vi vet det for sent"),)),
        (
            "answer_silently",
            tuple(AnswerCheckpoint(gate=Gate.PROBLEM, ballot=f"bal{n}", score=4) for n in "abc"),
        ),
        ("settle_checkpoint", (TickCriterion(gate=Gate.PROBLEM, criterion="no_solution"),)),
        ("open_checkpoint", (OpenCheckpoint(gate=Gate.PROBLEM),)),
    ],
    Step.GOAL: [
        ("write_goal", (write("goal", None, "effect", "Barna er trygge"),)),
        ("add_indicator", (add("indicators", "trust"),)),
        ("settle_baseline", (put("indicators", "baseline", 2, "trust"),)),
        ("write_counter", (write("goal", None, "counter", "Uro"),)),
        (
            "settle_checkpoint",
            (put("goal", "several_ways", True), put("goal", "read_by_staff", True)),
        ),
        ("open_checkpoint", (PARKED, OpenCheckpoint(gate=Gate.GOAL))),
    ],
    Step.IDEAS: [
        ("write_question", (add("questions", "notify"),)),
        ("empty_parking", (ReleaseIdea(item="parked"),)),
        (
            "tie_ideas_to_causes",
            (Link(part="ideas", item="parked", field="causes", other="money"),),
        ),
        ("agree_criteria", (put("choosing", "criteria_agreed", True),)),
        ("score_ideas", (ScoreIdea(item="parked", ballot="kari", effect=5, effort=2),)),
        ("choose_ideas", (ChooseIdea(item="parked"),)),
    ],
    Step.TRIAL: [
        (
            "write_trial",
            (
                add(
                    "trials",
                    "bank",
                    believe="At",
                    measure="Tid",
                    owner="Kari",
                    due="2027-01-01",
                ),
            ),
        ),
        ("settle_checkpoint", (put("trials", "affected_asked", True, "bank"),)),
        ("open_checkpoint", (OpenCheckpoint(gate=Gate.TRIAL),)),
        ("write_learning", (put("trials", "decision", "continue", "bank"),)),
        ("agree_next_steps", (add("tasks", "tell"),)),
    ],
}
"""A whole project, told as what the group was asked to do and what it did."""


def test_who_always_does_the_next_thing_comes_through_to_the_end() -> None:
    project = empty()
    for step, things in STORY.items():
        for asked, done in things:
            assert next_in(project, step) == asked
            project = after(project, *done)
        assert next_in(project, step) == ("share" if step is Step.TRIAL else "go_on")
        assert state(project, step) is StepState.DONE
    assert current_step(project) is Step.TRIAL


def test_a_group_that_comes_back_goes_on_in_the_first_step_that_is_not_done() -> None:
    project = empty()
    for step, things in STORY.items():
        assert current_step(project) is step
        for _, done in things:
            project = after(project, *done)


IN_OWN_WORDS = after(
    empty(),
    *(told(f"tel{n}", by_phone=True, first=True) for n in "abc"),
    *(ReviewInsight(item=f"tel{n}", reading=Reading.READ) for n in "abc"),
    add("themes", "varsel"),
    *(add("statements", name) for name in ("unaware", "unsure", "unheard")),
)
"""Three have told, which is fewer than the checkpoint asks for, and no one from outside."""

ONE_CHAIN = after(
    empty(),
    told("tela"),
    write("problem", None, "focal", "Noen slutter brått"),
    add("causes", "late"),
    add("causes", "fear", leads_to=["late"]),
    add("causes", "money", leads_to=["fear"], root=True, evidence="users", insights=["tela"]),
    AnswerRootTest(item="money", test=RootTest.GONE, passed=True),
    add("consequences", "unsafe"),
    add("consequences", "sick"),
)

# Some keys are met only by another way: ideas are closed, or open with nothing written, or what
# the checkpoint ahead asks for has not come with the rest.
OTHER_WAYS = {
    (Step.INSIGHTS, "prepare_checkpoint"): IN_OWN_WORDS,
    (Step.CAUSES, "prepare_checkpoint"): ONE_CHAIN,
    (Step.IDEAS, "open_ideas"): empty(),
    (Step.TRIAL, "open_ideas"): empty(),
    (Step.IDEAS, "write_ideas"): after(empty(), open_ideas(), add("questions", "notify")),
}


def test_every_next_thing_is_reached_by_somebody() -> None:
    told_of = {(step, asked) for step, things in STORY.items() for asked, _ in things}

    known = {
        (step, key)
        for step, things in progress_module._TO_DO.items()  # noqa: SLF001
        for key, _ in things
    }
    assert told_of | OTHER_WAYS.keys() == known
    for (step, key), project in OTHER_WAYS.items():
        assert next_in(project, step) == key


def test_a_group_is_told_which_criterion_its_checkpoint_misses() -> None:
    project = empty()
    assert still_asked(project, Step.AREA)[0] == "area_written"
    for _, done in STORY[Step.AREA]:
        project = after(project, *done)
    assert still_asked(project, Step.AREA) == ()


def test_nobody_is_asked_for_evidence_that_the_checkpoint_does_not_want() -> None:
    told_first = (*STORY[Step.INSIGHTS], *STORY[Step.CAUSES][:-1])
    project = after(empty(), *(each for _, done in told_first for each in done))
    assert next_in(project, Step.CAUSES) == "prove_roots"

    mini = after(project, put("settings", "preset", "mini"))

    assert next_in(mini, Step.CAUSES) == "go_on"


def test_reading_comes_before_grouping_whenever_something_new_has_come() -> None:
    project = after(empty(), told("late"), add("themes", "varsel"), told("newly", by_phone=True))

    assert next_in(project, Step.INSIGHTS) == "read_insights"


def test_a_step_is_empty_until_something_is_made_in_it() -> None:
    states = {each.step: each.state for each in progress(empty())}

    closed = dict.fromkeys((Step.IDEAS, Step.TRIAL), StepState.CLOSED)
    assert states == dict.fromkeys(Step, StepState.EMPTY) | closed


@pytest.mark.parametrize(
    ("step", "change"),
    [
        (Step.AREA, write("area", None, "area", "Overganger")),
        (Step.AREA, add("assumptions", "trust")),
        (Step.INSIGHTS, told("late")),
        (Step.INSIGHTS, add("journey", "monday")),
        (Step.CAUSES, add("causes", "hurry")),
        (Step.PROBLEM, add("definitions", "user")),
        (Step.GOAL, write("goal", None, "effect", "Trygghet")),
        (Step.GOAL, add("indicators", "trust")),
    ],
)
def test_a_step_is_under_way_once_something_is_made_in_it(step: Step, change: Change) -> None:
    assert state(after(empty(), change), step) is StepState.STARTED


def test_steps_behind_the_ideas_are_closed_whatever_lies_in_them() -> None:
    project = after(empty(), PARKED, add("trials", "bank"))

    assert state(project, Step.IDEAS) is StepState.CLOSED
    assert state(project, Step.TRIAL) is StepState.CLOSED


def test_a_parked_idea_does_not_begin_the_step_of_ideas_until_they_open() -> None:
    opened = after(empty(), open_ideas())

    assert state(opened, Step.IDEAS) is StepState.EMPTY
    assert state(after(opened, PARKED), Step.IDEAS) is StepState.STARTED


@pytest.mark.parametrize(
    ("step", "gate"),
    [
        (Step.AREA, None),
        (Step.INSIGHTS, Gate.AREA),
        (Step.PROBLEM, Gate.AREA),
        (Step.GOAL, Gate.PROBLEM),
        (Step.IDEAS, None),
        (Step.TRIAL, None),
    ],
)
def test_who_goes_past_a_checkpoint_is_told_of_it_until_it_is_opened(
    step: Step, gate: Gate | None
) -> None:
    assert unopened_before(empty(), step) is gate
    if gate is not None:
        assert STEP_OF[gate] in (Step.AREA, Step.PROBLEM)
        opened = after(empty(), OpenAnyway(gate=gate, reason="Sommeren kommer"))
        assert unopened_before(opened, step) is None
        assert unopened_before(after(opened, ReopenCheckpoint(gate=gate)), step) is gate


def test_who_has_asked_for_a_key_is_not_told_to_turn_it() -> None:
    adviser = put("settings", "opener", "adviser")
    asked = after(empty(), adviser, RequestOpening(gate=Gate.AREA))

    assert unopened_before(asked, Step.INSIGHTS) is None


def test_going_back_takes_the_done_mark_away_and_marks_what_is_behind() -> None:
    project = empty()
    for things in STORY.values():
        for _, done in things:
            project = after(project, *done)

    back = {
        each.step: each for each in progress(after(project, ReopenCheckpoint(gate=Gate.PROBLEM)))
    }

    assert back[Step.PROBLEM].state is StepState.STARTED
    assert {step for step, each in back.items() if each.review} == {
        Step.GOAL,
        Step.IDEAS,
        Step.TRIAL,
    }
    assert current_step(after(project, ReopenCheckpoint(gate=Gate.PROBLEM))) is Step.PROBLEM


def test_a_step_that_was_opened_early_is_done_when_what_was_missing_is_in_place() -> None:
    early = after(
        empty(),
        add("definitions", "user"),
        write("goal", None, "effect", "Barna er trygge"),
        put("goal", "definition", "user"),
        put("goal", "several_ways", True),
        put("goal", "read_by_staff", True),
        add("indicators", "trust"),
        write("goal", None, "counter", "Uro"),
        OpenAnyway(gate=Gate.GOAL, reason="Sommeren kommer"),
    )

    assert still_asked(early, Step.GOAL) == ("baseline",)
    assert state(early, Step.GOAL) is StepState.STARTED
    assert next_in(early, Step.GOAL) == "settle_baseline"
    assert is_passed(early, Step.GOAL), "the group has gone on"

    measured = after(early, put("indicators", "baseline", 2, "trust"))
    assert state(measured, Step.GOAL) is StepState.DONE


def test_what_comes_to_be_missing_later_undoes_nothing() -> None:
    project = empty()
    for things in STORY.values():
        for _, done in things:
            project = after(project, *done)

    later = after(project, told("lonely"))

    assert "lonely" in unmet(later, Gate.PROBLEM)
    assert state(later, Step.INSIGHTS) is StepState.DONE
    assert state(later, Step.PROBLEM) is StepState.DONE


@given(st.data())
def test_a_step_is_done_only_when_nothing_is_asked_in_it(data: st.DataObject) -> None:
    """Whatever a group does and leaves, in any order, the steps and «Neste» say the same."""
    known = [done for things in STORY.values() for _, done in things]
    project = empty()
    for done in (each for each in known if data.draw(st.booleans())):
        with suppress(ChangeRefused):
            project = after(project, *done)

    for step in Step:
        is_done = state(project, step) is StepState.DONE
        open_to_it = state(project, step) is not StepState.CLOSED
        assert is_done == (open_to_it and next_in(project, step) in ("go_on", "share")), step


def test_before_its_checkpoint_a_step_asks_for_what_is_met_in_it() -> None:
    """The staff, an outside source and the lonely notes come last: first, what is heard is used."""
    asked = ("staff", "outside_sources", "lonely")
    assert still_asked(IN_OWN_WORDS, Step.INSIGHTS) == asked
    assert next_in(IN_OWN_WORDS, Step.INSIGHTS) == "prepare_checkpoint"
    assert is_passed(IN_OWN_WORDS, Step.INSIGHTS), "nobody is stopped"
    assert still_asked(IN_OWN_WORDS, Step.CAUSES) == ("methods", "breadth", "root_evidence")

    early = after(IN_OWN_WORDS, OpenAnyway(gate=Gate.PROBLEM, reason="Sommeren kommer"))
    assert still_asked(early, Step.INSIGHTS) == asked, "what was missing is still missing"
    assert "staff" not in still_asked(early, Step.PROBLEM), "it is asked for where it is met"


def test_nobody_has_passed_a_step_behind_ideas_that_are_closed() -> None:
    project = after(empty(), add("trials", "bank"), put("trials", "decision", "continue", "bank"))

    assert not is_passed(project, Step.TRIAL)
    assert is_passed(after(project, open_ideas()), Step.TRIAL)
