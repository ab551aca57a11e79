"""What holds for every figure, whatever people have written and however much."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from html import unescape

import plotly.graph_objects as go
import plotly.io
import pytest

from lup_canvas.figures.actors import actors
from lup_canvas.figures.assumptions import assumptions
from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.every import EVERY, Draw
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.goal_arrows import goal_arrows
from lup_canvas.figures.golden_thread import golden_thread
from lup_canvas.figures.importance_evidence import importance_evidence
from lup_canvas.figures.journey import journey
from lup_canvas.figures.look import look
from lup_canvas.figures.palette import DARK, LIGHT
from lup_canvas.figures.participation import participation
from lup_canvas.figures.theme_steps import theme_steps
from lup_canvas.figures.themes import themes
from lup_canvas.figures.vote_distribution import vote_distribution
from lup_canvas.figures.why_tree import why_tree
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience, view_for
from tests.figures import drawn
from tests.figures.examples import (
    HOSTILE,
    hostile,
    huge,
    kindergarten,
    little,
    long_words,
    project,
)

PROJECTS = (little, kindergarten, huge, long_words)
T = translator("en")
LAPTOP = look(dark=False, big=False)

NOTHING_YET = (
    actors,
    assumptions,
    golden_thread,
    importance_evidence,
    participation,
    why_tree,
)
"""Figures that have nothing to draw of a project in which little is written."""

every_figure = pytest.mark.parametrize("draw", EVERY, ids=lambda draw: draw.__name__)
every_drawing = pytest.mark.parametrize(
    ("draw", "make"),
    [
        (draw, make)
        for draw in EVERY
        for make in PROJECTS
        if make is not little or draw not in NOTHING_YET
    ],
    ids=lambda each: each.__name__,
)
either_size = pytest.mark.parametrize("big", [False, True], ids=["laptop", "storskjerm"])


@cache
def drawn_once(draw: Draw, make: Callable[[], Project], *, big: bool) -> Figure:
    """Return what a project is drawn as; nothing here changes a drawing."""
    return draw(make(), T, big=big)


@cache
def drawn_of_hostile(draw: Draw, payload: str) -> Figure:
    return draw(hostile(payload), T)


def drawing(figure: Figure) -> go.Figure:
    """Return what is drawn."""
    assert figure.figure is not None, figure.finding
    return figure.figure


@every_figure
@either_size
def test_an_empty_project_gets_a_sentence_that_says_what_is_missing(draw: Draw, big: bool) -> None:
    figure = draw(project(), T, big=big)

    assert figure.is_empty
    assert figure.figure is None
    assert figure.table.empty
    assert figure.finding.endswith(".")
    assert figure.alt == f"{figure.title}. {figure.finding}"


@pytest.mark.parametrize("draw", NOTHING_YET)
def test_a_figure_without_enough_to_draw_says_what_is_missing(draw: Draw) -> None:
    figure = draw(little(), T)

    assert figure.figure is None
    assert figure.finding.endswith(".")


@every_drawing
@either_size
def test_plotly_accepts_every_value(draw: Draw, make: Callable[[], Project], big: bool) -> None:
    spec = drawing(drawn_once(draw, make, big=big)).to_dict()

    assert go.Figure(spec).to_dict()["data"] == spec["data"]


def clashes(said: list[drawn.Words]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the words that stand on each other."""
    return [
        (one.lines, other.lines)
        for place, one in enumerate(said)
        for other in said[place + 1 :]
        if one.touches(other)
    ]


@every_drawing
@either_size
def test_no_words_stand_on_each_other(draw: Draw, make: Callable[[], Project], big: bool) -> None:
    assert clashes(drawn.words(drawing(drawn_once(draw, make, big=big)))) == []


@every_drawing
def test_no_words_stand_on_each_other_where_it_is_narrowest(
    draw: Draw, make: Callable[[], Project]
) -> None:
    figure = drawn_once(draw, make, big=False)
    said = drawn.words(drawing(figure), stretched=figure.least / LAPTOP.width)

    assert clashes(said) == []
    assert all(each.right <= figure.least + each.size for each in said)


@every_drawing
@either_size
def test_all_words_stand_on_the_sheet(draw: Draw, make: Callable[[], Project], big: bool) -> None:
    figure = drawing(drawn_once(draw, make, big=big))
    width, height = figure.layout.xaxis.range[1], figure.layout.height

    for each in drawn.words(figure):
        assert each.left >= -each.size * 0.3, each
        assert each.right <= width + each.size * 0.6, each
        assert each.top >= -each.size * 0.2, each
        assert each.foot <= height + each.size * 0.3, each


@every_drawing
def test_the_back_row_can_read_every_letter(draw: Draw, make: Callable[[], Project]) -> None:
    figure = drawing(drawn_once(draw, make, big=True))

    assert min(each.size for each in drawn.words(figure)) >= 46
    assert all(trace.textfont.size >= 46 for trace in figure.data if trace.text is not None)


@every_drawing
def test_a_storskjerm_has_room_for_all_of_it_below_a_heading(
    draw: Draw, make: Callable[[], Project]
) -> None:
    figure = drawing(drawn_once(draw, make, big=True))

    assert figure.layout.width == 1840
    assert figure.layout.height == 820


