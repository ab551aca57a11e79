"""Sheets to write on by hand: one for each exercise, whatever a group has written."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pypdf import PdfReader

from lup_canvas.content import content
from lup_canvas.content.models import MethodId
from lup_canvas.formats.paper import Desk, Paper, worksheets
from lup_canvas.formats.paper.worksheets.printing import Worksheet, sheets
from lup_canvas.formats.paper.worksheets.room import (
    Boxes,
    Fish,
    Lines,
    Matrix,
    Rows,
    Slips,
    pieces,
)
from lup_canvas.locale import translator
from lup_canvas.project.changes import PlannedExercise, TakeProgramme
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering, Mode
from lup_canvas.project.document.scenes import Scene
from tests.formats.projects import a_project, the_example
from tests.formats.test_paper import A3, A4, endless, hostile
from tests.project.projects import after

READY = content("nb").programmes
PLANS = st.lists(
    st.builds(
        PlannedExercise,
        title=st.text(max_size=40),
        prompt=st.text(max_size=80),
        mode=st.sampled_from(Mode),
        minutes=st.integers(1, 240),
        scene=st.none() | st.sampled_from(Scene),
        method=st.none() | st.sampled_from(MethodId) | st.just("unknown"),
    ),
    min_size=1,
    max_size=4,
)


def desk(project: Project, language: str = "nb") -> Desk:
    return Desk(project, translator(language), content(language))


def planned(*exercises: PlannedExercise, project: Project | None = None) -> Project:
    take = TakeProgramme(gathering=Gathering.OWN, exercises=exercises)
    return after(project or a_project(), take)


def exercise(**values: Any) -> PlannedExercise:
    return PlannedExercise.model_validate({"mode": Mode.GROUP, "minutes": 10, **values})


def of_gathering(project: Project) -> tuple[Worksheet, ...]:
    return tuple(sheets(desk(project), Gathering.OWN))


def pdf_of(
    project: Project,
    gathering: Gathering | None = None,
    paper: Paper = Paper.A4,
    language: str = "nb",
) -> PdfReader:
    return PdfReader(BytesIO(worksheets(desk(project, language), gathering, paper)))


@pytest.mark.parametrize("gathering", READY)
def test_each_ready_made_programme_has_a_sheet_for_each_exercise_but_the_breaks(
    gathering: Gathering,
) -> None:
    ready = READY[gathering].planned
    project = after(a_project(), TakeProgramme(gathering=gathering, exercises=ready))
    work = [each.title for each in ready if each.mode is not Mode.BREAK]

    assert [each.title for each in sheets(desk(project), gathering)] == work
    assert len(pdf_of(project, gathering).pages) == len(work) + 1, "one page each, and a cover"


def test_a_project_without_a_programme_gets_a_sheet_for_each_method_checkpoint_and_the_tasks() -> (
    None
):
    for project in (a_project(), the_example()):
        assert len(pdf_of(project).pages) == 1 + len(MethodId) + 4 + 1


def test_what_a_sheet_gives_room_for_suits_what_is_done() -> None:
    kinds = {
        MethodId.WONDER: Lines,
        MethodId.EMPATHY: Boxes,
        MethodId.FISHBONE: Fish,
        MethodId.JOURNEY: Rows,
        MethodId.EFFECT_EFFORT: Matrix,
        MethodId.SILENT_VOTE: Slips,
    }
    plan = (exercise(title=method, method=method) for method in kinds)
    found = of_gathering(planned(*plan))

    assert [type(each.layout.rooms[0]) for each in found[:-1]] == list(kinds.values())
    assert found[-1].title == "Oppgaver", "a gathering ends with who does what"


def test_the_last_exercise_is_that_of_who_does_what() -> None:
    (last,) = of_gathering(planned(exercise(title="Hvem gjør hva?")))

    (room,) = last.layout.rooms
    assert isinstance(room, Rows)
    assert [column.title for column in room.columns] == ["Hva?", "Hvem?", "Når?"]


def test_a_checkpoint_is_answered_on_slips_with_its_own_statement() -> None:
    vote, _ = of_gathering(
        planned(exercise(title="Enige?", scene=Scene.VOTE), exercise(title="Hvem?"))
    )

    assert isinstance(vote.layout.rooms[0], Slips)
    assert vote.layout.rooms[0].statement == "Vi vet hvor vi skal lete, og hvem det gjelder"


def test_the_words_of_the_group_are_what_one_goes_on_from() -> None:
    said = " ".join(page.extract_text() for page in pdf_of(the_example()).pages)

    for words in ("Hjem-barnehage-samarbeid", "fordi", "Hvordan kan vi", "Skriv ikke navn på barn"):
        assert words in said


def test_a_sentence_is_divided_at_its_blanks() -> None:
    found = pieces("[Hvem] trenger å [behov]. Det er alt.")

    assert [(each.words, each.blank) for each in found] == [
        ("", "Hvem"),
        ("trenger å", "behov"),
        ("Det er alt.", ""),
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_sheets_are_tagged_and_say_their_title_and_language(language: str) -> None:
    pdf = pdf_of(the_example(), language=language)
    root: Any = pdf.trailer["/Root"]

    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"].startswith(language)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Våge å bry oss (eksempel)"
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, A4), (Paper.A3, A3)])
def test_the_sheets_are_as_large_as_asked(paper: Paper, size: tuple[float, float]) -> None:
    for page in pdf_of(the_example(), paper=paper).pages:
        sides = sorted((float(page.mediabox.width), float(page.mediabox.height)))
        assert sides == pytest.approx(sorted(size), abs=1)


@pytest.mark.parametrize("change", [hostile, endless])
def test_however_much_is_written_each_sheet_is_one_page_and_nothing_is_obeyed(change: Any) -> None:
    assert len(pdf_of(change(the_example())).pages) == 1 + len(MethodId) + 4 + 1


@given(PLANS)
@hypothesis_settings(max_examples=15, deadline=None)
def test_every_programme_can_be_printed(plan: list[PlannedExercise]) -> None:
    project = planned(*plan)
    work = len(of_gathering(project))

    assert len(pdf_of(project, Gathering.OWN).pages) == work + 1
