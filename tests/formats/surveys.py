"""Exports as Forms, Nettskjema and people make them, and files that mean harm."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from openpyxl import Workbook

FORMS_NB = (
    *("ID", "Starttidspunkt", "Fullføringstidspunkt", "E-post", "Navn"),
    *("Fortell om siste gang det ble vanskelig", "Hvor ofte skjer det?", "Dato", "Kan vi sitere?"),
)
FORMS_EN = ("Id", "Start time", "Completion time", "Email", "Name", "What did you notice?")
ANSWERS = (
    "Foreldre kommer sent, og vi rekker ikke å snakke sammen.",
    "Ved levering har vi sjelden mer enn et halvt minutt med hver forelder.",
    "Jeg vet ikke hvem i kommunen jeg kan ringe for å spørre.",
)
PEOPLE = ("Kari Nordmann", "Ola Hansen", "Aisha Ali")
BEGAN = datetime(2026, 11, 2, 8, 15)  # noqa: DTZ001  (workbooks know no zones)


def forms_rows() -> list[Sequence[Any]]:
    """Return an export of Forms in Norwegian, heading and all."""
    often = ("Hver uke", "Hver dag", "Sjelden")
    quote = ("Ja", "Nei", "")
    return [
        FORMS_NB,
        *(
            (
                *(n + 1, BEGAN, BEGAN + timedelta(minutes=4), f"navn{n}@baerum.kommune.no"),
                *(PEOPLE[n], ANSWERS[n], often[n], date(2026, 11, 2 + n), quote[n]),
            )
            for n in range(3)
        ),
    ]


def workbook(*sheets: Sequence[Sequence[Any]], hidden: Sequence[int] = ()) -> bytes:
    """Return a workbook as another program writes it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for n, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Ark {n + 1}")
        sheet.sheet_state = "hidden" if n in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def separated(rows: Sequence[Sequence[Any]], sign: str = ";") -> str:
    """Return rows as CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=sign).writerows(rows)
    return text.getvalue()


def packed(
    sheet: bytes = b"<worksheet/>",
    strings: bytes | None = None,
    method: int = zipfile.ZIP_DEFLATED,
    target: str = "worksheets/sheet1.xml",
) -> bytes:
    """Return the smallest workbook there is, around any XML."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as parts:
        parts.writestr(
            "xl/workbook.xml",
            '<workbook xmlns="m" xmlns:r="l"><sheets><sheet name="a" r:id="r1"/></sheets>'
            "</workbook>",
        )
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="r1" Type="x/worksheet" Target="{target}"/>'
            "</Relationships>",
        )
        parts.writestr("xl/worksheets/sheet1.xml", sheet)
        if strings is not None:
            parts.writestr("xl/sharedStrings.xml", strings)
    return whole.getvalue()


def _many(piece: bytes, count: int) -> bytes:
    """Return `piece` again and again, with numbers in it so that it packs badly."""
    return b"".join(piece % (n * 7919 % 99_999) for n in range(count))


def _entries(count: int) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as parts:
        for n in range(count):
            parts.writestr(f"f{n}", "")
    return whole.getvalue()


BOMBS = {
    "packed zeros": lambda: packed(b"\0" * 100_000_000),
    "packed space": lambda: packed(b"<worksheet>" + b" " * 11_000_000),
    "elements": lambda: packed(b"<worksheet>" + _many(b"<x a='%d'/>", 300_000)),
    "rows": lambda: packed(b"<worksheet>" + _many(b"<row><c><v>%d</v></c></row>", 200_000)),
    "empty rows": lambda: packed(b"<worksheet>" + _many(b'<row r="%d"></row>', 200_000)),
    "cells": lambda: packed(b"<worksheet><row>" + _many(b"<c><v>%d</v></c>", 200_000)),
    "far away": lambda: packed(b'<worksheet><row><c r="XFD1"><v>1</v></c></row></worksheet>'),
    "strings": lambda: packed(strings=b"<sst>" + _many(b"<si><t>%d</t></si>", 200_000)),
    "long cell": lambda: packed(strings=b"<sst><si><t>" + _many(b"%d", 300_000)),
    "attributes": lambda: packed(
        b"<worksheet " + b" ".join(b'a%d=">"' % n for n in range(400_000)) + b"/>"
    ),
    "names": lambda: packed(b"<worksheet>" + b"".join(b"<n%d/>" % n for n in range(200_000))),
    "deep": lambda: packed(b"<worksheet>" + _many(b"<a b='%d'>", 300_000)),
    "laughs": lambda: packed(
        b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    ),
    "outside": lambda: packed(
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'
    ),
    "another packing": lambda: packed(b"<worksheet/>" * 1_000, method=zipfile.ZIP_LZMA),
    "entries": lambda: _entries(15_000),
    "elsewhere": lambda: packed(target="../../../etc/passwd"),
    "commas": lambda: b"," * 1_000_000 + b"a",
    "lines": lambda: b"a\n" * 1_000_000,
    "one quote": lambda: b'a;b\n"' + b"x\n" * 50_000 + b"x" * 400_000,
    "zeros": lambda: b"\0" * 2_000_000,
    "emoji": lambda: "\N{GRINNING FACE}".encode() * 500_000,
    "wide row": lambda: b";".join([b"x" * 900] * 2_000),
    "too large": lambda: b"a;b\n" * 600_000,
}
