"""Paper: tagged, in the right language, and with everybody's words as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pypdf import PdfReader

from lup_canvas.formats.paper.letters import known, printable
from lup_canvas.project.document import Project
from tests.figures.examples import HOSTILE, LONG
from tests.formats.projects import a_project, rewritten, the_example
from tests.formats.taken import taken

both = pytest.mark.parametrize("what", ["report", "poster"])
A3 = (1190.55, 841.89)
A4 = (595.28, 841.89)


def opened(project: Project, what: str, language: str = "nb") -> PdfReader:
    return PdfReader(BytesIO(taken(project, what, language)))


def words(pdf: PdfReader) -> str:
    """Return what stands on the first pages."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages[:2]).split())


def hostile(project: Project) -> Project:
    turn = cycle((*HOSTILE, "#set page(fill: red)", "#panic()", "*fet* _kursiv_ $x$ @her <merke>"))
    return rewritten(project, lambda _: next(turn))


def endless(project: Project) -> Project:
    turn = cycle((LONG * 20, "kort", "x" * 900, "En mellomlang tekst om hva vi så. " * 10))
    return rewritten(project, lambda _: next(turn))


@both
@pytest.mark.parametrize(("language", "tag"), [("nb", "nb"), ("nn", "nn"), ("en", "en")])
def test_it_is_tagged_and_says_its_title_and_its_language(
    what: str, language: str, tag: str
) -> None:
    pdf = opened(the_example(), what, language)
    root: Any = pdf.trailer["/Root"]

    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"].startswith(tag)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Våge å bry oss (eksempel)"
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()


@both
def test_each_picture_says_what_it_shows(what: str) -> None:
    root: Any = opened(the_example(), what).trailer["/Root"]
    pictures = [each for each in tagged(root["/StructTreeRoot"]) if each.get("/S") == "/Figure"]

    assert len(pictures) >= 2
    assert all(len(each["/Alt"]) > 20 for each in pictures)


def tagged(node: Any) -> Iterator[Any]:
    """Yield every part of a page, from the root of its tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        yield from (each for child in node for each in tagged(child))
    elif isinstance(node, dict):
        yield node
        yield from tagged(node.get("/K"))


def test_the_report_tells_the_whole_story_on_a4() -> None:
    pdf = opened(the_example(), "report")

    for page in pdf.pages:
        sides = float(page.mediabox.width), float(page.mediabox.height)
        assert sides == pytest.approx(A4, abs=1)
    headings = [each.title for each in pdf.outline if not isinstance(each, list)]
    assert headings[:3] == ["Problemområde", "Dette hørte vi", "Dette forsto vi"]
    assert headings[-2:] == ["Neste steg", "Tabellene bak figurene"]


@pytest.mark.parametrize("make", [the_example, lambda: endless(the_example()), a_project])
def test_the_poster_is_one_sheet_of_a3_however_much_is_written(
    make: Callable[[], Project],
) -> None:
    (page,) = opened(make(), "poster").pages

    sides = float(page.mediabox.width), float(page.mediabox.height)
    assert sides == pytest.approx(A3, abs=1)


@both
def test_what_people_write_is_set_as_it_is_and_never_obeyed(what: str) -> None:
    said = words(opened(hostile(the_example()), what))

    assert "<b>fet</b>" in said


def test_marks_of_the_setting_program_are_words_like_others() -> None:
    project = a_project(area={"area": "#set page(fill: red) *fet* _x_ $y$ @her <merke> // nei"})

    assert "#set page(fill: red) *fet* _x_ $y$ @her <merke> // nei" in words(
        opened(project, "report")
    )


@given(st.text(max_size=60))
@hypothesis_settings(max_examples=15)
def test_whatever_is_written_can_be_set(written: str) -> None:
    assert taken(a_project(area={"area": written}), "report").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("Ålesund – «Šiđđu»", "Ålesund – «Šiđ\u0111u»"),
        ("Bra 👍🏽👍 dette", "Bra □ dette"),
        ("中文", "□"),
        ("a\u0301", "á"),
        ("a\u00a0b\tc", "a b c"),
        ("\x00x\u202ey\u00ad", "xy"),
        ("👨‍👩‍👧‍👦 fire", "□ fire"),
        ("\u0378\u0379", "□"),
    ],
)
def test_a_letter_that_no_font_has_is_a_box(written: str, set_as: str) -> None:
    assert known(written) == set_as


def test_a_word_without_an_end_can_be_broken() -> None:
    assert "\u200b" in printable("x" * 61)
    assert printable("menneskerettighetsorganisasjonene") == "menneskerettighetsorganisasjonene"
