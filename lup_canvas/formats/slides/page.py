"""The strict one-slide story: the same places on every group's slide (domain.md 11.7)."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.figures.drawing import Box
from lup_canvas.figures.palette import LIGHT
from lup_canvas.formats.one_page import OnePage, Place
from lup_canvas.formats.slides.deck import FIELD, Deck, Dress, Slide
from lup_canvas.formats.slides.fitting import Words
from lup_canvas.formats.slides.layout import columns, rows

_DRESSES: Mapping[str, Dress] = {
    "area": Dress(LIGHT.need),
    "believed": Dress(LIGHT.quiet, dashed=True),
    "seen": Dress(LIGHT.need, filled=True),
    "goal": Dress(LIGHT.solution, filled=True),
    "idea": Dress(LIGHT.solution),
    "trial": Dress(LIGHT.trial),
    "learned": Dress(LIGHT.trial, filled=True),
    "benefit": Dress(LIGHT.trial),
    "others": Dress(LIGHT.trial),
}
"""The places in the order they stand, from the upper left."""


def add_page(deck: Deck, page: OnePage, notes: str, nothing: str) -> None:
    """Add the slide: problem before and now above; goal, idea, trial and what came of it below."""
    slide = deck.slide(" – ".join(filter(None, (page.title, page.workplace))), notes)
    upper, lower = rows(FIELD, (0.55, 1))
    *most, last = columns(lower, (1.15, 0.95, 1, 1.15, 1.35))
    boxes = (*columns(upper, (1, 0.8, 1.5)), *most, *rows(last, (1.4, 1)))
    for (key, dress), box in zip(_DRESSES.items(), boxes, strict=True):
        draw_place(slide, box, page.place(key), dress, nothing=nothing, largest=18)


def draw_place(
    slide: Slide, box: Box, place: Place, dress: Dress, *, nothing: str, largest: int
) -> None:
    """Draw one place of the story as a card; an empty one says so."""
    several = len(place.texts) > 1
    words = [Words(text, bold=dress.filled, bullet=several) for text in place.texts]
    words += [Words(fact, quiet=True, times=0.8) for fact in place.facts]
    slide.card(box, place.label, words or [Words(nothing, quiet=True)], dress, largest=largest)
