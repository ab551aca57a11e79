"""Which methods a group has used, read from the traces they leave."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import Change, TrashItem
from lup_canvas.project.document.problem import Depth
from lup_canvas.project.methods import Method, methods_used
from tests.project.projects import add, after, empty

CHAIN = (
    add("causes", "hurry"),
    add("causes", "staff", leads_to=["hurry"]),
    add("causes", "money", leads_to=["staff"]),
)
BONES = tuple(add("causes", f"bone{n}", category=n) for n in "abc")
LEVELS = tuple(add("causes", f"level{n}", depth=d) for n, d in zip("abc", Depth, strict=False))
CONSEQUENCES = tuple(add("consequences", f"then{n}") for n in "ab")
JOURNEY = tuple(add("journey", f"step{n}", happens="Leverer") for n in "abc")

EMPATHY = (
    add("empathy", "parent", name="En forelder"),
    *(
        add("notes", f"note{side}", map="parent", side=side, text="Uro")
        for side in ("says", "thinks", "feels")
    ),
)

TRACES: dict[Method, tuple[Change, ...]] = {
    Method.FIVE_WHYS: CHAIN,
    Method.FISHBONE: BONES,
    Method.PROBLEM_TREE: CONSEQUENCES,
    Method.ICEBERG: LEVELS,
    Method.JOURNEY: JOURNEY,
    Method.EMPATHY: EMPATHY,
}


def test_nothing_made_is_no_method_used() -> None:
    assert methods_used(empty()) == ()


@pytest.mark.parametrize("method", list(Method))
def test_a_method_is_used_when_it_has_left_its_traces_and_not_just_before(method: Method) -> None:
    traces = TRACES[method]

    assert methods_used(after(empty(), *traces)) == (method,)
    assert methods_used(after(empty(), *traces[:-1])) == ()


def test_all_of_them_can_be_used_and_are_named_in_a_fixed_order() -> None:
    everything = [change for traces in reversed(TRACES.values()) for change in traces]

    assert methods_used(after(empty(), *everything)) == tuple(Method)


@pytest.mark.parametrize(
    "changes",
    [
        [add("causes", f"bone{n}", category="Folk") for n in "abcd"],
        [add("causes", f"level{n}", depth="event") for n in "abcd"],
        [add("journey", f"step{n}", feels="Uro") for n in "abcd"],
        [add("journey", f"step{n}", happens=" ") for n in "abcd"],
        [*CHAIN, TrashItem(part="causes", item="staff")],
        [*EMPATHY, TrashItem(part="empathy", item="parent")],
        [EMPATHY[0], *(add("notes", f"note{n}", map="parent", text="Uro") for n in "abc")],
    ],
    ids=[
        "one bone",
        "one level",
        "nothing happens",
        "blank",
        "a link of the chain is gone",
        "the map is gone",
        "one field of the map",
    ],
)
def test_what_only_looks_like_a_method_does_not_count(changes: list[Change]) -> None:
    assert methods_used(after(empty(), *changes)) == ()
