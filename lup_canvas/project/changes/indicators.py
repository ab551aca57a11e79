"""Changes to an indicator: answers from 1 to 5, counted by the group.

What staff answer on their phones comes from a round (`rounds`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from lup_canvas.project.base import Id
from lup_canvas.project.changes.base import Change, replace
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Rating
from lup_canvas.project.document.goal import Answers, Count, Indicator, Moment
from lup_canvas.project.errors import ChangeRefused


class CountAnswers(Change):
    """Write in how many gave one answer, as counted in the room or on paper.

    One answer at a time, so that two who write in the others at once both keep theirs.
    """

    kind: Literal["count_answers"] = "count_answers"
    item: Id
    moment: Moment
    score: Rating
    count: Count | None = None
    """None takes the number away."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with the number."""
        before = _indicator(project, self.item).answers(self.moment)
        counted = tuple(
            (self.count or 0) if place == self.score else number
            for place, number in enumerate(before.counted, start=1)
        )
        if counted == before.counted:
            return project
        return _with(project, self.item, self.moment, before.but(counted=counted, on=at.date()))


def _indicator(project: Project, item: Id) -> Indicator:
    found = project.indicators.get(item)
    if found is None:
        raise ChangeRefused("This is no longer here. Somebody may have deleted it.")
    return found


def _with(project: Project, item: Id, moment: Moment, answers: Answers) -> Project:
    return replace(project, "indicators", item, **{f"{moment}_answers": answers})
