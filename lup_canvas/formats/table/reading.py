"""The ways in: a file, whatever it is called, and lines that somebody pastes."""

from __future__ import annotations

from lup_canvas.formats.table.separated import read_separated, read_text
from lup_canvas.formats.table.table import (
    MOST_BYTES,
    NO_TABLE,
    NOTHING_IN_IT,
    Rows,
    Table,
    too_large,
    too_many,
)
from lup_canvas.formats.table.workbook import read_workbook
from lup_canvas.project.errors import ChangeRefused

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old Excel workbooks begin with, and those that are locked with a password."""
_POINTS = "-–—•*·"
_MOST_LINES = 100_000


def read_table(data: bytes) -> Table:
    """Return the table that a file holds; what it is, its bytes decide, not its name.

    Raises `ChangeRefused`, with a sentence for people, whatever the bytes are.
    """
    if len(data) > MOST_BYTES:
        raise too_large()
    if not data.strip():
        raise ChangeRefused(NOTHING_IN_IT)
    if data.startswith(_ZIP):
        return read_workbook(data)
    if data.startswith(_OLE):
        raise ChangeRefused(
            "This is an old Excel workbook, or one with a password. "
            "Save it as an Excel workbook (.xlsx) without a password."
        )
    if data.startswith((b"%PDF", b"{\\rtf")) or data[:256].lstrip().lower().startswith(
        (b"<!doctype", b"<html", b"<?xml")
    ):
        raise ChangeRefused(NO_TABLE)
    return read_separated(data)


def read_lines(text: str) -> Table:
    """Return a table of what somebody pasted: a row for each line, or cells copied from a sheet.

    Raises `ChangeRefused` if it is nothing, or too much.
    """
    if len(text) > MOST_BYTES // 4:
        raise too_large()
    if "\t" in text:
        return read_text(text, "\t")
    if text.count("\n") > _MOST_LINES:
        raise too_many()
    rows = Rows()
    for line in text.splitlines():
        rows.add([line.strip().lstrip(_POINTS).strip()])
    return rows.table()
