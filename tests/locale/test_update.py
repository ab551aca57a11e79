"""Bringing catalogues up to date, and keeping them as files."""

from __future__ import annotations

from pathlib import Path

from lup_canvas.locale.catalogue import path_of, read, source_forms, texts, write
from lup_canvas.locale.update import update
from tests.locale.catalogues import Sentence, catalogue, template

PLURAL = ("{count} idea", "{count} ideas")


def test_new_sentences_wait_for_a_translation() -> None:
    updated = update(catalogue("nb", {"Goal": "Mål"}), template("Goal", "Snapshot"), "nb")

    assert updated["Goal"].string == "Mål"
    assert not updated["Snapshot"].string


def test_sentences_that_are_gone_are_dropped(tmp_path: Path) -> None:
    updated = update(catalogue("nb", {"Goal": "Mål", "Old": "Gammel"}), template("Goal"), "nb")
    write(updated, "nb", tmp_path)

    assert [source_forms(message) for message in texts(read("nb", tmp_path))] == [("Goal",)]
    assert "Gammel" not in path_of("nb", tmp_path).read_text(encoding="utf-8")


def test_a_reworded_sentence_gets_its_old_translation_as_a_guess() -> None:
    old = catalogue("nb", {"Ask for the opening": "Be om åpning"})

    updated = update(old, template("Ask for an opening"), "nb")

    assert updated["Ask for an opening"].string == "Be om åpning"
    assert updated["Ask for an opening"].fuzzy


def test_english_is_the_source_unless_somebody_has_written_it_better() -> None:
    english = catalogue("en", {"Goal": "The goal"})

    updated = update(english, template("Goal", "Goals", PLURAL), "en")

    assert updated["Goal"].string == "The goal"
    assert updated["Goals"].string == "Goals"
    assert updated[PLURAL].string == PLURAL
    assert not any(message.fuzzy for message in texts(updated))


def test_a_catalogue_reads_back_as_it_was_written(tmp_path: Path) -> None:
    sentences: dict[Sentence, Sentence] = {
        "Goal": "Mål",
        PLURAL: ("{count} idé", "{count} ideer"),
        "Two\nlines": "To\nlinjer",
        'He said "no"': "Han sa «nei»",
    }
    write(catalogue("nb", sentences), "nb", tmp_path)

    read_back = {message.id: message.string for message in texts(read("nb", tmp_path))}

    assert read_back == sentences


def test_writing_again_changes_no_byte(tmp_path: Path) -> None:
    write(catalogue("nb", {"Goal": "Mål", "Ideas": "Ideer"}), "nb", tmp_path)
    before = path_of("nb", tmp_path).read_bytes()

    write(update(read("nb", tmp_path), template("Goal", "Ideas"), "nb"), "nb", tmp_path)
    once = path_of("nb", tmp_path).read_bytes()
    write(update(read("nb", tmp_path), template("Goal", "Ideas"), "nb"), "nb", tmp_path)

    assert path_of("nb", tmp_path).read_bytes() == once
    assert once.replace(b"#: pages/goal.py\n", b"") == before
