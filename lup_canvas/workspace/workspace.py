"""Every project under one data folder: read by a view, changed by a change."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lup_canvas.access import Codes, LinkKind, Links, Openings, server_key
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import Change, EraseItem
from lup_canvas.project.changes.restoring import Overtaken, RestoreSnapshot
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role, allows
from lup_canvas.project.snapshot import moment_of
from lup_canvas.project.undoing import Undo, still_holds, undo_of
from lup_canvas.project.upgrade import upgrade
from lup_canvas.project.views import Audience, View, view_for
from lup_canvas.store import JsonStore, Made, NotFound, SnapshotFiles, StoreError, unseen
from lup_canvas.workspace.doors import Doors
from lup_canvas.workspace.snapshots import Snapshots
from lup_canvas.workspace.undos import Undos
from lup_canvas.workspace.upkeep import Upkeep

EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "aas-barnehage.json"
OWN_EXAMPLE = "eksempelaasbarnehageeksemp"
"""The id of the copy that the one who starts the server is shown."""
PROJECT_ID_LENGTH = 26
OUTSIDE = (Audience.PHONE, Audience.SNAPSHOT)
"""Those for whom a deleted project is gone at once."""
DEFAULT_BASE_URL = "http://localhost:8501"
_RESTORE_ATTEMPTS = 5
"""How often somebody else may write between keeping and restoring."""


@dataclass(frozen=True, slots=True)
class Done:
    """A project after a change, and how that change can be taken back, if it can."""

    project: Project
    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class Created:
    """A new project, with the secrets that are shown once."""

    project_id: str
    editor_secret: str
    code: str
    phone_token: str


class Workspace:
    """The projects. `doors` says who comes in to each, `snapshots` keeps what is frozen of them.

    `upkeep` deletes what is due and erases for good, for the house itself and those who run it.
    """

    def __init__(
        self,
        data: Path,
        *,
        base_url: str = DEFAULT_BASE_URL,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        key, links = server_key(data / "access"), Links(data / "access")
        codes, frozen = Codes(data / "access", key), SnapshotFiles(data / "snapshots", upgrade)
        self.base_url = base_url.rstrip("/")
        self.now = clock
        self._store = JsonStore(data / "projects", upgrade)
        self._openings = Openings(data / "access")
        self._undos = Undos()
        self.doors = Doors(
            links,
            codes,
            key,
            base_url=self.base_url,
            now=clock,
            seconds=seconds,
        )
        self.snapshots = Snapshots(
            frozen,
            links,
            self._openings,
            load=self._store.load,
            is_shut=self._is_deleted,
            at_hand=self._store.at_hand,
            now=clock,
        )
        self.upkeep = Upkeep(
            self._store, frozen, links, codes, self._openings, forget=self._undos.forget, now=clock
        )

    # Projects come

    def create_project(self, title: str, workplace: str, language: str = "nb") -> Created:
        """Make an empty project; raises `ChangeRefused` if it has no title."""
        if not title.strip():
            raise ChangeRefused("Write what the project is called.")
        project_id = new_id(PROJECT_ID_LENGTH)
        return self.admit(
            new_project(
                project_id, title.strip(), workplace.strip(), at=self.now(), language=language
            )
        )

    def copy_example(self) -> Created:
        """Make a fresh copy of the example project, for whoever asks to try out."""
        return self.admit(self._example(new_id(PROJECT_ID_LENGTH)))

    def example_secret(self) -> str:
        """Return a link's secret to this machine's own copy of the example, made if need be."""
        try:
            self._store.load(OWN_EXAMPLE)
        except NotFound:
            return self.admit(self._example(OWN_EXAMPLE)).editor_secret
        return self.doors.new_link(OWN_EXAMPLE, LinkKind.EDITOR)

    def admit(self, project: Project) -> Created:
        """Keep a new project, and give it a link and a code of its own."""
        self._store.create(project)
        return Created(
            project_id=project.id,
            editor_secret=self.doors.new_link(project.id, LinkKind.EDITOR),
            code=self.doors.code(project.id),
            phone_token=self.doors.phone_token(project.id),
        )

    # Projects are read and changed

    def view(self, project_id: str, audience: Audience, *, ballot: str | None = None) -> View:
        """Return the project as `audience` may see it; raises the store's `NotFound`.

        With a `ballot`, what that browser has written in silence is there too. A project that
        is deleted is there only for those who can bring it back.
        """
        project = self._store.load(project_id)
        if project.deleted is not None and audience in OUTSIDE:
            raise NotFound(project_id)
        return view_for(project, audience, ballot=ballot)

    def revision(self, project_id: str) -> int:
        """Return the revision the project stands at."""
        return self._store.load(project_id).revision

    def send(self, project_id: str, role: Role, change: Change) -> Project:
        """Apply `change` for somebody who is `role`. When this returns, it is on disk.

        Raises `ChangeRefused` when the role or the rules do not allow it.
        """
        return self._send(project_id, role, change, unseen)

    def do(self, project_id: str, role: Role, change: Change) -> Done:
        """Send `change`, and return what takes it back, too, however often it is sent."""

        def made(before: Project, after: Project) -> None:
            self._undos.keep(project_id, change.id, undo_of(change, before, after))

        project = self._send(project_id, role, change, made)
        undo = self._undos.of(project_id, change.id)
        # Of one that is sent again: what it would take back may be erased by another process.
        return Done(project, undo if undo and still_holds(undo, project) else None)

    def restore(self, project_id: str, role: Role, snapshot_id: str) -> Project:
        """Make the project as it was in a snapshot, after keeping it as it is in another.

        Raises `ChangeRefused` when the role does not allow it, or when others write so fast
        that what they write could not be kept first.
        """
        kept = new_id()
        for _ in range(_RESTORE_ATTEMPTS):
            # The project first: what is erased after this is another revision, and tried again.
            before = self._store.load(project_id)
            snapshot = self.snapshots.load(project_id, snapshot_id)
            change = RestoreSnapshot(then=snapshot.project, seen=before.revision)
            if not allows(role, change, before):
                raise ChangeRefused("You cannot do this here.")
            if change.apply(before, self.now()) is before:
                return before
            self.snapshots.keep_before(before, snapshot, kept)
            with suppress(Overtaken):
                return self._store.commit(project_id, change, self.now())
        raise ChangeRefused("Others are writing right now. Try again in a moment.")

    def watch(self, project_id: str, listener: Callable[[int], None]) -> Callable[[], None]:
        """Call `listener` with each new revision; return what ends it."""
        return self._store.watch(project_id, listener)

    # The house itself

    def address(self, path: str) -> str:
        """Return the full address of `path`. It is never guessed from a request."""
        return self.doors.address(path)

    def can_write(self) -> bool:
        """Tell whether the data folder takes writing now."""
        return self._store.can_write()

    def close(self) -> None:
        """End what runs in the background."""
        self._openings.write()
        self._store.close()

    def _send(self, project_id: str, role: Role, change: Change, made: Made) -> Project:
        if not allows(role, change, self._store.load(project_id)):
            raise ChangeRefused("You cannot do this here.")
        if isinstance(change, EraseItem):
            return self.upkeep.erase(project_id, change)
        after = self._store.commit(project_id, change, self.now(), made)
        if moment := moment_of(change, after):
            self.snapshots.mark_moment(after, moment)
        return after

    def _is_deleted(self, project_id: str) -> bool:
        """Tell whether a project is deleted or gone; a damaged one is neither."""
        try:
            return self._store.load(project_id).deleted is not None
        except NotFound:
            return True
        except StoreError:
            return False

    def _example(self, project_id: str) -> Project:
        example = Project.model_validate_json(EXAMPLE.read_bytes())
        return example.but(id=project_id, created=self.now(), changed=self.now())
