"""What the employees are told follows the settings, and so do the papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lup_canvas.formats.privacy import BACKUP_DAYS, privacy
from lup_canvas.locale import translator
from lup_canvas.project.changes.deleting import REGRET
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import FEWEST
from lup_canvas.workspace.snapshots import LINK_DAYS
from tests.formats.projects import a_project

DOCS = Path(__file__).parents[2] / "docs"


def told(project: Project, language: str = "nb") -> str:
    paragraphs = privacy(project, translator(language))
    return "\n".join(line for each in paragraphs for line in (each.question, *each.answer))


def test_another_day_of_deletion_changes_the_text() -> None:
    texts = [
        told(a_project(settings={"delete_on": day}))
        for day in (None, date(2027, 3, 1), date(2027, 6, 1))
    ]

    assert len(set(texts)) == 3
    assert "Gruppen har ikke satt noen dato ennå." in texts[0]
    assert "blir slettet automatisk 1. mars 2027." in texts[1]
    assert "blir slettet automatisk 1. juni 2027." in texts[2]


def test_whether_it_is_read_first_changes_the_text() -> None:
    first, at_once = (told(a_project(settings={"read_first": read})) for read in (True, False))

    assert "leser gjennom det før det vises for andre" in first
    assert "ser det med en gang" in at_once


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_it_never_promises_more_than_can_be_kept(language: str) -> None:
    said = told(a_project(), language).casefold()

    for promise in ("anonym", "konfidensiel", "confidential", "garant", "guarant"):
        assert promise not in said


def test_the_papers_say_the_same_days_and_numbers_as_the_program() -> None:
    papers = {path.stem: path.read_text() for path in DOCS.glob("personvern*/*.md")}

    assert set(papers) == {"behandlingsprotokoll", "dpia", "tilgjengelighet"}
    for paper in (papers["behandlingsprotokoll"], papers["dpia"], overview()):
        assert f"{BACKUP_DAYS} dager" in paper
        assert f"kan angres i {REGRET.days} dager" in paper
    assert f"{LINK_DAYS} dager" in papers["behandlingsprotokoll"]
    assert f"{LINK_DAYS} dager" in overview()
    assert f"Ingen tall om færre enn {FEWEST}" in papers["dpia"]


def overview() -> str:
    return (DOCS / "personvern.md").read_text()
