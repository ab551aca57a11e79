"""How often links are opened: a number each, whatever comes in between."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lup_canvas.access import Openings

LINK, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def openings(tmp_path: Path) -> Openings:
    return Openings(tmp_path, write_after=60)


def test_a_link_that_nobody_has_opened_counts_none(openings: Openings) -> None:
    assert openings.of(LINK) == 0
    assert openings.of("../../etc/passwd") == 0


def test_each_link_is_counted_by_itself_also_after_a_restart(
    openings: Openings, tmp_path: Path
) -> None:
    for link in (LINK, OTHER, LINK):
        openings.count(link)
    openings.write()
    openings.count(LINK)

    assert (openings.of(LINK), openings.of(OTHER)) == (3, 1)
    openings.write()
    assert Openings(tmp_path).of(LINK) == 3


def test_nothing_is_lost_when_many_open_at_once(openings: Openings) -> None:
    def visit(n: int) -> None:
        openings.count(LINK)
        if n % 50 == 0:
            openings.write()

    with ThreadPoolExecutor(8) as people:
        list(people.map(visit, range(500)))

    assert openings.of(LINK) == 500


def test_what_is_counted_is_written_by_itself(tmp_path: Path) -> None:
    openings = Openings(tmp_path, write_after=0)

    openings.count(LINK)
    while not (tmp_path / "openings" / LINK).exists():
        pass

    assert openings.of(LINK) == 1


def test_a_link_that_is_gone_leaves_no_number(openings: Openings, tmp_path: Path) -> None:
    openings.count(LINK)
    openings.write()
    openings.count(LINK)

    openings.forget(LINK)

    assert openings.of(LINK) == 0
    assert list((tmp_path / "openings").iterdir()) == []


def test_a_damaged_number_is_begun_anew(openings: Openings, tmp_path: Path) -> None:
    (tmp_path / "openings").mkdir()
    (tmp_path / "openings" / LINK).write_bytes(b"mye rart")

    openings.count(LINK)

    assert openings.of(LINK) == 1
