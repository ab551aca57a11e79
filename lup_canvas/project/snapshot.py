"""A project as it was at one moment, kept to be shown to others."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lup_canvas.project.base import Id, LongText, ShortText, Value
from lup_canvas.project.document import Project

Count = Annotated[int, Field(ge=0)]


class Snapshot(Value):
    """What outsiders may see of a project, frozen. Later changes to the project do not reach it."""

    schema_version: Literal[1] = 1
    id: Id
    project_id: Id
    name: ShortText
    note: LongText = ""
    taken: datetime
    revision: Count
    """The revision of the project that it shows."""
    insight_count: Count = 0
    """How many insights were shown at the time; most of their words are not in a snapshot."""
    contributors: Count = 0
    project: Project
    """The project as `Audience.SNAPSHOT` sees it, never the document itself."""
