"""A project, and the shortest way to say what a group does to it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    OpenAnyway,
    WriteText,
    apply,
)
from lup_canvas.project.document import COLLECTIONS, Project, new_project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused

AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
GONE = "This is no longer here. Somebody may have deleted it."
NOT_HERE = "This cannot be changed here."
CLOSED = "Ideas are still closed. Park the idea, and it is kept safe."
FULL = "There is no room for more here."


def empty() -> Project:
    return new_project("aasbarnehage", "Trygge overganger", "Ås barnehage", at=AT)


def after(project: Project, *changes: Change | tuple[Change, ...], at: datetime = AT) -> Project:
    """Return `project` as it stands after `changes`; some things take several."""
    for each in changes:
        for change in each if isinstance(each, tuple) else (each,):
            project = apply(project, change, at)
    return project


def refusal(project: Project, change: Change) -> ChangeRefused:
    """Return how `project` turns `change` down; fails if it does not."""
    with pytest.raises(ChangeRefused) as refused:
        apply(project, change, AT)
    return refused.value


def add(part: str, item: str, **values: Any) -> AddItem:
    return AddItem(part=part, item=item, values=values)


def told(item: str, text: str = "Vi får beskjed for sent", **fields: Any) -> AddInsight:
    return AddInsight(item=item, text=text, **fields)


def write(
    part: str, item: str | None, field: str, text: str, *, rev: int = 0, draft: str | None = None
) -> WriteText:
    return WriteText(part=part, item=item, field=field, base_rev=rev, text=text, draft=draft)


def open_ideas() -> tuple[Change, ...]:
    """Return the two keys that ideas wait for."""
    gates = (Gate.PROBLEM, Gate.GOAL)
    return tuple(OpenAnyway(gate=gate, reason="Vi vil prøve i sommer") for gate in gates)


def order(project: Project, part: str) -> list[str]:
    """Return the ids of the list `part`, in the order people gave them."""
    items = getattr(project, part).values()
    return [item.id for item in sorted(items, key=lambda item: (item.place, item.id))]


def content(project: Project) -> Project:
    """Return `project` without the books it keeps of its changes, to compare what is in it."""
    return project.but(revision=0, changed=AT, applied=(), history={})


def differences(one: Project, other: Project) -> list[str]:
    """Return the parts in which two projects differ, apart from the books of changes.

    A whole project is more than anybody reads, or than pytest can compare in a short time.
    """
    one, other = content(one), content(other)
    return [name for name in Project.model_fields if getattr(one, name) != getattr(other, name)]


def everything(project: Project) -> set[str]:
    """Return the ids of all items that are in a list."""
    return {name for part in COLLECTIONS for name in getattr(project, part)}
