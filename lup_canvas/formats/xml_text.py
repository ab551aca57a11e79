"""Words as a file of XML can hold them."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(words: str) -> str:
    """Return `words` without the signs that no XML may hold."""
    return _FORBIDDEN.sub("", words).replace("\v", " ")
