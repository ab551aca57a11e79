"""Changes to the cause bank and to the choice of the real problem."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from lup_canvas.project import branches, causes
from lup_canvas.project.base import Id
from lup_canvas.project.changes.base import Change, find, replace
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Consequence
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
        before = project.problem.chosen
        if before == self.item:
            return project
        chosen = project.but(problem=project.problem.but(chosen=self.item))
        answers = project.goal.definition
        if answers != before and answers in project.definitions:
            return chosen
        return chosen.but(goal=project.goal.but(definition=self.item))


def refuse_circle(project: Project, cause: Cause) -> None:
    """Refuse a new `cause` that would lead to itself, or to something that is no cause.

    One that leads to a cause in the trash may come; the tie holds when that one is back.
    """
    for target in cause.leads_to:
        if target == cause.id:
            raise ChangeRefused("A cause cannot lead to itself.")
        _refuse_stranger(project, "causes", target)
    if len(without_circle(project, cause).leads_to) < len(cause.leads_to):
        raise ChangeRefused("A cause cannot lead to itself.")


def refuse_stray(project: Project, consequence: Consequence) -> None:
    """Refuse a new `consequence` of itself, or of something that is no consequence."""
    if consequence.follows_from is None:
        return
    _refuse_stranger(project, "consequences", consequence.follows_from)
    if on_a_branch(project, consequence) is not consequence:
        raise ChangeRefused("A consequence cannot follow from itself.")


def _refuse_stranger(project: Project, part: str, target: str) -> None:
    trashed = project.trash.get(target)
    was_there = target in project.erased or (trashed and trashed.part == part)
    if not was_there:
        find(project, part, target)


def on_a_branch(project: Project, consequence: Consequence) -> Consequence:
    """Return `consequence`, which is coming in, on the trunk if its tie would close a circle."""
    there = project.but(consequences={**project.consequences, consequence.id: consequence})
    closes = branches.grows_from(there, consequence.follows_from, consequence.id)
    return consequence.but(follows_from=None) if closes else consequence


def without_circle(project: Project, cause: Cause) -> Cause:
    """Return `cause`, which is coming in, without the ties that would close a circle."""
    there = project.but(causes={**project.causes, cause.id: cause})
    kept = tuple(
        target for target in cause.leads_to if cause.id not in causes.ahead(there, (target,))
    )
    return cause if kept == cause.leads_to else cause.but(leads_to=kept)
