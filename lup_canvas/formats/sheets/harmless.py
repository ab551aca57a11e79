"""Words that no spreadsheet takes for a formula (trust.md 5; OWASP, CSV injection)."""

from __future__ import annotations

from unicodedata import normalize

from lup_canvas.formats.xml_text import writable

_STARTS = frozenset("=+-@\t\r\n|")


def harmless(words: str) -> str:
    """Return `words` as a spreadsheet may hold them, behind a quote if they could be a formula.

    The quote is part of the words: it is still there when somebody saves the sheet in another
    format. Full-width signs count as what they look like.
    """
    said = writable(words)
    first = normalize("NFKC", said.lstrip(" \u00a0\u3000\ufeff\u200b"))[:1]
    return f"'{said}" if first in _STARTS and first else said
