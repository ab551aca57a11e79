"""Those who come by no link may make projects, and not fill the disk."""

from __future__ import annotations

import pytest

from lup_canvas.project.errors import ChangeRefused
from lup_canvas.ui.newcomers import LEAST, MOST, Newcomers


def test_a_whole_course_may_begin_at_once() -> None:
    newcomers = Newcomers()

    for _ in range(500):
        newcomers.make_room()


def test_there_is_an_end_to_what_is_made_in_an_hour_and_room_again_after_it() -> None:
    now = 0.0
    newcomers = Newcomers(lambda: now)
    newcomers.make_room(MOST - LEAST)
    newcomers.make_room(1)

    with pytest.raises(ChangeRefused):
        newcomers.make_room()

    now = 3_600.0
    newcomers.make_room(MOST)
