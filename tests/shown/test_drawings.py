from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable

import pytest

from lup_canvas.shown import Drawings, Turn


class Clock:
    """A clock that stands still until it is moved, and what was used meanwhile."""

    def __init__(self) -> None:
        self.at = 1_000.0
        self.used = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drawings(clock: Clock) -> Drawings:
    return Drawings(clock, lambda: clock.used)


def test_the_first_screen_draws_at_once(drawings: Drawings) -> None:
    assert drawings.wait(Turn()) == 0


def test_each_screen_has_a_time_of_its_own(drawings: Drawings) -> None:
    waits = [drawings.wait(Turn()) for _ in range(243)]

    gaps = [later - sooner for sooner, later in itertools.pairwise(waits)]
    assert min(gaps) == pytest.approx(max(gaps))
    assert 10 < waits[-1] < 30, "all of 27 groups are through in half a minute"


def test_a_screen_that_waits_keeps_its_turn(drawings: Drawings, clock: Clock) -> None:
    drawings.wait(Turn())
    waiting = Turn()
    first = drawings.wait(waiting)

    clock.at += first / 2

    assert drawings.wait(waiting) == pytest.approx(first / 2)
    assert drawings.wait(Turn()) == pytest.approx(first * 1.5), "no turn was taken twice"


def test_who_has_drawn_stands_at_the_end_of_the_line(drawings: Drawings) -> None:
    mine = Turn()
    drawings.wait(mine)
    others = [drawings.wait(Turn()) for _ in range(3)]

    assert drawings.wait(mine) > others[-1]


def test_what_hangs_on_the_wall_waits_for_nobody_unless_there_is_too_much_to_do(
    drawings: Drawings, clock: Clock
) -> None:
    wall = Turn()
    for _ in range(3):
        drawings.wait(Turn())
    assert drawings.wait(wall, first=True) == 0

    for _ in range(20):
        clock.at, clock.used = clock.at + 1, clock.used + 1
        drawings.wait(Turn())

    assert drawings.wait(wall, first=True) > 0


def test_after_a_rest_nobody_waits(drawings: Drawings, clock: Clock) -> None:
    for _ in range(100):
        drawings.wait(Turn())

    clock.at += 60

    assert drawings.wait(Turn()) == 0


def test_what_takes_long_gives_longer_turns(drawings: Drawings) -> None:
    def gap() -> float:
        return -drawings.wait(Turn()) + drawings.wait(Turn())

    usual = gap()
    for _ in range(10):
        with drawings.drawing():
            _work(0.05)

    assert gap() > 1.5 * usual


def test_the_busier_the_server_is_the_longer_they_wait_and_not_a_moment_after(
    drawings: Drawings, clock: Clock
) -> None:
    def gap_after(*, using: float) -> float:
        for _ in range(20):
            clock.at, clock.used = clock.at + 60, clock.used + 60 * using
            drawings.wait(Turn())
        return drawings.wait(Turn())

    calm = gap_after(using=0.2)

    assert gap_after(using=0.9) > 2 * calm
    assert gap_after(using=0.2) == pytest.approx(calm)


def test_screens_are_drawn_one_at_a_time(drawings: Drawings) -> None:
    done: list[str] = []
    with drawings.drawing():
        other = _drawn_beside(drawings, lambda: done.append("the other"))
        other.join(timeout=0.05)
        done.append("the one")
    other.join()

    assert done == ["the one", "the other"]


def test_a_screen_that_is_slow_to_draw_holds_nobody_back_for_long(clock: Clock) -> None:
    drawings = Drawings(clock, patience=0.01)
    with drawings.drawing():
        other = _drawn_beside(drawings, lambda: None)
        other.join(timeout=30)
        assert not other.is_alive()


def test_a_long_line_is_no_reason_to_be_drawn_beside_another(clock: Clock) -> None:
    drawings, drawn = Drawings(clock, patience=0.05), list[int]()
    now = itertools.count()

    def draw() -> None:
        began = next(now)
        _work(0.03)
        drawn.append(next(now) - began)

    for other in [_drawn_beside(drawings, draw) for _ in range(6)]:
        other.join()

    assert drawn == [1] * 6, "nobody else began meanwhile"


def test_a_screen_that_could_not_be_drawn_keeps_nobody_waiting(clock: Clock) -> None:
    drawings = Drawings(clock, patience=60)
    with pytest.raises(ZeroDivisionError), drawings.drawing():
        raise ZeroDivisionError

    other = _drawn_beside(drawings, lambda: None)
    other.join(timeout=30)
    assert not other.is_alive()


def _drawn_beside(drawings: Drawings, draw: Callable[[], None]) -> threading.Thread:
    def run() -> None:
        with drawings.drawing():
            draw()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def _work(seconds: float) -> None:
    began = time.thread_time()
    while time.thread_time() - began < seconds:
        pass
