"""What is due is deleted, and what is erased is found nowhere: by looking at every byte."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    DeleteProject,
    EraseItem,
    OpenAnyway,
    ReviewInsight,
    SetField,
    StartGathering,
    TidyInsight,
    TrashItem,
)
from lup_canvas.project.changes.deleting import REGRET
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.store import disk
from lup_canvas.workspace import Created, LinkKind, NotFound, StoreError, Workspace

START = datetime(2027, 2, 27, 12, 0, tzinfo=UTC)
DAY = date(2027, 3, 1)
WORDS = "Mora til Åse Bøe på rød avdeling"


class Clock:
    """A clock that stands until somebody moves it."""

    def __init__(self) -> None:
        self.at = START
        self._meanwhile: Callable[[], None] | None = None
        self._left = 0

    def __call__(self) -> datetime:
        self._left -= 1
        if self._left == 0 and self._meanwhile:
            self._meanwhile()
        return self.at

    def interrupt(self, meanwhile: Callable[[], None] | None, after: int = 0) -> None:
        """Do something else once, when the time has been asked for so often."""
        self._meanwhile, self._left = meanwhile, after


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    house = Workspace(tmp_path, clock=clock)
    yield house
    house.close()


@pytest.fixture
def created(house: Workspace) -> Created:
    return house.create_project("Trygge overganger", "Ås barnehage")


def send(house: Workspace, created: Created, *changes: Change) -> None:
    for change in changes:
        house.send(created.project_id, Role.EDITOR, change)


def traces(folder: Path, words: str) -> list[Path]:
    """Return the files in which the words stand, in any of the forms that text is kept in."""
    forms = [unicodedata.normalize("NFC", words), unicodedata.normalize("NFD", words)]
    needles = [form.encode() for form in forms]
    needles += [json.dumps(form)[1:-1].encode() for form in forms]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(needle in path.read_bytes() for needle in needles)]


def test_the_search_itself_finds_every_form(tmp_path: Path) -> None:
    for n, text in enumerate((WORDS, unicodedata.normalize("NFD", WORDS), json.dumps(WORDS))):
        (tmp_path / str(n)).write_text(text)

    assert len(traces(tmp_path, WORDS)) == 3


# Erasing one text


def damaged_copies_of(house: Workspace, folder: Path, created: Created) -> None:
    """Let files be found damaged, so that copies of them are set aside, and put them back."""
    for path in [*folder.glob("projects/*.json"), *folder.glob("snapshots/*/*.json")]:
        whole = path.read_bytes()
        path.write_bytes(whole[:-9])
        house.snapshots.of(created.project_id)
        with suppress(StoreError):
            house.view(created.project_id, Audience.EDITOR)
        path.write_bytes(whole)


def test_what_is_erased_is_found_nowhere(
    house: Workspace, created: Created, tmp_path: Path
) -> None:
    send(
        house,
        created,
        AddInsight(item="ffff", text=WORDS, quotable=True),
        TidyInsight(item="ffff", base_rev=1, text=f"{WORDS} ringer"),
        TidyInsight(item="ffff", base_rev=1, text=f"{WORDS} sa fra"),
    )
    house.snapshots.take(created.project_id, "Etter samling 2")
    damaged_copies_of(house, tmp_path, created)
    half_written = tmp_path / "projects" / f"{created.project_id}.json.new"
    half_written.write_text(WORDS)
    assert len(traces(tmp_path, WORDS)) == 5

    send(house, created, EraseItem(part="insights", item="ffff"))

    assert traces(tmp_path, WORDS) == []
    assert len(house.snapshots.of(created.project_id)) == 1


def test_what_was_deleted_first_is_erased_by_its_id_alone(
    house: Workspace, created: Created, tmp_path: Path
) -> None:
    send(house, created, AddItem(part="causes", item="ffff", values={"text": WORDS}))
    send(house, created, TrashItem(part="causes", item="ffff"))

    house.upkeep.erase_item(created.project_id, "ffff")

    assert traces(tmp_path, WORDS) == []
    with pytest.raises(ChangeRefused):
        house.upkeep.erase_item(created.project_id, "gggg")


def test_a_snapshot_that_cannot_be_read_goes_since_nothing_can_be_erased_from_it(
    house: Workspace, created: Created, tmp_path: Path
) -> None:
    send(house, created, AddInsight(item="ffff", text=WORDS, quotable=True))
    house.snapshots.take(created.project_id, "Etter samling 2")
    (path,) = tmp_path.glob("snapshots/*/*.json")
    path.write_bytes(path.read_bytes()[:-9])
    house.snapshots.of(created.project_id)

    send(house, created, EraseItem(part="insights", item="ffff"))

    assert traces(tmp_path, WORDS) == []


def test_what_a_writer_that_died_left_of_a_snapshot_is_swept_at_the_start(
    house: Workspace, created: Created, tmp_path: Path, clock: Clock
) -> None:
    house.snapshots.take(created.project_id, "Etter samling 2")
    folder = tmp_path / "snapshots" / created.project_id
    (folder / "abcdefghijkl.json.new").write_text(WORDS)

    Workspace(tmp_path, clock=clock).close()

    assert traces(tmp_path, WORDS) == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_exact_words_are_taken_out_wherever_they_stand(
    house: Workspace, created: Created, tmp_path: Path, form: str
) -> None:
    written = unicodedata.normalize(form, WORDS)  # type: ignore[arg-type]
    send(
        house,
        created,
        AddInsight(item="ffff", text=f"{written} ringer", quotable=True),
        AddItem(part="causes", item="gggg", values={"text": f"Vi tror at {written} ringer"}),
        AddItem(part="themes", item="hhhh", values={"name": written}),
        TrashItem(part="themes", item="hhhh"),
    )
    snapshot = house.snapshots.take(created.project_id, f"Om {written}", written)
    house.doors.new_link(created.project_id, LinkKind.EDITOR, label=f"Til {written}")
    assert house.upkeep.places(created.project_id, WORDS) == {
        "insights": 1,
        "causes": 1,
        "trash": 1,
        "snapshots": 1,
        "links": 1,
    }

    project = house.upkeep.erase_words(created.project_id, WORDS)

    assert traces(tmp_path, WORDS) == []
    assert str(project.causes["gggg"].text) == "Vi tror at […] ringer"
    assert house.upkeep.places(created.project_id, WORDS) == {}
    (left,) = house.snapshots.of(created.project_id)
    assert (left.id, left.name, left.removed) == (snapshot.id, "Om […]", 1)


# While something is erased


def take(house: Workspace, created: Created) -> None:
    house.snapshots.take(created.project_id, "Etter samling 2")


def pass_a_checkpoint(house: Workspace, created: Created) -> None:
    send(house, created, OpenAnyway(gate=Gate.AREA, reason="Vi vil videre"))


def go_back(house: Workspace, created: Created) -> None:
    (first,) = house.snapshots.of(created.project_id)
    house.restore(created.project_id, Role.EDITOR, first.id)


def erase_item(house: Workspace, created: Created) -> None:
    house.send(created.project_id, Role.EDITOR, EraseItem(part="causes", item="ffff"))


def erase_words(house: Workspace, created: Created) -> None:
    house.upkeep.erase_words(created.project_id, WORDS)


def remove(house: Workspace, created: Created) -> None:
    house.upkeep.remove(created.project_id)


@pytest.mark.parametrize("moment", [1, 2, 3])
@pytest.mark.parametrize("erase", [erase_item, erase_words, remove])
@pytest.mark.parametrize("act", [take, pass_a_checkpoint, go_back])
def test_what_is_erased_while_somebody_keeps_or_goes_back_is_found_nowhere(
    house: Workspace,
    created: Created,
    clock: Clock,
    tmp_path: Path,
    act: Callable[[Workspace, Created], None],
    erase: Callable[[Workspace, Created], None],
    moment: int,
) -> None:
    send(house, created, AddItem(part="causes", item="ffff", values={"text": WORDS}))
    if act is go_back:
        take(house, created)
        send(house, created, TrashItem(part="causes", item="ffff"))

    with ThreadPoolExecutor(1) as pool:
        # Each time it asks what time it is, something may come in between; what waits for it, may.
        begun: list[Future[None]] = []

        def meanwhile() -> None:
            begun.append(pool.submit(erase, house, created))
            wait(begun, timeout=0.3)

        clock.interrupt(meanwhile, after=moment)
        with suppress(NotFound):
            act(house, created)
        clock.interrupt(None)
        for each in begun:
            each.result()

    if begun:
        assert traces(tmp_path, WORDS) == []


def test_what_cannot_be_erased_stays_in_snapshots_too(house: Workspace, created: Created) -> None:
    exercise = {"title": "Stille", "gathering": "second"}
    send(
        house,
        created,
        AddItem(part="exercises", item="ovelse22", values=exercise),
        StartGathering(gathering=Gathering.SECOND),
    )
    before = house.snapshots.take(created.project_id, "Underveis")

    with pytest.raises(ChangeRefused):
        send(house, created, EraseItem(part="exercises", item="ovelse22"))

    assert house.snapshots.of(created.project_id) == [before]


@pytest.mark.parametrize("elsewhere", [False, True])
def test_no_way_back_to_what_is_erased_is_remembered(
    house: Workspace, created: Created, tmp_path: Path, clock: Clock, *, elsewhere: bool
) -> None:
    adding = AddItem(part="causes", item="ffff", values={"text": WORDS})
    assert house.do(created.project_id, Role.EDITOR, adding).undo

    other = Workspace(tmp_path, clock=clock)  # as the command line opens it
    (other if elsewhere else house).upkeep.erase_words(created.project_id, WORDS)
    other.close()

    assert house.do(created.project_id, Role.EDITOR, adding).undo is None


# Deleting a project


def test_a_project_that_was_deleted_is_gone_for_good_after_thirty_days(
    house: Workspace, created: Created, tmp_path: Path, clock: Clock
) -> None:
    send(house, created, AddInsight(item="ffff", text=WORDS, quotable=True))
    house.snapshots.take(created.project_id, "Etter samling 2")
    damaged_copies_of(house, tmp_path, created)
    code = house.doors.code(created.project_id)
    send(house, created, DeleteProject(name="Trygge overganger"))

    clock.at += REGRET - timedelta(seconds=1)
    assert house.upkeep.sweep() == []
    clock.at += timedelta(seconds=1)
    (gone,) = house.upkeep.sweep()

    assert (gone.project_id, gone.leaving) == (created.project_id, None)
    assert house.upkeep.sweep() == []
    assert traces(tmp_path, WORDS) == []
    assert traces(tmp_path, created.project_id) == []
    assert house.doors.enter(created.editor_secret) is None
    assert house.doors.phone_project(code, "10.0.0.1") is None
    with pytest.raises(NotFound):
        house.view(created.project_id, Audience.EDITOR)


# The day that a project has set


def until(day: date) -> SetField:
    return SetField(part="settings", field="delete_on", value=day.isoformat())


@pytest.mark.parametrize(
    ("at", "is_swept"),
    [
        (datetime(2027, 2, 28, 22, 59, tzinfo=UTC), False),
        (datetime(2027, 2, 28, 23, 0, tzinfo=UTC), True),
    ],
)
def test_the_day_begins_at_midnight_in_norway(
    house: Workspace, created: Created, clock: Clock, at: datetime, *, is_swept: bool
) -> None:
    send(house, created, AddInsight(item="ffff", text=WORDS), until(DAY))

    clock.at = at

    assert bool(house.upkeep.sweep()) is is_swept


def test_what_will_go_is_told_first_and_nothing_is_touched_by_telling(
    house: Workspace, created: Created
) -> None:
    send(
        house,
        created,
        AddInsight(item="ffff", text=WORDS),
        AddInsight(item="gggg", text="Ingen ringer"),
        ReviewInsight(item="gggg", reading=Reading.HIDDEN),
        until(DAY),
    )
    before = house.upkeep.load(created.project_id)

    (due,) = house.upkeep.coming()

    assert due.leaving is not None
    assert (due.on, due.is_now) == (DAY, False)
    assert (due.leaving.insights, due.leaving.unread, due.leaving.quotes) == (2, 1, 0)
    assert house.upkeep.load(created.project_id) is before


def test_snapshots_lose_what_the_project_loses(
    house: Workspace, created: Created, tmp_path: Path, clock: Clock
) -> None:
    send(house, created, AddInsight(item="ffff", text=WORDS, quotable=True), until(DAY))
    house.snapshots.take(created.project_id, "Etter samling 2")

    clock.at += timedelta(days=3)
    house.upkeep.sweep()

    assert traces(tmp_path, WORDS) == []
    (left,) = house.snapshots.of(created.project_id)
    assert left.removed == 1


def test_one_project_that_cannot_be_read_does_not_keep_the_others_from_being_swept(
    house: Workspace, created: Created, tmp_path: Path, clock: Clock
) -> None:
    other = house.create_project("En annen", "Ås skole")
    send(house, created, AddInsight(item="ffff", text=WORDS), until(DAY))
    (tmp_path / "projects" / f"{other.project_id}.json").write_bytes(b"{")

    clock.at += timedelta(days=3)

    assert [due.project_id for due in house.upkeep.sweep()] == [created.project_id]


class _Cut(Exception):
    """The power goes."""


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 11))
def test_a_sweep_that_is_cut_off_anywhere_is_finished_by_the_next(
    tmp_path_factory: pytest.TempPathFactory, n: int
) -> None:
    folder, clock = tmp_path_factory.mktemp("house"), Clock()
    house = Workspace(folder, clock=clock)
    deleted, told = (house.create_project(title, "Ås") for title in ("Slettet", "Fortalt"))
    for created in (deleted, told):
        send(house, created, AddInsight(item="ffff", text=WORDS, quotable=True), until(DAY))
        house.snapshots.take(created.project_id, "Etter samling 2")
    send(house, deleted, DeleteProject(name="Slettet"))
    clock.at += REGRET

    with pytest.MonkeyPatch.context() as patch:
        calls = iter(range(1_000))
        for name in ("sync_folder", "replace"):
            _cut(patch, name, lambda: next(calls) == n)
        with suppress(_Cut):
            house.upkeep.sweep()
    house.close()
    house = Workspace(folder, clock=clock)
    house.upkeep.sweep()

    assert traces(folder, WORDS) == []
    assert traces(folder, deleted.project_id) == []
    assert house.upkeep.ids() == [told.project_id]
    house.close()


def _cut(patch: pytest.MonkeyPatch, name: str, is_time: Callable[[], bool]) -> None:
    """Let the power go before `name` reaches the disk."""
    real = getattr(disk, name)

    def cut_or_real(*given_: object, **named: object) -> object:
        if is_time():
            raise _Cut
        return real(*given_, **named)

    patch.setattr(disk, name, cut_or_real)
