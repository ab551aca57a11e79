"""Entering many things of one kind at once, one on each line, as they stand on paper."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from lup_canvas.project.base import Id, LongText, ShortText, Value, derived_id
from lup_canvas.project.changes.base import Change
from lup_canvas.project.changes.ideas import ParkIdea
from lup_canvas.project.changes.items import AddItem
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Category
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import is_silent
from lup_canvas.project.personal_data import holds_numbers
from lup_canvas.project.silence import SILENT

MOST_LINES = 400
"""As many as can be taken back at once."""


class Lined(StrEnum):
    """The lists that can be entered line by line, in the order of the steps."""

    OBSERVATIONS = "observations"
    ASSUMPTIONS = "assumptions"
    STATEMENTS = "statements"
    CAUSES = "causes"
    CONSEQUENCES = "consequences"
    DEFINITIONS = "definitions"
    QUESTIONS = "questions"
    IDEAS = "ideas"
    TASKS = "tasks"


class Line(Value):
    """What stands on one line; a task also has who does it, and when."""

    text: Annotated[LongText, StringConstraints(min_length=1, strip_whitespace=True)]
    owner: ShortText = ""
    due: date | None = None


class AddLines(Change):
    """Add many items to one list, in the order of their lines. All of them come, or none."""

    kind: Literal["add_lines"] = "add_lines"
    part: Lined
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MOST_LINES)]
    category: Category | None = None
    """The bone that causes stand on."""
    question: Id | None = None
    """The Hvordan kan vi-question that ideas answer."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the lines; as long as ideas are closed, ideas are parked.

        In an exercise that everybody does alone they are hidden like all else, also from the
        one who enters them, until all is shown.
        Refuses them all if one holds a number that belongs to one person, or if there is no room.
        """
        if any(holds_numbers(f"{line.text} {line.owner}") for line in self.lines):
            raise ChangeRefused("Numbers that belong to one person must not be brought in.")
        for n, line in enumerate(self.lines):
            project = self._adding(project, n, line).apply(project, at)
        return project

    def _adding(self, project: Project, n: int, line: Line) -> Change:
        name = derived_id(self.id, str(n))
        if self.part is Lined.IDEAS and not project.ideas_are_open:
            return ParkIdea(item=name, text=line.text)
        values: dict[str, JsonValue] = {"text": line.text}
        if self.part is Lined.TASKS:
            values |= {"owner": line.owner, "due": line.due.isoformat() if line.due else None}
        elif self.part is Lined.CAUSES:
            values |= {"category": self.category}
        elif self.part is Lined.IDEAS:
            values |= {"question": self.question}
        if self.part in SILENT and is_silent(project):
            values |= {"hidden_by": name}
        return AddItem(part=self.part, item=name, values=values)
