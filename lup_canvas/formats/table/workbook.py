"""Excel workbooks: what is packed is looked at before it is unpacked, and while it is.

A workbook is a zip file of XML. This reads only what a table of strings needs, part for part,
and never more than a few megabytes; formulas are not worked out: what they last came to is read.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Callable
from typing import TypeVar
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lup_canvas.formats.table.sheet_xml import Links, PartReader, Sheet, Sheets, Strings
from lup_canvas.formats.table.table import DAMAGED, NO_TABLE, Table, too_large
from lup_canvas.project.errors import ChangeRefused

MOST_UNPACKED = 12 * 1024 * 1024
"""Of one part."""
MOST_RATIO = 250
_FROM_SIZE = 1024 * 1024
_MOST_DIRECTORY = 64 * 1024
_PIECE = 64 * 1024
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _END_64_SIZE = 22, 20
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"

AnyReader = TypeVar("AnyReader", bound=PartReader)


def read_workbook(data: bytes) -> Table:
    """Return the first sheet that is shown in a workbook. Raises `ChangeRefused`."""
    _refuse_large_directory(data)
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            return _first_sheet(parts)
    except (BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError):
        raise ChangeRefused(DAMAGED) from None
    except (ValueError, LookupError, NotImplementedError, RuntimeError, UnicodeError):
        # What zipfile says of names, methods and passwords that it does not know.
        raise ChangeRefused(DAMAGED) from None


def _refuse_large_directory(data: bytes) -> None:
    """Refuse lists of contents that would themselves take long, or that stand elsewhere."""
    end = len(data) - _END_SIZE
    if end < 0 or data[end : end + 4] != _END:
        raise ChangeRefused(DAMAGED)
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if data[max(0, end - _END_64_SIZE) :].startswith(_END_64) or size > _MOST_DIRECTORY:
        raise ChangeRefused(DAMAGED)


def _first_sheet(parts: ZipFile) -> Table:
    names = set(parts.namelist())
    if _WORKBOOK not in names:
        raise ChangeRefused(NO_TABLE)
    sheets = _read(parts, _WORKBOOK, Sheets)
    links = _read(parts, _LINKS, Links).targets
    shown = [links[link] for link in sheets.shown if link in links]
    if not shown:
        raise ChangeRefused(NO_TABLE)
    strings = _read(parts, _STRINGS, Strings).found if _STRINGS in names else []
    path = posixpath.normpath(posixpath.join("/xl", shown[0])).lstrip("/")
    sheet = _read(parts, path, lambda: Sheet(strings))
    return sheet.rows.table(other_sheets=len(shown) - 1)


def _read(parts: ZipFile, name: str, reader: Callable[[], AnyReader]) -> AnyReader:
    """Return what the part `name` holds, unpacked piece by piece."""
    info = parts.getinfo(name)
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ChangeRefused(DAMAGED)
    _refuse_bomb(info.file_size, info.compress_size)
    made, size = reader(), 0
    with parts.open(info) as part:
        while piece := part.read(_PIECE):
            size += len(piece)
            _refuse_bomb(size, info.compress_size)
            made.feed(piece)
    made.close()
    return made


def _refuse_bomb(unpacked: int, packed: int) -> None:
    if unpacked > MOST_UNPACKED:
        raise too_large()
    if unpacked > _FROM_SIZE and unpacked > MOST_RATIO * packed:
        raise ChangeRefused(DAMAGED)
