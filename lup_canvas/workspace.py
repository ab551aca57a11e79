"""The only door to the data for screens, routes and scripts.

It joins the store, the links and the codes, and lets nothing through that the domain does
not allow. One workspace serves the whole process; the truth is on disk, so that other
processes (a script beside the server) may work at the same time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lup_canvas.access import Attempts, Codes, Link, LinkKind, Links, Passes, server_key
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import Change, EraseItem
from lup_canvas.project.document import Project, new_project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role, allows
from lup_canvas.project.snapshot import Snapshot, without
from lup_canvas.project.upgrade import upgrade
from lup_canvas.project.views import Audience, View, view_for
from lup_canvas.store import (
    JsonStore,
    NotFound,
    SnapshotFiles,
    StoreError,
    StoreUnavailable,
    Unreadable,
)

EXAMPLE = Path(__file__).parent.parent / "data" / "examples" / "aas-barnehage.json"
OWN_EXAMPLE = "eksempelaasbarnehageeksemp"
"""The id of the copy that the one who starts the server is shown."""
PROJECT_ID_LENGTH = 26
SNAPSHOT_LINK_DAYS = 90
DEFAULT_BASE_URL = "http://localhost:8501"

__all__ = [
    "Created",
    "Grant",
    "Link",
    "LinkKind",
    "NotFound",
    "StoreError",
    "StoreUnavailable",
    "Unreadable",
    "Workspace",
    "current",
    "use",
]

_ROLES = {LinkKind.EDITOR: Role.EDITOR, LinkKind.ADVISER: Role.ADVISER}


@dataclass(frozen=True, slots=True)
class Created:
    """A new project, with the secrets that are shown once."""

    project_id: str
    editor_secret: str
    code: str
    phone_token: str


@dataclass(frozen=True, slots=True)
class Grant:
    """What one link lets one browser be in one project."""

    project_id: str
    role: Role
    handle: str


class Workspace:
    """Every project under one data folder, and who may come in to each."""

    def __init__(
        self,
        data: Path,
        *,
        base_url: str = DEFAULT_BASE_URL,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        key = server_key(data / "access")
        self.base_url = base_url.rstrip("/")
        self.now = clock
        self._key = key
        self._store = JsonStore(data / "projects", upgrade)
        self._snapshots = SnapshotFiles(data / "snapshots", upgrade)
        self._links = Links(data / "access")
        self._codes = Codes(data / "access", key)
        self._attempts = Attempts(self._codes, seconds)
        self._passes = Passes(key)

    # Projects

    def create_project(self, title: str, workplace: str, language: str = "nb") -> Created:
        """Make an empty project; raises `ChangeRefused` if it has no title."""
        if not title.strip():
            raise ChangeRefused("Write what the project is called.")
        project_id = new_id(PROJECT_ID_LENGTH)
        return self._admit(
            new_project(
                project_id, title.strip(), workplace.strip(), at=self.now(), language=language
            )
        )

    def copy_example(self) -> Created:
        """Make a fresh copy of the example project, for whoever asks to try out."""
        return self._admit(self._example(new_id(PROJECT_ID_LENGTH)))

    def example_secret(self) -> str:
        """Return a link's secret to this machine's own copy of the example, made if need be."""
        try:
            self._store.load(OWN_EXAMPLE)
        except NotFound:
            return self._admit(self._example(OWN_EXAMPLE)).editor_secret
        return self.new_link(OWN_EXAMPLE, LinkKind.EDITOR)

    def view(self, project_id: str, audience: Audience, *, ballot: str | None = None) -> View:
        """Return the project as `audience` may see it; raises the store's `NotFound`.

        With a `ballot`, what that browser has written in silence is there too.
        """
        return view_for(self._store.load(project_id), audience, ballot=ballot)

    def revision(self, project_id: str) -> int:
        """Return the revision the project stands at."""
        return self._store.load(project_id).revision

    def send(self, project_id: str, role: Role, change: Change) -> Project:
        """Apply `change` for somebody who is `role`. When this returns, it is on disk.

        Raises `ChangeRefused` when the role or the rules do not allow it.
        """
        if not allows(role, change, self._store.load(project_id)):
            raise ChangeRefused("You cannot do this here.")
        if isinstance(change, EraseItem):
            self._erase_from_snapshots(project_id, change.item)
        return self._store.commit(project_id, change, self.now())

    def watch(self, project_id: str, listener: Callable[[int], None]) -> Callable[[], None]:
        """Call `listener` with each new revision; return what ends it."""
        return self._store.watch(project_id, listener)

    def can_write(self) -> bool:
        """Tell whether the data folder takes writing now."""
        return self._store.can_write()

    def close(self) -> None:
        """End what runs in the background."""
        self._store.close()

    # Who comes in

    def enter(self, secret: str) -> Grant | None:
        """Return what an editor's or adviser's link gives, or None if it opens nothing."""
        link = self._links.find(secret, self.now())
        return _grant(link) if link else None

    def new_pass(self, cookie: str | None, grant: Grant) -> str:
        """Return the pass in `cookie` with what `grant` gives added to it."""
        return self._passes.add(cookie, grant.project_id, grant.handle)

    def grants(self, cookie: str | None) -> dict[str, Grant]:
        """Return what the pass in `cookie` gives now, by project, the latest first."""
        handles = reversed(self._passes.read(cookie).values())
        links = (self._links.by_handle(handle, self.now()) for handle in handles)
        found = (_grant(link) for link in links if link)
        return {grant.project_id: grant for grant in found if grant}

    def ballot(self, browser: str, project_id: str) -> str:
        """Return the ballot of one browser in one project: the same each time, and nobody's name.

        `browser` is a random word that only that browser knows.
        """
        digest = self._key.mac("ballot", browser, project_id)
        return "".join("abcdefghijklmnopqrstuvwxyz234567"[byte % 32] for byte in digest[:12])

    def phone_project(self, code_or_token: str, address: str) -> str | None:
        """Return the project whose phone page this opens, or None; wrong codes are counted."""
        return self._attempts.project_behind(code_or_token, address)

    def phone_wait(self, address: str) -> float:
        """Return how many seconds a wrong code from `address` is to wait for its answer."""
        return self._attempts.wait(address)

    # Links and codes, for those who own the project

    def code(self, project_id: str) -> str:
        """Return the code that staff type, as "ABCD-EFGH"."""
        return self._codes.code_for(project_id)

    def phone_address(self, project_id: str) -> str:
        """Return the address that the QR code holds."""
        return f"{self.base_url}/b/{self._codes.phone_token_for(project_id)}"

    def address(self, path: str) -> str:
        """Return the full address of `path`. It is never guessed from a request."""
        return f"{self.base_url}/{path.lstrip('/')}"

    def renew_code(self, project_id: str) -> str:
        """Give the project a new code and QR code; the old ones are closed at once."""
        self._codes.renew(project_id)
        return self.code(project_id)

    def new_link(self, project_id: str, kind: LinkKind, label: str = "") -> str:
        """Make one more link and return its secret, which is shown once."""
        return self._links.new_link(project_id, kind, label=label, created=self.now())

    def renew_link(self, project_id: str, kind: LinkKind) -> str:
        """Make a new link of `kind` and close all the old ones at once; return its secret."""
        old = [link for link in self.links(project_id) if link.kind is kind]
        secret = self.new_link(project_id, kind)
        for link in old:
            self._links.revoke(link.handle)
        return secret

    def links(self, project_id: str) -> list[Link]:
        """Return every link of the project, those that are closed too."""
        return self._links.of(project_id)

    def revoke(self, project_id: str, handle: str) -> None:
        """Close one link of the project."""
        if any(link.handle == handle for link in self.links(project_id)):
            self._links.revoke(handle)

    # Snapshots

    def take_snapshot(self, project_id: str, name: str, note: str = "") -> Snapshot:
        """Freeze the project as it stands, under `name`; raises `ChangeRefused` without one."""
        if not name.strip():
            raise ChangeRefused("Give the snapshot a name.")
        view = self.view(project_id, Audience.SNAPSHOT)
        snapshot = Snapshot(
            id=new_id(),
            project_id=project_id,
            name=name.strip(),
            note=note.strip(),
            taken=self.now(),
            revision=view.project.revision,
            project=view.project,
            insight_count=view.insight_count,
            contributors=view.contributors,
        )
        self._snapshots.keep(snapshot)
        return snapshot

    def snapshots(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of the project, oldest first."""
        return self._snapshots.of(project_id)

    def _erase_from_snapshots(self, project_id: str, item: str) -> None:
        """Take the item out of every snapshot, before the project itself forgets it.

        In this order, since whoever is cut off in between still sees it, and erases it again.
        """
        for before in self._snapshots.of(project_id):
            after = without(before, item)
            if after is not before:
                self._snapshots.replace(after)

    def share(self, project_id: str, snapshot_id: str, label: str = "") -> str:
        """Make a link to a snapshot and return its secret, which is shown once."""
        return self._links.new_link(
            project_id,
            LinkKind.SNAPSHOT,
            target=snapshot_id,
            label=label,
            created=self.now(),
            expires=self.now() + timedelta(days=SNAPSHOT_LINK_DAYS),
        )

    def shared_snapshot(self, secret: str) -> Snapshot | None:
        """Return the snapshot a link shows; unknown, expired and revoked are all None."""
        link = self._links.find(secret, self.now())
        if link is None or link.kind is not LinkKind.SNAPSHOT or link.target is None:
            return None
        try:
            return self._snapshots.load(link.project_id, link.target)
        except NotFound:
            return None

    def _example(self, project_id: str) -> Project:
        example = Project.model_validate_json(EXAMPLE.read_bytes())
        return example.but(id=project_id, created=self.now(), changed=self.now())

    def _admit(self, project: Project) -> Created:
        self._store.create(project)
        return Created(
            project_id=project.id,
            editor_secret=self.new_link(project.id, LinkKind.EDITOR),
            code=self.code(project.id),
            phone_token=self._codes.phone_token_for(project.id),
        )


def _grant(link: Link) -> Grant | None:
    role = _ROLES.get(link.kind)
    return Grant(link.project_id, role, link.handle) if role else None


_current: Workspace | None = None


def current() -> Workspace:
    """Return the workspace of this process, opened where LUP_DATA and LUP_BASE_URL say."""
    global _current  # noqa: PLW0603  (one per process; Streamlit's caches can be emptied by clients)
    if _current is None:
        _current = Workspace(
            Path(os.environ.get("LUP_DATA", "data")),
            base_url=os.environ.get("LUP_BASE_URL", DEFAULT_BASE_URL),
        )
    return _current


def use(workspace: Workspace | None) -> None:
    """Let `current` return this workspace (or open a new one): for the server's start and tests."""
    global _current  # noqa: PLW0603
    _current = workspace