@every_figure
def test_a_storskjerm_shows_no_more_than_fifteen_lines_below_each_other(draw: Draw) -> None:
    for make in PROJECTS:
        figure = drawn_once(draw, make, big=True).figure
        if figure is not None:
            assert figure.layout.height / min(each.size for each in drawn.words(figure)) < 15 * 1.3


@every_figure
@pytest.mark.parametrize("payload", HOSTILE)
def test_what_people_write_is_drawn_and_never_obeyed(draw: Draw, payload: str) -> None:
    figure = drawn_of_hostile(draw, payload)
    assert figure.figure is not None

    for words in drawn.markup(figure.figure):
        assert "<" not in words.replace("<br>", "")
        assert not re.search(r"&(?!amp;|lt;|gt;)", words)
        assert not set(unescape(words)) & set("\x00\x1b\u202e\u202c\n\r\t")
    assert not re.search(r"[\x00\x1b\u202e\n]", figure.finding)


@pytest.mark.parametrize(
    "draw", [draw for draw in EVERY if draw not in (vote_distribution, participation)]
)  # what these two show is not written by people
@pytest.mark.parametrize("payload", HOSTILE)
def test_the_table_holds_the_words_as_they_were_written(draw: Draw, payload: str) -> None:
    table = drawn_of_hostile(draw, payload).table

    assert any(payload in str(value) for value in table.to_numpy().ravel())


@every_figure
def test_dark_and_light_differ_in_nothing_but_colours(draw: Draw) -> None:
    def without_colours(figure: Figure) -> str:
        spec = plotly.io.to_json(figure.figure, validate=False)
        return re.sub(r"#[0-9a-f]{6}|rgba\([^)]*\)", "colour", spec)

    light, dark = draw(kindergarten(), T), draw(kindergarten(), T, dark=True)

    assert without_colours(light) == without_colours(dark)
    assert plotly.io.to_json(light.figure) != plotly.io.to_json(dark.figure)


@every_figure
def test_colours_come_from_the_palette(draw: Draw) -> None:
    for palette, dark in ((LIGHT, False), (DARK, True)):
        spec = plotly.io.to_json(draw(kindergarten(), T, dark=dark).figure, validate=False)
        known = set(re.findall(r"#[0-9a-f]{6}", repr(palette)))

        assert set(re.findall(r"#[0-9a-f]{6}", spec)) <= known


@every_figure
def test_nothing_is_fetched_and_little_is_sent(draw: Draw) -> None:
    figure = drawing(draw(kindergarten(), T))
    spec = plotly.io.to_json(figure, validate=False)

    assert "://" not in spec
    assert len(spec) < 20_000
    assert "images" not in json.loads(spec)["layout"]


@every_figure
def test_the_same_project_gives_the_same_figure(draw: Draw) -> None:
    once, again = draw(kindergarten(), T), draw(kindergarten(), T)

    assert plotly.io.to_json(once.figure) == plotly.io.to_json(again.figure)
    assert once.finding == again.finding
    assert once.table.equals(again.table)


@every_figure
@pytest.mark.parametrize("audience", Audience)
def test_every_audience_can_have_every_figure(draw: Draw, audience: Audience) -> None:
    for make in (project, *PROJECTS):
        figure = draw(view_for(make(), audience).project, T)

        assert figure.is_empty or not figure.table.empty


@every_figure
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_language_has_a_title_and_a_finding(draw: Draw, language: str) -> None:
    figure = draw(kindergarten(), translator(language))

    assert figure.title
    assert figure.finding.endswith(".")
    assert "{" not in figure.finding
    assert all(figure.table.columns)
    assert len(set(figure.table.columns)) == len(figure.table.columns)


@every_drawing
@either_size
def test_what_can_be_pointed_at_lies_on_the_sheet_and_says_what_it_is(
    draw: Draw, make: Callable[[], Project], big: bool
) -> None:
    figure = drawn_once(draw, make, big=big)
    height = drawing(figure).layout.height

    for part in figure.tells:
        assert part.words[0].strip()
        assert "\n" not in "".join(part.words)
        assert -1 <= part.y < part.y + part.height <= height + 1
        assert -1 <= part.x < part.x + part.width <= drawing(figure).layout.xaxis.range[1]


@pytest.mark.parametrize(
    "draw", [journey, themes, theme_steps, goal_arrows, golden_thread, effect_effort]
)
def test_every_figure_of_a_snapshot_says_the_whole_of_what_it_has_no_room_for(draw: Draw) -> None:
    told = [part.words for part in draw(long_words(), T).tells]

    assert told
    assert not any(words[0].endswith("…") for words in told)


@every_figure
def test_causes_in_a_circle_are_drawn_all_the_same(draw: Draw) -> None:
    drawn_before = kindergarten()
    first, second = list(drawn_before.causes.values())[:2]
    circle = {
        **drawn_before.causes,
        first.id: first.but(leads_to=(second.id,)),
        second.id: second.but(leads_to=(first.id,)),
    }

    assert draw(drawn_before.but(causes=circle), T).figure is not None
    only = {first.id: circle[first.id], second.id: circle[second.id]}
    assert draw(drawn_before.but(causes=only), T).figure is not None
