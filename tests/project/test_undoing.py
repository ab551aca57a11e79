from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from lup_canvas.project.base import Variant
from lup_canvas.project.changes import (
    Change,
    ChooseDefinition,
    ChooseIdea,
    ChooseText,
    EraseItem,
    MergeCauses,
    MergeIdeas,
    MoveItem,
    OpenAnyway,
    ParkIdea,
    PlannedExercise,
    PutBack,
    PutCause,
    ReleaseIdea,
    ReviewInsight,
    ScoreIdea,
    SetField,
    Stood,
    TakeBack,
    TakeProgramme,
    TickCriterion,
    TidyInsight,
    TrashItem,
    apply,
    read_change,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering, Mode
from lup_canvas.project.document.steps import Gate, Opener
from lup_canvas.project.permissions import Role, allows
from lup_canvas.project.undoing import Act, Undo, undo_of
from tests.project.projects import AT, add, after, empty, open_ideas, order, refusal, told, write

CHANGED = "Somebody has changed this since. It stays as it is now."


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        write("area", None, "area", "Foreldre får hjelp for sent"),
        *(add("causes", name, text=name) for name in ("hurry", "staff", "money")),
        add("questions", "might", text="Hvordan kan vi", causes=["staff"]),
        add("definitions", "ours", text="Vi venter for lenge"),
        told("late"),
        *open_ideas(),
        *(add("ideas", name, text=name) for name in ("call", "visit")),
    )


def undone(project: Project, change: Change) -> tuple[Project, Undo]:
    """Return `project` after `change`, and what takes it back."""
    then = after(project, change)
    undo = undo_of(change, project, then)
    assert undo is not None
    return then, undo


@pytest.mark.parametrize(
    ("change", "act", "words"),
    [
        (add("causes", "habit", text="Vane"), Act.ADDED, "Vane"),
        (told("lost", "Ingen ringte"), Act.ADDED, "Ingen ringte"),
        (TrashItem(part="causes", item="hurry"), Act.DELETED, "hurry"),
        (MoveItem(part="causes", item="money"), Act.MOVED, "money"),
        (write("causes", "hurry", "text", "Hastverk", rev=1), Act.WROTE, "Hastverk"),
        (write("area", None, "area", "Vi ser at ...", rev=1), Act.WROTE, "Vi ser at ..."),
        (SetField(part="causes", item="hurry", field="root", value=True), Act.CHOSE, "hurry"),
        (PutCause(item="hurry", leads_to=("staff",)), Act.CHOSE, "hurry"),
        (ChooseDefinition(item="ours"), Act.CHOSE, ""),
        (ChooseIdea(item="call"), Act.CHOSE, "call"),
        (TickCriterion(gate=Gate.AREA, criterion="question_ready"), Act.TICKED, ""),
        (
            TakeProgramme(
                gathering=Gathering.FIRST,
                exercises=(PlannedExercise(title="Velkommen", mode=Mode.PLENUM, minutes=5),),
            ),
            Act.TOOK,
            "Velkommen",
        ),
        (MergeCauses(item="staff", into="hurry"), Act.MERGED, "staff"),
        (MergeIdeas(item="visit", into="call"), Act.MERGED, "visit"),
    ],
)
def test_an_act_is_known_by_what_it_was_and_can_be_taken_back(
    project: Project, change: Change, act: Act, words: str
) -> None:
    then, undo = undone(project, change)

    again = apply(then, undo.change, AT)

    assert (undo.act, undo.words) == (act, words)
    for part in ("causes", "insights", "ideas", "questions"):
        assert order(again, part) == order(project, part)
    assert without_revisions(again) == without_revisions(project)
    assert read_change(undo.change.model_dump(mode="json")) == undo.change


def without_revisions(project: Project) -> list[object]:
    """Return what is said in the project, apart from how often it was."""
    parts = ("area", "causes", "insights", "questions", "ideas", "problem", "goal")
    told = project.model_dump(mode="json", include={*parts})
    return [plain(told[part]) for part in parts]


