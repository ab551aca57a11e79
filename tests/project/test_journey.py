"""The user journey and the empathy map: each cell and note is assumed until it is heard."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import AddItem, Link, SetField, TrashItem
from lup_canvas.project.document.area import Assumption, Standing
from lup_canvas.project.document.empathy import EmpathyNote, Side
from lup_canvas.project.document.insights import Cell, Heard, JourneyStep
from lup_canvas.project.empathy import fullest, notes_on
from tests.project.projects import add, after, empty, told

HEARD, ASSUMED = Heard.HEARD, Heard.ASSUMED
MAP = add("empathy", "parent", name="En forelder")


def note(item: str, side: Side = Side.SAYS, text: str = "Uro", of: str = "parent") -> AddItem:
    return add("notes", item, map=of, side=side, text=text)


def test_every_row_of_the_journey_has_a_text_a_label_and_ties() -> None:
    texts = set(JourneyStep.texts()) - {"name"}

    assert {cell.value for cell in Cell} == texts
    assert {f"{cell}_{part}" for cell in Cell for part in ("heard", "told")} <= set(
        JourneyStep.model_fields
    )


@pytest.mark.parametrize("cell", Cell)
@pytest.mark.parametrize(
    ("step", "own", "known"),
    [
        (ASSUMED, None, ASSUMED),
        (HEARD, None, HEARD),
        (ASSUMED, HEARD, HEARD),
        (HEARD, ASSUMED, ASSUMED),
    ],
)
def test_a_cell_says_what_goes_for_it_before_its_step_does(
    cell: Cell, step: Heard, own: Heard | None, known: Heard
) -> None:
    each = JourneyStep(id="step", heard=step).but(**{f"{cell}_heard": own})

    assert each.how_known(cell) is known
    assert all(each.how_known(other) is step for other in Cell if other is not cell)


def test_a_cell_that_is_assumed_again_stands_on_nothing_and_forgets_nothing() -> None:
    project = after(
        empty(),
        add("journey", "step", pain="Ingen tid"),
        told("rush"),
        SetField(part="journey", item="step", field="pain_heard", value="heard"),
        Link(part="journey", item="step", field="pain_told", other="rush"),
    )
    again = after(project, SetField(part="journey", item="step", field="pain_heard", value=None))

    assert project.journey["step"].told_in(Cell.PAIN) == ("rush",)
    assert again.journey["step"].told_in(Cell.PAIN) == ()
    assert again.journey["step"].pain_told == ("rush",)


def test_only_cells_that_say_something_are_written() -> None:
    step = after(empty(), add("journey", "step", happens="Leverer", need=" ")).journey["step"]

    assert step.written_cells == (Cell.HAPPENS,)


def test_a_map_holds_its_own_notes_in_their_order() -> None:
    project = after(empty(), MAP, note("later"), note("other", of="else"), note("last"))

    assert [each.id for each in notes_on(project, project.empathy["parent"])] == ["later", "last"]


def test_the_fullest_map_counts_and_notes_of_two_maps_are_not_added_up() -> None:
    project = after(
        empty(),
        MAP,
        add("empathy", "staff", name="En medarbeider"),
        note("says", Side.SAYS),
        note("does", Side.DOES),
        note("blank", Side.THINKS, text=" "),
        note("feels", Side.FEELS, of="staff"),
    )

    assert fullest(project) == {Side.SAYS, Side.DOES}
    assert fullest(after(project, TrashItem(part="empathy", item="parent"))) == {Side.FEELS}
    assert fullest(empty()) == frozenset()


def test_a_note_that_is_assumed_stands_on_nothing() -> None:
    heard = EmpathyNote(id="note", heard=HEARD, insights=("rush",))

    assert heard.told_in == ("rush",)
    assert heard.but(heard=ASSUMED).told_in == ()


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("risk", [None, 0, 1, 2, 3])
def test_what_we_do_not_know_is_dangerous_from_the_upper_half_of_the_scale(
    standing: Standing, risk: int | None
) -> None:
    each = Assumption(id="assumption", standing=standing, risk=risk)

    assert each.is_serious is (risk in (2, 3))
    assert each.is_dangerous is (risk in (2, 3) and standing is not Standing.KNOW)
