from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from lup_canvas.project.changes import Change
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.store import JsonStore, StoreUnavailable, disk
from lup_canvas.store.group_commit import Edit, GroupCommit, Outcome
from tests.store.projects import NOW, a_project, impossible, kept_in, told, until


class SlowDisk:
    """Keeps a project, and can be held up in the middle of writing."""

    def __init__(self) -> None:
        self.project = a_project()
        self.writes = 0
        self.failure: BaseException | None = None
        self.is_writing = Event()
        self.may_go_on = Event()

    def rewrite(self, edit: Edit) -> Project:
        self.is_writing.set()
        assert self.may_go_on.wait(10)
        after = edit(self.project)
        if self.failure:
            raise self.failure
        self.writes += 1
        self.project = after
        return after


@pytest.fixture
def slow() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def line(slow: SlowDisk) -> GroupCommit:
    return GroupCommit(slow.rewrite)


def behind_a_slow_write(
    line: GroupCommit, slow: SlowDisk, changes: Sequence[Change]
) -> list[Future[Outcome]]:
    """Let `changes` wait together behind one that is being written; return all answers."""
    slow.may_go_on.clear()
    slow.is_writing.clear()
    with ThreadPoolExecutor(len(changes) + 1) as pool:
        first = pool.submit(line.submit, told("Først"), NOW)
        assert slow.is_writing.wait(10)
        answers = [pool.submit(line.submit, change, NOW) for change in changes]
        until(lambda: line.waiting == len(changes))
        slow.may_go_on.set()
    return [first, *answers]


def test_changes_that_wait_are_written_together(line: GroupCommit, slow: SlowDisk) -> None:
    changes = [told() for _ in range(7)]

    first, *answers = behind_a_slow_write(line, slow, changes)

    assert slow.writes == 2
    assert first.result().project.revision == 1
    assert slow.project.revision == 8
    outcomes = [answer.result() for answer in answers]
    assert all(each.project == slow.project and each.changed for each in outcomes)
    assert {change.item for change in changes} < set(slow.project.insights)


def test_a_refused_change_harms_no_other_in_its_group(line: GroupCommit, slow: SlowDisk) -> None:
    _, *answers = behind_a_slow_write(line, slow, [told(), impossible(), told()])

    assert slow.writes == 2
    assert [answer.exception() is None for answer in answers] == [True, False, True]
    assert isinstance(answers[1].exception(), ChangeRefused)
    assert len(slow.project.insights) == 3


class Broken(Change):
    """A change with a mistake in it."""

    kind: str = "broken"
    what: str

    def apply(self, project: Project, at: object) -> Project:  # noqa: ARG002
        match self.what:
            case "raises":
                raise ZeroDivisionError
            case "makes what cannot be read":
                return project.but(about=project.about.but(title=5))
        raise AssertionError


@pytest.mark.parametrize("what", ["raises", "makes what cannot be read"])
def test_a_mistaken_change_harms_no_other_in_its_group(
    line: GroupCommit, slow: SlowDisk, what: str
) -> None:
    _, *answers = behind_a_slow_write(line, slow, [told(), Broken(what=what), told()])

    assert [answer.exception() is None for answer in answers] == [True, False, True]
    assert len(slow.project.insights) == 3
    assert slow.project.title == "Trygg hverdag"


def test_the_same_change_twice_in_a_group_is_applied_once(
    line: GroupCommit, slow: SlowDisk
) -> None:
    change = told()

    _, *answers = behind_a_slow_write(line, slow, [change, change])

    assert [answer.result().changed for answer in answers].count(True) == 1
    assert slow.project.revision == 2


def test_when_the_disk_fails_everybody_in_the_group_hears_it(
    line: GroupCommit, slow: SlowDisk
) -> None:
    slow.failure = StoreUnavailable("full")

    answers = behind_a_slow_write(line, slow, [told(), impossible()])

    assert [type(answer.exception()) for answer in answers] == [StoreUnavailable] * 3
    slow.failure = None
    assert line.submit(told(), NOW).project.revision == 1


def test_an_interrupted_write_leaves_nobody_waiting(line: GroupCommit, slow: SlowDisk) -> None:
    slow.may_go_on.set()
    slow.failure = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt):
        line.submit(told(), NOW)

    slow.failure = None
    assert line.submit(told(), NOW).project.revision == 1


def test_threads_that_commit_at_once_share_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = kept_in(tmp_path)
    store = JsonStore(tmp_path)
    written: list[int] = []
    real = disk.replace

    def counted(path: Path, data: bytes, **options: object) -> disk.Mark:
        written.append(len(data))
        return real(path, data, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(disk, "replace", counted)
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda _: store.commit(project.id, told(), NOW), range(200)))

    assert store.load(project.id).revision == 200
    assert len(written) < 200
