"""Brings a catalogue up to date with what the code says."""

from __future__ import annotations

from babel.messages.catalog import Catalog

from lup_canvas.locale.catalogue import source_forms, texts, translated_forms
from lup_canvas.locale.languages import SOURCE_LANGUAGE


def update(catalog: Catalog, template: Catalog, language: str) -> Catalog:
    """Return `catalog` with exactly the sentences of `template`.

    New sentences are empty, or hold a guess marked fuzzy when an old one was much like it.
    In the source language they stand as they are.
    """
    is_source = language == SOURCE_LANGUAGE
    catalog.update(template, no_fuzzy_matching=is_source)
    catalog.obsolete.clear()
    if is_source:
        _fill_with_source(catalog)
    return catalog


def _fill_with_source(catalog: Catalog) -> None:
    for message in texts(catalog):
        forms = source_forms(message)
        if not all(translated_forms(message)):
            message.string = forms if len(forms) > 1 else forms[0]
