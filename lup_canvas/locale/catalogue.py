"""Reads and writes the catalogues: one gettext file for each language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from lup_canvas.locale.languages import FALLBACK

CATALOGUES = Path(__file__).parent
"""Holds ``nb/messages.po`` and its siblings."""

# Babel's own header has dates and a version, which change without any text having changed.
_HEADER = """\
# LUP-lerretet. Made by: python -m lup_canvas.locale update
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def path_of(language: str, folder: Path = CATALOGUES) -> Path:
    """Return where the catalogue of `language` lies."""
    return folder / language / "messages.po"


def read(language: str, folder: Path = CATALOGUES) -> Catalog:
    """Return the catalogue of `language`, an empty one if there is none yet."""
    path = path_of(language, folder)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8", abort_invalid=True)


def write(catalog: Catalog, language: str, folder: Path = CATALOGUES) -> None:
    """Replace the catalogue of `language`, in the order of the files that use the texts."""
    path = path_of(language, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(_HEADER.format(language=language).encode())
        write_po(
            file,
            catalog,
            omit_header=True,
            ignore_obsolete=True,
            include_lineno=False,
            sort_by_file=True,
            width=0,
        )


def texts(catalog: Catalog) -> Iterator[Message]:
    """Yield the messages of `catalog` without its header."""
    return (message for message in catalog if message.id)


def source_forms(message: Message) -> tuple[str, ...]:
    """Return the source sentence, or the sentences for one and for many."""
    return _forms(message.id)


def translated_forms(message: Message) -> tuple[str, ...]:
    """Return the translation in as many forms as it has; a missing one is empty."""
    return _forms(message.string or "")


@cache
def messages(language: str, folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what is said in `language` by source sentence; read once per process.

    What is not translated, or only guessed (fuzzy), is taken from the fallback.
    """
    known = dict(messages(FALLBACK[language], folder)) if language in FALLBACK else {}
    for message in texts(read(language, folder)):
        forms = translated_forms(message)
        if all(forms) and not message.fuzzy:
            known[source_forms(message)[0]] = forms
    return known


def _forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)