def plain(said: object) -> object:
    if isinstance(said, dict):
        return {name: plain(each) for name, each in said.items() if name not in ("rev", "place")}
    return said


def test_what_is_taken_back_can_be_done_again(project: Project) -> None:
    change = write("causes", "hurry", "text", "Hastverk", rev=1)
    then, undo = undone(project, change)
    back, redo = undone(then, undo.change)
    assert str(back.causes["hurry"].text) == "hurry"

    again, once_more = undone(back, redo.change)

    assert str(again.causes["hurry"].text) == "Hastverk"
    assert str(apply(again, once_more.change, AT).causes["hurry"].text) == "hurry"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            write("causes", "hurry", "text", "Hastverk", rev=1),
            write("causes", "hurry", "text", "Mas", rev=2),
        ),
        (
            write("causes", "hurry", "text", "Hastverk", rev=1),
            write("causes", "hurry", "text", "Mas", rev=1),
        ),
        (add("causes", "habit", text="Vane"), write("causes", "habit", "text", "Vaner", rev=1)),
        (
            add("causes", "habit", text="Vane"),
            SetField(part="causes", item="habit", field="root", value=True),
        ),
        (
            MoveItem(part="causes", item="money"),
            MoveItem(part="causes", item="money", after="hurry"),
        ),
        (PutCause(item="hurry", leads_to=("staff",)), PutCause(item="hurry", leads_to=("money",))),
        (ChooseIdea(item="call"), ChooseIdea(item="call", chosen=False)),
        (TrashItem(part="causes", item="hurry"), EraseItem(part="causes", item="hurry")),
    ],
)
def test_what_somebody_else_has_changed_since_stays_as_they_left_it(
    project: Project, mine: Change, theirs: Change
) -> None:
    then, undo = undone(project, mine)
    now = after(then, theirs)
    assert now is not then

    assert refusal(now, undo.change).code == CHANGED


def test_what_others_do_elsewhere_is_left_alone(project: Project) -> None:
    then, undo = undone(project, write("causes", "hurry", "text", "Hastverk", rev=1))
    theirs = (
        write("causes", "staff", "text", "Få folk", rev=1),
        write("causes", "hurry", "against", "Men ikke om kvelden"),
        add("causes", "habit", text="Vane"),
    )

    back = apply(after(then, *theirs), undo.change, AT)

    assert str(back.causes["hurry"].text) == "hurry"
    assert str(back.causes["hurry"].against) == "Men ikke om kvelden"
    assert str(back.causes["staff"].text) == "Få folk"
    assert "habit" in back.causes


def test_a_choice_between_two_texts_is_taken_back_with_both_texts(project: Project) -> None:
    two = after(project, write("area", None, "area", "Familier strever alene", rev=0))
    assert two.area.area.variants
    chosen = ChooseText(part="area", field="area", base_rev=1, text="Familier strever alene")
    then, undo = undone(two, chosen)
    assert then.area.area.variants == ()

    back = apply(then, undo.change, AT).area.area

    assert (back.value, back.variants) == (two.area.area.value, two.area.area.variants)


def test_a_text_that_waits_beside_another_is_taken_away_by_the_one_who_wrote_it(
    project: Project,
) -> None:
    then, undo = undone(project, write("area", None, "area", "Familier strever", rev=0))
    assert len(then.area.area.variants) == 1

    assert apply(then, undo.change, AT).area.area.variants == ()


def test_a_date_comes_back_as_it_was(project: Project) -> None:
    with_task = after(project, add("tasks", "ring", text="Ringe", due="2026-12-01"))
    later = SetField(part="tasks", item="ring", field="due", value="2026-12-24")
    then, undo = undone(with_task, later)

    assert apply(then, undo.change, AT).tasks["ring"].due == date(2026, 12, 1)


