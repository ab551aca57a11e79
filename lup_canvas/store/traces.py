"""Looking for words in every byte that is kept, in each of the forms that text is kept in."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from lup_canvas.store import disk

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def traces(folder: Path, words: str) -> list[Path]:
    """Return the files below `folder` in which the words stand, in their content or their name.

    Capital letters, spaces, how an å is put together, and how JSON may write it do not matter.
    Locks are left out: they hold nothing, are called by random ids, and are never taken away.
    """
    needle = _plain(words)
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    files = (path for path in found if path.suffix != ".lock")
    return [path for path in files if needle in _plain(path.name) or needle in _read(path)]


def _read(path: Path) -> str:
    try:
        return _plain(disk.read(path)[1].decode(errors="ignore"))
    except OSError:
        return ""


def _plain(text: str) -> str:
    unescaped = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    simple = unicodedata.normalize("NFC", unescaped).replace("\\n", " ").replace("\\", "")
    return " ".join(simple.casefold().split())
