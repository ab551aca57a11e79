"""Who may do what: every role against every kind of change, and no by default."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    AddLines,
    AnswerCheckpoint,
    AnswerRootTest,
    AnswerRound,
    AnyChange,
    Change,
    ChooseDefinition,
    ChooseIdea,
    ChooseText,
    CloseRound,
    CountAnswers,
    DeleteProject,
    EndGathering,
    EnterForOthers,
    EraseItem,
    ExtendExercise,
    GatherInTheme,
    GoToExercise,
    ImportedInsight,
    ImportInsights,
    LeaveIdea,
    Line,
    Lined,
    Link,
    MakeGroups,
    MarkReviewed,
    MergeCauses,
    MergeIdeas,
    MergeThemes,
    MoveItem,
    OfferIdea,
    OpenAnyway,
    OpenCheckpoint,
    OpenRound,
    ParkIdea,
    PauseExercise,
    PlannedExercise,
    PutCause,
    PutConsequence,
    RegretDeletion,
    ReleaseIdea,
    ReopenCheckpoint,
    ReopenRound,
    RequestOpening,
    RestoreItem,
    ResumeExercise,
    ReviewInsight,
    ScoreIdea,
    SetField,
    SetThreshold,
    ShowCauses,
    ShowContributions,
    ShowIdeas,
    ShowScene,
    ShowScores,
    SortInsight,
    SplitCause,
    SplitTheme,
    StartGathering,
    TakeBack,
    TakeFromTheme,
    TakeLead,
    TakeProgramme,
    TickCriterion,
    TidyInsight,
    TrashItem,
    TurnDownTheme,
    UndoImport,
    Unlink,
    WriteText,
)
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.goal import Moment
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.problem import RootTest
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.document.steps import Gate, Opener, Step
from lup_canvas.project.permissions import Role, allows
from tests.project.projects import after, empty

KINDS: tuple[type[Change], ...] = get_args(get_args(AnyChange)[0])

PLAIN: tuple[Change, ...] = (
    *(AddItem(part=part, item="ffff") for part in COLLECTIONS),
    *(AddLines(part=part, lines=(Line(text="Lite tid"),)) for part in Lined),
    *(
        WriteText(part=part, field=field, base_rev=0, text="Nytt")
        for part, model in SECTIONS.items()
        for field in model.texts()
    ),
    WriteText(part="causes", item="ffff", field="text", base_rev=0, text="Nytt"),
    ChooseText(part="area", field="area", base_rev=0, text="Nytt"),
    *(
        SetField(part=part, item=item, field=field, value=None)
        for part, model in (*SECTIONS.items(), *COLLECTIONS.items())
        for item in ([None] if part in SECTIONS else ["ffff"])
        for field in model.model_fields
        if (part, field) != ("settings", "opener")
    ),
    SetField(part="causes", item="ffff", field="opener", value=None),
    Link(part="causes", item="ffff", field="insights", other="gggg"),
    Unlink(part="causes", item="ffff", field="insights", other="gggg"),
    MoveItem(part="causes", item="ffff"),
    TrashItem(part="causes", item="ffff"),
    RestoreItem(item="ffff"),
    EraseItem(part="insights", item="ffff"),
    DeleteProject(name="Trygge overganger"),
    RegretDeletion(),
    AddInsight(item="ffff", text="Sent"),
    AddInsight(item="ffff", text="Sent", hidden_by="kari"),
    AddInsight(item="ffff", text="Sent", by_phone=True, hidden_by="kari"),
    *(ReviewInsight(item="ffff", reading=reading) for reading in Reading),
    TidyInsight(item="ffff", base_rev=1, text="Sent"),
    SortInsight(item="ffff", into="gggg"),
    SplitTheme(item="ffff", new_item="gggg", insights=("hhhh",)),
    MergeThemes(item="ffff", into="gggg"),
    GatherInTheme(theme="ffff", name="Henting", insights=("gggg",)),
    TakeFromTheme(theme="ffff", insights=("gggg",)),
    TurnDownTheme(suggestion="ffff"),
    ImportInsights(batch="ffff", rows=(ImportedInsight(text="Sent"),)),
    UndoImport(batch="ffff"),
    PutCause(item="ffff"),
    MergeCauses(item="ffff", into="gggg"),
    SplitCause(item="ffff", new_item="gggg", new_text="Vi er redde"),
    *(AnswerRootTest(item="ffff", test=test, passed=True) for test in RootTest),
    ShowCauses(),
    PutConsequence(item="ffff"),
    ChooseDefinition(item="ffff"),
    ReleaseIdea(item="ffff"),
    LeaveIdea(item="ffff", why="Et annet problem"),
    MergeIdeas(item="ffff", into="gggg"),
    ShowIdeas(),
    ChooseIdea(item="ffff"),
    ScoreIdea(item="ffff", ballot="kari"),
    ShowScores(),
    ShowScores(shown=False),
    SetThreshold(threshold="methods", value=1),
    TakeBack(steps=(TrashItem(id="back", part="causes", item="ffff"),)),
    *(TickCriterion(gate=gate, criterion="no_solution") for gate in Gate),
    *(CountAnswers(item="ffff", moment=moment, score=3, count=2) for moment in Moment),
    OpenRound(item="ffff", round_kind="dots", about="themes", options=()),
    EnterForOthers(item="ffff", people=3),
    CloseRound(item="ffff"),
    ReopenRound(item="ffff"),
    *(AnswerCheckpoint(gate=gate, ballot="kari") for gate in Gate),
    *(RequestOpening(gate=gate) for gate in Gate),
    *(ReopenCheckpoint(gate=gate) for gate in Gate),
    *(MarkReviewed(step=step) for step in Step),
    *(
        TakeProgramme(
            gathering=each, exercises=(PlannedExercise(title="Les", mode="alone", minutes=5),)
        )
        for each in Gathering
    ),
    MakeGroups(count=3),
    *(StartGathering(gathering=each) for each in Gathering),
    GoToExercise(item="ffff", came_from="gggg"),
    PauseExercise(item="ffff"),
    ResumeExercise(item="ffff"),
    ExtendExercise(item="ffff", extended=0),
    ShowContributions(item="ffff"),
    *(ShowScene(showing=Showing(scene=scene)) for scene in Scene),
    ShowScene(),
    TakeLead(ballot="kari"),
    *(EndGathering(gathering=each) for each in Gathering),
)
"""What the group does; nobody else does it."""

CONTRIBUTIONS: tuple[Change, ...] = (
    ParkIdea(item="ffff", text="Bank"),
    OfferIdea(item="ffff", text="Bank", question="talk"),
    AddInsight(item="ffff", text="Sent", by_phone=True),
    AddInsight(item="ffff", text="Sent", by_phone=True, first=True),
)
"""What staff do on their phones; the group may do it too."""

VOTES: tuple[Change, ...] = (AnswerRound(item="ffff", ballot="kari"),)
"""What comes from phones alone, so that nobody makes up ballots at a screen."""

KEYS: tuple[Change, ...] = (
    *(OpenCheckpoint(gate=gate) for gate in Gate),
    *(OpenAnyway(gate=gate, reason="Nå") for gate in Gate),
    SetField(part="settings", field="opener", value="group"),
    SetField(part="settings", field="opener", value="adviser"),
)
"""What turns the key of a checkpoint, or decides who does."""


def described(change: Change) -> str:
    return "-".join(str(value) for value in change.model_dump(exclude={"id"}).values())


def project(opener: Opener, *, collecting: bool) -> Project:
    return after(
        empty(),
        SetField(part="settings", field="collecting", value=collecting),
        SetField(part="settings", field="opener", value=opener.value),
    )


PROJECTS = {
    (opener, collecting): project(opener, collecting=collecting)
    for opener, collecting in product(Opener, (True, False))
}

MAY: dict[Role, dict[str, bool | None]] = {
    Role.ADVISER: {"plain": True, "contribution": True, "vote": False, "key": True},
    Role.EDITOR: {"plain": True, "contribution": True, "vote": False, "key": None},
    Role.STAFF: {"plain": False, "contribution": None, "vote": True, "key": False},
    Role.READER: {"plain": False, "contribution": False, "vote": False, "key": False},
}
"""None means that the settings decide."""

SORTED = [
    *((change, "plain") for change in PLAIN),
    *((change, "contribution") for change in CONTRIBUTIONS),
    *((change, "vote") for change in VOTES),
    *((change, "key") for change in KEYS),
]


def test_the_matrix_holds_every_kind_of_change_there_is() -> None:
    assert {type(change) for change, _ in SORTED} == set(KINDS)


def test_the_matrix_is_large() -> None:
    """Promise S2 asks for every role against every action."""
    assert len(SORTED) * len(Role) * len(PROJECTS) >= 2_000


@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_do_what_it_is_for_and_nothing_else(role: Role) -> None:
    """One test for each role, since two thousand tests cost more to tell than to decide."""
    wrong = [
        f"{described(change)} ({opener}, collecting: {collecting}): {allows(role, change, here)}"
        for (change, sort), ((opener, collecting), here) in product(SORTED, PROJECTS.items())
        if allows(role, change, here) is not may(role, sort, opener, collecting=collecting)
    ]

    assert not wrong, "\n".join(wrong)


def may(role: Role, sort: str, opener: Opener, *, collecting: bool) -> bool:
    decided = {"key": opener is Opener.GROUP, "contribution": collecting}
    always = MAY[role][sort]
    return decided[sort] if always is None else always


class AnswerEverything(Change):
    """A change that somebody adds one day without thinking of who may send it."""

    kind: str = "answer_everything"


@pytest.mark.parametrize("role", [Role.STAFF, Role.READER])
def test_a_kind_that_nobody_has_thought_of_is_not_for_those_outside_the_group(role: Role) -> None:
    assert not allows(role, AnswerEverything(), empty())


def test_somebody_with_no_role_that_is_known_may_do_nothing() -> None:
    assert not any(allows("owner", change, empty()) for change, _ in SORTED)  # type: ignore[arg-type]
