"""What is read back out of files that people take along."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lup_canvas.formats.taken import take
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience, View, view_for
from tests.formats.projects import AT


def shown(project: Project) -> View:
    """Return a project as those outside may see it."""
    return view_for(project, Audience.SNAPSHOT)


def taken(project: Project, what: str, language: str = "nb") -> bytes:
    """Return the file `what` of a project, for those outside."""
    return take(what, shown(project), translator(language), at=AT).content


def unpacked(file: bytes) -> bytes:
    """Return all that is in a file, also what is packed in it, one after the other."""
    if not file.startswith(b"PK"):
        return file
    with ZipFile(BytesIO(file)) as archive:
        return b"".join(unpacked(archive.read(name)) for name in archive.namelist())
