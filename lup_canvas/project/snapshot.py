"""A project as it was at one moment, kept to be shown to others and to be gone back to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import Id, LongText, ShortText, Value, derived_id
from lup_canvas.project.changes import EndGathering, OpenAnyway, OpenCheckpoint
from lup_canvas.project.changes.base import Change
from lup_canvas.project.changes.items import without_item
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.rounds import without_words_of
from lup_canvas.project.views import View

Count = Annotated[int, Field(ge=0)]


class Occasion(StrEnum):
    """Why a snapshot was taken."""

    ASKED = "asked"
    """Somebody took it."""
    CHECKPOINT = "checkpoint"
    """By itself, when a checkpoint was passed."""
    GATHERING = "gathering"
    """By itself, when a gathering ended."""
    RESTORE = "restore"
    """By itself, before an earlier snapshot was gone back to."""


class Snapshot(Value):
    """What outsiders may see of a project, frozen. Later changes to the project do not reach it."""

    schema_version: Literal[1] = 1
    id: Id
    project_id: Id
    name: ShortText
    note: LongText = ""
    taken: AwareDatetime
    occasion: Occasion = Occasion.ASKED
    revision: Count
    """The revision of the project that it shows."""
    insight_count: Count = 0
    """How many insights were shown at the time; most of their words are not in a snapshot."""
    contributors: Count = 0
    project: Project
    """The project as `Audience.SNAPSHOT` sees it, never the document itself."""
    removed: Count = 0
    """How many things have been erased from it since it was taken."""

    @property
    def is_automatic(self) -> bool:
        """Tell whether it was taken by itself."""
        return self.occasion is not Occasion.ASKED


class Moment(Value):
    """A moment that deserves a snapshot, whoever is looking."""

    id: Id
    """The snapshot's id. The same moment has the same one, so that it is frozen once."""
    occasion: Occasion
    gate: Gate | None = None
    name: str = ""
    """What the group calls it, if it has said so."""


def frozen(
    view: View,
    *,
    snapshot_id: str,
    name: str,
    at: AwareDatetime,
    note: str = "",
    occasion: Occasion = Occasion.ASKED,
) -> Snapshot:
    """Return what `view`, which is `Audience.SNAPSHOT`'s, shows at the time `at`."""
    return Snapshot(
        id=snapshot_id,
        project_id=view.project.id,
        name=name,
        note=note,
        taken=at,
        occasion=occasion,
        revision=view.project.revision,
        project=view.project,
        insight_count=view.insight_count,
        contributors=view.contributors,
    )


def moment_of(change: Change, after: Project) -> Moment | None:
    """Return the moment that `change` has brought about in the project `after`, if it is one."""
    if isinstance(change, OpenCheckpoint | OpenAnyway):
        opening = after.checkpoint(change.gate).opening
        if opening is not None:
            name = derived_id("checkpoint", after.id, change.gate, opening.at.isoformat())
            return Moment(id=name, occasion=Occasion.CHECKPOINT, gate=change.gate)
    if isinstance(change, EndGathering):
        ended = after.running.ended.get(change.gathering)
        if ended is not None:
            name = derived_id("gathering", after.id, change.gathering, ended.isoformat())
            return Moment(id=name, occasion=Occasion.GATHERING, name=change.name.strip())
    return None


def without(snapshot: Snapshot, item: str) -> Snapshot:
    """Return `snapshot` after the item named `item` has been erased, from whatever list it is in.

    The one exception to a snapshot never changing (trust.md 4.6). Returns `snapshot` itself if
    the item is not in it.
    """
    project = snapshot.project
    for part in COLLECTIONS:
        if item in getattr(project, part):
            less = without_words_of(without_item(project, part, item), item)
            return snapshot.but(project=less, removed=snapshot.removed + 1)
    return snapshot
