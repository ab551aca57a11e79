"""The workbook itself: a page about it, then every list that has anything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from io import BytesIO
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter

from lup_canvas.figures.palette import LIGHT
from lup_canvas.formats.sheets.harmless import harmless
from lup_canvas.formats.sheets.lists import Cell, Column, Sheet, about, sheets
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator

_FONT = "Calibri"
_DAY = "mm-dd-yy"
"""The short form of a day in the language of whoever opens the workbook."""

_LINE, _HEAD_LINE = 15, 24
"""The height of one line, in points. Not every program measures words that are wrapped."""

_MOST_LINES = 27
"""A row is never higher than spreadsheets allow."""

_LONGEST_NAME = 31
"""So many letters may a sheet's name have."""


class _Style(StrEnum):
    """How a cell looks."""

    HEAD = "LUP head"
    ROW = "LUP row"
    DAY = "LUP day"


def workbook(shown: Shown, t: Translator) -> bytes:
    """Return the lists of `shown` as .xlsx, in the language of `t`."""
    book = Workbook()
    book.remove(book.active)
    for style in _styles():
        book.add_named_style(style)
    book.properties.title = harmless(shown.project.title)
    book.properties.creator = harmless(shown.project.about.workplace.value)
    book.properties.language = t.language
    for each in (about(shown, t), *(sheet for sheet in sheets(shown, t) if sheet.rows)):
        _add(book, each)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _add(book: Workbook, sheet: Sheet) -> None:
    made = book.create_sheet(sheet.name[:_LONGEST_NAME])
    made.append([harmless(column.heading) for column in sheet.columns])
    made.row_dimensions[1].height = _HEAD_LINE
    for cell in made[1]:
        cell.style = _Style.HEAD
    for number, row in enumerate(sheet.rows, start=2):
        _append(made, number, row)
        lines = max(map(_lines, row, sheet.columns))
        made.row_dimensions[number].height = min(lines, _MOST_LINES) * _LINE + 3
    for number, column in enumerate(sheet.columns, start=1):
        made.column_dimensions[get_column_letter(number)].width = column.width
    made.freeze_panes = "A2"
    made.auto_filter.ref = made.dimensions
    made.sheet_view.zoomScale = 110
    made.print_title_rows = "1:1"
    made.page_setup.orientation, made.page_setup.paperSize = "landscape", made.PAPERSIZE_A4
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr.fitToPage = True


def _lines(value: Cell, column: Column) -> int:
    """Return about how many lines a value takes."""
    return sum(ceil(max(len(line), 1) / column.width) for line in str(value or "").split("\n"))


def _append(made: Any, number: int, row: Iterable[Cell]) -> None:  # noqa: ANN401  (no types)
    for place, value in enumerate(row, start=1):
        cell = made.cell(number, place)
        if isinstance(value, str):
            cell.value = harmless(value)
            cell.data_type = "s"  # also what begins with an equals sign is words
        else:
            cell.value = value
        cell.style = _Style.DAY if isinstance(value, date) else _Style.ROW


def _styles() -> Iterator[NamedStyle]:
    """Yield the styles by name; a cell that is dressed by name is dressed ten times as fast."""
    ink, paper, line = (
        colour.strip("#") for colour in (LIGHT.primary.ink, LIGHT.on_primary, LIGHT.line)
    )
    yield NamedStyle(
        _Style.HEAD,
        font=Font(_FONT, bold=True, color=paper),
        fill=PatternFill("solid", fgColor=ink),
        alignment=Alignment(vertical="center", horizontal="left", wrap_text=True, indent=1),
    )
    for name, how in ((_Style.ROW, "General"), (_Style.DAY, _DAY)):
        yield NamedStyle(
            name,
            font=Font(_FONT),
            alignment=Alignment(vertical="top", horizontal="left", wrap_text=True, indent=1),
            border=Border(bottom=Side("hair", color=line)),
            number_format=how,
        )
