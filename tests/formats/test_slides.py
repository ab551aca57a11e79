"""Slides: reopened by the library that others open them with."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from lup_canvas.figures.drawing import Box
from lup_canvas.formats.slides.fitting import LINE, Words, fit, height_of
from lup_canvas.project.document import Project
from tests.figures.examples import HOSTILE, LONG
from tests.formats.projects import a_project, rewritten, the_example
from tests.formats.taken import taken

TITLES = (
    "Våge å bry oss (eksempel)",
    "Våge å bry oss (eksempel) – Ås barnehage (eksempel)",
    "Problemområde",
    "Innspill og innsikt",
    "Årsaker",
    "Det egentlige problemet",
    "Mål",
    "Ideer",
    "Prøve ut og dele",
)


def opened(project: Project, language: str = "nb") -> Any:
    return Presentation(BytesIO(taken(project, "slides", language)))


def shapes(deck: Any) -> Iterator[Any]:
    return (shape for slide in deck.slides for shape in slide.shapes)


def runs(deck: Any) -> Iterator[Any]:
    frames = [shape.text_frame for shape in shapes(deck) if shape.has_text_frame]
    frames += [slide.notes_slide.notes_text_frame for slide in deck.slides]
    return (run for frame in frames for part in frame.paragraphs for run in part.runs)


def said(deck: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in shapes(deck) if shape.has_text_frame)


def long_and_short(project: Project) -> Project:
    turn = cycle((LONG * 12, "kort", "x" * 900, "En mellomlang tekst om hva vi så. " * 4))
    return rewritten(project, lambda _: next(turn))


def test_there_is_a_cover_the_story_on_one_slide_and_one_for_each_step() -> None:
    deck = opened(the_example())

    assert tuple(slide.shapes.title.text_frame.text for slide in deck.slides) == TITLES


def test_the_story_on_one_slide_has_every_place_also_when_nothing_stands_there() -> None:
    for project in (the_example(), a_project()):
        slide = opened(project).slides[1]
        cards = {shape.text_frame.paragraphs[0].text: shape for shape in slide.shapes}
        for label in ("Vi trodde", "Nå ser vi", "Mål", "Idé", "Dette prøvde vi", "Dette lærte vi"):
            assert len(cards[label].text_frame.paragraphs) > 1

    words = "\n".join(shape.text_frame.text for shape in opened(the_example()).slides[1].shapes)
    assert "Foreldre tar for sent kontakt." in words
    assert "3,1 → 4,0" in words


def test_charts_are_the_program_s_own_and_say_what_they_show() -> None:
    charts = [shape for shape in shapes(opened(the_example())) if shape.has_chart]

    assert [shape.chart.chart_type for shape in charts] == [
        XL_CHART_TYPE.BAR_STACKED,
        XL_CHART_TYPE.COLUMN_CLUSTERED,
        XL_CHART_TYPE.BAR_CLUSTERED,
        XL_CHART_TYPE.BAR_CLUSTERED,
        XL_CHART_TYPE.XY_SCATTER,
    ]
    for shape in charts:
        assert len(shape.element.xpath(".//p:cNvPr")[0].get("descr")) > 20
    goal = charts[2].chart.plots[0]
    assert list(goal.categories) == ["Nullpunkt", "Målt", "Måltall"]
    assert list(goal.series[0].values) == [3.1, 3.8, 4.0]


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_every_word_says_which_language_it_is_in(language: str, tag: str) -> None:
    deck = opened(the_example(), language)

    assert {run.font.language_id.xml_value for run in runs(deck)} == {tag}
    assert deck.core_properties.language == tag
    assert deck.core_properties.title == "Våge å bry oss (eksempel)"


def test_the_speaker_has_all_of_the_chapter_and_the_numbers_below_each_slide() -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in opened(the_example()).slides]

    assert "Opplevelse" in notes[3]
    assert "Hvor stort er problemet" in notes[5]
    assert all(notes[1:])


@pytest.mark.parametrize("make", [the_example, lambda: long_and_short(the_example())])
def test_no_words_run_out_of_their_box(make: Any) -> None:
    for shape in shapes(opened(make())):
        written = [part for part in parts_of(shape) if part.runs]
        if not written:
            continue
        frame, points = shape.text_frame, Pt(1)
        width = (shape.width - 2 * (frame.margin_left or 0)) / points
        room = (shape.height - 2 * (frame.margin_top or 0)) / points
        sizes = [part.runs[0].font.size.pt for part in written]
        high = sum(
            height_of([Words(part.text, bold=bool(part.runs[0].font.bold))], width, size)
            for part, size in zip(written, sizes, strict=True)
        )
        assert high <= room + max(sizes), frame.text


def parts_of(shape: Any) -> Any:
    return shape.text_frame.paragraphs if shape.has_text_frame else ()


def test_what_people_write_stands_on_the_slides_as_it_is() -> None:
    turn = cycle(HOSTILE)
    deck = opened(rewritten(the_example(), lambda _: next(turn)))

    words = said(deck)
    assert "<b>fet</b>" in words
    assert "&lt;b&gt;" in words
    assert "\x00" not in words


def test_words_get_smaller_before_one_of_them_is_broken() -> None:
    narrow = Box(0, 0, 100, 400)
    fitted = fit([Words("oppstartssamtale")], narrow, largest=40)

    assert fitted.words[0].text == "oppstartssamtale"
    assert height_of(fitted.words, narrow.width, fitted.size) == pytest.approx(fitted.size * LINE)


def test_words_that_fit_at_no_size_are_cut_and_say_so() -> None:
    fitted = fit([Words("Vi ser at det tar tid. " * 30)], Box(0, 0, 100, 30), largest=20)

    assert fitted.words[0].text.endswith("…")
    assert height_of(fitted.words, 100, fitted.size) <= 30
