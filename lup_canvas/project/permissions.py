"""Who may do what: small predicates, and no by default."""

from __future__ import annotations

from enum import StrEnum

from lup_canvas.project.changes import (
    AddInsight,
    AnswerRound,
    Change,
    OfferIdea,
    OpenAnyway,
    OpenCheckpoint,
    ParkIdea,
    SetField,
    TakeBack,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Opener


class Role(StrEnum):
    """What a link or code lets a person be in one project."""

    EDITOR = "editor"
    ADVISER = "adviser"
    STAFF = "staff"
    READER = "reader"


def allows(role: Role, change: Change, project: Project) -> bool:
    """Tell whether somebody who is `role` may send `change` to `project`."""
    if isinstance(change, TakeBack):
        return all(allows(role, step, project) for step in change.steps)
    match role:
        case Role.ADVISER:
            return not _votes(change)
        case Role.EDITOR:
            locked = _turns_the_key(change) and project.settings.opener is Opener.ADVISER
            return not (locked or _votes(change))
        case Role.STAFF:
            return _votes(change) or _contributes(change, project)
        case Role.READER:
            return False


def may_take(role: Role, *, complete: bool) -> bool:
    """Tell whether somebody who is `role` may take a project along as a file.

    A `complete` one holds every contribution that the group reads; others hold what may be shared.
    """
    match role:
        case Role.EDITOR | Role.ADVISER:
            return True
        case Role.READER:
            return not complete
        case Role.STAFF:
            return False


def _turns_the_key(change: Change) -> bool:
    """Tell whether `change` opens a checkpoint, or decides who may."""
    decides_who = isinstance(change, SetField) and (change.part, change.field) == (
        "settings",
        "opener",
    )
    return decides_who or isinstance(change, OpenCheckpoint | OpenAnyway)


def _votes(change: Change) -> bool:
    """Tell whether `change` answers a round: only at the phones' door, which knows the ballot."""
    return isinstance(change, AnswerRound)


def _contributes(change: Change, project: Project) -> bool:
    """Tell whether `change` tells something, or parks an idea, while the group collects.

    What an exercise asks is for those at the gathering: whoever is at work can always tell.
    """
    if isinstance(change, AddInsight) and (change.hidden_by or not change.by_phone):
        return False
    return isinstance(change, AddInsight | ParkIdea | OfferIdea) and project.settings.collecting
