"""The snapshots of every project: taken, shown behind links, and reached by erasures."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from lup_canvas.access import Link, LinkKind, Links, Openings
from lup_canvas.locale import Translator, mark, translator
from lup_canvas.project.base import new_id
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.sharing import Choice
from lup_canvas.project.snapshot import Moment, Occasion, Snapshot, frozen
from lup_canvas.project.views import Audience, view_for
from lup_canvas.store import AlreadyExists, NotFound, SnapshotFiles, StoreError

log = logging.getLogger(__name__)

LINK_DAYS = 90
MOST_LINK_DAYS = 365

_GATES = {
    Gate.AREA: mark("Problem area"),
    Gate.PROBLEM: mark("The real problem"),
    Gate.GOAL: mark("Goal"),
    Gate.TRIAL: mark("Try out and share"),
}


@dataclass(frozen=True, slots=True)
class Shared:
    """What a link shows: which snapshot, and what of it."""

    link: Link
    snapshot: Snapshot


class Snapshots:
    """What has been frozen, and the links that show it.

    `is_shut` tells whether a project is deleted: then its links open nothing. `at_hand` is the
    project if it is in memory, and None if it has to be read.
    """

    def __init__(
        self,
        files: SnapshotFiles,
        links: Links,
        openings: Openings,
        *,
        load: Callable[[str], Project],
        is_shut: Callable[[str], bool],
        at_hand: Callable[[str], Project | None],
        now: Callable[[], datetime],
    ) -> None:
        self._files = files
        self._links = links
        self._openings = openings
        self._load = load
        self._is_shut = is_shut
        self._at_hand = at_hand
        self._now = now

    # Taken

    def take(self, project_id: str, name: str, note: str = "") -> Snapshot:
        """Freeze the project as it stands, under `name`; raises `ChangeRefused` without one."""
        if not name.strip():
            raise ChangeRefused("Give the snapshot a name.")
        moment = Moment(id=new_id(), occasion=Occasion.ASKED)
        return self._keep(project_id, moment, name.strip(), note.strip())

    def mark_moment(self, project: Project, moment: Moment) -> None:
        """Freeze the project because of what has just happened, unless that is done already.

        What happened stands, whether or not the snapshot could be kept.
        """
        t = translator(project.settings.language)
        try:
            self._keep(project.id, moment, _name_of(moment, t))
        except AlreadyExists:
            return
        except StoreError:
            log.exception("No snapshot was taken at a moment that deserved one")

    def keep_before(self, project: Project, restored: Snapshot, snapshot_id: str) -> Snapshot:
        """Freeze the project before it becomes as in `restored`; a second time replaces the first.

        It is frozen as it stands by now, which may be a later revision than that of `project`.
        """
        t = translator(project.settings.language)
        moment = Moment(id=snapshot_id, occasion=Occasion.RESTORE)
        name = t("Before «{name}»", name=restored.name[:150])
        return self._keep(project.id, moment, name, anew=True)

    def of(self, project_id: str) -> list[Snapshot]:
        """Return the snapshots of the project, oldest first."""
        return self._files.of(project_id)

    def load(self, project_id: str, snapshot_id: str) -> Snapshot:
        """Return one snapshot of the project; raises the store's `NotFound`."""
        return self._files.load(project_id, snapshot_id)

    # Shown to others

    def share(
        self,
        project_id: str,
        snapshot_id: str,
        label: str = "",
        *,
        choice: Choice | None = None,
        days: int = LINK_DAYS,
    ) -> str:
        """Make a link to a snapshot and return its secret, which is shown once.

        It shows what is in `choice`, or all that may be shared, for so many days.
        """
        if not 1 <= days <= MOST_LINK_DAYS:
            raise ChangeRefused("A link can be open for 1 to {most} days.", most=MOST_LINK_DAYS)
        self.load(project_id, snapshot_id)
        return self._links.new_link(
            project_id,
            LinkKind.SNAPSHOT,
            target=snapshot_id,
            choice=choice,
            label=label.strip(),
            created=self._now(),
            expires=self._now() + timedelta(days=days),
        )

    def shared(self, secret: str) -> Shared | None:
        """Return what a link shows; unknown, expired and revoked are all None."""
        link = self._link(secret)
        if link is None or link.target is None or self._is_shut(link.project_id):
            return None
        try:
            return Shared(link, self.load(link.project_id, link.target))
        except NotFound:
            return None

    def at_hand(self, secret: str) -> Shared | None:
        """Return what a link shows if that is in memory: what `shared` says, or None.

        The files behind it are looked at, and none but the link's small one is read: it takes
        no longer than to hand the question to a thread. None says nothing; `shared` does.
        """
        link = self._link(secret)
        project = self._at_hand(link.project_id) if link else None
        if link is None or link.target is None or project is None or project.deleted is not None:
            return None
        snapshot = self._files.at_hand(link.project_id, link.target)
        return None if snapshot is None else Shared(link, snapshot)

    def links(self, project_id: str, snapshot_id: str) -> list[Link]:
        """Return every link to a snapshot, oldest first, those that are closed too."""
        return [link for link in self._links.of(project_id) if link.target == snapshot_id]

    def count_opening(self, handle: str) -> None:
        """Count that somebody has opened the page behind a link."""
        self._openings.count(handle)

    def opened(self, handle: str) -> int:
        """Return how many times the page behind a link has been opened."""
        return self._openings.of(handle)

    def _link(self, secret: str) -> Link | None:
        link = self._links.find(secret, self._now())
        return link if link is not None and link.kind is LinkKind.SNAPSHOT else None

    def _keep(
        self, project_id: str, moment: Moment, name: str, note: str = "", *, anew: bool = False
    ) -> Snapshot:
        """Keep the project as it stands, read where no erasure can come in between."""

        def freeze() -> Snapshot:
            return frozen(
                view_for(self._load(project_id), Audience.SNAPSHOT),
                snapshot_id=moment.id,
                name=name,
                note=note,
                at=self._now(),
                occasion=moment.occasion,
            )

        return self._files.keep(project_id, moment.id, freeze, anew=anew)


def _name_of(moment: Moment, t: Translator) -> str:
    """Return what a snapshot that takes itself is called, in the language of the group."""
    if moment.gate is not None:
        return t("Checkpoint passed: {checkpoint}", checkpoint=t(_GATES[moment.gate]))
    return moment.name or t("After the gathering")
