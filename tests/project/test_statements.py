"""An insight in the group's own words: what it stands on, and what it gently lacks."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import Change, Link, ReviewInsight, SetField
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.statements import Lack, lacks, quote_of, stands_on
from tests.project.projects import add, after, empty, told

WHY = "Når noe endrer seg hjemme, venter vi, fordi vi er redde for å trå for nær."


def tied(*insights: str) -> tuple[Change, ...]:
    where = {"part": "statements", "item": "utsagn", "field": "insights"}
    return tuple(Link(**where, other=name) for name in insights)


def quoted(insight: str) -> SetField:
    return SetField(part="statements", item="utsagn", field="quote", value=insight)


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        told("ense", "Jeg er redd for å trå for nær.", quotable=True),
        told("tose", "Vi får vite det sent."),
        add("statements", "utsagn", text=WHY),
    )


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ((), {Lack.VOICES}),
        (tied("ense"), {Lack.VOICES}),
        ((*tied("ense", "tose"), quoted("tose")), {Lack.QUOTE}),
        ((*tied("ense", "tose"), quoted("ense")), set()),
    ],
)
def test_it_stands_on_two_voices_and_a_quote_that_somebody_said_yes_to(
    project: Project, changes: tuple[Change, ...], missing: set[Lack]
) -> None:
    after_all = after(project, *changes)

    assert {*lacks(after_all, after_all.statements["utsagn"])} == missing


def test_no_quote_is_asked_for_before_somebody_may_be_quoted(project: Project) -> None:
    nobody = SetField(part="insights", item="ense", field="quotable", value=False)
    project = after(project, nobody, *tied("ense", "tose"))

    assert lacks(project, project.statements["utsagn"]) == ()


def test_an_insight_says_why() -> None:
    bare = after(empty(), add("statements", "utsagn", text="Vi venter når noe endrer seg."))

    assert Lack.REASON in lacks(bare, bare.statements["utsagn"])


def test_what_is_not_written_yet_lacks_nothing() -> None:
    new = after(empty(), add("statements", "utsagn"))

    assert lacks(new, new.statements["utsagn"]) == ()


@pytest.mark.parametrize(
    "taken",
    [
        SetField(part="insights", item="ense", field="quotable", value=False),
        ReviewInsight(item="ense", reading=Reading.HIDDEN),
    ],
)
def test_a_quote_that_may_no_longer_be_told_is_not_told(project: Project, taken: Change) -> None:
    before = after(project, *tied("ense", "tose"), quoted("ense"))
    quote = quote_of(before, before.statements["utsagn"])
    assert quote is not None

    later = after(before, taken)

    assert quote_of(later, later.statements["utsagn"]) is None
    assert len(stands_on(later, later.statements["utsagn"])) == 1 + later.insights["ense"].is_shown
