"""Deleting a project, regretting it, and what the house itself deletes when its time has come."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta
from typing import ClassVar, Literal

from lup_canvas.project.base import LongText
from lup_canvas.project.changes.base import Change
from lup_canvas.project.document import Project
from lup_canvas.project.erasing import without_words
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.retention import is_due, without_raw_insights

REGRET = timedelta(days=30)
"""How long a deleted project can be brought back."""


class DeleteProject(Change):
    """Delete the whole project. It can be regretted for a while, then it is gone for good."""

    kind: Literal["delete_project"] = "delete_project"
    name: LongText
    """What the project is called, typed by whoever deletes it, so that nobody does by mistake."""

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` as deleted; refuses if that is not what it is called."""
        if _plain(self.name) != _plain(project.title):
            raise ChangeRefused("This is not what the project is called.")
        return project.but(deleted=at)


class RegretDeletion(Change):
    """Bring back a deleted project, as it was."""

    kind: Literal["regret_deletion"] = "regret_deletion"
    reaches_deleted: ClassVar[bool] = True

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with everything it held; refuses once its time has run out."""
        if project.deleted is None:
            return project
        if is_gone(project, at):
            raise ChangeRefused("It is too late to bring the project back.")
        return project.but(deleted=None)


class DeleteRawInsights(Change):
    """Delete what was told, on the day that the project has set. Only the house itself does it."""

    kind: Literal["delete_raw_insights"] = "delete_raw_insights"
    reaches_deleted: ClassVar[bool] = True
    today: date

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without raw insights, and taking no more; refuses before the day."""
        if not is_due(project, self.today):
            raise ChangeRefused("The day for this has not come.")
        left = without_raw_insights(project)
        if not left.settings.collecting:
            return left
        return left.but(settings=left.settings.but(collecting=False))


class EraseWords(Change):
    """Take exact words out of everything that is written. Only those who run the server do it."""

    kind: Literal["erase_words"] = "erase_words"
    reaches_deleted: ClassVar[bool] = True
    words: LongText

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the words nowhere in it."""
        return without_words(project, self.words)


def gone_at(project: Project) -> datetime | None:
    """Return when a deleted project is gone for good, or None if it is not deleted."""
    return None if project.deleted is None else project.deleted + REGRET


def is_gone(project: Project, at: datetime) -> bool:
    """Tell whether the project was deleted so long ago that it is to be gone for good."""
    until = gone_at(project)
    return until is not None and until <= at


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
