"""A project as it was at one moment, kept to be shown to others."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import Id, LongText, ShortText, Value
from lup_canvas.project.changes.items import without_item
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.rounds import without_words_of

Count = Annotated[int, Field(ge=0)]


class Snapshot(Value):
    """What outsiders may see of a project, frozen. Later changes to the project do not reach it."""

    schema_version: Literal[1] = 1
    id: Id
    project_id: Id
    name: ShortText
    note: LongText = ""
    taken: AwareDatetime
    revision: Count
    """The revision of the project that it shows."""
    insight_count: Count = 0
    """How many insights were shown at the time; most of their words are not in a snapshot."""
    contributors: Count = 0
    project: Project
    """The project as `Audience.SNAPSHOT` sees it, never the document itself."""
    removed: Count = 0
    """How many things have been erased from it since it was taken."""


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
