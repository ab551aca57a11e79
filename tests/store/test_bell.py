from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from lup_canvas.store.bell import Bell


def test_a_revision_is_told_once_in_a_row() -> None:
    bell = Bell()
    heard: list[int] = []
    bell.listen("a", heard.append)

    for revision in (1, 1, 2, 2, 1):
        bell.ring("a", revision)

    assert heard == [1, 2, 1]


def test_a_bell_without_listeners_remembers_nothing() -> None:
    bell = Bell()
    bell.listen("a", lambda _: None)()
    bell.ring("a", 1)
    heard: list[int] = []
    bell.listen("a", heard.append)

    bell.ring("a", 1)

    assert heard == [1]


def test_the_same_listener_twice_is_two_listeners() -> None:
    bell = Bell()
    heard: list[int] = []
    stop = bell.listen("a", heard.append)
    bell.listen("a", heard.append)

    bell.ring("a", 1)
    stop()
    bell.ring("a", 2)

    assert heard == [1, 1, 2]


def test_listeners_come_and_go_while_it_rings() -> None:
    bell = Bell()
    stays: list[int] = []
    bell.listen("a", stays.append)

    def visit(_: int) -> None:
        bell.listen("a", lambda _: None)()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(visit, range(500)))
        list(pool.map(lambda revision: bell.ring("a", revision), range(100)))

    assert set(stays) == set(range(100))
