from __future__ import annotations

from lup_canvas.shown import Offers

OURS, THEIRS = "a" * 26, "b" * 26


def test_the_latest_offer_holds() -> None:
    offers = Offers(most=2)
    offers.offer(OURS, "area", lambda: b"old")
    offers.offer(OURS, "area", lambda: b"new")

    assert offers.made(OURS, ["area"]) == {"area": b"new"}


def test_projects_share_no_names() -> None:
    offers = Offers(most=2)
    offers.offer(OURS, "area", lambda: b"ours")

    assert offers.made(THEIRS, ["area"]) == {}


def test_only_the_latest_are_kept() -> None:
    offers = Offers(most=2)
    for name in ("area", "goal", "area", "trial"):
        offers.offer(OURS, name, lambda name=name: name.encode())  # type: ignore[misc]

    assert offers.made(OURS, ["area", "goal", "trial"]) == {"area": b"area", "trial": b"trial"}


def test_what_fails_is_left_out() -> None:
    offers = Offers(most=2)
    offers.offer(OURS, "area", lambda: bytes([300]))
    offers.offer(OURS, "goal", lambda: b"goal")

    assert offers.made(OURS, ["area", "goal"]) == {"goal": b"goal"}
