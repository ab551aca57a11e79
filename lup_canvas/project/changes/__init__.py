"""Everything a group can do to a project: one small model each, with `apply`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, TypeAdapter

from lup_canvas.project.changes.base import Change, apply, find
from lup_canvas.project.changes.causes import (
    AnswerRootTest,
    PutConsequence,
    ShowCauses,
    SplitCause,
)
from lup_canvas.project.changes.checkpoints import (
    AnswerCheckpoint,
    MarkReviewed,
    OpenAnyway,
    OpenCheckpoint,
    ReopenCheckpoint,
    RequestOpening,
    SetThreshold,
    TickCriterion,
)
from lup_canvas.project.changes.deleting import (
    DeleteProject,
    DeleteRawInsights,
    EraseWords,
    RegretDeletion,
)
from lup_canvas.project.changes.gathering import (
    EndGathering,
    ExtendExercise,
    GoToExercise,
    PauseExercise,
    ResumeExercise,
    ShowContributions,
    ShowScene,
    StartGathering,
    TakeLead,
)
from lup_canvas.project.changes.ideas import (
    ChooseIdea,
    LeaveIdea,
    OfferIdea,
    ParkIdea,
    ReleaseIdea,
    ScoreIdea,
    ShowIdeas,
    ShowScores,
)
from lup_canvas.project.changes.importing import ImportedInsight, ImportInsights, UndoImport
from lup_canvas.project.changes.indicators import CountAnswers
from lup_canvas.project.changes.insights import AddInsight, ReviewInsight, TidyInsight
from lup_canvas.project.changes.items import (
    AddItem,
    ChooseText,
    Link,
    MoveItem,
    SetField,
    Unlink,
    WriteText,
)
from lup_canvas.project.changes.lines import AddLines, Line, Lined
from lup_canvas.project.changes.merging import MergeCauses, MergeIdeas, MergeThemes
from lup_canvas.project.changes.problem import ChooseDefinition, PutCause
from lup_canvas.project.changes.programme import MakeGroups, PlannedExercise, TakeProgramme
from lup_canvas.project.changes.rounds import (
    AnswerRound,
    CloseRound,
    EnterForOthers,
    OpenRound,
    ReopenRound,
)
from lup_canvas.project.changes.taking_back import PutBack, Stood, TakeBack
from lup_canvas.project.changes.themes import (
    GatherInTheme,
    SortInsight,
    SplitTheme,
    TakeFromTheme,
    TurnDownTheme,
)
from lup_canvas.project.changes.trash import EraseItem, RestoreItem, TrashItem

AnyChange = Annotated[
    AddItem
    | AddLines
    | WriteText
    | ChooseText
    | SetField
    | Link
    | Unlink
    | MoveItem
    | TrashItem
    | RestoreItem
    | EraseItem
    | DeleteProject
    | RegretDeletion
    | AddInsight
    | ReviewInsight
    | TidyInsight
    | SortInsight
    | GatherInTheme
    | TakeFromTheme
    | SplitTheme
    | MergeThemes
    | TurnDownTheme
    | ImportInsights
    | UndoImport
    | PutCause
    | MergeCauses
    | SplitCause
    | AnswerRootTest
    | ShowCauses
    | PutConsequence
    | ChooseDefinition
    | ParkIdea
    | OfferIdea
    | ReleaseIdea
    | LeaveIdea
    | MergeIdeas
    | ShowIdeas
    | ChooseIdea
    | ScoreIdea
    | ShowScores
    | CountAnswers
    | OpenRound
    | AnswerRound
    | EnterForOthers
    | CloseRound
    | ReopenRound
    | TickCriterion
    | AnswerCheckpoint
    | RequestOpening
    | OpenCheckpoint
    | OpenAnyway
    | ReopenCheckpoint
    | MarkReviewed
    | SetThreshold
    | TakeBack
    | TakeProgramme
    | MakeGroups
    | StartGathering
    | GoToExercise
    | PauseExercise
    | ResumeExercise
    | ExtendExercise
    | ShowContributions
    | ShowScene
    | TakeLead
    | EndGathering,
    Field(discriminator="kind"),
]

_CHANGE: TypeAdapter[Change] = TypeAdapter(AnyChange)


def read_change(raw: object) -> Change:
    """Return the change that `raw` (what JSON holds) stands for.

    Raises pydantic's `ValidationError` if it is none.
    """
    return _CHANGE.validate_python(raw)


__all__ = [
    "AddInsight",
    "AddItem",
    "AddLines",
    "AnswerCheckpoint",
    "AnswerRootTest",
    "AnswerRound",
    "AnyChange",
    "Change",
    "ChooseDefinition",
    "ChooseIdea",
    "ChooseText",
    "CloseRound",
    "CountAnswers",
    "DeleteProject",
    "DeleteRawInsights",
    "EndGathering",
    "EnterForOthers",
    "EraseItem",
    "EraseWords",
    "ExtendExercise",
    "GatherInTheme",
    "GoToExercise",
    "ImportInsights",
    "ImportedInsight",
    "LeaveIdea",
    "Line",
    "Lined",
    "Link",
    "MakeGroups",
    "MarkReviewed",
    "MergeCauses",
    "MergeIdeas",
    "MergeThemes",
    "MoveItem",
    "OfferIdea",
    "OpenAnyway",
    "OpenCheckpoint",
    "OpenRound",
    "ParkIdea",
    "PauseExercise",
    "PlannedExercise",
    "PutBack",
    "PutCause",
    "PutConsequence",
    "RegretDeletion",
    "ReleaseIdea",
    "ReopenCheckpoint",
    "ReopenRound",
    "RequestOpening",
    "RestoreItem",
    "ResumeExercise",
    "ReviewInsight",
    "ScoreIdea",
    "SetField",
    "SetThreshold",
    "ShowCauses",
    "ShowContributions",
    "ShowIdeas",
    "ShowScene",
    "ShowScores",
    "SortInsight",
    "SplitCause",
    "SplitTheme",
    "StartGathering",
    "Stood",
    "TakeBack",
    "TakeFromTheme",
    "TakeLead",
    "TakeProgramme",
    "TickCriterion",
    "TidyInsight",
    "TrashItem",
    "TurnDownTheme",
    "UndoImport",
    "Unlink",
    "WriteText",
    "apply",
    "find",
    "read_change",
]
