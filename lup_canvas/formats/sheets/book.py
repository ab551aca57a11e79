"""The workbook itself: a page about it, then every list that has anything in it."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from lup_canvas.figures.palette import LIGHT
from lup_canvas.formats.sheets.harmless import harmless
from lup_canvas.formats.sheets.lists import Cell, Sheet, about, sheets
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator

_FONT = "Calibri"
_HEAD = {
    "font": Font(_FONT, bold=True, color=LIGHT.on_primary.strip("#")),
    "fill": PatternFill("solid", fgColor=LIGHT.primary.ink.strip("#")),
    "alignment": Alignment(vertical="center", wrap_text=True),
}
_ROW = {
    "font": Font(_FONT),
    "alignment": Alignment(vertical="top", wrap_text=True),
    "border": Border(bottom=Side("hair", color=LIGHT.line.strip("#"))),
}
_LONGEST_NAME = 31
"""So many letters may a sheet's name have."""


def workbook(shown: Shown, t: Translator) -> bytes:
    """Return the lists of `shown` as .xlsx, in the language of `t`."""
    book = Workbook()
    book.remove(book.active)
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
    for cell in made[1]:
        _dress(cell, _HEAD)
    for row in sheet.rows:
        _append(made, row)
    for number, column in enumerate(sheet.columns, start=1):
        made.column_dimensions[get_column_letter(number)].width = column.width
    made.freeze_panes = "A2"
    made.auto_filter.ref = made.dimensions
    made.sheet_view.zoomScale = 110
    made.print_title_rows = "1:1"
    made.page_setup.orientation, made.page_setup.paperSize = "landscape", made.PAPERSIZE_A4
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr.fitToPage = True


def _append(made: Any, row: Iterable[Cell]) -> None:  # noqa: ANN401  (openpyxl has no types)
    number = made.max_row + 1
    for place, value in enumerate(row, start=1):
        cell = made.cell(number, place)
        if isinstance(value, str):
            cell.value = harmless(value)
            cell.data_type = "s"  # also what begins with an equals sign is words
        else:
            cell.value = value
        _dress(cell, _ROW)


def _dress(cell: Any, look: dict[str, Any]) -> None:  # noqa: ANN401
    for name, value in look.items():
        setattr(cell, name, value)
