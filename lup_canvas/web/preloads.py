"""What a screen needs beside Streamlit's own script, fetched while that is still on its way.

Streamlit asks for the script of an element only when the first of its kind is drawn, that script
asks for the ones that it imports, and so on: four trips to the server before anything is seen.
The page names them all at once. What is not found is left out, and is fetched as before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, join, normpath

from lup_canvas.shown import parts

OURS = (
    "backbone/backbone.js", "bell.js", "foot/foot.js", "gathering/exercise.js", "narrow.js",
    "presence/presence.js", "sheet/sheet.js", "since/since.js", "top_bar/name.js",
    "top_bar/ways.js", "words.js",
)  # fmt: skip
"""The elements of every screen."""

STREAMLITS = ("BidiComponent", "Html", "PageLink")
"""The elements of Streamlit on every screen; a file of theirs has a word more in its name."""

_IMPORT = re.compile(r'(?:from|import)\s*"(\.[^"]+)"')
_STATIC = Path(str(files("streamlit"))) / "static" / "static" / "js"


@cache
def preloads(page: str) -> str:
    """Return HTML that names each script which `page` does not name already."""
    streamlits = (path.name for each in STREAMLITS for path in _STATIC.glob(f"{each}.*.js"))
    addresses = [
        *(f"/static/js/{name}" for name in with_imports(streamlits, _streamlits)),
        *(parts.address_of(name) for name in with_imports(OURS, _ours)),
    ]
    return "".join(
        f'<link rel="modulepreload" href="{each}">' for each in addresses if each not in page
    )


def with_imports(names: Iterable[str], text: Callable[[str], str | None]) -> list[str]:
    """Return those of the scripts `names` that there are, with all that they import, each once.

    `text` returns what a script says, or None if there is none of that name: what looks like an
    import in a script that was made small need not be one.
    """
    seen, found, waiting = set[str](), list[str](), list(names)
    while waiting:
        name = waiting.pop()
        said = None if name in seen else text(name)
        seen.add(name)
        if said is not None:
            found.append(name)
            waiting += [normpath(join(dirname(name), each)) for each in _IMPORT.findall(said)]
    return found


def _ours(name: str) -> str | None:
    content = parts.contents().get(name)
    return None if content is None else content.decode()


def _streamlits(name: str) -> str | None:
    path = _STATIC / name
    return path.read_text("utf-8") if path.is_file() else None
