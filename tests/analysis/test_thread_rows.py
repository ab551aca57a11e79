"""The golden thread in columns."""

from __future__ import annotations

from lup_canvas.analysis.thread import NO_THEME, thread_rows
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.document.problem import Cause, RealProblem
from tests.figures.examples import by_id, kindergarten, numbered, project


def test_what_is_told_is_counted_by_cause_and_theme() -> None:
    rows = thread_rows(kindergarten())

    afraid = numbered("caus", 5)
    assert rows.insights[afraid] == 3
    assert rows.told[afraid] == {numbered("them", 0): 3}


def test_a_contribution_without_a_theme_still_counts() -> None:
    insights = by_id(Insight, [{"id": "told", "text": "Her"}])
    causes = by_id(Cause, [{"id": "cause", "text": "Fordi", "insights": ["told"]}])

    rows = thread_rows(project(insights=insights, causes=causes))

    assert rows.told == {"cause": {NO_THEME: 1}}
    assert rows.themes == {NO_THEME: NO_THEME}


def test_ideas_without_a_thread_stand_apart_and_last() -> None:
    rows = thread_rows(kindergarten())

    assert [idea.text for idea in rows.loose] == ["App for beskjeder"]
    assert rows.ideas[-1] in rows.loose
    assert rows.ideas[0].chosen


def test_an_idea_stands_on_each_contribution_once() -> None:
    rows = thread_rows(kindergarten())
    practise = next(idea for idea in rows.ideas if idea.text.startswith("Øve"))

    assert len(practise.causes) == 2
    assert practise.insights == 5


def test_a_cause_that_nobody_told_about_or_acts_on_is_left_out() -> None:
    rows = thread_rows(kindergarten())

    assert "Taushetsplikten er uklar for oss" not in rows.causes.values()
    assert "Vi spør ikke" in rows.causes.values()


def test_the_problem_is_the_chosen_definition_or_else_what_can_be_seen() -> None:
    seen = project(problem=RealProblem.model_validate({"focal": "Kø"}))

    assert thread_rows(seen).problem == "Kø"
    assert thread_rows(kindergarten()).problem.startswith("Medarbeidere og foreldre")
