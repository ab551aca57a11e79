"""Changes to the cause bank and to the choice of the real problem."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from lup_canvas.project import causes
from lup_canvas.project.base import Id
from lup_canvas.project.changes.base import Change, find, replace
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused


class PutCause(Change):
    """Say what a cause leads to: other causes, or the problem itself when none is named."""

    kind: Literal["put_cause"] = "put_cause"
    item: Id
    leads_to: tuple[Id, ...] = ()

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the cause in its new place; refuses a circle."""
        find(project, "causes", self.item)
        targets = tuple(dict.fromkeys(self.leads_to))
        for target in targets:
            find(project, "causes", target)
        if self.item in causes.ahead(project, targets):
            raise ChangeRefused("A cause cannot lead to itself.")
        if project.causes[self.item].leads_to == targets:
            return project
        return replace(project, "causes", self.item, leads_to=targets)


class ChooseDefinition(Change):
    """Choose the formulation that says what the real problem is, or take the choice back."""

    kind: Literal["choose_definition"] = "choose_definition"
    item: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the choice; the goal follows it unless it has its own."""
        if self.item is not None:
            find(project, "definitions", self.item)
        if project.problem.chosen == self.item:
            return project
        return project.but(
            problem=project.problem.but(chosen=self.item),
            goal=project.goal.but(definition=self.item),
        )
