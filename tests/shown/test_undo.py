"""What the button that takes back is called."""

from __future__ import annotations

import pytest

from lup_canvas.locale import Translator, translator
from lup_canvas.project.changes import TakeBack, TrashItem
from lup_canvas.project.undoing import Act, Undo
from lup_canvas.shown.undo import undo_shown

BACK = TakeBack(steps=(TrashItem(part="causes", item="hurry"),))


@pytest.fixture
def t() -> Translator:
    return translator("nb")


@pytest.mark.parametrize(
    ("act", "words", "label"),
    [
        (Act.TOOK, "Velkommen", "Angre: hentet et ferdig program"),
        (Act.TICKED, "", "Angre: endret et kryss ved sjekkpunktet"),
        (Act.CHOSE, "", "Angre: endret et valg"),
        (Act.ADDED, "«Jeg fikk levere i ro»", "Angre: la til «Jeg fikk levere i ro»"),
        (Act.ADDED, "", "Angre det siste"),
    ],
)
def test_the_button_says_what_was_done(t: Translator, act: Act, words: str, label: str) -> None:
    assert undo_shown(Undo(act=act, words=words, change=BACK), t)["label"] == label
