"""What can be taken along: every kind is a file, and none tells what may not be shared."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from lup_canvas.figures.every import EVERY
from lup_canvas.formats.drawn import CHAPTERS
from lup_canvas.formats.taken import KINDS, take, take_figure
from lup_canvas.locale import translator
from tests.formats.projects import AT, SECRET, a_project, full_of_secrets, the_example
from tests.formats.taken import shown, taken, unpacked

every_kind = pytest.mark.parametrize("what", KINDS)
HEAVY = {"openpyxl", "pptx", "typst"}


@every_kind
@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_kind_of_file_can_be_made_of_the_example(what: str, language: str) -> None:
    assert len(taken(the_example(), what, language)) > 1_000


@every_kind
def test_an_empty_project_can_be_taken_along_too(what: str) -> None:
    assert taken(a_project(), what)


@pytest.mark.parametrize("what", [what for what, kind in KINDS.items() if not kind.complete])
def test_no_file_for_others_holds_what_may_not_be_shared(what: str) -> None:
    file = taken(full_of_secrets(), what)

    assert SECRET.encode() not in unpacked(file)
    if file.startswith(b"%PDF"):
        read = " ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)
        assert SECRET not in read
        assert "Dette kan siteres" in read or what == "poster"


@every_kind
def test_a_file_says_in_its_name_what_it_is_and_from_when(what: str) -> None:
    project = a_project(about={"title": "Våge å bry oss / «sammen»", "workplace": "Ås"})
    file = take(what, shown(project), translator("nb"), at=AT)

    assert file.name.startswith("vage-a-bry-oss-sammen-")
    assert "2026-03-01." in file.name
    assert file.name.isascii()


def test_every_figure_of_the_product_belongs_to_a_chapter() -> None:
    assert {draw for figures in CHAPTERS.values() for draw in figures} >= set(EVERY)


def test_the_figures_come_as_pictures_of_lines_and_of_points() -> None:
    with ZipFile(BytesIO(taken(the_example(), "figures"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}

    assert {name.rpartition(".")[2] for name in files} == {"svg", "png"}
    assert any("fiskebein" in name for name in files)
    for name, content in files.items():
        if name.endswith(".svg"):
            ET.fromstring(content.decode())
            assert b"http" not in content.replace(b"http://www.w3.org/2000/svg", b"")
        else:
            assert content.startswith(b"\x89PNG")


def test_one_figure_can_be_taken_by_itself() -> None:
    t = translator("nb")

    assert take_figure("themes", "png", shown(the_example()), t).content.startswith(b"\x89PNG")
    assert take_figure("themes", "svg", shown(the_example()), t).name == "temaer.svg"
    with pytest.raises(KeyError):
        take_figure("themes", "exe", shown(the_example()), t)
    with pytest.raises(KeyError):
        take_figure("nothing", "svg", shown(the_example()), t)


def test_the_server_starts_without_what_only_files_need() -> None:
    script = "import sys, lup_canvas.web.routes; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert HEAVY.isdisjoint(loaded)
