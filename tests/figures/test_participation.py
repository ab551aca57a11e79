"""How many of the employees have contributed."""

from __future__ import annotations

import pytest

from lup_canvas.figures.participation import participation
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Preset
from tests.figures import drawn
from tests.figures.examples import project

T = translator("en")


def staff(have: int, of: int | None, *, mini: bool = False) -> Project:
    """Return a project in which `have` of so many employees have contributed."""
    bare = project()
    settings = bare.settings.but(preset=Preset.MINI) if mini else bare.settings
    return bare.but(
        about=bare.about.but(staff=of),
        listening=bare.listening.but(contributors=have),
        settings=settings,
    )


def test_the_bar_is_filled_as_far_as_the_staff_have_contributed() -> None:
    figure = participation(staff(18, 24), T)
    (bar,) = [trace for trace in drawn.of(figure).data if trace.type == "bar"]

    assert (bar.x[0], bar.base[0]) == (18, 0)
    assert drawn.of(figure).layout.xaxis2.range == (0, 24)
    assert "18 of 24" in drawn.text(drawn.of(figure))
    assert figure.table["How many"].tolist() == ["18", "24", "8"]


@pytest.mark.parametrize(
    ("have", "finding"),
    [
        (18, "18 employees have contributed; the checkpoint asks for 8."),
        (6, "6 employees have contributed; 2 more are needed for the checkpoint."),
    ],
)
def test_the_finding_says_what_the_checkpoint_asks_for(have: int, finding: str) -> None:
    assert participation(staff(have, 40), T).finding == finding


@pytest.mark.parametrize("have", [1, 4])
def test_a_few_are_neither_counted_nor_drawn(have: int) -> None:
    figure = participation(staff(have, 40), T)

    assert figure.is_empty
    assert figure.finding == "Fewer than 5 employees have contributed so far."


def test_a_few_who_have_not_contributed_are_not_told_either() -> None:
    same = [participation(staff(have, 24), T) for have in (20, 21, 22, 23, 24, 30)]

    assert {figure.finding for figure in same} == {
        "Nearly all of the 24 employees have contributed."
    }
    assert len({drawn.of(figure).to_json() for figure in same}) == 1
    assert all(figure.table.equals(same[0].table) for figure in same)


def test_a_workplace_smaller_than_what_is_told_says_only_nearly_all() -> None:
    figure = participation(staff(5, 5), T)

    assert figure.finding == "Nearly all of the 5 employees have contributed."
    assert all(trace.x[0] >= 0 for trace in drawn.of(figure).data if trace.type == "bar")


def test_without_a_number_of_employees_the_checkpoint_is_the_measure() -> None:
    figure = participation(staff(6, None), T)

    assert drawn.of(figure).layout.xaxis2.range == (0, 8)
    assert participation(staff(6, None, mini=True), T).is_empty
