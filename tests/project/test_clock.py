"""The clock of an exercise: it never goes below nothing, and stands still when it is told to."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.document.clock import LONGEST, NO_TIME, Clock
from tests.project.projects import AT

TWO = timedelta(minutes=2)
MINUTES = st.integers(1, 240)
WHILES = st.timedeltas(min_value=timedelta(hours=-1), max_value=timedelta(hours=9))
"""Also clocks that are set back."""


def test_time_passes_while_it_runs() -> None:
    clock = Clock.of(5, AT)

    assert clock.left(AT) == timedelta(minutes=5)
    assert clock.left(AT + timedelta(seconds=61)) == timedelta(minutes=3, seconds=59)


def test_a_paused_clock_keeps_what_was_left_and_goes_on_from_there() -> None:
    paused = Clock.of(5, AT).paused(AT + TWO)
    later = AT + timedelta(hours=3)

    assert paused.left(later) == timedelta(minutes=3)
    assert paused.resumed(later).left(later + TWO) == timedelta(minutes=1)


def test_two_minutes_more_after_the_end_are_two_whole_minutes() -> None:
    long_after = AT + timedelta(hours=1)

    clock = Clock.of(5, AT).with_more(TWO, long_after)

    assert clock.left(long_after) == TWO
    assert clock.left(long_after + TWO) == NO_TIME


@given(
    MINUTES, st.lists(WHILES, max_size=8), st.lists(st.sampled_from(["p", "r", "+"]), max_size=8)
)
def test_there_is_never_less_than_no_time_nor_more_than_was_given(
    minutes: int, whiles: list[timedelta], presses: list[str]
) -> None:
    clock, at, extended = Clock.of(minutes, AT), AT, 0
    for press, passes in zip(presses, whiles, strict=False):
        at += passes
        before = clock.left(at)
        match press:
            case "p":
                clock = clock.paused(at)
                assert clock.left(at + timedelta(days=1)) == before
            case "r":
                clock = clock.resumed(at)
                assert clock.left(at) <= before or clock.left(at) == before
            case _:
                clock, extended = clock.with_more(TWO, at), extended + 1
                assert clock.left(at) == before + TWO
        assert NO_TIME <= clock.left(at) <= clock.whole <= LONGEST
        assert clock.whole == timedelta(minutes=minutes + 2 * extended)


@given(MINUTES, WHILES)
def test_pausing_and_going_on_are_the_same_done_once_or_twice(
    minutes: int, passes: timedelta
) -> None:
    at = AT + passes
    paused = Clock.of(minutes, AT).paused(at)

    assert paused.paused(at + TWO) == paused
    assert paused.resumed(at).resumed(at + TWO) == paused.resumed(at)


@given(MINUTES, WHILES)
def test_a_clock_is_the_same_after_it_has_been_kept(minutes: int, passes: timedelta) -> None:
    clock = Clock.of(minutes, AT).with_more(TWO, AT + passes).paused(AT + passes)

    assert Clock.model_validate_json(clock.model_dump_json()) == clock
