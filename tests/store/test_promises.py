"""What every store promises in `store/base.py`; each store is put through the same tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from lup_canvas.project.base import new_id
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.store import (
    AlreadyExists,
    JsonStore,
    MemorySnapshots,
    MemoryStore,
    NotFound,
    SnapshotFiles,
    Snapshots,
    Store,
)
from tests.store.projects import NOW, a_project, a_snapshot, impossible, keep, told

NO_IDS = ["", "a", "../passwd", "A" * 26, "a" * 25, "a" * 27, "a" * 26 + "\n", "a" * 25 + "/"]


@pytest.fixture(params=["memory", "json"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    store: Store = MemoryStore() if request.param == "memory" else JsonStore(tmp_path)
    yield store
    store.close()


@pytest.fixture
def project(store: Store) -> Project:
    project = a_project()
    store.create(project)
    return project


@pytest.fixture(params=["memory", "json"])
def snapshots(request: pytest.FixtureRequest, tmp_path: Path) -> Snapshots:
    return MemorySnapshots() if request.param == "memory" else SnapshotFiles(tmp_path)


# Creating and loading


def test_what_was_created_is_loaded(store: Store, project: Project) -> None:
    assert store.load(project.id) == project


def test_a_project_is_created_once(store: Store, project: Project) -> None:
    store.commit(project.id, told(), NOW)

    with pytest.raises(AlreadyExists):
        store.create(a_project(project.id))

    assert len(store.load(project.id).insights) == 1


def test_of_many_who_create_the_same_project_one_succeeds(store: Store) -> None:
    project_id = new_id(26)

    def create(title: str) -> bool:
        try:
            store.create(a_project(project_id).but(revision=int(title)))
        except AlreadyExists:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        created = list(pool.map(create, map(str, range(8))))

    assert created.count(True) == 1
    assert store.load(project_id).revision == created.index(True)


@pytest.mark.parametrize("project_id", ["abcd", "a" * 25])
def test_a_project_with_a_short_id_is_a_mistake(store: Store, project_id: str) -> None:
    with pytest.raises(ValueError, match="no id for a project"):
        store.create(a_project(project_id))


@pytest.mark.parametrize("project_id", [*NO_IDS, "b" * 26])
def test_what_is_not_there_is_not_found(store: Store, project: Project, project_id: str) -> None:
    with pytest.raises(NotFound):
        store.load(project_id)
    with pytest.raises(NotFound):
        store.commit(project_id, told(), NOW)

    assert store.ids() == [project.id]


def test_ids_are_sorted(store: Store) -> None:
    ids = [new_id(26) for _ in range(5)]

    for project_id in ids:
        store.create(a_project(project_id))

    assert store.ids() == sorted(ids)


# Committing


def test_a_commit_returns_what_is_kept_then(store: Store, project: Project) -> None:
    change = told("Døra går igjen")

    after = store.commit(project.id, change, NOW)

    assert after.insights[change.item].text.value == "Døra går igjen"
    assert after.revision == 1
    assert store.load(project.id) == after


def test_a_change_sent_twice_is_applied_once(store: Store, project: Project) -> None:
    change = told()

    first = store.commit(project.id, change, NOW)
    again = store.commit(project.id, change, NOW)

    assert again == first
    assert store.load(project.id).revision == 1


def test_a_refused_change_leaves_the_project_as_it_was(store: Store, project: Project) -> None:
    with pytest.raises(ChangeRefused):
        store.commit(project.id, impossible(), NOW)

    assert store.load(project.id) == project


def test_nothing_is_lost_when_sixteen_threads_commit_at_once(
    store: Store, project: Project
) -> None:
    changes = [told() for _ in range(400)]

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda change: store.commit(project.id, change, NOW), changes))

    kept = store.load(project.id)
    assert set(kept.insights) == {change.item for change in changes}
    assert kept.revision == len(changes)
    assert all(
        change.item in answer.insights for change, answer in zip(changes, answers, strict=True)
    )


def test_refusals_among_many_harm_nobody(store: Store, project: Project) -> None:
    def commit(number: int) -> bool:
        try:
            store.commit(project.id, told() if number % 2 else impossible(), NOW)
        except ChangeRefused:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        accepted = list(pool.map(commit, range(100)))

    assert accepted == [bool(number % 2) for number in range(100)]
    assert len(store.load(project.id).insights) == 50


def test_projects_do_not_touch_each_other(store: Store) -> None:
    projects = [a_project() for _ in range(4)]
    for project in projects:
        store.create(project)

    with ThreadPoolExecutor(8) as pool:
        ids = [project.id for project in projects for _ in range(20)]
        list(pool.map(lambda project_id: store.commit(project_id, told(), NOW), ids))

    assert [store.load(project.id).revision for project in projects] == [20] * 4


# Watching


def test_who_watches_hears_of_every_revision(store: Store, project: Project) -> None:
    heard: list[int] = []
    store.watch(project.id, heard.append)

    for _ in range(3):
        store.commit(project.id, told(), NOW)

    assert heard == [1, 2, 3]


def test_who_watches_hears_nothing_of_what_changes_nothing(store: Store, project: Project) -> None:
    heard: list[int] = []
    change = told()
    store.commit(project.id, change, NOW)
    store.watch(project.id, heard.append)

    store.commit(project.id, change, NOW)
    with pytest.raises(ChangeRefused):
        store.commit(project.id, impossible(), NOW)

    assert heard == []


def test_who_watches_hears_nothing_of_other_projects(store: Store, project: Project) -> None:
    other = a_project()
    store.create(other)
    heard: list[int] = []
    store.watch(project.id, heard.append)

    store.commit(other.id, told(), NOW)

    assert heard == []


def test_who_stopped_hears_nothing_more_and_may_stop_twice(store: Store, project: Project) -> None:
    stays: list[int] = []
    leaves: list[int] = []
    store.watch(project.id, stays.append)
    stop = store.watch(project.id, leaves.append)

    store.commit(project.id, told(), NOW)
    stop()
    stop()
    store.commit(project.id, told(), NOW)

    assert (stays, leaves) == ([1, 2], [1])


def test_when_the_bell_rings_the_commit_can_be_loaded(store: Store, project: Project) -> None:
    seen: list[int] = []
    store.watch(project.id, lambda _: seen.append(store.load(project.id).revision))

    store.commit(project.id, told(), NOW)

    assert seen == [1]


def test_a_listener_may_itself_commit_and_stop(store: Store, project: Project) -> None:
    stops: list[Callable[[], None]] = []

    def answer(_: int) -> None:
        stops.pop()()
        store.commit(project.id, told("Svar"), NOW)

    stops.append(store.watch(project.id, answer))
    store.commit(project.id, told("Spørsmål"), NOW)

    assert store.load(project.id).revision == 2


def test_a_listener_that_fails_harms_nobody(store: Store, project: Project) -> None:
    heard: list[int] = []

    def fail(_: int) -> None:
        raise RuntimeError

    store.watch(project.id, fail)
    store.watch(project.id, heard.append)

    assert store.commit(project.id, told(), NOW).revision == 1
    assert heard == [1]


@pytest.mark.parametrize("project_id", NO_IDS)
def test_what_is_no_id_cannot_be_watched(store: Store, project_id: str) -> None:
    with pytest.raises(NotFound):
        store.watch(project_id, lambda _: None)


def test_a_store_that_works_can_write(store: Store, project: Project) -> None:
    assert store.can_write()
    assert store.ids() == [project.id]


# Removing


def test_a_project_that_is_removed_is_gone(store: Store, project: Project) -> None:
    other = a_project()
    store.create(other)

    for _ in range(2):
        store.remove(project.id)

    assert store.ids() == [other.id]
    with pytest.raises(NotFound):
        store.load(project.id)
    with pytest.raises(NotFound):
        store.commit(project.id, told(), NOW)
    assert store.load(other.id) == other


def test_what_is_no_id_is_not_removed(store: Store, project: Project) -> None:
    for project_id in NO_IDS:
        with pytest.raises(NotFound):
            store.remove(project_id)

    assert store.ids() == [project.id]


# Snapshots


def test_a_snapshot_is_loaded_as_it_was_kept(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())

    keep(snapshots, snapshot)

    assert snapshots.load(snapshot.project_id, snapshot.id) == snapshot


def test_a_snapshot_is_kept_once(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())
    keep(snapshots, snapshot)

    with pytest.raises(AlreadyExists):
        keep(snapshots, snapshot.but(name="En annen"))

    assert snapshots.load(snapshot.project_id, snapshot.id) == snapshot


def test_snapshots_of_a_project_come_oldest_first(snapshots: Snapshots) -> None:
    project, other = a_project(), a_project()
    late, early = a_snapshot(project, hour=15), a_snapshot(project, hour=9)

    for snapshot in (late, early, a_snapshot(other)):
        keep(snapshots, snapshot)

    assert snapshots.of(project.id) == [early, late]


def test_a_project_without_snapshots_has_none(snapshots: Snapshots) -> None:
    assert snapshots.of(new_id(26)) == []
    assert snapshots.of("../elsewhere") == []


def test_a_snapshot_is_not_found_under_another_project(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())
    keep(snapshots, snapshot)

    with pytest.raises(NotFound):
        snapshots.load(new_id(26), snapshot.id)


@pytest.mark.parametrize("snapshot_id", ["../secret", "", "abcd/../abcd", "abcd\n"])
def test_what_is_no_id_names_no_snapshot(snapshots: Snapshots, snapshot_id: str) -> None:
    with pytest.raises(NotFound):
        snapshots.load(new_id(26), snapshot_id)


def test_erasing_rewrites_the_snapshots_of_one_project(snapshots: Snapshots) -> None:
    project, other = a_project(), a_project()
    kept = [a_snapshot(project, hour=9), a_snapshot(project, hour=15)]
    elsewhere = a_snapshot(other)
    for snapshot in (*kept, elsewhere):
        keep(snapshots, snapshot)

    snapshots.rewrite(project.id, lambda snapshot: snapshot.but(note="Et innspill er slettet"))

    assert {each.note for each in snapshots.of(project.id)} == {"Et innspill er slettet"}
    assert snapshots.of(other.id) == [elsewhere]


def test_of_two_erasures_at_once_none_is_lost(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())
    keep(snapshots, snapshot)

    def erase(_: int) -> None:
        snapshots.rewrite(
            snapshot.project_id, lambda before: before.but(removed=before.removed + 1)
        )

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(erase, range(20)))

    assert snapshots.load(snapshot.project_id, snapshot.id).removed == 20


def test_nothing_is_rewritten_between_freezing_and_keeping(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())

    def rewrite() -> None:
        snapshots.rewrite(snapshot.project_id, lambda kept: kept.but(note="Skrevet om"))

    with ThreadPoolExecutor(1) as pool:

        def freeze() -> Snapshot:
            futures = [pool.submit(rewrite)]
            assert wait(futures, timeout=0.2).not_done, "it does not wait"
            return snapshot

        snapshots.keep(snapshot.project_id, snapshot.id, freeze)

    assert snapshots.load(snapshot.project_id, snapshot.id).note == "Skrevet om"


def test_a_snapshot_may_be_kept_anew(snapshots: Snapshots) -> None:
    snapshot = a_snapshot(a_project())
    keep(snapshots, snapshot)

    other = snapshot.but(name="En annen")
    snapshots.keep(snapshot.project_id, snapshot.id, lambda: other, anew=True)

    assert snapshots.of(snapshot.project_id) == [other]


def test_all_snapshots_of_a_project_are_removed(snapshots: Snapshots) -> None:
    snapshot, other = a_snapshot(a_project()), a_snapshot(a_project())
    for each in (snapshot, other):
        keep(snapshots, each)

    for _ in range(2):
        snapshots.remove_all(snapshot.project_id)

    assert snapshots.of(snapshot.project_id) == []
    assert snapshots.of(other.project_id) == [other]
    with pytest.raises(NotFound):
        snapshots.load(snapshot.project_id, snapshot.id)
