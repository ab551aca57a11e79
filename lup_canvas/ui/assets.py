"""Reads the browser's part of the components that lies in `assets/`."""

from __future__ import annotations

import re
from pathlib import Path

ASSETS = Path(__file__).with_name("assets")

_IMPORT = re.compile(r"^import\b[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default\b)", re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


def text(name: str) -> str:
    """Return the file `name` of the assets."""
    return (ASSETS / name).read_text("utf-8")


def joined(folder: str, *names: str) -> str:
    """Return JavaScript modules of `folder` as the single module that Streamlit takes.

    The files are honest modules that import each other; joined, they share one scope, so
    that names at the top must differ between files and `names` go from the ground up.
    Lines that are only comment stay behind: what is sent goes out again with every change.
    """
    modules = "\n".join(text(f"{folder}/{name}") for name in names)
    return _COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", modules)))