def test_what_is_said_of_an_act_tells_nothing_of_a_sealed_idea() -> None:
    parked = ParkIdea(item="bank", text="Ressursbank")
    then, undo = undone(empty(), parked)

    assert (undo.act, undo.words) == (Act.ADDED, "")
    assert apply(then, undo.change, AT).ideas == {}


@pytest.mark.parametrize(
    ("before", "change"),
    [
        (told("news", "Ingen ringte", by_phone=True), ReviewInsight(item="news", reading="hidden")),
        (told("news", "Ingen ringte", by_phone=True), TrashItem(part="insights", item="news")),
        (told("late"), ReviewInsight(item="late", reading="hidden")),
        (add("causes", "alone", text="Vane", hidden_by="kari"), PutCause(item="alone")),
        (
            add("causes", "alone", text="Vane", hidden_by="kari"),
            TrashItem(part="causes", item="alone"),
        ),
    ],
)
def test_what_is_said_of_an_act_tells_nothing_that_leaders_do_not_see(
    before: Change, change: Change
) -> None:
    """It stands on the screen of whoever did it, and that screen may be on a wall."""
    project = after(empty(), before)
    undo = undo_of(change, project, after(project, change))

    assert undo is None or undo.words == ""


@pytest.mark.parametrize(
    "change",
    [
        EraseItem(part="causes", item="hurry"),
        OpenAnyway(gate=Gate.TRIAL, reason="Nå"),
        ScoreIdea(item="call", ballot="karikari", effect=3),
        TidyInsight(item="late", base_rev=1, text="For sent"),
    ],
)
def test_what_is_done_for_good_or_in_silence_is_not_taken_back(
    project: Project, change: Change
) -> None:
    assert undo_of(change, project, after(project, change)) is None


def test_an_idea_that_has_left_the_parking_has_been_seen() -> None:
    parked = read_change({"kind": "park_idea", "item": "early", "text": "En app"})
    project = after(empty(), parked, *open_ideas())
    change = ReleaseIdea(item="early")

    assert undo_of(change, project, after(project, change)) is None


# ------------------------------------------------------------------ who may


def test_nobody_takes_back_more_than_they_may_do(project: Project) -> None:
    locks = SetField(part="settings", field="opener", value=Opener.GROUP.value)
    closed = after(project, SetField(part="settings", field="opener", value=Opener.ADVISER.value))
    take_back = TakeBack(steps=(locks,))

    assert not allows(Role.EDITOR, take_back, closed)
    assert allows(Role.ADVISER, take_back, closed)
    for role in (Role.STAFF, Role.READER):
        assert not allows(role, TakeBack(steps=(TrashItem(part="causes", item="hurry"),)), project)


def test_no_text_is_put_back_without_saying_what_stood_there(project: Project) -> None:
    step = PutBack(part="area", field="area", text="Mitt", variants=(Variant(id="mine", text="x"),))

    with pytest.raises(ValidationError):
        TakeBack(steps=(step,))

    wrong = Stood(part="area", field="area", seal="aaaa")
    assert refusal(project, TakeBack(steps=(step,), still=(wrong,))).code == CHANGED


@pytest.mark.parametrize(
    "kind", ["erase_item", "open_checkpoint", "answer_round", "take_back", "import_insights"]
)
def test_taking_back_can_do_nothing_but_what_it_is_for(kind: str) -> None:
    with pytest.raises(ValidationError):
        read_change({"kind": "take_back", "steps": [{"kind": kind, "item": "hurry"}]})


@pytest.mark.parametrize("part", ["nothing", "rounds", "trash", "applied", "id"])
def test_what_never_was_there_does_not_stand_as_it_did(project: Project, part: str) -> None:
    step = TrashItem(part="causes", item="hurry")
    still = (Stood(part=part, item="ghost", field="text", seal="aaaa"),)

    assert refusal(project, TakeBack(steps=(step,), still=still)).code == CHANGED
