"""Whoever says much at once is heard; whoever does not stop is not."""

from __future__ import annotations

from lup_canvas.web.patience import Patience


def test_patience_lasts_for_so_much_and_grows_again_with_time() -> None:
    now = 0.0
    patience = Patience(at_once=3, in_a_second=1, clock=lambda: now)
    assert [patience.lasts() for _ in range(4)] == [True, True, True, False]

    now = 3.0
    assert patience.lasts()

    now = 1_000.0
    assert [patience.lasts() for _ in range(4)] == [True, True, True, False]
