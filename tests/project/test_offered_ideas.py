"""Ideas that staff write on their phones, in silence, to the group's questions (domain.md 6)."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import OfferIdea, ParkIdea, ShowIdeas
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState, Origin
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import CLOSED, GONE, add, after, empty, open_ideas, refusal

OFFER = OfferIdea(item="walk", text="Gå en tur sammen", question="talk", builds_on="bank")


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        open_ideas(),
        add("questions", "talk", text="Hvordan kan vi snakke om livet hjemme?"),
        add("ideas", "bank", text="Ressursbank"),
    )


def test_an_offered_idea_answers_a_question_and_builds_on_another(project: Project) -> None:
    idea = after(project, OFFER).ideas["walk"]

    assert (str(idea.text), idea.question, idea.builds_on) == ("Gå en tur sammen", "talk", "bank")
    assert (idea.state, idea.origin) == (IdeaState.OPEN, Origin.NEW)


@pytest.mark.parametrize("audience", list(Audience))
def test_nobody_sees_it_before_the_group_shows_all(project: Project, audience: Audience) -> None:
    offered = after(project, OFFER)

    assert "walk" not in view_for(offered, audience, ballot="kari").project.ideas
    assert view_for(offered, audience).silent["ideas"] == 1
    assert "walk" in view_for(after(offered, ShowIdeas()), audience).project.ideas


def test_two_ideas_from_one_phone_are_not_known_as_such(project: Project) -> None:
    both = after(project, OFFER, OfferIdea(item="coffee", text="Kaffe", question="talk"))

    assert both.ideas["walk"].hidden_by != both.ideas["coffee"].hidden_by


def test_it_is_kept_once_however_often_it_is_sent(project: Project) -> None:
    once = after(project, OFFER)

    assert after(once, OFFER.but(id="again")) is once


def test_it_is_turned_down_while_ideas_are_closed_or_when_the_question_is_gone(
    project: Project,
) -> None:
    assert refusal(empty(), OFFER).code == CLOSED
    assert refusal(project, OFFER.but(question="gone")).code == GONE


def test_an_idea_to_build_on_that_is_gone_is_let_go(project: Project) -> None:
    assert after(project, OFFER.but(builds_on="gone")).ideas["walk"].builds_on is None


def test_phones_are_asked_the_questions_only_once_ideas_are_open(project: Project) -> None:
    asked = add("questions", "talk", text="Hvordan kan vi?")

    assert view_for(after(empty(), asked), Audience.PHONE).project.questions == {}
    assert list(view_for(project, Audience.PHONE).project.questions) == ["talk"]


def test_phones_are_shown_ideas_to_build_on_but_none_that_wait(project: Project) -> None:
    waiting = after(project, OFFER, ParkIdea(item="parked", text="Kurs"))

    assert list(view_for(waiting, Audience.PHONE).project.ideas) == ["bank"]
