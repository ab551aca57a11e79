"""What the house does by itself, and for those who run it: nobody at a screen comes here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from lup_canvas.access import Codes, Links, Openings
from lup_canvas.locale.translate import HERE
from lup_canvas.project.changes import Change, DeleteRawInsights, EraseItem, EraseWords
from lup_canvas.project.changes.deleting import gone_at, is_gone
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.erasing import places, taking_out, without_words
from lup_canvas.project.leaves import texts_in
from lup_canvas.project.retention import Leaving, is_due, leaving, without_raw_insights
from lup_canvas.project.snapshot import Snapshot, without
from lup_canvas.store import JsonStore, NotFound, SnapshotFiles, StoreError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that goes by itself: what was told in one project, or a deleted project whole."""

    project_id: str
    title: str
    on: date
    is_now: bool
    leaving: Leaving | None
    """What was told that goes. None: the project goes, with everything."""


class Upkeep:
    """Deletes what is due, and erases for good wherever something is kept.

    `forget` lets go of what is remembered of a project in memory.
    """

    def __init__(
        self,
        store: JsonStore,
        snapshots: SnapshotFiles,
        links: Links,
        codes: Codes,
        openings: Openings,
        *,
        forget: Callable[[str], None],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._snapshots = snapshots
        self._links = links
        self._codes = codes
        self._openings = openings
        self._forget = forget
        self._now = now

    def ids(self) -> list[str]:
        """Return the ids of all projects, deleted ones too."""
        return self._store.ids()

    def load(self, project_id: str) -> Project:
        """Return the whole document, for those who run the server. Raises the store's errors."""
        return self._store.load(project_id)

    # What is due

    def coming(self) -> list[Due]:
        """Return everything that goes by itself, what comes first first. Nothing is changed.

        A project that cannot be read is left out.
        """
        return sorted(self._coming(), key=lambda due: (due.on, due.project_id))

    def leaving(self, project_id: str) -> Leaving:
        """Return what would go if what was told in a project were deleted now: counts alone."""
        return leaving(self._store.load(project_id))

    def sweep(self) -> list[Due]:
        """Delete everything that is due now, and return it.

        What fails is logged and tried again next time; being cut off in the middle leaves
        nothing behind that the next time does not find.
        """
        return [due for due in self.coming() if due.is_now and self._swept(due)]

    def _coming(self) -> Iterator[Due]:
        for project_id in self._store.ids():
            try:
                yield from self._coming_in(self._store.load(project_id))
            except StoreError as error:
                log.warning("A project is left out of the sweep: %s", error)

    def _coming_in(self, project: Project) -> Iterator[Due]:
        until = gone_at(project)
        if until is not None:
            day = until.astimezone(HERE).date()
            yield Due(project.id, project.title, day, is_gone(project, self._now()), None)
        day_set = project.settings.delete_on
        if day_set is not None:
            is_now = is_due(project, self._today())
            yield Due(project.id, project.title, day_set, is_now, leaving(project))

    def _swept(self, due: Due) -> bool:
        """Delete what is due; tell whether anything was deleted."""
        try:
            if due.leaving is None:
                self.remove(due.project_id)
                return True
            return self._delete_raw_insights(due.project_id)
        except StoreError:
            log.exception("What is due in %s was not deleted; the next sweep tries again", due.on)
            return False

    def _delete_raw_insights(self, project_id: str) -> bool:
        before = self._store.load(project_id).revision
        change = DeleteRawInsights(today=self._today())
        return self._erase(project_id, change, _without_raw_insights).revision != before

    def _today(self) -> date:
        return self._now().astimezone(HERE).date()

    # Erasing

    def erase_item(self, project_id: str, item: str) -> Project:
        """Erase one thing, wherever it lies. Raises `ChangeRefused` if it is nowhere."""
        project = self._store.load(project_id)
        held = (part for part in COLLECTIONS if item in getattr(project, part))
        trashed = project.trash.get(item)
        part = trashed.part if trashed else next(held, "insights")
        return self.erase(project_id, EraseItem(part=part, item=item))

    def erase(self, project_id: str, change: EraseItem) -> Project:
        """Erase an item from the project, its snapshots and every copy of them.

        Raises `ChangeRefused`, and then nothing is erased anywhere.
        """
        change.apply(self._store.load(project_id), self._now())
        return self._erase(project_id, change, lambda snapshot: without(snapshot, change.item))

    def texts_of(self, project_id: str, item: str) -> list[str]:
        """Return what is written in one thing, in its list or the trash; nothing if it is neither.

        Raises the store's errors.
        """
        project = self._store.load(project_id)
        held = [
            getattr(project, part)[item] for part in COLLECTIONS if item in getattr(project, part)
        ]
        held += [project.trash[item]] if item in project.trash else []
        return [text for each in held for text in texts_in(each)]

    def places(self, project_id: str, words: str) -> dict[str, int]:
        """Return where the words stand: how many things in each part, snapshots and links."""
        taken, frozen = taking_out(words), self._snapshots.of(project_id)
        labels = [link.label for link in self._links.of(project_id)]
        found = places(self._store.load(project_id), words)
        found["snapshots"] = sum(_without_words(each, words) is not each for each in frozen)
        found["links"] = sum(taken(label) != label for label in labels)
        return {name: count for name, count in found.items() if count}

    def erase_words(self, project_id: str, words: str) -> Project:
        """Take exact words out of a project, its snapshots, the names of its links and every copy.

        Raises `ChangeRefused` if the words are too short to be meant.
        """
        self._links.rename(project_id, taking_out(words))
        change = EraseWords(words=words)
        return self._erase(project_id, change, lambda snapshot: _without_words(snapshot, words))

    def remove(self, project_id: str) -> None:
        """Take a whole project away for good: snapshots, links and codes first, itself last.

        In this order, since a project that is still there is found by the next sweep; and
        snapshots once more, for one that was being taken meanwhile.
        """
        self._snapshots.remove_all(project_id)
        for link in self._links.of(project_id):
            self._openings.forget(link.handle)
        self._links.remove_all(project_id)
        self._codes.remove(project_id)
        self._store.remove(project_id)
        self._snapshots.remove_all(project_id)

    def _erase(
        self, project_id: str, change: Change, edit: Callable[[Snapshot], Snapshot]
    ) -> Project:
        """Erase by `change` from the project and by `edit` from its snapshots, with every copy.

        Snapshots first, since whoever is cut off in between still sees it, and erases it again;
        and once more afterwards, for one that was being taken meanwhile.
        """
        self._snapshots.rewrite(project_id, edit)
        self._store.forget_copies(project_id)
        project = self._store.commit(project_id, change, self._now())
        self._forget(project_id)
        self._snapshots.rewrite(project_id, edit)
        return project

    def exists(self, project_id: str) -> bool:
        """Tell whether there is such a project, readable or not."""
        try:
            self._store.load(project_id)
        except NotFound:
            return False
        except StoreError:
            return True
        return True


def _without_raw_insights(snapshot: Snapshot) -> Snapshot:
    project = without_raw_insights(snapshot.project)
    if project is snapshot.project:
        return snapshot
    removed = leaving(snapshot.project).insights
    return snapshot.but(project=project.but(erased=()), removed=snapshot.removed + removed)


def _without_words(snapshot: Snapshot, words: str) -> Snapshot:
    after = without_words(snapshot, words)
    return snapshot if after is snapshot else after.but(removed=snapshot.removed + 1)
