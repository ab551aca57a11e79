"""Where the scripts and looks of the screens' own elements lie, and are asked for.

Their address holds a word that changes with their content, so browsers keep them for ever. The
screens (`ui/assets`) and the web (`web/parts`, `web/preloads`) both need it, and neither knows the
other.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files("lup_canvas"))) / "ui" / "assets"


def address_of(name: str) -> str:
    """Return the address that the file `name` of the parts is served at."""
    return f"/parts/{_version()}/{name}"


@cache
def contents() -> dict[str, bytes]:
    """Return what each file holds, by its name; they are read once."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in sorted(FOLDER.rglob("*"))
        if path.is_file()
    }


@cache
def _version() -> str:
    content = hashlib.sha256()
    for each in contents().values():
        content.update(each)
    return content.hexdigest()[:12]
