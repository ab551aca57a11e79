"""The result of a round, drawn: what may be told, and nothing else."""

from __future__ import annotations

import pytest

from lup_canvas.figures.round_result import round_result
from lup_canvas.locale import translator
from lup_canvas.project.changes import AnswerRound, Change, CloseRound, OpenRound
from lup_canvas.project.document import Project
from tests.project.projects import add, after, empty

T = translator("en")
THEMES = ("henting", "levering", "samtaler")


def closed(kind: str, *answers: dict[str, int]) -> Project:
    asked = OpenRound(item="runde", round_kind=kind, about="themes", options=THEMES, dots=2)
    votes: list[Change] = [
        AnswerRound(item="runde", ballot="phone" + "abcdefghijklmnop"[n], answer=each)
        for n, each in enumerate(answers)
    ]
    themes = (add("themes", name, name=name.title()) for name in THEMES)
    return after(empty(), *themes, asked, *votes, CloseRound(item="runde"))


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_dots_are_ranked_and_small_numbers_are_words(dark: bool, big: bool) -> None:
    votes = [{"levering": 1, "henting": 1}] * 6 + [{"samtaler": 1}] + [{"levering": 1}] * 6
    drawn = round_result(closed("dots", *votes), T, dark=dark, big=big)

    assert drawn.figure is not None
    assert drawn.table.to_numpy().tolist() == [
        ["Levering", "●", "5 or more"],
        ["Henting", "●", "6 of 13"],
        ["Samtaler", "●", "fewer than 5"],
    ]
    assert drawn.finding == "13 have answered. Highest: «Levering»."


def test_answers_that_would_tell_too_much_are_drawn_together() -> None:
    votes = [{"henting": 1 + n % 5, "levering": 5, "samtaler": 2} for n in range(13)]
    drawn = round_result(closed("recognise", *votes), T)

    told = [row[1:] for row in drawn.table.to_numpy().tolist() if row[0] == "Henting"]
    assert told == [["1–2", "6"], ["3–5", "7"]]
    assert drawn.figure is not None
    assert drawn.finding == "13 have answered. Highest: «Levering»."


def test_nothing_is_said_to_be_highest_when_something_is_not_told() -> None:
    votes = [{"henting": 1 + n % 5, "levering": 5, "samtaler": 2} for n in range(6)]

    assert round_result(closed("recognise", *votes), T).finding == "6 have answered."


def test_a_scale_of_which_nothing_is_told_apart_says_so() -> None:
    votes = [dict.fromkeys(THEMES, 1 + n % 5) for n in range(6)]

    finding = round_result(closed("recognise", *votes), T).finding
    assert finding == "6 have answered. Too few answers are alike to be shown apart."


def test_a_round_with_too_few_draws_nothing() -> None:
    assert round_result(closed("dots", {"henting": 1}), T).figure is None
    assert round_result(empty(), T).figure is None


def test_on_a_storskjerm_scales_are_few_and_large_and_the_rest_is_counted() -> None:
    four = (*THEMES, "overgang")
    asked = OpenRound(item="runde", round_kind="recognise", about="themes", options=four)
    themes = (add("themes", name, name=name.title()) for name in four)
    votes = (
        AnswerRound(item="runde", ballot="phone" + "abcdef"[n], answer=dict.fromkeys(four, 5))
        for n in range(6)
    )
    project = after(empty(), *themes, asked, *votes, CloseRound(item="runde"))

    drawn = round_result(project, T, big=True)

    assert drawn.figure is not None
    words = [each.text for each in drawn.figure.layout.annotations]
    assert "+1" in words
    assert not any("Overgang" in each for each in words)


def test_a_long_formulation_is_shortened_in_the_sentence_about_it() -> None:
    long = "Foreldre og medarbeidere venter på hverandre når noe endrer seg hjemme. " * 3
    asked = OpenRound(
        item="runde", round_kind="compare", about="definitions", options=("blikka", "blikkb")
    )
    votes = (
        AnswerRound(item="runde", ballot="phone" + "abcdef"[n], answer={"blikka": 1})
        for n in range(6)
    )
    both = (add("definitions", "blikka", text=long), add("definitions", "blikkb", text="Kort"))
    project = after(empty(), *both, asked, *votes, CloseRound(item="runde"))

    finding = round_result(project, T).finding
    assert "…" in finding
    assert len(finding) < 140
