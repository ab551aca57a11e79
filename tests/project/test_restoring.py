"""Going back to a snapshot: as it was then, and nothing that came after it is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    EraseItem,
    MoveItem,
    TrashItem,
    WriteText,
    apply,
)
from lup_canvas.project.changes.restoring import Overtaken, RestoreSnapshot
from lup_canvas.project.comparison import compared
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.permissions import Role, allows
from lup_canvas.project.views import Audience, view_for
from tests.formats.projects import AT, a_project, the_example
from tests.project.canaries import PLANS, Plan, dig

LATER = AT + timedelta(days=1)
FEWER = settings(max_examples=settings().max_examples // 4)  # an example, like a mine, is large


def seen(project: Project) -> Project:
    return view_for(project, Audience.SNAPSHOT).project


def restored(project: Project, then: Project) -> Project:
    """Return `project` after going back to a snapshot of `then`."""
    return apply(project, RestoreSnapshot(then=seen(then), seen=project.revision), LATER)


def did(project: Project, *changes: Change) -> Project:
    for change in changes:
        project = apply(project, change, LATER)
    return project


@st.composite
def edits(draw: st.DrawFn) -> list[Change]:
    """Some things that a group does with the example."""
    return [draw(_edit(n)) for n in range(draw(st.integers(1, 8)))]


@st.composite
def _edit(draw: st.DrawFn, n: int) -> Change:
    part = draw(st.sampled_from(["causes", "ideas", "themes", "questions", "tasks"]))
    item = draw(st.sampled_from(sorted(getattr(the_example(), part))))
    field = COLLECTIONS[part].texts()[0]
    kind = draw(st.sampled_from(["add", "write", "trash", "move", "tell"]))
    known: dict[str, Any] = {"part": part, "item": item}
    match kind:
        case "add":
            return AddItem(part=part, item=f"nytt{'abcdefgh'[n]}", values={field: f"Nytt {n}"})
        case "write":
            return WriteText(**known, field=field, base_rev=99, text=f"Skrevet {n}")
        case "trash":
            return TrashItem(**known)
        case "move":
            return MoveItem(**known)
        case _:
            return AddInsight(item=f"fortalt{'abcdefgh'[n]}", text=f"Fortalt {n}")


def after(project: Project, changes: list[Change]) -> Project:
    for change in changes:
        gone = getattr(change, "item", "") in project.trash
        project = project if gone else apply(project, change, LATER)
    return project


@FEWER
@given(edits())
def test_the_project_is_as_it_was_and_can_be_as_it_is_again(changes: list[Change]) -> None:
    then = the_example()
    now = after(then, changes)

    back = restored(now, then)
    again = restored(back, now)

    assert compared(seen(then), seen(back)) == ()
    assert compared(seen(now), seen(again)) == ()


@FEWER
@given(edits())
def test_nothing_that_came_later_is_lost(changes: list[Change]) -> None:
    now = after(the_example(), changes)

    back = restored(now, the_example())

    for part in COLLECTIONS:
        for name in getattr(now, part):
            assert name in getattr(back, part) or back.trash[name].part == part
    assert {n: each.text for n, each in back.insights.items()} == {
        n: each.text for n, each in now.insights.items()
    }
    assert (back.members, back.settings, back.about) == (now.members, now.settings, now.about)
    assert back.checkpoints == now.checkpoints


@FEWER
@given(edits())
def test_going_back_twice_is_going_back_once(changes: list[Change]) -> None:
    back = restored(after(the_example(), changes), the_example())

    assert restored(back, the_example()) is back


@FEWER
@given(PLANS)
def test_going_back_to_what_stands_now_changes_no_word(plan: Plan) -> None:
    now = dig(plan).project

    assert restored(now, now) is now


def test_who_makes_contact_is_in_no_snapshot_and_stays() -> None:
    then = a_project(actors={"bup222": {"name": "BUP", "contact": "Kari ringer"}})
    now = did(then, WriteText(part="actors", item="bup222", field="name", base_rev=1, text="PPT"))

    back = restored(now, then).actors["bup222"]

    assert (str(back.name), str(back.contact)) == ("BUP", "Kari ringer")


def test_a_text_comes_back_as_a_new_revision() -> None:
    then = a_project(goal={"effect": "Slik"})
    now = did(then, WriteText(part="goal", field="effect", base_rev=1, text="Annerledes"))

    back = restored(now, then)

    assert (back.goal.effect.value, back.goal.effect.rev) == ("Slik", 3)
    assert back.revision == now.revision + 1


def test_a_version_that_waits_to_be_chosen_still_waits() -> None:
    then = a_project(goal={"effect": "Slik"})
    now = did(
        then,
        WriteText(part="goal", field="effect", base_rev=1, text="En"),
        WriteText(part="goal", field="effect", base_rev=1, text="En annen"),
    )

    assert [each.text for each in restored(now, then).goal.effect.variants] == ["En annen"]


def test_what_was_deleted_comes_back_whole_and_what_was_erased_never() -> None:
    ideas = {
        "ideen2": {"text": "En idé", "scores": {"stemme": {"effect": 5}}},
        "slettet2": {"text": "Ola må vekk"},
    }
    gates = {gate: {"opening": {"at": AT}} for gate in ("problem", "goal")}
    then = a_project(ideas=ideas, checkpoints=gates)
    now = did(
        then, TrashItem(part="ideas", item="ideen2"), EraseItem(part="ideas", item="slettet2")
    )

    back = restored(now, then)

    assert back.ideas.keys() == {"ideen2"}
    assert back.ideas["ideen2"].scores == then.ideas["ideen2"].scores
    assert back.trash == {}


def test_ideas_that_were_sealed_then_stay_as_they_are() -> None:
    then = a_project(ideas={"parkert": {"text": "Parkert", "state": "parked"}})
    gates = {gate: {"opening": {"at": AT}} for gate in ("problem", "goal")}
    now = a_project(ideas={"parkert": {"text": "Parkert"}}, checkpoints=gates)

    assert restored(now, then) is now


def test_what_is_written_in_silence_is_not_touched() -> None:
    then = a_project(causes={"topp22": {"text": "Vi spør ikke"}})
    silent = {"text": "Skrevet i stillhet", "hidden_by": "stemme2", "leads_to": ["topp22"]}
    now = a_project(causes={"topp22": {"text": "Omskrevet"}, "stille2": silent})

    back = restored(now, then)

    assert back.causes["topp22"].text.value == "Vi spør ikke"
    assert back.causes["stille2"] == now.causes["stille2"]


def test_contributions_go_back_under_the_themes_they_were_in() -> None:
    then = a_project(
        themes={"temaet": {"name": "Et tema"}},
        insights={"sagt22": {"text": "Sagt", "themes": ["temaet"]}},
    )
    moved = then.insights["sagt22"].but(themes=())
    now = then.but(insights={"sagt22": moved, "senere": moved.but(id="senere")})

    back = restored(now, then)

    assert back.insights["sagt22"].themes == ("temaet",)
    assert back.insights["senere"].themes == ()


def test_nothing_is_restored_over_what_has_not_been_kept_safe() -> None:
    then = a_project(goal={"effect": "Slik"})
    change = RestoreSnapshot(then=seen(then), seen=0)
    now = did(then, WriteText(part="goal", field="effect", base_rev=1, text="Annerledes"))

    with pytest.raises(Overtaken):
        apply(now, change, LATER)


def test_those_who_own_the_project_may_go_back_and_nobody_else() -> None:
    project = a_project()
    change = RestoreSnapshot(then=project, seen=0)

    allowed = [role for role in Role if allows(role, change, project)]

    assert allowed == [Role.EDITOR, Role.ADVISER]
