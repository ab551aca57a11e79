from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.access import Attempts, Codes, ServerKey
from lup_canvas.access.attempts import WRONG_PER_DAY, WRONG_PER_MINUTE

PROJECT = "abcd2345"
WRONG = "2222-2222"
TOWN_HALL = "192.0.2.10"
STRANGER = "203.0.113.7"
HOUR = 3_600.0


@dataclass
class Clock:
    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def attempts(codes: Codes, clock: Clock) -> Attempts:
    return Attempts(codes, clock)


def guess_wrong(attempts: Attempts, times: int, address: str = STRANGER) -> None:
    for _ in range(times):
        assert attempts.project_behind(WRONG, address) is None


def test_code_and_token_open_the_project(attempts: Attempts, codes: Codes) -> None:
    assert attempts.project_behind(codes.code_for(PROJECT), TOWN_HALL) == PROJECT
    assert attempts.project_behind(codes.phone_token_for(PROJECT), TOWN_HALL) == PROJECT


def test_nobody_with_the_right_code_is_shut_out_by_wrong_ones_from_the_same_address(
    attempts: Attempts, codes: Codes
) -> None:
    code = codes.code_for(PROJECT)

    guess_wrong(attempts, WRONG_PER_MINUTE - 1, TOWN_HALL)

    opened = [attempts.project_behind(code, TOWN_HALL) for _ in range(200)]
    assert opened == [PROJECT] * 200


def test_right_codes_are_never_counted(attempts: Attempts, codes: Codes) -> None:
    code = codes.code_for(PROJECT)

    opened = [attempts.project_behind(code, TOWN_HALL) for _ in range(WRONG_PER_DAY + 1)]

    assert set(opened) == {PROJECT}
    assert not attempts.only_tokens_work


def test_the_minutes_limit_is_for_the_whole_server_and_passes(
    attempts: Attempts, codes: Codes, clock: Clock
) -> None:
    code = codes.code_for(PROJECT)
    for place in range(WRONG_PER_MINUTE):
        guess_wrong(attempts, 1, f"198.51.100.{place}")

    assert attempts.project_behind(code, TOWN_HALL) is None
    assert attempts.project_behind(codes.phone_token_for(PROJECT), TOWN_HALL) == PROJECT

    clock.now += 60
    assert attempts.project_behind(code, TOWN_HALL) == PROJECT


def test_when_the_days_limit_is_used_up_only_the_token_works_until_the_next_day(
    attempts: Attempts, codes: Codes, clock: Clock
) -> None:
    code = codes.code_for(PROJECT)
    first = clock.now
    while not attempts.only_tokens_work:
        guess_wrong(attempts, WRONG_PER_MINUTE)
        clock.now += 60

    assert attempts.project_behind(code, TOWN_HALL) is None
    assert attempts.project_behind(codes.phone_token_for(PROJECT), TOWN_HALL) == PROJECT

    clock.now = first + 24 * HOUR
    assert not attempts.only_tokens_work
    assert attempts.project_behind(code, TOWN_HALL) == PROJECT


def test_an_attacker_has_less_than_one_chance_in_a_million_in_eight_hours(
    attempts: Attempts, codes: Codes, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(codes, "find", tried.append)
    end = clock.now + 8 * HOUR

    while clock.now < end:
        for place in range(3):
            attempts.project_behind(WRONG, f"2001:db8:{place}::1")
        clock.now += 1

    assert len(tried) == WRONG_PER_DAY
    assert len(tried) * 27 / 31**8 < 1e-6


@pytest.mark.parametrize("typed", ["", "ABC", "ABCD-EFGO", "hei på deg", "1" * 8, "A" * 43])
def test_what_cannot_be_a_code_is_no_guess(attempts: Attempts, codes: Codes, typed: str) -> None:
    for _ in range(WRONG_PER_MINUTE):
        assert attempts.project_behind(typed, STRANGER) is None

    assert attempts.project_behind(codes.code_for(PROJECT), TOWN_HALL) == PROJECT


def test_an_outdated_poster_uses_up_nothing(attempts: Attempts, codes: Codes) -> None:
    poster = codes.phone_token_for(PROJECT)
    codes.renew(PROJECT)

    for _ in range(WRONG_PER_MINUTE):
        assert attempts.project_behind(poster, TOWN_HALL) is None

    assert attempts.project_behind(codes.code_for(PROJECT), TOWN_HALL) == PROJECT


def test_a_place_that_guesses_much_waits_longer_for_a_minute_and_others_do_not(
    attempts: Attempts, clock: Clock
) -> None:
    guess_wrong(attempts, 10)
    assert attempts.wait(STRANGER) == 0.2

    guess_wrong(attempts, 1)
    assert attempts.wait(STRANGER) == 3.0
    assert attempts.wait(TOWN_HALL) == 0.2

    clock.now += 60
    assert attempts.wait(STRANGER) == 0.2


def test_an_ipv6_network_and_a_mapped_address_are_one_place(attempts: Attempts) -> None:
    guess_wrong(attempts, 11, "2001:db8:0:1::1")
    guess_wrong(attempts, 11, "::ffff:192.0.2.10")

    assert attempts.wait("2001:db8:0:2::99") == 3.0
    assert attempts.wait("2001:db8:1::1") == 0.2
    assert attempts.wait("192.0.2.10") == 3.0


def test_no_address_is_kept_in_memory(attempts: Attempts) -> None:
    guess_wrong(attempts, 3)

    assert STRANGER not in repr(vars(attempts))
    assert STRANGER.encode() not in repr(vars(attempts)).encode()


def test_many_at_once_do_not_get_past_the_limit(
    attempts: Attempts, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(codes, "find", tried.append)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda _: attempts.project_behind(WRONG, STRANGER), range(500)))

    assert len(tried) == WRONG_PER_MINUTE


@given(pauses=st.lists(st.floats(0, 120), max_size=300))
def test_no_minute_ever_holds_more_guesses_than_the_limit(
    tmp_path_factory: pytest.TempPathFactory, pauses: list[float]
) -> None:
    clock, tried = Clock(), list[float]()
    codes = Codes(tmp_path_factory.getbasetemp() / "guesses", ServerKey(b"k" * 32))
    codes.find = lambda _: tried.append(clock.now)  # type: ignore[method-assign, assignment]
    attempts = Attempts(codes, clock)

    for pause in pauses:
        clock.now += pause / 60
        attempts.project_behind(WRONG, STRANGER)

    for start in tried:
        assert sum(start <= at < start + 60 for at in tried) <= WRONG_PER_MINUTE
