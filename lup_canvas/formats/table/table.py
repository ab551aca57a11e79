"""What a table is, how large one may be, and what is said of those that are refused.

The limits are what a survey of a large workplace needs, many times over; a file that asks for
more is refused while it is read, before it has cost much.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from lup_canvas.locale import mark
from lup_canvas.project.errors import ChangeRefused

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 2_000
MOST_COLUMNS = 100
MOST_LETTERS = 4_000
"""In one cell: as much as Microsoft Forms takes in one answer."""

NOTHING_IN_IT = mark("There is nothing in this file.")
NO_TABLE = mark(
    "This file cannot be read as a table. Save it as an Excel workbook (.xlsx) or as CSV."
)
DAMAGED = mark("This workbook is damaged, or was made in a way that is not safe to open.")

_LINE_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain strings, all as wide, with no row and no column that is empty."""

    rows: tuple[tuple[str, ...], ...]
    other_sheets: int = 0
    """Sheets of the workbook that were not read."""

    @property
    def width(self) -> int:
        """Return how many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def column(self, n: int) -> tuple[str, ...]:
        """Return what stands in column `n`, from above."""
        return tuple(row[n] for row in self.rows)

    def only(self, columns: Sequence[int]) -> Table:
        """Return the table with some of its columns only."""
        kept = (tuple(row[n] for n in columns) for row in self.rows)
        return Table(tuple(row for row in kept if any(row)), self.other_sheets)


class Rows:
    """Rows as they are read, refused as soon as they are too many, too wide or too long."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._width = 0

    def add(self, cells: Sequence[str]) -> None:
        """Take one more row; one in which nothing is written is passed over."""
        if any(cell.strip() for cell in cells[MOST_COLUMNS:]):
            raise too_wide()
        row = [plain_cell(cell) for cell in cells[:MOST_COLUMNS]]
        while row and not row[-1]:
            row.pop()
        if not row:
            return
        if len(self._rows) > MOST_ROWS:
            raise too_many()
        self._rows.append(row)
        self._width = max(self._width, len(row))

    def table(self, other_sheets: int = 0) -> Table:
        """Return the table; raises `ChangeRefused` if nothing is written in it."""
        if not self._rows:
            raise ChangeRefused(NOTHING_IN_IT)
        wide = Table(
            tuple(tuple(row + [""] * (self._width - len(row))) for row in self._rows), other_sheets
        )
        return wide.only([n for n in range(wide.width) if any(wide.column(n))])


def plain_cell(cell: str) -> str:
    """Return what is written in a cell: letters and lines only, no signs that cannot be seen."""
    if len(cell) > 2 * MOST_LETTERS:
        raise too_long()
    text = cell.strip() if cell.isascii() and cell.isprintable() else _visible(cell)
    if len(text) > MOST_LETTERS:
        raise too_long()
    return text


def _visible(cell: str) -> str:
    text = unicodedata.normalize("NFC", _LINE_BREAKS.sub("\n", cell).replace("\t", " "))
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return "\n".join(
        line if line.isprintable() else "".join(filter(str.isprintable, line))
        for line in text.split("\n")
    ).strip()


def too_large() -> ChangeRefused:
    """Return what is said of a file that is too large, or that unpacks to too much."""
    return ChangeRefused("This file is too large.")


def too_many() -> ChangeRefused:
    """Return what is said of a file with too many rows."""
    return ChangeRefused(
        "This file has more than {count} rows. Divide it, and bring in one part at a time.",
        count=MOST_ROWS,
    )


def too_wide() -> ChangeRefused:
    """Return what is said of a file with too many columns."""
    return ChangeRefused(
        "This file has more than {count} columns. Delete those that are not answers.",
        count=MOST_COLUMNS,
    )


def too_long() -> ChangeRefused:
    """Return what is said of a file with a cell that is too long."""
    return ChangeRefused(
        "One cell of this file holds more than {count} letters. Divide it, and try again.",
        count=MOST_LETTERS,
    )
