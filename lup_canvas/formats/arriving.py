"""A document from elsewhere: nobody knows who wrote it, and it becomes a project of its own."""

from __future__ import annotations

from lup_canvas.formats.document import NO_PROJECT, read_document
from lup_canvas.locale import best_language
from lup_canvas.project.copying import copied
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused


def arriving(raw: bytes) -> Project:
    """Return what `raw` holds as a new project, with ids of its own.

    It takes no more contributions until somebody wants it to, and speaks a language of the
    product. Raises `ChangeRefused`, with a sentence for people, as `read_document` does.
    """
    try:
        project = copied(read_document(raw))
    except (ValueError, LookupError):
        raise ChangeRefused(NO_PROJECT) from None
    spoken = best_language(project.settings.language)
    return project.but(settings=project.settings.but(language=spoken))
