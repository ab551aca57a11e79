"""Tells what is wrong with a catalogue, in sentences for whoever translates."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from babel.messages.catalog import Catalog, Message

from lup_canvas.locale.catalogue import source_forms, texts, translated_forms
from lup_canvas.locale.languages import FALLBACK


def problems(catalog: Catalog, template: Catalog, language: str) -> Iterator[str]:
    """Yield what keeps `catalog` from saying every sentence of `template` well.

    A language with a fallback may lack sentences, but what it has must be in order.
    """
    for wanted in texts(template):
        source = source_forms(wanted)[0]
        message = catalog.get(source)
        if message is None or not all(translated_forms(message)):
            if language not in FALLBACK:
                yield f"{language}: not translated: {source!r} ({_places(wanted)})"
        else:
            yield from _faults(message, source_forms(wanted), language)
    for message in texts(catalog):
        if source_forms(message)[0] not in template:
            yield f"{language}: no longer used: {source_forms(message)[0]!r}"
    yield from (f"{language}: no longer used: {source!r}" for source in catalog.obsolete)


def _faults(message: Message, source: tuple[str, ...], language: str) -> Iterator[str]:
    translated = translated_forms(message)
    if message.fuzzy:
        yield f"{language}: only a guess (fuzzy): {source[0]!r}"
    if len(translated) != len(source):
        yield f"{language}: needs {len(source)} forms: {source[0]!r}"
    for sentence, original in zip(translated, source, strict=False):
        may_lack = {"count"} if original != source[-1] else set()  # "one idea"
        if _blanks(sentence) | may_lack != _blanks(original) | may_lack:
            yield f"{language}: other blanks than {original!r}: {sentence!r}"
        if _edges(sentence) != _edges(original):
            yield f"{language}: other space at its ends than {original!r}: {sentence!r}"


def _blanks(sentence: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {f"not a sentence with blanks: {sentence}"}


def _edges(sentence: str) -> tuple[bool, bool]:
    return sentence[:1].isspace(), sentence[-1:].isspace()


def _places(message: Message) -> str:
    return ", ".join(sorted({name for name, _ in message.locations}))
