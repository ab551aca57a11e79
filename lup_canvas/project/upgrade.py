"""Makes a document of an old version new: a chain of small steps, one for each version.

When the form of the document changes, `SCHEMA_VERSION` goes up by one, `STEPS` gets one
function that brings a document from the version before, and `tests/formats/golden` keeps a
document of that version for good. A step works on plain JSON, since the classes of the time
are gone, and never on the classes of today.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lup_canvas.project.document.project import SCHEMA_VERSION

Raw = dict[str, Any]
Step = Callable[[Raw], Raw]

STEPS: Mapping[int, Step] = {}
"""The step from each old version to the one after it. Version 1 is the first there was."""


class NewerDocument(ValueError):
    """The document was written by a newer version of this program, and is not touched."""


def upgrade(raw: Raw, steps: Mapping[int, Step] = STEPS, newest: int = SCHEMA_VERSION) -> Raw:
    """Return the document as this version would have written it; `raw` stays as it is.

    Raises `NewerDocument` for a version that is not known yet, and `ValueError` for what has
    no version at all.
    """
    version = version_of(raw)
    if version > newest:
        raise NewerDocument(f"it is of version {version}, and this program knows {newest}")
    for old in range(version, newest):
        raw = {**steps[old](raw), "schema_version": old + 1}
    return raw


def version_of(raw: Raw) -> int:
    """Return which version of the document this is; raises `ValueError` if it says none."""
    version = raw.get("schema_version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError("schema_version is missing, or is no version")
    return version
