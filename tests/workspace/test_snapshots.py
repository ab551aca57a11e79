"""Snapshots that take themselves, and going back to one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lup_canvas.project.changes import (
    AddItem,
    Change,
    EndGathering,
    OpenAnyway,
    ReopenCheckpoint,
    StartGathering,
    WriteText,
)
from lup_canvas.project.comparison import compared
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.snapshot import Occasion
from lup_canvas.project.views import Audience
from lup_canvas.workspace import NotFound, Workspace
from tests.web.outside import Clock

OPEN = OpenAnyway(gate=Gate.AREA, reason="Vi vil videre")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    opened = Workspace(tmp_path, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def project(house: Workspace) -> str:
    return house.create_project("Trygge overganger", "Ås barnehage").project_id


def send(house: Workspace, project: str, *changes: Change) -> None:
    for change in changes:
        house.send(project, Role.EDITOR, change)


def writing(text: str, base_rev: int = 0) -> WriteText:
    return WriteText(part="area", field="area", base_rev=base_rev, text=text)


def test_a_checkpoint_that_is_passed_is_kept_once(house: Workspace, project: str) -> None:
    send(house, project, writing("Overganger"), OPEN, OPEN, writing("Senere", 1))

    (kept,) = house.snapshots.of(project)

    assert (kept.occasion, kept.is_automatic) == (Occasion.CHECKPOINT, True)
    assert kept.name == "Sjekkpunkt passert: Problemområde"
    assert kept.project.area.area.value == "Overganger"
    assert kept.revision == 2


def test_a_checkpoint_that_is_passed_again_is_kept_again(
    house: Workspace, project: str, clock: Clock
) -> None:
    send(house, project, OPEN, ReopenCheckpoint(gate=Gate.AREA))
    clock.pass_days(1)
    send(house, project, OpenAnyway(gate=Gate.AREA, reason="Nå er vi klare"))

    assert [each.occasion for each in house.snapshots.of(project)] == [Occasion.CHECKPOINT] * 2


def test_a_checkpoint_is_passed_even_if_it_cannot_be_kept(
    house: Workspace, project: str, tmp_path: Path
) -> None:
    (tmp_path / "snapshots" / project).write_bytes(b"in the way")

    send(house, project, OPEN)

    assert house.view(project, Audience.EDITOR).project.checkpoint(Gate.AREA).is_open


def test_it_is_named_in_the_language_of_the_group(house: Workspace) -> None:
    project = house.create_project("Safe transitions", "Ås", language="en").project_id

    send(house, project, OPEN)

    assert house.snapshots.of(project)[0].name == "Checkpoint passed: Problem area"


def test_going_back_keeps_what_was_there_and_can_be_undone(
    house: Workspace, project: str, clock: Clock
) -> None:
    send(house, project, writing("Først"))
    first = house.snapshots.take(project, "Etter samling 1")
    clock.pass_days(1)
    send(house, project, writing("Sist", 1))
    before = house.view(project, Audience.SNAPSHOT).project

    after = house.restore(project, Role.EDITOR, first.id)

    assert after.area.area.value == "Først"
    _, kept = house.snapshots.of(project)
    assert kept.occasion is Occasion.RESTORE
    assert kept.name == "Før «Etter samling 1»"
    assert compared(before, kept.project) == ()

    house.restore(project, Role.EDITOR, kept.id)

    assert house.view(project, Audience.SNAPSHOT).project.area.area.value == "Sist"


def test_going_back_to_how_it_is_changes_nothing(house: Workspace, project: str) -> None:
    first = house.snapshots.take(project, "Nå")

    house.restore(project, Role.EDITOR, first.id)

    assert house.snapshots.of(project) == [first]
    assert house.revision(project) == 0


def test_only_those_who_own_the_project_go_back(house: Workspace, project: str) -> None:
    send(house, project, writing("Først"))
    first = house.snapshots.take(project, "Etter samling 1")
    send(house, project, writing("Sist", 1))

    for role in (Role.STAFF, Role.READER):
        with pytest.raises(ChangeRefused):
            house.restore(project, role, first.id)
    with pytest.raises(NotFound):
        house.restore(project, Role.EDITOR, "ukjent2")

    assert house.snapshots.of(project) == [first]


def test_the_end_of_a_gathering_is_kept_by_its_name(house: Workspace, project: str) -> None:
    exercise = AddItem(
        part="exercises", item="ovelse22", values={"title": "Stille", "gathering": "second"}
    )
    send(house, project, exercise, StartGathering(gathering=Gathering.SECOND))
    assert house.snapshots.of(project) == []

    end = EndGathering(gathering=Gathering.SECOND, name="Samling 2")
    send(house, project, end, end, EndGathering(gathering=Gathering.SECOND))

    (kept,) = house.snapshots.of(project)
    assert (kept.name, kept.occasion) == ("Samling 2", Occasion.GATHERING)
