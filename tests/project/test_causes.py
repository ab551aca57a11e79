"""Reading the cause bank: one graph that several methods look at."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lup_canvas.project import causes
from lup_canvas.project.changes import MoveItem, SetField, TrashItem
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause
from tests.project.projects import add, after, empty, told


@pytest.fixture
def project() -> Project:
    """Two chains that meet in money; fear stands alone.

    hurry <- staff <- money     late <- money     fear
    """
    return after(
        empty(),
        told("heard"),
        told("unread", by_phone=True),
        add("causes", "hurry", category="Folk", root=True),
        add("causes", "late", category="Rutiner"),
        add("causes", "staff", leads_to=["hurry"], evidence="numbers"),
        add("causes", "money", leads_to=["staff", "late"], insights=["heard", "unread", "gone"]),
        add("causes", "fear", category="Folk"),
    )


def names(found: tuple[Cause, ...]) -> list[str]:
    return [cause.id for cause in found]


def without(project: Project, *items: str) -> Project:
    return after(project, *(TrashItem(part="causes", item=item) for item in items))


def bank(ties: dict[str, list[str]]) -> Project:
    """Return a project with causes and what they lead to, whatever the rules say."""
    found = {
        name: Cause(id=name, place=float(n), leads_to=tuple(leads_to))
        for n, (name, leads_to) in enumerate(ties.items())
    }
    return empty().but(causes=found)


def test_an_empty_bank_has_nothing_to_show() -> None:
    assert list(causes.tree(empty())) == []
    assert (causes.depth(empty()), causes.chains(empty())) == (0, 0)
    assert causes.meeting_points(empty()) == causes.roots(empty()) == ()


def test_the_tree_goes_from_the_problem_inwards_in_the_groups_order(project: Project) -> None:
    shown = [(cause.id, depth, under) for cause, depth, under in causes.tree(project)]

    assert shown == [
        ("hurry", 1, None),
        ("staff", 2, "hurry"),
        ("money", 3, "staff"),
        ("late", 1, None),
        ("money", 2, "late"),
        ("fear", 1, None),
    ]


def test_moving_a_cause_moves_it_in_the_tree(project: Project) -> None:
    moved = after(project, MoveItem(part="causes", item="fear"))

    assert next(causes.tree(moved))[0].id == "fear"


def test_a_cause_whose_target_is_deleted_stands_at_the_problem(project: Project) -> None:
    shown = [(cause.id, depth) for cause, depth, _ in causes.tree(without(project, "hurry"))]

    assert ("staff", 1) in shown
    assert ("money", 2) in shown


def test_what_stands_behind_a_meeting_point_is_shown_once() -> None:
    """Else a few places where chains meet would make a tree without end."""
    project = bank({"aaaa": [], "bbbb": [], "meet": ["aaaa", "bbbb"], "deep": ["meet"]})

    shown = [(cause.id, under) for cause, _, under in causes.tree(project)]

    assert shown == [
        ("aaaa", None),
        ("meet", "aaaa"),
        ("deep", "meet"),
        ("bbbb", None),
        ("meet", "bbbb"),
    ]


def test_a_bank_where_everything_meets_is_still_drawn() -> None:
    """Thirty levels of two causes that lead to both above: a billion ways through."""
    levels = [[f"{letter}{side}aa" for side in "xy"] for letter in "abcdefghijklmnopqrstuvwxyz2345"]
    ties: dict[str, list[str]] = {name: [] for name in levels[0]}
    for above, below in pairwise(levels):
        ties |= dict.fromkeys(below, above)

    project = bank(ties)

    assert len(list(causes.tree(project))) == sum(len(above) or 1 for above in ties.values())
    assert causes.depth(project) == 30


def test_a_chain_as_long_as_the_list_may_be_is_still_drawn() -> None:
    chain = [f"{n:04o}".translate(str.maketrans("01", "ab")) for n in range(1000)]
    project = bank({name: chain[n - 1 : n] for n, name in enumerate(chain)})

    assert causes.depth(project) == len(list(causes.tree(project))) == 1000


def test_depth_is_how_often_why_was_asked_in_the_longest_chain(project: Project) -> None:
    assert causes.depth(project) == 3
    assert causes.depth(without(project, "staff")) == 2
    assert causes.depth(without(project, "money", "staff")) == 1


def test_the_longest_way_counts_also_when_a_shorter_one_comes_first() -> None:
    assert causes.depth(bank({"aaaa": [], "bbbb": ["aaaa"], "cccc": ["aaaa", "bbbb"]})) == 3


def test_a_chain_is_two_causes_or_more_from_the_problem(project: Project) -> None:
    assert causes.chains(project) == 2, "fear alone is no chain"
    assert causes.chains(without(project, "money")) == 1


def test_a_meeting_point_leads_to_more_than_one_that_is_still_here(project: Project) -> None:
    assert names(causes.meeting_points(project)) == ["money"]
    assert names(causes.meeting_points(without(project, "late"))) == []


def test_categories_are_named_once_in_the_order_of_their_causes(project: Project) -> None:
    assert causes.categories_used(project) == ("Folk", "Rutiner")


def test_roots_and_evidence_are_what_the_group_has_said(project: Project) -> None:
    unmarked = after(project, SetField(part="causes", item="hurry", field="root", value=False))

    assert names(causes.roots(project)) == ["hurry"]
    assert names(causes.roots(unmarked)) == []
    assert names(causes.with_evidence(project)) == ["staff"]


def test_support_counts_shown_insights_only(project: Project) -> None:
    assert causes.support(project, project.causes["money"]) == 1
    assert causes.support(project, project.causes["hurry"]) == 0


def test_ahead_of_a_cause_is_all_it_leads_to(project: Project) -> None:
    assert causes.ahead(project, ("money",)) == {"money", "staff", "hurry", "late"}
    assert causes.ahead(project, ("hurry", "fear")) == {"hurry", "fear"}
    assert causes.ahead(project, ("ghost",)) == set()


FEWER = settings(max_examples=settings().max_examples // 2)


@st.composite
def banks(draw: st.DrawFn) -> Project:
    """Draw causes that lead only to earlier ones, so that there is no circle."""
    names = [f"{letter}{letter}{letter}{letter}" for letter in "abcdefghij"]
    count = draw(st.integers(0, len(names)))
    ties = {
        name: draw(st.lists(st.sampled_from(names[:n]), unique=True)) if n else []
        for n, name in enumerate(names[:count])
    }
    order = draw(st.permutations(list(ties)))
    return bank({name: ties[name] for name in order})


@FEWER
@given(banks())
def test_the_tree_shows_every_cause_under_everything_it_leads_to_once(project: Project) -> None:
    shown = [(cause.id, under) for cause, _, under in causes.tree(project)]

    ties = {
        (cause.id, target)
        for cause in project.causes.values()
        for target in causes.parents(project, cause) or (None,)
    }
    assert len(shown) == len(ties)
    assert set(shown) == ties


@FEWER
@given(banks())
def test_nothing_is_shown_deeper_than_the_depth(project: Project) -> None:
    shown = [depth for _, depth, _ in causes.tree(project)]

    assert max(shown, default=0) <= causes.depth(project) <= len(project.causes)
    assert all(after - before <= 1 for before, after in pairwise(shown)), "no level is skipped"
