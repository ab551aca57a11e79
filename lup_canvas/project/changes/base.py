"""What every change is, and how one is applied to a project."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, TypeVar

from pydantic import Field, ValidationError

from lup_canvas.project.base import Id, Item, Part, Value, new_id
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.history import counted

AnyValue = TypeVar("AnyValue", bound=Value)

REMEMBERED = 2_000
"""How many of the latest changes a project remembers. Older ones are harmless when sent
again all the same: items and votes have ids of their own, texts have revisions."""


class Change(Value):
    """Something a person does to a project. It is itself JSON, and can be sent twice."""

    reaches_deleted: ClassVar[bool] = False
    """A project that is deleted, and can still be regretted, takes no other changes than these."""

    kind: str
    id: Id = Field(default_factory=new_id)

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` as it stands afterwards, or `project` itself if nothing changes.

        `at` is the time of the change, in UTC. Raises `ChangeRefused`.
        """
        raise NotImplementedError


def apply(project: Project, change: Change, at: datetime) -> Project:
    """Return `project` after `change`, one revision on.

    A change that was applied before, or that changes nothing, returns `project` itself.
    Raises `ChangeRefused` when the rules turn the change down.
    """
    if change.id in project.applied:
        return project
    if project.deleted is not None and not change.reaches_deleted:
        raise ChangeRefused("The project is deleted.")
    after = change.apply(project, at)
    if after is project:
        return project
    return after.but(
        revision=project.revision + 1,
        changed=at,
        applied=(*project.applied, change.id)[-REMEMBERED:],
        history=counted(project, after),
    )


def find(project: Project, part: str, item: str | None) -> Part:
    """Return the section `part`, or the item named `item` in the list `part`.

    Raises `ChangeRefused` if it is not there (any more).
    """
    if item is None and part in SECTIONS:
        section: Part = getattr(project, part)
        return section
    if item is not None and part in COLLECTIONS:
        found: Item | None = getattr(project, part).get(item)
        if found is not None:
            return found
    raise ChangeRefused("This is no longer here. Somebody may have deleted it.")


def put(project: Project, part: str, item: str | None, changed: Part) -> Project:
    """Return `project` with `changed` in the place of the section or item it replaces."""
    if item is None:
        return project.but(**{part: changed})
    return project.but(**{part: {**getattr(project, part), item: changed}})


def replace(project: Project, part: str, item: str | None, **values: object) -> Project:
    """Return `project` with `values`, already valid, in one section or item."""
    return put(project, part, item, find(project, part, item).but(**values))


def is_known(project: Project, item: str) -> bool:
    """Tell whether the id `item` names anything that is, or ever was, in the project."""
    return (
        item in project.trash
        or item in project.erased
        or any(item in getattr(project, part) for part in COLLECTIONS)
    )


def checked(model: type[AnyValue], values: dict[str, Any]) -> AnyValue:
    """Return a `model` of `values`; raises `ChangeRefused` if they do not fit."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0]) if error.errors()[0]["loc"] else "?"
        raise ChangeRefused("This cannot be saved as it is.", field=field) from error
