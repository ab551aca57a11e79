"""Bytes that somebody brings along, made into a table of plain strings, or refused."""

from __future__ import annotations

from lup_canvas.formats.table.reading import read_lines, read_table
from lup_canvas.formats.table.table import MOST_BYTES, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, Table

__all__ = [
    "MOST_BYTES",
    "MOST_COLUMNS",
    "MOST_LETTERS",
    "MOST_ROWS",
    "Table",
    "read_lines",
    "read_table",
]
