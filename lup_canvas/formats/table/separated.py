"""Text with a sign between the cells: CSV as Excel, Forms and Nettskjema write it."""

from __future__ import annotations

import csv
import io

from lup_canvas.formats.table.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    NO_TABLE,
    Rows,
    Table,
    too_long,
    too_many,
    too_wide,
)
from lup_canvas.project.errors import ChangeRefused

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SIGNS = (";", ",", "\t")
_TOLD = {f"sep={sign}": sign for sign in _SIGNS}
"""The first line in which Excel says what it separates cells by."""
_MOST_SIGNS = MOST_ROWS * MOST_COLUMNS
_MOST_LINES = 100_000
"""Answers have lines of their own, so that a file has more of them than rows."""
_LOOKED_AT = 4_000
_ODD = frozenset(map(chr, range(32))) - frozenset("\t\n\r\x0b\x0c")


def read_separated(data: bytes) -> Table:
    """Return the table that the bytes of a CSV file hold. Raises `ChangeRefused`."""
    text = _decoded(data)
    if not _ODD.isdisjoint(text):
        raise ChangeRefused(NO_TABLE)
    first, _, rest = text.partition("\n")
    told = _TOLD.get(first.strip().lower().replace('"', "")) or _TOLD.get(first.rstrip("\r"))
    return read_text(rest, told) if told else read_text(text, _sign_of(text))


def read_text(text: str, sign: str) -> Table:
    """Return the table that `text` holds, with `sign` between the cells."""
    if text.count(sign) > _MOST_SIGNS:
        raise too_wide()
    if text.count("\n") + text.count("\r") > _MOST_LINES:
        raise too_many()
    rows = Rows()
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            rows.add(row)
    except csv.Error:
        # The one thing that this reader minds is a cell of more than 131,072 letters.
        raise too_long() from None
    return rows.table()


def _decoded(data: bytes) -> str:
    """Return the text, from the encoding its first bytes tell, UTF-8, or that of older Excels."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ChangeRefused(NO_TABLE)


def _sign_of(text: str) -> str:
    """Return the sign that stands most often outside quotes in the first row."""
    counts = dict.fromkeys(_SIGNS, 0)
    quoted = False
    for letter in text[:_LOOKED_AT]:
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in counts:
            counts[letter] += 1
        elif not quoted and letter == "\n" and any(counts.values()):
            break
    return max(_SIGNS, key=counts.__getitem__)
