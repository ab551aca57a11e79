"""Any bytes become a table of plain strings or are refused, before they cost time or memory."""

from __future__ import annotations

import gc
import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lup_canvas.formats.table import (
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_ROWS,
    Table,
    read_lines,
    read_table,
)
from lup_canvas.project.errors import ChangeRefused
from tests.formats.surveys import ANSWERS, BOMBS, forms_rows, packed, separated, workbook

LONGEST = 0.2
"""Seconds of a processor; doubled below, since ours are old and shared."""
MOST_MEMORY = 50 * 1_000_000


def refused(data: bytes) -> str:
    with pytest.raises(ChangeRefused) as refusal:
        read_table(data)
    return refusal.value.code


def is_sound(table: Table) -> bool:
    return (
        0 < len(table.rows) <= MOST_ROWS + 1
        and 0 < table.width <= MOST_COLUMNS
        and all(len(row) == table.width and any(row) for row in table.rows)
        and all(len(cell) <= MOST_LETTERS for row in table.rows for cell in row)
        and all(
            sign == "\n" or sign.isprintable()
            for row in table.rows
            for cell in row
            for sign in cell
        )
    )


def is_sound_or_refused(data: bytes) -> bool:
    """Any other exception goes through, and fails the test."""
    try:
        return is_sound(read_table(data))
    except ChangeRefused as refusal:
        return bool(str(refusal))


# What people bring


def test_a_workbook_of_another_program_is_read_as_it_is_written() -> None:
    table = read_table(workbook(forms_rows()))

    assert table.rows[0] == forms_rows()[0]
    assert table.column(5)[1:] == ANSWERS
    assert table.column(0)[1:] == ("1", "2", "3")
    assert is_sound(table)


def test_only_the_first_sheet_that_is_shown_is_read_and_the_others_are_counted() -> None:
    table = read_table(workbook([["skjult"]], [["vist"]], [["mer"]], hidden=[0]))

    assert table.rows == (("vist",),)
    assert table.other_sheets == 1


def test_what_a_formula_last_came_to_is_read_and_none_is_worked_out() -> None:
    cells = (
        b'<c r="A1" t="str"><f>A2&amp;"!"</f><v>Hei</v></c>'
        b'<c r="B1"><f>1/0</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"><v>3</v></c>'
    )
    table = read_table(packed(b"<worksheet><row>" + cells + b"</row></worksheet>"))

    assert table.rows == (("Hei", "3"),)


def test_rich_text_is_read_without_its_looks() -> None:
    strings = (
        b"<sst><si><r><rPr><b/></rPr><t>Vi er </t></r><r><t>redde</t></r>"
        b"<rPh><t>aside</t></rPh></si><si><t>to_x000D__x000A_linjer</t></si></sst>"
    )
    cells = b'<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>inne</t></is></c>'
    table = read_table(packed(b"<worksheet><row>" + cells + b"</row></worksheet>", strings))

    assert table.rows == (("Vi er redde", "to\nlinjer", "inne"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_sign(encoding: str, sign: str) -> None:
    table = read_table(separated(forms_rows(), sign).encode(encoding))

    assert table.column(5)[1:] == ANSWERS
    assert table.width == len(forms_rows()[0])


def test_excel_may_say_itself_what_stands_between_the_cells() -> None:
    assert read_table(b"sep=;\r\na,b;c\r\n").rows == (("a,b", "c"),)


def test_an_answer_of_several_lines_stays_one_answer() -> None:
    assert read_table(b'a;b\n"en\r\nto";c\n').rows == (("a", "b"), ("en\nto", "c"))


def test_empty_rows_and_columns_are_left_out() -> None:
    assert read_table(b"a;;b\n;;\n1;;2\n").rows == (("a", "b"), ("1", "2"))


def test_pasted_lines_are_rows_without_the_signs_of_a_list() -> None:
    assert read_lines("- en\n\n • to \ntre").rows == (("en",), ("to",), ("tre",))


def test_pasted_cells_keep_their_columns() -> None:
    assert read_lines("a\tb\n1\t2").rows == (("a", "b"), ("1", "2"))


# What is refused


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in this file"),
        (b"  \n ", "nothing in this file"),
        (b"%PDF-1.7", "cannot be read as a table"),
        (b"<html><table>", "cannot be read as a table"),
        (b"\x89PNG\r\n\x1a\n\0\0", "cannot be read as a table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook, or one with a password"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"x" * (MOST_LETTERS + 1), "holds more than"),
        (b"a\n" * (MOST_ROWS + 2), "more than {count} rows"),
        (b"a;" * (MOST_COLUMNS + 2), "more than {count} columns"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_a_document_of_another_kind_in_the_same_packing_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as parts:
        parts.writestr("word/document.xml", "<document/>")

    assert "cannot be read as a table" in refused(whole.getvalue())


def seconds_of(work: Callable[[], object]) -> float:
    """Return what `work` takes of the processor, without looking through what other tests left."""
    gc.disable()
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_before_it_costs_time_or_memory(bomb: str) -> None:
    data = BOMBS[bomb]()
    assert seconds_of(lambda: refused(data)) < 2 * LONGEST

    tracemalloc.start()
    try:
        refused(data)
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


def test_a_full_table_is_read() -> None:
    row = b";".join([b"svar"] * 30) + b"\n"
    assert len(read_table(row * MOST_ROWS).rows) == MOST_ROWS


# Whatever it is

_WORKBOOK = workbook(forms_rows())


@given(st.binary(max_size=400) | st.text(alphabet=';,\t"\n\ræøåa=', max_size=200).map(str.encode))
@example(b"\xff\xfe\x00")
@example(b'"')
def test_any_bytes_give_a_table_or_a_refusal(data: bytes) -> None:
    assert is_sound_or_refused(data)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(_WORKBOOK) - 1), st.integers(0, 255)), min_size=1, max_size=6
    ),
    st.integers(0, len(_WORKBOOK)),
)
def test_any_damage_to_a_workbook_gives_a_table_or_a_refusal(
    hits: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(_WORKBOOK)
    for where, what in hits:
        data[where] = what
    for damaged in (bytes(data), bytes(data[:cut])):
        assert is_sound_or_refused(damaged)


@given(st.binary(max_size=300), st.booleans())
def test_any_xml_in_a_workbook_gives_a_table_or_a_refusal(xml: bytes, as_strings: bool) -> None:
    strings = b"<sst>" + xml + b"</sst>" if as_strings else None
    assert is_sound_or_refused(packed(b"<worksheet>" + xml + b"</worksheet>", strings))


@given(
    st.lists(
        st.lists(st.text(alphabet='abcæøå ;,\n"', min_size=1, max_size=12), min_size=2, max_size=2),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(";,\t"),
)
def test_what_csv_holds_comes_out_again(rows: list[list[str]], sign: str) -> None:
    written = [["Innspill", "Kilde"], *rows]
    expected = [tuple(cell.strip() for cell in row) for row in written]

    table = read_table(separated(written, sign).encode())

    if any(row[1] for row in expected[1:]):
        assert [*table.rows] == [row for row in expected if any(row)]
