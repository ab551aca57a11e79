"""The snapshots of every project: taken, shown behind links, and reached by erasures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from lup_canvas.access import LinkKind, Links
from lup_canvas.project.base import new_id
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import View
from lup_canvas.store import NotFound, SnapshotFiles

LINK_DAYS = 90


class Snapshots:
    """What has been frozen, and the links that show it.

    `seen` returns a project as `Audience.SNAPSHOT` may see it, `is_shut` tells whether the project
    is deleted: then its links open nothing.
    """

    def __init__(
        self,
        files: SnapshotFiles,
        links: Links,
        *,
        seen: Callable[[str], View],
        is_shut: Callable[[str], bool],
        now: Callable[[], datetime],
    ) -> None:
        self._files = files
        self._links = links
        self._seen = seen
        self._is_shut = is_shut
        self._now = now

    def take(self, project_id: str, name: str, note: str = "") -> Snapshot:
        """Freeze the project as it stands, under `name`; raises `ChangeRefused` without one."""
        if not name.strip():
            raise ChangeRefused("Give the snapshot a name.")
        view = self._seen(project_id)
        snapshot = Snapshot(
            id=new_id(),
            project_id=project_id,
            name=name.strip(),
            note=note.strip(),
            taken=self._now(),
            revision=view.project.revision,
            project=view.project,
            insight_count=view.insight_count,
            contributors=view.contributors,
        )
        self._files.keep(snapshot)
        return snapshot

    def of(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of the project, oldest first."""
        return self._files.of(project_id)

    def share(self, project_id: str, snapshot_id: str, label: str = "") -> str:
        """Make a link to a snapshot and return its secret, which is shown once."""
        return self._links.new_link(
            project_id,
            LinkKind.SNAPSHOT,
            target=snapshot_id,
            label=label,
            created=self._now(),
            expires=self._now() + timedelta(days=LINK_DAYS),
        )

    def shared(self, secret: str) -> Snapshot | None:
        """Return the snapshot a link shows; unknown, expired and revoked are all None."""
        link = self._links.find(secret, self._now())
        if link is None or link.kind is not LinkKind.SNAPSHOT or link.target is None:
            return None
        if self._is_shut(link.project_id):
            return None
        try:
            return self._files.load(link.project_id, link.target)
        except NotFound:
            return None
