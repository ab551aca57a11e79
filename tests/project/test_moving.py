"""Moving items: the order people see, also when the numbers between two places run out."""

from __future__ import annotations

from itertools import permutations

import pytest

from lup_canvas.project.changes import MoveItem, RestoreItem, TrashItem
from lup_canvas.project.document import Project
from tests.project.projects import GONE, add, after, empty, order, refusal, told


def move(item: str, after_: str | None, part: str = "causes") -> MoveItem:
    return MoveItem(part=part, item=item, after=after_)


@pytest.fixture
def project() -> Project:
    return after(empty(), *(add("causes", name) for name in ("aaaa", "bbbb", "cccc", "dddd")))


@pytest.mark.parametrize(
    ("item", "after_", "expected"),
    [
        ("dddd", None, "dddd aaaa bbbb cccc"),
        ("dddd", "aaaa", "aaaa dddd bbbb cccc"),
        ("aaaa", "bbbb", "bbbb aaaa cccc dddd"),
        ("aaaa", "cccc", "bbbb cccc aaaa dddd"),
        ("aaaa", "dddd", "bbbb cccc dddd aaaa"),
        ("bbbb", None, "bbbb aaaa cccc dddd"),
    ],
)
def test_an_item_stands_where_it_is_moved(
    project: Project, item: str, after_: str | None, expected: str
) -> None:
    assert order(after(project, move(item, after_)), "causes") == expected.split()


@pytest.mark.parametrize(
    ("item", "after_"), [("aaaa", None), ("bbbb", "aaaa"), ("dddd", "cccc"), ("cccc", "cccc")]
)
def test_an_item_that_stands_there_already_is_not_moved(
    project: Project, item: str, after_: str | None
) -> None:
    assert after(project, move(item, after_)) is project


def test_the_only_item_can_be_moved_to_the_beginning() -> None:
    project = after(empty(), add("causes", "aaaa"))

    assert after(project, move("aaaa", None)) is project


def test_what_is_not_here_cannot_be_moved(project: Project) -> None:
    assert refusal(project, move("ghost", None)).code == GONE
    assert refusal(project, move("aaaa", None, part="themes")).code == GONE
    assert refusal(project, move("aaaa", None, part="about")).code == GONE


def test_an_item_is_not_moved_beside_one_that_somebody_deleted_meanwhile(project: Project) -> None:
    gone = after(project, TrashItem(part="causes", item="cccc"))

    assert refusal(gone, move("aaaa", "cccc")).code == GONE


def test_moving_says_only_where_and_leaves_what_is_written(project: Project) -> None:
    moved = after(project, move("dddd", "aaaa"))

    assert moved.causes["dddd"].but(place=0.0) == project.causes["dddd"].but(place=0.0)
    assert all(moved.causes[name] is project.causes[name] for name in ("aaaa", "bbbb", "cccc"))


def test_every_order_can_be_reached(project: Project) -> None:
    for wanted in permutations(project.causes):
        moves = [move(item, before) for before, item in zip((None, *wanted), wanted, strict=False)]

        assert order(after(project, *moves), "causes") == list(wanted)


def test_moving_between_the_same_two_for_ever_never_runs_out_of_room(project: Project) -> None:
    """Halving a float ends after about fifty times; then the list is numbered anew."""
    for turn in range(200):
        moved, waiting = ("bbbb", "cccc") if turn % 2 else ("cccc", "bbbb")
        project = after(project, move(moved, "aaaa"))

        assert order(project, "causes") == ["aaaa", moved, waiting, "dddd"]


def test_moving_to_the_beginning_for_ever_works(project: Project) -> None:
    for turn in range(200):
        item = ("aaaa", "bbbb", "cccc", "dddd")[turn % 4]
        project = after(project, move(item, None))

        assert order(project, "causes")[0] == item


def test_items_in_the_very_same_place_can_be_told_apart_by_moving(project: Project) -> None:
    same = {name: cause.but(place=1.0) for name, cause in project.causes.items()}

    moved = after(project.but(causes=same), move("dddd", "aaaa"))

    assert order(moved, "causes") == ["aaaa", "dddd", "bbbb", "cccc"]


def test_an_item_brought_back_stands_where_it_stood(project: Project) -> None:
    back = after(
        project,
        TrashItem(part="causes", item="bbbb"),
        move("dddd", "aaaa"),
        RestoreItem(item="bbbb"),
    )

    assert order(back, "causes").index("bbbb") < order(back, "causes").index("cccc")


def test_what_comes_after_a_move_to_the_end_stands_last(project: Project) -> None:
    moved = after(project, move("aaaa", "dddd"), add("causes", "eeee"))

    assert order(moved, "causes")[-2:] == ["aaaa", "eeee"]


def test_insights_stand_in_an_order_that_tells_nothing_of_when() -> None:
    names = ["zzzz", "aaaa", "mmmm", "2222"]

    one = after(empty(), *(told(name) for name in names))
    other = after(empty(), *(told(name) for name in reversed(names)))

    assert order(one, "insights") == order(other, "insights")


def test_insights_numbered_anew_do_not_give_away_which_came_later() -> None:
    """Places of insights lie between 0 and 1; new ones must land anywhere among the old."""
    names = ["aaaa", "bbbb", "cccc", "dddd"]
    project = after(empty(), *(told(name) for name in names))
    same = {name: insight.but(place=0.5) for name, insight in project.insights.items()}

    moved = after(project.but(insights=same), move("dddd", "aaaa", part="insights"))

    assert all(0 <= insight.place < 1 for insight in moved.insights.values())
