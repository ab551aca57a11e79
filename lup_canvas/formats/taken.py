"""Everything that can be taken along, by the name it has in an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from lup_canvas.content import content
from lup_canvas.formats.document import write_document
from lup_canvas.formats.drawn import drawn
from lup_canvas.formats.markdown import markdown
from lup_canvas.formats.slug import slug
from lup_canvas.formats.story import story
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator, mark
from lup_canvas.locale.translate import HERE
from lup_canvas.project.document.gathering import Gathering

EVERY_METHOD = "all"
"""Which sheets to take when no gathering is named."""

Make = Callable[[Shown, Translator], bytes]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `name` is what it is called in its own name, `says` what it is for."""

    name: str
    says: str
    suffix: str
    media_type: str
    make: Make
    complete: bool = False
    """It holds all that the group may read itself, and is nothing to hand on."""

    of_snapshot: str = ""
    """What it is for when it is one of a snapshot, if that is something else."""


@dataclass(frozen=True, slots=True)
class File:
    """A finished file."""

    name: str
    media_type: str
    content: bytes


def take(what: str, shown: Shown, t: Translator, *, at: datetime) -> File:
    """Return the file named `what` of `shown`; raises `KeyError` if there is no such kind."""
    kind = KINDS[what]
    parts = (slug(shown.project.title), slug(t(kind.name)), at.astimezone(HERE).date().isoformat())
    return File(
        f"{'-'.join(filter(None, parts))}.{kind.suffix}", kind.media_type, kind.make(shown, t)
    )


def take_figure(what: str, suffix: str, shown: Shown, t: Translator) -> File:
    """Return one figure of `shown` as "svg" or "png"; raises `KeyError` if there is none."""
    from lup_canvas.formats.pictures import png_file, svg_file  # noqa: PLC0415

    makers = {"svg": ("image/svg+xml", svg_file), "png": ("image/png", png_file)}
    media_type, make = makers[suffix]
    figure = {each.key: each.figure for each in drawn(shown.project, t)}[what]
    return File(f"{slug(figure.title) or what}.{suffix}", media_type, make(figure))


def take_worksheets(name: str, paper: str, shown: Shown, t: Translator) -> File:
    """Return the sheets to write on, of the gathering `name` or of all methods.

    Raises `ValueError` if there is no such gathering or no such paper.
    """
    from lup_canvas.formats.paper import Desk, Paper, worksheets  # noqa: PLC0415

    gathering = None if name == EVERY_METHOD else Gathering(name)
    texts = content(t.language)
    ready = texts.programmes.get(gathering) if gathering else None
    parts = (shown.project.title, t("Print sheets"), ready.name if ready else "", paper)
    made = worksheets(Desk(shown.project, t, texts), gathering, Paper(paper))
    return File(f"{'-'.join(filter(None, map(slug, parts)))}.pdf", "application/pdf", made)


def _document(shown: Shown, _: Translator) -> bytes:
    return write_document(shown.project)


def _markdown(shown: Shown, t: Translator) -> bytes:
    return markdown(story(shown, t, content(t.language)), t).encode()


# What is heavy to load is loaded when somebody asks for it, so that the server starts as fast.


def _slides(shown: Shown, t: Translator) -> bytes:
    from lup_canvas.formats.slides import slides  # noqa: PLC0415

    return slides(shown, t, content(t.language))


def _report(shown: Shown, t: Translator) -> bytes:
    from lup_canvas.formats.paper import report  # noqa: PLC0415

    return report(shown, t, content(t.language))


def _poster(shown: Shown, t: Translator) -> bytes:
    from lup_canvas.formats.paper import poster  # noqa: PLC0415

    return poster(shown, t, content(t.language))


def _workbook(shown: Shown, t: Translator) -> bytes:
    from lup_canvas.formats.sheets import workbook  # noqa: PLC0415

    return workbook(shown, t)


def _pictures(shown: Shown, t: Translator) -> bytes:
    from lup_canvas.formats.pictures import all_pictures  # noqa: PLC0415

    return all_pictures(shown, t)


_OFFICE = "application/vnd.openxmlformats-officedocument"

KINDS: Mapping[str, Kind] = {
    "slides": Kind(
        mark("slides"), mark("To show and change, with the whole story on one of them"),
        "pptx", f"{_OFFICE}.presentationml.presentation", _slides,
    ),
    "report": Kind(
        mark("report"), mark("To read, or to print on A4"), "pdf", "application/pdf", _report
    ),
    "poster": Kind(
        mark("poster"), mark("To hang up, on A3"), "pdf", "application/pdf", _poster
    ),
    "workbook": Kind(
        mark("workbook"), mark("Every list, to count and sort"),
        "xlsx", f"{_OFFICE}.spreadsheetml.sheet", _workbook,
    ),
    "story": Kind(
        mark("story"), mark("All of it as plain text, with headings"),
        "md", "text/markdown", _markdown,
    ),
    "figures": Kind(
        mark("figures"), mark("Every figure as a picture, to scale (SVG) or to paste (PNG)"),
        "zip", "application/zip", _pictures,
    ),
    "project": Kind(
        mark("project"), mark("Everything the group has, to open in another place"),
        "json", "application/json", _document, complete=True,
        of_snapshot=mark("What may be shared, to open in another place"),
    ),
}  # fmt: skip
