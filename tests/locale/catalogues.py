"""Builds small catalogues for the tests of this room."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog

from lup_canvas.locale.catalogue import write

Sentence = str | tuple[str, ...]


def catalogue(language: str, sentences: dict[Sentence, Sentence]) -> Catalog:
    """Return a catalogue of source sentences and their translations."""
    made = Catalog(locale=language)
    for source, translation in sentences.items():
        made.add(source, translation)
    return made


def template(*sentences: Sentence, place: str = "pages/goal.py") -> Catalog:
    """Return a template of source sentences, all used in one file."""
    made = Catalog()
    for sentence in sentences:
        made.add(sentence, locations=[(place, 1)])
    return made


def kept(folder: Path, language: str, sentences: dict[Sentence, Sentence]) -> Path:
    """Write a catalogue below `folder`; return the folder."""
    write(catalogue(language, sentences), language, folder)
    return folder
