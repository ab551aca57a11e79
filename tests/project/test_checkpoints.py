"""Checkpoints: criteria that tick themselves, ticks, opening, opening anyway, going back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lup_canvas.project.changes import (
    AddItem,
    AnswerCheckpoint,
    Change,
    ChooseDefinition,
    MarkReviewed,
    OpenAnyway,
    OpenCheckpoint,
    ReopenCheckpoint,
    RequestOpening,
    ReviewInsight,
    SetField,
    SetThreshold,
    ShowCauses,
    TickCriterion,
    TrashItem,
    apply,
)
from lup_canvas.project.checkpoints import (
    Criterion,
    criteria,
    group_criteria,
    steps_behind,
    unmet,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Answer, Gate, Opening, Step
from lup_canvas.project.participation import staff_needed
from lup_canvas.project.sorting import lonely
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import AT, add, after, content, empty, refusal, told, write

GATES = pytest.mark.parametrize("gate", list(Gate))


def put(part: str, field: str, value: Any, item: str | None = None) -> SetField:
    return SetField(part=part, item=item, field=field, value=value)


def preset(name: str) -> SetField:
    return put("settings", "preset", name)


def own(**thresholds: Any) -> tuple[Change, ...]:
    each = (SetThreshold(threshold=name, value=value) for name, value in thresholds.items())
    return preset("own"), *each


def answer(ballot: str, score: int | None = None, missing: str | None = None) -> AnswerCheckpoint:
    return AnswerCheckpoint(gate=Gate.PROBLEM, ballot=ballot, score=score, missing=missing)


def state(project: Project, gate: Gate, key: str) -> Criterion:
    """Return the criterion `key`; fails if the thresholds do not ask for it."""
    return next(each for each in criteria(project, gate) if each.key == key)


CHAINS: tuple[Change, ...] = (
    add("causes", "hurry"),
    add("causes", "staff", leads_to=["hurry"]),
    add("causes", "late"),
    add("causes", "phone", leads_to=["late"]),
)
BONES = tuple(
    add("causes", f"cause{n}", category=name)
    for n, name in zip("abc", ["Folk", "Rutiner", "Rom"], strict=True)
)
ROOT = (add("causes", "root", root=True, evidence="numbers"),)
DEFINITIONS = (add("definitions", "user"), add("definitions", "leader"))
INDICATOR = add("indicators", "trust", name="Trygghet")


# Every criterion: what meets it, and what nearly does

NEARLY: dict[tuple[Gate, str], tuple[tuple[Change, ...], tuple[Change, ...]]] = {
    (Gate.AREA, "area_written"): (
        (write("area", None, "area", "Overganger"),),
        (write("area", None, "area", " \n "),),
    ),
    (Gate.AREA, "affected_named"): (
        (write("area", None, "affected", "Barna"),),
        (write("area", None, "outside", "Barna"),),
    ),
    (Gate.AREA, "assumptions"): (
        tuple(add("assumptions", f"aaa{n}") for n in "abc"),
        tuple(add("assumptions", f"aaa{n}") for n in "ab"),
    ),
    (Gate.AREA, "actor_to_ask"): (
        (add("actors", "parents", to_be_asked=True),),
        (add("actors", "parents", asked=True),),
    ),
    (Gate.AREA, "question_ready"): (
        (TickCriterion(gate=Gate.AREA, criterion="question_ready"),),
        (TickCriterion(gate=Gate.PROBLEM, criterion="no_solution"),),
    ),
    (Gate.PROBLEM, "methods"): (
        (*BONES, add("consequences", "unsafe"), add("consequences", "sick")),
        (*BONES, add("consequences", "unsafe")),
    ),
    (Gate.PROBLEM, "staff"): (
        tuple(told(f"aaa{n}", by_phone=True, first=True) for n in "abcdefgh"),
        tuple(told(f"aaa{n}", by_phone=True, first=True) for n in "abcdefg"),
    ),
    (Gate.PROBLEM, "outside_sources"): (
        (told("late", source="user"),),
        (told("late", source="numbers", by_phone=True),),
    ),
    (Gate.PROBLEM, "breadth"): (CHAINS, CHAINS[:3]),
    (Gate.PROBLEM, "root_evidence"): (ROOT, (*ROOT, add("causes", "guess", root=True))),
    (Gate.PROBLEM, "definitions"): (DEFINITIONS, DEFINITIONS[:1]),
    (Gate.PROBLEM, "chosen"): (
        (*DEFINITIONS, ChooseDefinition(item="user")),
        (
            *DEFINITIONS,
            ChooseDefinition(item="user"),
            TrashItem(part="definitions", item="user"),
        ),
    ),
    (Gate.PROBLEM, "no_solution"): (
        (TickCriterion(gate=Gate.PROBLEM, criterion="no_solution"),),
        (TickCriterion(gate=Gate.AREA, criterion="question_ready"),),
    ),
    (Gate.PROBLEM, "lonely"): (
        (told("late"), write("insights", "late", "comment", "En viktig innvending")),
        (told("late"), told("other"), write("insights", "late", "comment", "Viktig")),
    ),
    (Gate.PROBLEM, "vote"): (
        (answer("kari", 4), answer("liva", 2)),
        (answer("kari", 4), answer("liva", missing="Tall")),
    ),
    (Gate.GOAL, "goal_linked"): (
        (*DEFINITIONS, ChooseDefinition(item="user"), write("goal", None, "effect", "Trygghet")),
        (*DEFINITIONS, write("goal", None, "effect", "Trygghet")),
    ),
    (Gate.GOAL, "indicator"): ((INDICATOR,), (write("goal", None, "effect", "Trygghet"),)),
    (Gate.GOAL, "baseline"): (
        (INDICATOR, put("indicators", "baseline", 0, "trust")),
        (INDICATOR, put("indicators", "baseline_due", "2027-01-01", "trust")),
    ),
    (Gate.GOAL, "several_ways"): (
        (put("goal", "several_ways", True),),
        (put("goal", "read_by_staff", True),),
    ),
    (Gate.GOAL, "read_by_staff"): (
        (put("goal", "read_by_staff", True),),
        (put("goal", "several_ways", True),),
    ),
    (Gate.TRIAL, "hypothesis"): ((add("trials", "bank", believe="At"),), (add("trials", "bank"),)),
    (Gate.TRIAL, "measure"): ((add("trials", "bank", measure="Tid"),), (add("trials", "bank"),)),
    (Gate.TRIAL, "owner_and_date"): (
        (add("trials", "bank", owner="Kari", due="2027-01-01"),),
        (add("trials", "bank", owner="Kari"), add("trials", "other", due="2027-01-01")),
    ),
    (Gate.TRIAL, "affected_asked"): (
        (add("trials", "bank", affected_asked=True),),
        (add("trials", "bank", owner="Kari"),),
    ),
}


@pytest.mark.parametrize(("gate", "key"), NEARLY)
def test_a_criterion_is_met_by_what_it_asks_for_and_not_by_what_is_close(
    gate: Gate, key: str
) -> None:
    enough, nearly = NEARLY[gate, key]

    assert not state(empty(), gate, key).met
    assert not state(after(empty(), *nearly), gate, key).met
    assert state(after(empty(), *enough), gate, key).met


def test_every_criterion_of_the_full_programme_is_in_the_table() -> None:
    asked = {(gate, each.key) for gate in Gate for each in criteria(empty(), gate)}

    assert asked == set(NEARLY)


@pytest.mark.parametrize(
    "settled",
    [
        {"baseline": -3.5},
        {"baseline_words": "Ingen vet"},
        {"baseline_due": "2027-01-01", "owner": "Kari"},
    ],
)
def test_a_baseline_is_measured_or_agreed_upon(settled: dict[str, Any]) -> None:
    project = after(empty(), add("indicators", "trust", **settled))

    assert state(project, Gate.GOAL, "baseline").met
    assert not state(after(project, add("indicators", "other")), Gate.GOAL, "baseline").met


def test_three_categories_are_as_broad_as_two_chains() -> None:
    assert state(after(empty(), *BONES), Gate.PROBLEM, "breadth").met
    assert not state(after(empty(), *BONES[:2]), Gate.PROBLEM, "breadth").met


def test_an_insight_that_is_in_a_theme_is_not_lonely() -> None:
    project = after(
        empty(),
        add("themes", "varsel"),
        told("late"),
        put("insights", "themes", ["varsel"], "late"),
        told("other"),
    )

    assert lonely(project) == ("other",)
    assert lonely(after(project, TrashItem(part="themes", item="varsel"))) == ("late", "other")


def test_what_nobody_has_read_is_neither_lonely_nor_enough() -> None:
    """The screen, which does not show it, must say the same as the key that opens."""
    project = after(empty(), told("late", by_phone=True))

    shown = view_for(project, Audience.EDITOR).project

    assert lonely(project) == ()
    assert not state(project, Gate.PROBLEM, "lonely").met
    assert not state(shown, Gate.PROBLEM, "lonely").met


def test_what_is_written_in_silence_counts_nowhere_until_it_is_shown() -> None:
    silent = tuple(
        change.but(values={**change.values, "hidden_by": "kari"})
        for change in CHAINS
        if isinstance(change, AddItem)
    )

    project = after(empty(), *silent)

    assert not state(project, Gate.PROBLEM, "breadth").met
    assert state(after(project, ShowCauses()), Gate.PROBLEM, "breadth").met


@pytest.mark.parametrize("reading", list(Reading))
@GATES
def test_the_screen_counts_as_the_key_does(gate: Gate, reading: Reading) -> None:
    project = after(
        empty(),
        told("late", source="user", by_phone=True),
        ReviewInsight(item="late", reading=reading),
        add("causes", "hurry", insights=["late"]),
    )

    assert criteria(view_for(project, Audience.EDITOR).project, gate) == criteria(project, gate)


# Presets


def keys(project: Project, gate: Gate = Gate.PROBLEM) -> list[str]:
    return [each.key for each in criteria(project, gate)]


FULL_KEYS = [
    "methods", "staff", "outside_sources", "breadth", "root_evidence", "definitions", "chosen",
    "no_solution", "lonely", "vote",
]  # fmt: skip
MINI_KEYS = ["methods", "breadth", "root_marked", "definitions", "chosen", "no_solution", "vote"]


def test_the_full_programme_asks_for_everything() -> None:
    assert keys(empty()) == FULL_KEYS


def test_mini_lup_asks_for_what_a_day_has_room_for() -> None:
    assert keys(after(empty(), preset("mini"))) == MINI_KEYS


def test_mini_lup_takes_a_root_cause_that_is_only_believed() -> None:
    mini = after(empty(), preset("mini"), add("causes", "root"))
    marked = after(mini, put("causes", "root", True, "root"))

    assert not state(mini, Gate.PROBLEM, "root_marked").met
    assert state(marked, Gate.PROBLEM, "root_marked").met
    assert not state(after(marked, preset("full")), Gate.PROBLEM, "root_evidence").met


@pytest.mark.parametrize(
    ("thresholds", "gone", "come"),
    [
        ({}, set(), set()),
        ({"staff_percent": None, "staff_count": None}, {"staff"}, set()),
        ({"staff_percent": None}, set(), set()),
        ({"outside_sources": 0}, {"outside_sources"}, set()),
        ({"evidence_required": False}, {"root_evidence"}, {"root_marked"}),
        ({"lonely_commented": False}, {"lonely"}, set()),
    ],
)
def test_the_groups_own_thresholds_hold(
    thresholds: dict[str, Any], gone: set[str], come: set[str]
) -> None:
    project = after(empty(), *own(**thresholds))

    assert set(keys(project)) == set(FULL_KEYS) - gone | come


def test_the_groups_own_numbers_are_asked_for() -> None:
    project = after(empty(), *own(methods=1, outside_sources=3, staff_count=2))

    assert state(project, Gate.PROBLEM, "methods").need == 1
    assert state(project, Gate.PROBLEM, "outside_sources").need == 3
    assert staff_needed(project) == 2


def test_a_threshold_of_no_methods_is_met_at_once() -> None:
    assert state(after(empty(), *own(methods=0)), Gate.PROBLEM, "methods").met


@pytest.mark.parametrize("name", ["full", "mini", "own"])
@pytest.mark.parametrize("gate", [Gate.AREA, Gate.GOAL, Gate.TRIAL])
def test_the_other_checkpoints_ask_for_the_same_in_every_programme(gate: Gate, name: str) -> None:
    assert keys(after(empty(), preset(name)), gate) == keys(empty(), gate)


@pytest.mark.parametrize(
    ("staff", "thresholds", "needed"),
    [
        (None, {}, 8),
        (24, {}, 8),
        (26, {}, 8),
        (20, {}, 6),
        (21, {}, 7),
        (5, {}, 2),
        (1, {}, 1),
        (24, {"staff_count": None}, 8),
        (100, {"staff_count": None}, 30),
        (100, {"staff_percent": None}, 8),
        (None, {"staff_count": None}, 0),
        (100, {"staff_count": None, "staff_percent": None}, 0),
    ],
)
def test_enough_staff_is_a_share_or_a_number_whichever_is_less(
    staff: int | None, thresholds: dict[str, Any], needed: int
) -> None:
    project = after(empty(), put("about", "staff", staff), *own(**thresholds))

    assert staff_needed(project) == needed


# Ticks


def test_the_group_ticks_what_it_judges_and_takes_it_back() -> None:
    tick = TickCriterion(gate=Gate.AREA, criterion="question_ready")
    ticked = after(empty(), tick)

    untick = TickCriterion(gate=Gate.AREA, criterion="question_ready", ticked=False)

    assert state(ticked, Gate.AREA, "question_ready").met
    assert not state(after(ticked, untick), Gate.AREA, "question_ready").met
    assert after(ticked, tick.but(id="again")) is ticked
    assert after(empty(), untick).checkpoints == {}


@pytest.mark.parametrize(
    ("gate", "key"),
    [
        *((gate, key) for gate, key in NEARLY if key not in group_criteria(gate)),
        (Gate.GOAL, "question_ready"),
        (Gate.AREA, "nonsense"),
    ],
)
@pytest.mark.parametrize("ticked", [True, False])
def test_nobody_ticks_what_ticks_itself(gate: Gate, key: str, ticked: bool) -> None:
    change = TickCriterion(gate=gate, criterion=key, ticked=ticked)

    assert refusal(empty(), change).code == "This one ticks itself when it is done."


# The silent vote


def test_each_person_answers_once_and_may_change_it() -> None:
    project = after(empty(), answer("kari", 5), answer("liva", 1), answer("kari", 3))

    checkpoint = project.checkpoint(Gate.PROBLEM)
    assert checkpoint.scores == (1, 3)
    assert set(checkpoint.answers) == {"kari", "liva"}


def test_a_score_and_what_is_missing_are_given_one_at_a_time() -> None:
    project = after(empty(), answer("kari", 2), answer("kari", missing="Tall"))

    assert project.checkpoint(Gate.PROBLEM).answers["kari"] == Answer(score=2, missing="Tall")


def test_what_is_missing_can_be_taken_back() -> None:
    project = after(empty(), answer("kari", 2, "Tall"), answer("kari", missing=""))

    assert project.checkpoint(Gate.PROBLEM).answers["kari"] == Answer(score=2)


def test_the_same_answer_again_changes_nothing() -> None:
    project = after(empty(), answer("kari", 2, "Tall"))

    assert after(project, answer("kari", 2)) is project
    assert after(empty(), answer("kari")).checkpoints == {}


# The key


@pytest.fixture
def ready() -> Project:
    """A project whose trial meets every criterion of its checkpoint."""
    return after(
        empty(),
        add(
            "trials",
            "bank",
            believe="At",
            measure="Tid",
            owner="Kari",
            due=date(2027, 1, 1).isoformat(),
            affected_asked=True,
        ),
    )


def test_a_checkpoint_opens_when_all_is_in_place(ready: Project) -> None:
    later = AT + timedelta(days=1)

    opened = apply(ready, OpenCheckpoint(gate=Gate.TRIAL), later)

    assert opened.checkpoint(Gate.TRIAL).opening == Opening(at=later)
    assert opened.checkpoint(Gate.TRIAL).is_open


@GATES
def test_a_checkpoint_does_not_open_while_something_is_missing(gate: Gate) -> None:
    refused = refusal(empty(), OpenCheckpoint(gate=gate))

    assert refused.code == "Not everything is in place yet. Points missing: {missing}."
    assert refused.params == {"missing": len(criteria(empty(), gate))}


@GATES
def test_a_checkpoint_can_be_opened_anyway_with_a_reason_that_stays(gate: Gate) -> None:
    opened = after(empty(), OpenAnyway(gate=gate, reason="  Vi prøver i sommer "))

    opening = opened.checkpoint(gate).opening
    assert opening == Opening(at=AT, reason="Vi prøver i sommer", unmet=unmet(empty(), gate))
    assert opening.early
    assert not opened.ideas_are_open, "they wait for two keys"


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_it_is_not_opened_anyway_without_a_reason(reason: str) -> None:
    refused = refusal(empty(), OpenAnyway(gate=Gate.GOAL, reason=reason))

    assert refused.code == "Write one sentence on why you open it now."


def test_what_is_open_is_not_opened_again(ready: Project) -> None:
    opened = after(ready, OpenCheckpoint(gate=Gate.TRIAL))

    assert after(opened, OpenCheckpoint(gate=Gate.TRIAL)) is opened
    assert after(opened, OpenAnyway(gate=Gate.TRIAL, reason="En gang til")) is opened
    assert after(opened, RequestOpening(gate=Gate.TRIAL)) is opened


def test_opening_is_asked_for_once() -> None:
    asked = after(empty(), RequestOpening(gate=Gate.GOAL))

    assert asked.checkpoint(Gate.GOAL).requested == AT
    assert not asked.checkpoint(Gate.GOAL).is_open
    assert after(asked, RequestOpening(gate=Gate.GOAL)) is asked


def test_checkpoints_are_kept_in_their_order() -> None:
    project = after(empty(), *(RequestOpening(gate=gate) for gate in reversed(Gate)))

    assert list(project.checkpoints) == list(Gate)


# Going back


@pytest.fixture
def far() -> Project:
    """A group that has opened everything, and begun on every step."""
    return after(
        empty(),
        *(OpenAnyway(gate=gate, reason="Videre") for gate in Gate),
        write("area", None, "area", "Overganger"),
        told("late"),
        add("causes", "hurry"),
        add("definitions", "user"),
        write("goal", None, "effect", "Trygghet"),
        add("ideas", "bank"),
        add("trials", "test"),
    )


@pytest.mark.parametrize(
    ("gate", "marked"),
    [
        (
            Gate.AREA,
            (Step.INSIGHTS, Step.CAUSES, Step.PROBLEM, Step.GOAL, Step.IDEAS, Step.TRIAL),
        ),
        (Gate.PROBLEM, (Step.GOAL, Step.IDEAS, Step.TRIAL)),
        (Gate.GOAL, (Step.IDEAS, Step.TRIAL)),
        (Gate.TRIAL, ()),
    ],
)
def test_going_back_deletes_nothing_and_marks_the_steps_behind(
    far: Project, gate: Gate, marked: tuple[Step, ...]
) -> None:
    back = after(far, ReopenCheckpoint(gate=gate))

    assert back.review == marked
    assert not back.checkpoint(gate).is_open
    assert back.checkpoint(gate).reopened == AT
    assert back.checkpoint(gate).opening == far.checkpoint(gate).opening
    same = {"review": (), "checkpoints": far.checkpoints}
    assert content(back).but(**same) == content(far).but(**same)


def test_steps_where_nothing_is_made_are_not_marked(far: Project) -> None:
    project = after(
        far, TrashItem(part="trials", item="test"), TrashItem(part="ideas", item="bank")
    )

    assert steps_behind(project, Gate.PROBLEM) == (Step.GOAL,)


def test_ideas_stay_open_when_the_group_goes_back(far: Project) -> None:
    assert after(far, ReopenCheckpoint(gate=Gate.GOAL)).ideas_are_open


def test_going_back_from_what_is_not_open_changes_nothing(far: Project) -> None:
    back = after(far, ReopenCheckpoint(gate=Gate.GOAL))

    assert after(back, ReopenCheckpoint(gate=Gate.GOAL)) is back
    assert after(empty(), ReopenCheckpoint(gate=Gate.GOAL)).checkpoints == {}


def test_marks_from_going_back_twice_are_each_there_once(far: Project) -> None:
    back = after(far, ReopenCheckpoint(gate=Gate.GOAL), ReopenCheckpoint(gate=Gate.PROBLEM))

    assert sorted(back.review) == sorted((Step.GOAL, Step.IDEAS, Step.TRIAL))


def test_a_checkpoint_taken_up_again_opens_anew(far: Project) -> None:
    later = AT + timedelta(days=7)
    back = after(far, ReopenCheckpoint(gate=Gate.GOAL))

    again = after(back, OpenAnyway(gate=Gate.GOAL, reason="Nå er vi enige"), at=later)

    assert again.checkpoint(Gate.GOAL).is_open
    assert again.checkpoint(Gate.GOAL).reopened is None
    assert again.review == (Step.IDEAS, Step.TRIAL), "only people say that they have looked"


def test_a_request_from_before_the_group_went_back_is_forgotten() -> None:
    asked = after(empty(), RequestOpening(gate=Gate.GOAL), OpenAnyway(gate=Gate.GOAL, reason="Ja"))

    assert after(asked, ReopenCheckpoint(gate=Gate.GOAL)).checkpoint(Gate.GOAL).requested is None


def test_a_mark_goes_when_a_person_has_looked_at_the_step_again(far: Project) -> None:
    back = after(far, ReopenCheckpoint(gate=Gate.GOAL))

    looked = after(back, MarkReviewed(step=Step.IDEAS))

    assert looked.review == (Step.TRIAL,)
    assert after(looked, MarkReviewed(step=Step.IDEAS)) is looked
