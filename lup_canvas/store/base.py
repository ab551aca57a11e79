"""What every store promises, and what it answers when it cannot keep a promise.

The tests in `tests/store/test_promises.py` put every store through these sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Protocol

from lup_canvas.locale import mark
from lup_canvas.project.changes import Change
from lup_canvas.project.document import Project
from lup_canvas.project.snapshot import Snapshot

PROJECT_ID = re.compile(r"[a-z2-7]{26}")
"""What the whole of a project's id looks like. Nothing else ever becomes part of a path."""

Listener = Callable[[int], None]
"""Is told the revision that a project has come to. May be called from any thread."""

Made = Callable[[Project, Project], None]
"""Is told how a project stood just before and just after one change."""

Freeze = Callable[[], Snapshot]
"""Makes a snapshot of a project as it stands when it is called."""


def unseen(before: Project, after: Project) -> None:
    """Let a change be made without looking."""


class StoreError(Exception):
    """Something the store cannot do. `code` is a gettext source sentence for people."""

    code: ClassVar[str]


class NotFound(StoreError):
    """There is nothing by that id; neither is there for what is not an id at all."""

    code = mark("There is nothing here. It may have been deleted, or the address may be wrong.")


class AlreadyExists(StoreError):
    """There is something by that id already; it stays as it is."""

    code = mark("This is here already.")


class Unreadable(StoreError):
    """What is kept cannot be understood. It is never served in part and never overwritten.

    `kept` is where the bytes are for whoever is to repair them.
    """

    code = mark(
        "The file of this project is damaged. It is kept unchanged, and needs an administrator."
    )

    def __init__(self, name: str, reason: str, kept: Path) -> None:
        super().__init__(f"{name} cannot be read: {reason}. Its bytes are kept in {kept}")
        self.reason = reason
        self.kept = kept


class TooNew(Unreadable):
    """What is kept was written by a newer version of this program; it is left untouched."""

    code = mark("This was saved by a newer version of the program. Update the program to open it.")


class StoreUnavailable(StoreError):
    """The disk or the lock failed: full, broken, read-only, held by another program.

    What was asked for is not promised to be kept. The same change may be sent again.
    """

    code = mark("This could not be saved right now. What was saved before is safe.")


class Store(Protocol):
    """Keeps projects, one document each, and puts changes to one project one after another."""

    def create(self, project: Project) -> None:
        """Keep a new project durably.

        Raises `AlreadyExists`, `StoreUnavailable`; `ValueError` if its id is none for a project.
        """

    def load(self, project_id: str) -> Project:
        """Return the project as last kept, by whichever process.

        Raises `NotFound`, `Unreadable`, `StoreUnavailable`.
        """

    def commit(self, project_id: str, change: Change, at: datetime, made: Made = unseen) -> Project:
        """Apply `change` and return the project with it, once that is on disk.

        `made` is called with the project just before and just after this change, if it made a
        difference; nobody else's change lies between them.

        Nobody else's change comes between reading and writing, in this process or another.
        Changes that wait for the same project may be written together; one that is refused
        harms no other. A change sent twice is applied once, and answered when it is on disk.
        If this raises, the project is as it was, or (`StoreUnavailable` only) has the change
        without a promise that it stays; sending the same change again is right either way.

        Raises `ChangeRefused`, `NotFound`, `Unreadable`, `StoreUnavailable`.
        """

    def watch(self, project_id: str, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit that changed the project; return how to stop.

        It is called when the commit is on disk and no lock is held, for commits of other
        processes too, though not at once. Bursts may be joined. Two commits at the same time
        may be told in the other order, so the highest revision is the one that holds. Watch
        first and load then, and nothing is missed. What a listener raises is logged only.
        A ring that is under way may arrive after stopping.
        """

    def remove(self, project_id: str) -> None:
        """Take the project away for good, with every copy of it; nothing there is no error.

        Raises `StoreUnavailable`; asking again is right then.
        """

    def forget_copies(self, project_id: str) -> None:
        """Take away the copies of when the project could not be read: they hold what is erased."""

    def ids(self) -> list[str]:
        """Return the ids of all projects, sorted."""

    def can_write(self) -> bool:
        """Tell whether something small can be brought to disk right now, by doing it."""

    def close(self) -> None:
        """Stop listening. What was answered is on disk already."""


class Snapshots(Protocol):
    """Keeps snapshots, each under its project."""

    def keep(
        self, project_id: str, snapshot_id: str, freeze: Freeze, *, anew: bool = False
    ) -> Snapshot:
        """Keep what `freeze` makes, durably, and return it; `anew` it may replace another.

        No rewriting comes between freezing and keeping. So whoever reads the project in `freeze`
        keeps nothing that was erased meanwhile.

        Raises `AlreadyExists`, `StoreUnavailable`; `NotFound` if the ids are none.
        """

    def load(self, project_id: str, snapshot_id: str) -> Snapshot:
        """Return the snapshot. Raises `NotFound`, `Unreadable`, `StoreUnavailable`."""

    def of(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of a project, oldest first; those that are damaged are left out."""

    def rewrite(self, project_id: str, edit: Callable[[Snapshot], Snapshot]) -> None:
        """Put every snapshot of a project through `edit`, durably: for erasing, nothing else.

        Nobody else's edit comes between reading and writing. Nothing of the old ones stays, nor
        of copies, nor of what is damaged: nothing can be erased from that. Raises
        `StoreUnavailable`; `TooNew` if one was written by a newer program, which can erase from it.
        """

    def remove_all(self, project_id: str) -> None:
        """Take every snapshot of a project away for good, with every copy; none is no error."""
