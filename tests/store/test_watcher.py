from __future__ import annotations

from collections.abc import Iterator

import pytest

from lup_canvas.store.watcher import Watcher
from tests.store.projects import until


class Files:
    """Marks that a test can change, and what the watcher noticed of it."""

    def __init__(self) -> None:
        self.marks: dict[str, int] = {}
        self.looks = 0
        self.noticed: list[str] = []
        self.fails = False

    def look(self, name: str) -> int:
        self.looks += 1
        return self.marks.get(name, 0)

    def notice(self, name: str) -> None:
        if self.fails:
            self.fails = False
            raise OSError("not just now")
        self.noticed.append(name)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def watcher(files: Files) -> Iterator[Watcher]:
    watcher = Watcher(files.look, files.notice, 0.001)
    yield watcher
    watcher.close()


def test_it_notices_a_new_mark_once(files: Files, watcher: Watcher) -> None:
    watcher.follow("a")

    files.marks["a"] = 1
    until(lambda: files.noticed == ["a"])
    looks = files.looks
    until(lambda: files.looks > looks + 3)

    assert files.noticed == ["a"]


def test_what_moves_between_following_and_the_first_look_is_noticed(files: Files) -> None:
    never = Watcher(files.look, files.notice, 3_600)
    never.follow("a")
    files.marks["a"] = 1

    soon = Watcher(files.look, files.notice, 0.001)
    soon.follow("a")
    files.marks["a"] = 2
    until(lambda: files.noticed == ["a"])

    never.close()
    soon.close()


def test_a_second_follower_does_not_hide_what_moved(files: Files) -> None:
    watcher = Watcher(files.look, files.notice, 0.05)
    watcher.follow("a")
    files.marks["a"] = 1
    watcher.follow("a")

    until(lambda: files.noticed == ["a"])

    watcher.close()


def test_what_nobody_follows_any_more_is_not_looked_at(files: Files, watcher: Watcher) -> None:
    stop = watcher.follow("a")
    watcher.follow("b")

    stop()
    stop()
    files.marks |= {"a": 1, "b": 1}
    until(lambda: "b" in files.noticed)

    assert files.noticed == ["b"]


def test_one_of_two_followers_may_leave(files: Files, watcher: Watcher) -> None:
    watcher.follow("a")
    watcher.follow("a")()

    files.marks["a"] = 1

    until(lambda: files.noticed == ["a"])


def test_the_thread_lives_only_while_somebody_follows(files: Files, watcher: Watcher) -> None:
    assert not watcher.is_looking
    stop = watcher.follow("a")
    assert watcher.is_looking
    stop()
    until(lambda: not watcher.is_looking)

    watcher.follow("a")
    files.marks["a"] = 1
    until(lambda: files.noticed == ["a"])


def test_closing_ends_the_thread_for_good(files: Files, watcher: Watcher) -> None:
    watcher.follow("a")

    watcher.close()
    until(lambda: not watcher.is_looking)
    watcher.follow("b")

    assert not watcher.is_looking
    assert files.noticed == []


def test_what_could_not_be_told_is_told_at_the_next_look(files: Files, watcher: Watcher) -> None:
    files.fails = True
    watcher.follow("a")

    files.marks["a"] = 1

    until(lambda: files.noticed == ["a"])
    assert not files.fails
