"""A deck of slides that people can write in: titles, words, cards and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from lup_canvas.figures.drawing import Box
from lup_canvas.figures.palette import LIGHT, Tone
from lup_canvas.formats.slides.fitting import GAP, LINE, Words, fit
from lup_canvas.formats.slides.master import (
    HEIGHT,
    MARGIN,
    TITLE,
    TITLE_HEIGHT,
    WIDTH,
    colour,
    prepare,
)
from lup_canvas.formats.xml_text import writable

FIELD = Box(MARGIN, 104, WIDTH - 2 * MARGIN, HEIGHT - 104 - 32)
"""What is below the title of a slide."""

_LANGUAGES: Mapping[str, MSO_LANGUAGE_ID] = {
    "nb": MSO_LANGUAGE_ID.NORWEGIAN_BOKMOL,
    "nn": MSO_LANGUAGE_ID.NORWEGIAN_NYNORSK,
    "en": MSO_LANGUAGE_ID.ENGLISH_UK,
}
_COVER, _TITLE_ONLY = 0, 5
_INSET = 10
_CORNER = 0.06


_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


class Dress(NamedTuple):
    """How a card looks: its tone, and whether it is filled or only a dashed edge."""

    tone: Tone
    filled: bool = False
    dashed: bool = False


class Deck:
    """Collects slides. All words are in one language, so that they are read and checked in it."""

    def __init__(self, language: str, *, title: str, author: str) -> None:
        self._made = Presentation()
        prepare(self._made)
        self.language = _LANGUAGES[language]
        known = self._made.core_properties
        known.title, known.author = writable(title)[:255], writable(author)[:255]
        known.language = self.language.xml_value

    def cover(self, title: str, lines: Sequence[Words], notes: str) -> None:
        """Add the first slide."""
        slide = Slide(self._made.slides.add_slide(self._made.slide_layouts[_COVER]), self.language)
        names = Box(MARGIN * 2, 150, WIDTH - MARGIN * 4, 130)
        for place, tone in enumerate((LIGHT.need, LIGHT.solution, LIGHT.trial)):
            slide.band(Box(names.x + place * 92, names.foot + 6, 80, 6), tone)
        slide.place_title(title, names, largest=48)
        slide.drop_empty()
        slide.words(Box(names.x, names.foot + 28, names.width, 120), lines, largest=22)
        slide.notes(notes)

    def slide(self, title: str, notes: str) -> Slide:
        """Add a slide with a title and nothing else yet, and return it."""
        made = self._made.slides.add_slide(self._made.slide_layouts[_TITLE_ONLY])
        slide = Slide(made, self.language)
        slide.place_title(title, Box(MARGIN, 26, WIDTH - 2 * MARGIN, TITLE_HEIGHT), largest=TITLE)
        slide.notes(notes)
        return slide

    def bytes(self) -> bytes:
        """Return the whole deck as a file."""
        file = BytesIO()
        self._made.save(file)
        return file.getvalue()


class Slide:
    """One slide. Every box is in points from the upper left corner."""

    def __init__(self, made: Any, language: MSO_LANGUAGE_ID) -> None:
        self.made = made
        self.language = language

    def place_title(self, title: str, box: Box, *, largest: int) -> None:
        """Write the title, as large as it fits."""
        holder = self.made.shapes.title
        _lay(holder, box)
        holder.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        self._write(holder.text_frame, box, [Words(title, bold=True)], largest)

    def words(self, box: Box, words: Sequence[Words], *, largest: int = 20) -> None:
        """Write paragraphs on the paper itself."""
        shape = self.made.shapes.add_textbox(*map(Pt, box))
        self._write(shape.text_frame, box, words, largest)

    def card(
        self, box: Box, label: str, words: Sequence[Words], dress: Dress, *, largest: int = 20
    ) -> None:
        """Draw a card with round corners: our label, and the words as large as they fit."""
        shape = self.made.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Pt, box))
        shape.adjustments[0] = min(_CORNER, 8 / min(box.width, box.height))
        shape.element.remove(shape.element.find(qn("p:style")))  # it brings a shadow
        _dress(shape, dress)
        head = [Words(label, bold=True)] if label else []
        top = 14 * LINE + 14 * GAP if label else 0
        inner = Box(box.x, box.y, box.width - 2 * _INSET, box.height - 2 * _INSET - top)
        frame = shape.text_frame
        frame.vertical_anchor = MSO_ANCHOR.TOP
        self._write(frame, inner, words, largest, inset=_INSET)
        if head:
            first = frame.paragraphs[0]._p  # noqa: SLF001  (there is no other way to insert)
            before = frame.add_paragraph()
            first.addprevious(before._p)  # noqa: SLF001
            self._paragraph(before, head[0], 12, ink=dress.tone.ink)

    def band(self, box: Box, tone: Tone) -> None:
        """Draw a band that says nothing, for the eye alone."""
        shape = self.made.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Pt, box))
        shape.element.remove(shape.element.find(qn("p:style")))
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(tone.ink)
        _decorative(shape)

    def notes(self, text: str) -> None:
        """Write the speaker's notes."""
        frame = self.made.notes_slide.notes_text_frame
        lines = text.split("\n")
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = writable(line)
            run.font.language_id = self.language

    def drop_empty(self) -> None:
        """Take away the places of the layout that nothing was written in."""
        for holder in list(self.made.placeholders):
            if not holder.text_frame.text:
                holder.element.getparent().remove(holder.element)

    def describe(self, shape: Any, name: str, alt: str) -> None:
        """Say for those who do not see it what a shape shows."""
        known = shape.element.xpath(".//p:cNvPr")[0]
        known.set("name", writable(name))
        known.set("descr", writable(alt))

    def _write(
        self,
        frame: Any,
        box: Box,
        words: Sequence[Words],
        largest: int,
        *,
        inset: float = 0,
    ) -> None:
        frame.word_wrap = True
        for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
            setattr(frame, side, Pt(inset))
        size, fitted = fit(words, box, largest=largest)
        for number, each in enumerate(fitted):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            self._paragraph(paragraph, each, size)

    def _paragraph(
        self,
        paragraph: Any,
        words: Words,
        size: float,
        *,
        ink: str | None = None,
    ) -> None:
        paragraph.alignment, paragraph.line_spacing = PP_ALIGN.LEFT, 1.0
        paragraph.space_after = Pt(size * GAP)
        if words.bullet:
            _bullet(paragraph, size)
        run = paragraph.add_run()
        run.text = writable(words.text)
        letters = run.font
        letters.size, letters.bold = Pt(round(size * words.times)), words.bold
        letters.language_id = self.language
        letters.color.rgb = colour(ink or (LIGHT.quiet.ink if words.quiet else LIGHT.ink))


def _lay(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Pt, box)


def _dress(shape: Any, dress: Dress) -> None:
    if dress.dashed:
        shape.fill.background()
        shape.line.dash_style = MSO_LINE.DASH
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(dress.tone.soft if dress.filled else LIGHT.surface)
    shape.line.color.rgb = colour(LIGHT.line if dress.dashed else dress.tone.ink)
    shape.line.width = Pt(1)


def _bullet(paragraph: Any, size: float) -> None:
    """Hang a paragraph on a dot."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.set("marL", str(Pt(size)))
    properties.set("indent", str(-Pt(size)))
    dot = properties.makeelement(qn("a:buChar"), {"char": "•"})
    properties.append(dot)


def _decorative(shape: Any) -> None:
    """Let those who listen pass over a shape (the slide program's own mark for that)."""
    known = shape.element.xpath(".//p:cNvPr")[0]
    known.append(parse_xml(_DECORATIVE))
