"""The story as a report on A4: the same chapters as the snapshot page, with the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lup_canvas.content import Content
from lup_canvas.content.models import Phase
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.still import svg
from lup_canvas.formats.drawn import Drawn, drawn
from lup_canvas.formats.paper.plain_data import as_data
from lup_canvas.formats.paper.setting import colours, pages
from lup_canvas.formats.story import Section, Story, story
from lup_canvas.formats.story.blocks import Column, Fishbone, Table
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator

_TONES: Mapping[Phase, str] = {Phase.NEED: "need", Phase.SOLUTION: "solution", Phase.TEST: "trial"}
_WIDE, _NARROW = 3, 1


def report(shown: Shown, t: Translator, content: Content) -> bytes:
    """Return the story of `shown` as a tagged PDF."""
    told, figures = story(shown, t, content), drawn(shown.project, t)
    chapters = [
        {
            "heading": section.heading,
            "tone": _TONES[section.phase],
            "blocks": list(_blocks(section, figures)),
        }
        for section in told.sections
    ]
    return pages(
        "report.typ",
        as_data(
            {
                **head(told, t),
                "chapters": chapters,
                "tables": [_table_of(each.figure) for each in figures],
            }
        ),
    )


def head(told: Story, t: Translator) -> dict[str, Any]:
    """Return what every paper says about itself."""
    kind = [t("Snapshot"), told.name, t.date(told.taken)] if told.taken else [t("The story so far")]
    return {
        "title": told.title,
        "author": told.workplace,
        "description": t("The story of a project, from the problem area to what was learned"),
        "kind": " · ".join(filter(None, kind)),
        "note": told.note,
        "language": t.language,
        "story_language": told.language,
        "colours": colours(),
        "empty": t("Nothing is written yet."),
        "tables_heading": t("The tables behind the figures"),
        "colophon": t(
            "Contributions stand here only as counts and as quotes that may be shared, "
            "without names."
        ),
    }


def picture_of(each: Figure) -> dict[str, Any]:
    """Return a figure as templates read it."""
    return {"kind": "drawn", "title": each.title, "finding": each.finding, "svg": svg(each)}


def _blocks(section: Section, figures: Sequence[Drawn]) -> Iterator[Any]:
    """Yield the blocks of a chapter; the fishbone is drawn where it is told about."""
    pictures = {
        each.key: picture_of(each.figure) for each in figures if each.chapter == section.key
    }
    for block in section.blocks:
        if isinstance(block, Fishbone):
            yield pictures.pop("fishbone")
        elif isinstance(block, Table):
            yield {**as_data(block), "widths": [_width(column) for column in block.columns]}
        else:
            yield block
    yield from pictures.values()


def _table_of(figure: Figure) -> dict[str, Any]:
    """Return what a figure stands on; a column is as wide as what stands in it needs."""
    table = figure.table.astype(str)
    rows = table.to_numpy().tolist()
    columns = [Column(heading) for heading in table.columns]
    longest = [max([len(row[n]) for row in rows] + [len(c.heading)]) for n, c in enumerate(columns)]
    return {
        "title": figure.title,
        "columns": columns,
        "rows": rows,
        "widths": [max(min(length, 40), 8) for length in longest],
    }


def _width(column: Column) -> int:
    return _WIDE if column.words else _NARROW
