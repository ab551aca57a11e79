"""The story as a poster on A3: one page to hang on a wall, with the themes and the causes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lup_canvas.content import Content
from lup_canvas.figures.text import shortened
from lup_canvas.formats.drawn import drawn
from lup_canvas.formats.one_page import Place, one_page
from lup_canvas.formats.paper.plain_data import as_data
from lup_canvas.formats.paper.report import head, picture_of
from lup_canvas.formats.paper.setting import pages
from lup_canvas.formats.story import story
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator

_FIGURES: Sequence[str] = ("themes", "fishbone")
_LONGEST = 400
"""So many letters of one text stand on a wall; the report has all of them."""


def poster(shown: Shown, t: Translator, content: Content) -> bytes:
    """Return the story of `shown` on one page, as a tagged PDF. Its figures are those for halls."""
    page = one_page(shown, t)
    figures = {each.key: each.figure for each in drawn(shown.project, t, big=True)}
    return pages(
        "poster.typ",
        as_data(
            {
                **head(story(shown, t, content), t),
                "title": page.title,
                "author": page.workplace,
                "places": [_cut(place) for place in page.places],
                "figures": [picture_of(figures[key]) for key in _FIGURES if key in figures],
                "nothing_yet": t("Nothing yet"),
            }
        ),
    )


def _cut(place: Place) -> Place:
    texts = (text if len(text) <= _LONGEST else shortened(text, _LONGEST) for text in place.texts)
    return replace(place, texts=tuple(texts))
