"""Still pictures of figures: what a browser would draw, made without one."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from lup_canvas.figures.drawing import Box, Drawing
from lup_canvas.figures.every import Draw
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.fishbone import fishbone
from lup_canvas.figures.look import look
from lup_canvas.figures.palette import LIGHT
from lup_canvas.figures.round_result import round_result
from lup_canvas.figures.still import svg, svg_for_both, telling
from lup_canvas.figures.themes import themes
from tests.figures import drawn
from tests.figures.examples import HOSTILE, hostile, kindergarten
from tests.figures.test_every_figure import (
    T,
    drawing,
    either_size,
    every_drawing,
    every_figure,
)
from tests.figures.test_round_result import THEMES, closed

SVG = "{http://www.w3.org/2000/svg}"
COLOUR = r"(#[0-9a-f]{6}|rgba\([^)]*\))"
EITHER = re.compile(rf"light-dark\({COLOUR},{COLOUR}\)")
PLAIN = {"color": "#000000", "line": {"width": 0}}
MARKS = {**PLAIN, "symbol": "circle", "size": 10}
BARS = {"type": "bar", "x": [1, 2], "y": [3, 0], "width": 1, "marker": PLAIN}
POINTS = {"type": "scatter", "mode": "markers", "x": [1, 2], "y": [3, 4], "marker": MARKS}


def parsed(figure: Figure) -> ET.Element:
    """Return the picture of `figure` as a browser reads it."""
    return ET.fromstring(svg(figure))


def lines(picture: ET.Element) -> list[str]:
    """Return every line that is written in a picture."""
    return [span.text or "" for span in picture.iter(f"{SVG}tspan")]


def of(*traces: dict[str, Any]) -> Figure:
    """Return a figure that draws `traces` on ten by ten numbers, and nothing else."""
    sheet = Drawing(look(dark=False, big=False), 100)
    sheet.plot(Box(0, 0, 100, 100), (0, 10), (0, 10), *traces)
    return Figure("Title", "Finding.", sheet.figure(), pd.DataFrame())


@every_drawing
@either_size
def test_every_figure_has_a_still_picture_that_says_all_it_says(
    draw: Draw, make: Any, big: bool
) -> None:
    figure = draw(make(), T, big=big)
    written = [line for each in drawn.words(drawing(figure)) for line in each.lines]

    assert lines(parsed(figure))[-len(written) :] == written  # before them, numbers on marks


@pytest.mark.parametrize(
    ("kind", "answer"), [("dots", {"levering": 1}), ("recognise", dict.fromkeys(THEMES, 4))]
)
@either_size
def test_the_result_of_a_round_has_one_too(kind: str, answer: dict[str, int], big: bool) -> None:
    figure = round_result(closed(kind, *[answer] * 7), T, big=big)

    assert "Levering" in lines(parsed(figure))


@every_figure
def test_it_needs_nothing_from_elsewhere_and_runs_nothing(draw: Draw) -> None:
    picture = parsed(draw(hostile(*HOSTILE), T))
    tags = {each.tag.removeprefix(SVG) for each in picture.iter()}
    names = {name for each in picture.iter() for name in each.attrib}
    pointed = {
        found
        for each in picture.iter()
        for value in each.attrib.values()
        for found in re.findall(r"url\((.*?)\)", value)
    }

    assert tags <= {
        *("svg", "title", "desc", "defs", "pattern", "g"),
        *("path", "rect", "circle", "ellipse", "text", "tspan"),
    }
    assert not [name for name in names if name.startswith("on") or name in ("href", "style")]
    assert pointed <= {f"#{each.get('id')}" for each in picture.iter(f"{SVG}pattern")}


@every_figure
@given(payload=st.text(min_size=1, max_size=80))
@hypothesis_settings(max_examples=10)
def test_what_people_write_never_becomes_part_of_the_picture(draw: Draw, payload: str) -> None:
    figure = draw(hostile(payload), T)
    assume(not figure.is_empty)  # of a few letters nothing is left to show
    expected = [line for each in drawn.words(drawing(figure)) for line in each.lines]
    picture = parsed(figure)

    assert {line for line in lines(picture) if not line.isdigit()} <= set(expected)
    assert {each.tag for each in picture if each.tag != f"{SVG}defs"} <= {
        f"{SVG}{name}" for name in ("title", "desc", "path", "rect", "circle", "ellipse", "text")
    }


@every_figure
def test_it_is_named_and_says_in_a_sentence_what_it_shows(draw: Draw) -> None:
    figure = draw(kindergarten(), T)
    picture = parsed(figure)

    assert picture.get("role") == "img"
    assert [each.text for each in picture[:2]] == [figure.title, figure.finding]
    assert [each.tag for each in picture[:2]] == [f"{SVG}title", f"{SVG}desc"]


@pytest.mark.parametrize("payload", HOSTILE)
def test_what_a_part_tells_is_never_taken_for_markup(payload: str) -> None:
    figure = themes(hostile(payload), T)

    picture = telling(svg(figure), figure.tells)

    parts = ET.fromstring(picture).findall(f"{SVG}g[@class='tells']")

    said = [part.findtext(f"{SVG}title", "").split("\n") for part in parts]
    assert said == [list(each.words) for each in figure.tells]
    assert parts


@every_figure
def test_one_picture_serves_light_pages_and_dark_ones(draw: Draw) -> None:
    light, dark = (draw(kindergarten(), T, dark=dark) for dark in (False, True))
    both = svg_for_both(light, dark)

    assert EITHER.sub(r"\1", both) == svg(light)
    assert EITHER.sub(r"\2", both) == svg(dark)


def test_paper_is_laid_behind_it_when_it_is_asked_for() -> None:
    figure = fishbone(kindergarten(), T)

    assert f'fill="{LIGHT.surface}"' in svg(figure, paper=LIGHT.surface)
    assert f'fill="{LIGHT.surface}"' not in svg(figure)


def test_two_figures_on_one_page_do_not_share_the_ids_of_their_patterns() -> None:
    stripes = {"shape": "/", "fgcolor": "#000000", "bgcolor": "#ffffff"}
    one = of(BARS | {"marker": PLAIN | {"pattern": stripes}})
    other = Figure("Another", one.finding, one.figure, one.table)

    ids = [each.get("id") for f in (one, other) for each in parsed(f).iter(f"{SVG}pattern")]
    assert len(set(ids)) == 2


def test_a_bar_without_a_length_is_not_drawn() -> None:
    assert len(list(parsed(of(BARS)).iter(f"{SVG}rect"))) == 1


def test_a_point_that_is_missing_breaks_the_line_unless_it_is_passed_over() -> None:
    ink = {"color": "#000000", "width": 1}
    broken = {"type": "scatter", "mode": "lines", "x": [1, 2, None, 4, 5], "y": [1] * 5}
    ends = [
        "".join(path.get("d", "") for path in parsed(of(broken | each)).iter(f"{SVG}path"))
        for each in ({"line": ink}, {"line": ink, "connectgaps": True})
    ]

    assert [each.count("M") for each in ends] == [2, 1]


@pytest.mark.parametrize(
    "unknown",
    [
        {"type": "pie", "values": [1, 2]},
        BARS | {"marker": PLAIN | {"pattern": {"shape": "x", "fgcolor": "", "bgcolor": ""}}},
        BARS | {"text": ["one", "two"]},
        POINTS | {"fill": "tozeroy"},
        POINTS | {"marker": MARKS | {"symbol": "star"}},
    ],
    ids=["series", "pattern", "words on bars", "fill", "mark"],
)
def test_what_it_cannot_draw_is_an_error_and_never_left_out(unknown: dict[str, Any]) -> None:
    with pytest.raises((LookupError, TypeError)):
        svg(of(unknown))


def test_a_figure_that_says_what_is_missing_has_no_picture() -> None:
    with pytest.raises(ValueError, match="nothing"):
        svg(missing("Title", "Finding."))


def test_words_on_end_stand_beside_what_they_are_tied_to() -> None:
    sheet = Drawing(look(dark=False, big=False), 100)
    for across in ("left", "center", "right"):
        sheet.write([across], (50, 50), across=across, upright=True, size=10)
    picture = parsed(Figure("Title", "Finding.", sheet.figure(), pd.DataFrame()))

    left, middle, right = (float(span.get("y", 0)) for span in picture.iter(f"{SVG}tspan"))
    assert left > 50 > right
    assert right < middle < left
    assert {text.get("text-anchor") for text in picture.iter(f"{SVG}text")} == {"middle"}
