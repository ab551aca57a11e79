"""Workbooks: no words are ever a formula, and every list can be sorted."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from lup_canvas.formats.sheets.harmless import harmless
from lup_canvas.project.document import Project
from tests.formats.projects import a_project, full_of_secrets, rewritten, the_example
from tests.formats.taken import taken

FULL_WIDTH = ("\uff1d1", "\uff0b1", "\uff0d1", "\uff20x")
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|x", *FULL_WIDTH)
STARTS = "=+-@\t\r"


def opened(project: Project) -> Any:
    return load_workbook(BytesIO(taken(project, "workbook")))


def cells(book: Any) -> list[Any]:
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("written", FORMULAS)
def test_what_a_spreadsheet_could_take_for_a_formula_stands_behind_a_quote(written: str) -> None:
    assert harmless(written).startswith("'")


@given(st.text(max_size=50))
def test_no_words_begin_like_a_formula(words: str) -> None:
    first = normalize("NFKC", harmless(words).lstrip())[:1]

    assert not first or first not in STARTS


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"]), max_size=50))
def test_ordinary_words_stand_as_they_are(words: str) -> None:
    assert harmless(words) == words


@given(st.lists(st.text(min_size=1, max_size=40), min_size=3, max_size=6))
@hypothesis_settings(max_examples=5)
def test_no_cell_is_a_formula_whatever_is_written(texts: list[str]) -> None:
    turn = cycle((*FORMULAS, *texts))
    project = rewritten(the_example(), lambda _: next(turn))

    assert {cell.data_type for cell in cells(opened(project))} <= {"s", "inlineStr", "n", "d"}


def test_every_list_has_its_sheet_with_a_head_that_stays_and_a_filter() -> None:
    book = opened(the_example())

    assert book.sheetnames == [
        *("Om", "Innspill", "Temaer", "Årsaker", "Formuleringer", "Indikatorer"),
        *("Ideer", "Tester", "Gevinster", "Oppgaver"),
    ]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
        assert all(column.width >= 14 for column in sheet.column_dimensions.values())


def test_numbers_and_days_are_numbers_and_days() -> None:
    book = opened(the_example())

    assert {cell.data_type for cell in book["Indikatorer"]["C"][1:]} == {"n"}
    assert {cell.is_date for cell in book["Oppgaver"]["C"][1:]} == {True}


def test_only_contributions_that_may_be_quoted_are_there() -> None:
    told = [cell.value for cell in opened(full_of_secrets())["Innspill"]["A"]]

    assert told == ["Innspill", "Dette kan siteres"]


def test_an_empty_project_has_one_sheet_about_itself() -> None:
    assert opened(a_project()).sheetnames == ["Om"]
