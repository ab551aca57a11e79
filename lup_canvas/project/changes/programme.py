"""Changes to the programme of a gathering; single exercises are added and written as all items."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from lup_canvas.project.base import LongText, ShortText, Value, derived_id, in_order
from lup_canvas.project.changes.base import Change, checked
from lup_canvas.project.changes.items import last_place, with_item
from lup_canvas.project.changes.trash import TrashItem
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import (
    Exercise,
    Gathering,
    Minutes,
    Mode,
    OnPhones,
    SmallGroup,
)
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import FEWEST_GROUPS, MOST_GROUPS, programme


class PlannedExercise(Value):
    """One exercise of a ready-made programme, in the words of one language."""

    title: ShortText
    prompt: LongText = ""
    mode: Mode
    minutes: Minutes
    phones: OnPhones = OnPhones.NOTHING
    scene: Scene | None = None
    method: ShortText | None = None


class TakeProgramme(Change):
    """Take a programme for a gathering. What stood there goes to the trash, one by one."""

    kind: Literal["take_programme"] = "take_programme"
    gathering: Gathering
    exercises: Annotated[tuple[PlannedExercise, ...], Field(min_length=1, max_length=60)]

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the programme; refuses while that gathering is under way."""
        if project.running.gathering is self.gathering:
            raise ChangeRefused("This gathering is under way. End it first.")
        for old in programme(project, self.gathering):
            project = TrashItem(part="exercises", item=old.id).apply(project, at)
        for number, planned in enumerate(self.exercises):
            project = with_item(project, "exercises", self._exercise(project, planned, number))
        return project

    def _exercise(self, project: Project, planned: PlannedExercise, number: int) -> Exercise:
        return checked(
            Exercise,
            {
                **planned.model_dump(),
                "id": derived_id("exercise", self.id, str(number)),
                "place": last_place(project, "exercises") + 1,
                "gathering": self.gathering,
            },
        )


class MakeGroups(Change):
    """Say how many small groups there are. Those that are too many go to the trash."""

    kind: Literal["make_groups"] = "make_groups"
    count: Annotated[int, Field(ge=0, le=MOST_GROUPS)]

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with so many groups; none, or at least two."""
        if 0 < self.count < FEWEST_GROUPS:
            raise ChangeRefused("This cannot be saved as it is.", field="count")
        for extra in in_order(project.groups)[self.count :]:
            project = TrashItem(part="groups", item=extra.id).apply(project, at)
        for number in range(len(project.groups), self.count):
            name = derived_id("group", self.id, str(number))
            place = last_place(project, "groups") + 1
            project = with_item(project, "groups", SmallGroup(id=name, place=place))
        return project
