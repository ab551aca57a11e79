from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    Change,
    EraseItem,
    MergeCauses,
    OpenAnyway,
    RestoreItem,
    TrashItem,
    WriteText,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.history import news, opened
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import add, after, empty, open_ideas, told, write


def since(project: Project, *changes: Change) -> dict[str, int]:
    """Return what is news after `changes`, to somebody who left before them."""
    return {
        each.kind: each.times for each in news(project.history, after(project, *changes).history)
    }


def test_what_has_come_is_counted_by_kind() -> None:
    changes = (told("late"), told("lost"), add("causes", "hurry", text="Hastverk"))

    assert since(empty(), *changes) == {"insights": 2, "causes": 1}


def test_news_come_in_the_order_of_the_steps() -> None:
    changes = (
        add("tasks", "ring", text="Ringe"),
        told("late"),
        write("goal", None, "effect", "Mål"),
    )

    assert list(since(empty(), *changes)) == ["insights", "goal", "tasks"]


def test_what_was_there_before_is_no_news() -> None:
    project = after(empty(), told("late"))

    assert since(project) == {}
    assert since(project, told("lost")) == {"insights": 1}


def test_what_is_deleted_is_told_and_what_comes_back_is_neither_new_nor_deleted() -> None:
    project = after(empty(), add("causes", "hurry", text="Hastverk"))
    away = TrashItem(part="causes", item="hurry")

    assert since(project, away) == {"deleted": 1}
    assert since(project, away, RestoreItem(item="hurry")) == {}
    assert since(project, EraseItem(part="causes", item="hurry")) == {}


def test_two_causes_that_become_one_are_no_new_cause() -> None:
    project = after(empty(), *(add("causes", name, text=name) for name in ("hurry", "rush")))

    assert since(project, MergeCauses(item="rush", into="hurry")) == {"deleted": 1}


def test_an_opened_checkpoint_is_news_once() -> None:
    keys = (OpenAnyway(gate=Gate.AREA, reason="Nå"), OpenAnyway(gate=Gate.AREA, reason="Igjen"))

    assert since(empty(), *keys) == {opened(Gate.AREA): 1}


def test_the_counts_hold_no_words_and_are_for_the_group_alone() -> None:
    project = after(empty(), told("late", "Kari sa det"), *open_ideas())

    assert "Kari" not in str(project.history)
    assert view_for(project, Audience.EDITOR).project.history == project.history
    for audience in (Audience.PROJECTOR, Audience.PHONE, Audience.SNAPSHOT):
        assert view_for(project, audience).project.history == {}


@given(st.lists(st.sampled_from(["add", "write", "trash", "restore"]), max_size=30), st.integers())
def test_news_add_up_from_wherever_one_left(acts: list[str], left: int) -> None:
    project, leaving = empty(), empty()
    for number, act in enumerate(acts):
        project = after(project, _change(project, act, number))
        leaving = project if number == left % (len(acts) or 1) else leaving

    all_of_it = {each.kind: each.times for each in news({}, project.history)}
    until = {each.kind: each.times for each in news({}, leaving.history)}
    rest = {each.kind: each.times for each in news(leaving.history, project.history)}
    for kind in ("causes", "area"):
        assert until.get(kind, 0) + rest.get(kind, 0) == all_of_it.get(kind, 0)
    assert len(project.history) <= 4


def _change(project: Project, act: str, number: int) -> Change:
    name = f"cause{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{'a' * (number // 26 + 1)}"
    there = next(iter(project.causes), name)
    match act:
        case "add":
            return add("causes", name, text="Vi har det travelt")
        case "trash" if project.causes:
            return TrashItem(part="causes", item=there)
        case "restore" if project.trash:
            return RestoreItem(item=next(iter(project.trash)))
        case _:
            rev = project.area.area.rev
            return WriteText(part="area", field="area", base_rev=rev, text=f"Nummer {number}")
