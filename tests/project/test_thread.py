"""The golden thread: what an idea stands on."""

from __future__ import annotations

from typing import Any

from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Goal
from lup_canvas.project.document.ideas import Idea, Question
from lup_canvas.project.document.insights import Insight, Theme
from lup_canvas.project.document.problem import Cause, Definition, RealProblem
from lup_canvas.project.thread import GOAL, Edge, Kind, Node, thread
from tests.figures.examples import by_id, huge, kindergarten, project

ROOT, SYMPTOM = Node(Kind.CAUSE, "root"), Node(Kind.CAUSE, "symptom")
IDEA, ORPHAN = Node(Kind.IDEA, "idea"), Node(Kind.IDEA, "orphan")
DEFINITION = Node(Kind.DEFINITION, "definition")
TOLD, THEME = Node(Kind.INSIGHT, "told"), Node(Kind.THEME, "theme")


def small(**parts: Any) -> Project:
    """One idea that acts on a root cause, which explains a symptom that somebody told about."""
    return project(
        **{
            "themes": by_id(Theme, [{"id": "theme", "name": "Trygghet"}]),
            "insights": by_id(Insight, [{"id": "told", "text": "Sent", "themes": ["theme"]}]),
            "causes": by_id(
                Cause,
                [
                    {"id": "symptom", "text": "Vi får vite det sent", "insights": ["told"]},
                    {"id": "root", "text": "Vi spør ikke", "leads_to": ["symptom"], "root": True},
                ],
            ),
            "definitions": by_id(Definition, [{"id": "definition", "text": "Vi venter"}]),
            "problem": RealProblem(chosen="definition"),
            "goal": Goal.model_validate({"effect": "Lett å si fra", "definition": "definition"}),
            "ideas": by_id(
                Idea,
                [
                    {"id": "idea", "text": "Øve", "causes": ["root"]},
                    {"id": "orphan", "text": "App"},
                ],
            ),
            **parts,
        }
    )


def test_an_idea_stands_on_all_the_way_down_to_the_theme() -> None:
    standing = thread(small()).what_it_stands_on(IDEA)

    assert standing == (GOAL, DEFINITION, SYMPTOM, ROOT, TOLD, THEME)


def test_an_idea_that_acts_on_no_cause_is_without_thread() -> None:
    found = thread(small())

    assert found.ideas_without_thread == ("orphan",)
    assert found.what_it_stands_on(ORPHAN) == ()


def test_an_idea_does_not_stand_on_causes_it_does_not_act_on() -> None:
    causes = by_id(Cause, [{"id": "root", "text": "Ett"}, {"id": "other", "text": "Et annet"}])
    named = by_id(
        Definition, [{"id": "definition", "text": "Vi venter", "causes": ["root", "other"]}]
    )
    found = thread(small(causes=causes, definitions=named))

    assert Node(Kind.CAUSE, "other") not in found.what_it_stands_on(IDEA)
    assert Node(Kind.CAUSE, "other") in found.what_it_stands_on(GOAL)


def test_a_definition_that_names_no_cause_rests_on_the_root_causes() -> None:
    assert thread(small()).below[DEFINITION] == (ROOT,)


def test_the_causes_of_its_question_are_the_ideas_too() -> None:
    questions = by_id(Question, [{"id": "question", "text": "Hvordan?", "causes": ["symptom"]}])
    ideas = by_id(Idea, [{"id": "idea", "text": "Øve", "question": "question"}])

    assert Edge(IDEA, SYMPTOM) in thread(small(questions=questions, ideas=ideas)).edges


def test_a_parked_idea_is_not_on_the_thread() -> None:
    ideas = by_id(Idea, [{"id": "idea", "text": "Øve", "state": "parked", "causes": ["root"]}])

    assert IDEA not in thread(small(ideas=ideas)).nodes


def test_an_unread_insight_holds_nothing_up() -> None:
    unread = by_id(Insight, [{"id": "told", "text": "Sent", "reading": "new"}])

    assert TOLD not in thread(small(insights=unread)).what_it_stands_on(IDEA)


def test_what_is_no_longer_there_is_not_tied_to_anything() -> None:
    found = thread(small(insights={}, themes={}, definitions={}))

    assert found.what_it_stands_on(IDEA) == (GOAL, SYMPTOM, ROOT)
    assert all({upper, lower} <= set(found.nodes) for upper, lower in found.edges)


def test_causes_in_a_circle_do_not_go_on_for_ever() -> None:
    circle = by_id(
        Cause,
        [
            {"id": "root", "text": "Høna", "leads_to": ["symptom"]},
            {"id": "symptom", "text": "Egget", "leads_to": ["root"]},
        ],
    )

    assert thread(small(causes=circle)).what_it_stands_on(ROOT) == (ROOT, SYMPTOM)


def test_an_unwritten_goal_and_an_empty_project_have_no_thread() -> None:
    assert GOAL not in thread(small(goal=Goal())).nodes
    assert thread(project()).nodes == ()
    assert thread(project()).what_it_stands_on(IDEA) == ()


def test_every_edge_goes_down_the_thread_or_from_cause_to_cause() -> None:
    order = list(Kind)
    for each in (kindergarten(), huge()):
        for upper, lower in thread(each).edges:
            both_causes = upper.kind is lower.kind is Kind.CAUSE
            assert both_causes or order.index(upper.kind) < order.index(lower.kind)
