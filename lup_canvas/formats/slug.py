"""Words as a part of a file's name that every system takes."""

from __future__ import annotations

import re
from unicodedata import normalize

_NORWEGIAN = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a", "ß": "ss"}
)
_LONGEST = 60


def slug(words: str) -> str:
    """Return `words` in small plain letters with hyphens between them; it may be empty."""
    plain = normalize("NFKD", words.translate(_NORWEGIAN)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST].rstrip("-")
