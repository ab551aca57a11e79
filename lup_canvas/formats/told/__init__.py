"""A table that somebody brought, made into insights: which column is what, and what to keep."""

from __future__ import annotations

from lup_canvas.formats.told.answers import (
    Answer,
    Doubtful,
    State,
    answers_in,
    taken,
    with_repeats,
)
from lup_canvas.formats.told.columns import Columns, has_headings, headings_of, likely_columns
from lup_canvas.formats.told.lines import Written, lines_in, lines_taken
from lup_canvas.formats.told.people import without_people

__all__ = [
    "Answer",
    "Columns",
    "Doubtful",
    "State",
    "Written",
    "answers_in",
    "has_headings",
    "headings_of",
    "likely_columns",
    "lines_in",
    "lines_taken",
    "taken",
    "with_repeats",
    "without_people",
]
