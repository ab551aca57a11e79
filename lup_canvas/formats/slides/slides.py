"""The whole deck: a cover, the story on one slide, and one slide for each step."""

from __future__ import annotations

from lup_canvas.content import Content
from lup_canvas.formats.drawn import drawn
from lup_canvas.formats.one_page import one_page
from lup_canvas.formats.slides.deck import Deck
from lup_canvas.formats.slides.fitting import Words
from lup_canvas.formats.slides.notes import notes
from lup_canvas.formats.slides.page import add_page
from lup_canvas.formats.slides.steps import STEPS, Scene
from lup_canvas.formats.story import Story, story
from lup_canvas.formats.story.teller import Shown
from lup_canvas.locale import Translator


def slides(shown: Shown, t: Translator, content: Content) -> bytes:
    """Return the story of `shown` as a .pptx, in the language of `t`."""
    told, page = story(shown, t, content), one_page(shown, t)
    figures = drawn(shown.project, t)
    by_key = {each.key: each.figure for each in figures}
    deck = Deck(t.language, title=told.title, author=told.workplace)
    deck.cover(page.title, _under_title(told, t), told.note)
    add_page(deck, page, notes(told.sections, ()), t("Nothing yet"))
    for step, (draw, chapters) in STEPS.items():
        sections = [each for each in told.sections if each.key in chapters]
        belonging = [each.figure for each in figures if each.chapter in chapters]
        blocks = [block for section in sections for block in section.blocks]
        slide = deck.slide(content.steps[step].name, notes(sections, belonging))
        draw(slide, Scene(shown.project, page, blocks, by_key, t))
    return deck.bytes()


def _under_title(told: Story, t: Translator) -> list[Words]:
    snapshot = [told.name, t.date(told.taken)] if told.taken else []
    return [
        Words(told.workplace, quiet=True),
        Words(" · ".join(filter(None, snapshot)), quiet=True),
    ]
