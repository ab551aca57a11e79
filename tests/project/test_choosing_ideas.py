"""Leaving ideas with a word why, writing them in silence, and scoring them in hiding."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import (
    Change,
    ChooseIdea,
    LeaveIdea,
    ParkIdea,
    ReleaseIdea,
    ScoreIdea,
    SetField,
    ShowIdeas,
    ShowScores,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState, Score
from lup_canvas.project.thread import thread
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import CLOSED, GONE, NOT_HERE, add, after, empty, open_ideas, refusal

SHOWN = "The result is shown. Hide it to score anew."


@pytest.fixture
def project() -> Project:
    """Ideas are open; one lies in the parking and one is among the open ones."""
    return after(
        empty(),
        ParkIdea(item="apps", text="App for beskjeder"),
        *open_ideas(),
        add("ideas", "bank", text="Ressursbank"),
    )


# Leaving


def test_an_idea_is_left_with_a_word_why(project: Project) -> None:
    left = after(project, LeaveIdea(item="apps", why="Løser et annet problem")).ideas["apps"]

    assert (left.state, str(left.left_why)) == (IdeaState.LEFT, "Løser et annet problem")
    assert not left.is_out


def test_an_idea_that_is_left_can_be_taken_up_again_and_remembers_why_it_was_left(
    project: Project,
) -> None:
    again = after(
        project,
        LeaveIdea(item="apps", why="Et annet problem"),
        ReleaseIdea(item="apps"),
        LeaveIdea(item="apps", why="For dyrt"),
    ).ideas["apps"]

    assert str(again.left_why) == "Et annet problem\nFor dyrt"
    assert after(project, LeaveIdea(item="apps"), ReleaseIdea(item="apps")).ideas["apps"].is_out


def test_leaving_twice_is_the_same_as_once(project: Project) -> None:
    left = after(project, LeaveIdea(item="apps", why="For dyrt"))

    assert after(left, LeaveIdea(item="apps", why="For dyrt")) is left


def test_a_chosen_idea_that_is_left_makes_room_for_another(project: Project) -> None:
    left = after(project, ChooseIdea(item="bank"), LeaveIdea(item="bank", why="For dyrt"))

    assert not any(idea.state is IdeaState.CHOSEN for idea in left.ideas.values())
    assert after(left, ChooseIdea(item="bank", chosen=False)) is left, "it stays left"


def test_an_idea_that_is_left_hangs_on_no_thread(project: Project) -> None:
    left = after(project, LeaveIdea(item="bank", why="For dyrt"))

    assert thread(project).ideas_without_thread == ("bank",)
    assert thread(left).ideas_without_thread == ()


# Silence


@pytest.fixture
def silent(project: Project) -> Project:
    return after(
        project,
        add("ideas", "mine", text="Min idé", hidden_by="kari"),
        add("ideas", "hers", text="Hennes idé", hidden_by="livs", builds_on="bank"),
    )


@pytest.mark.parametrize("audience", list(Audience))
def test_what_is_written_in_silence_is_seen_by_nobody(silent: Project, audience: Audience) -> None:
    for here in (silent, after(silent, TrashItem(part="ideas", item="hers"))):
        seen = view_for(here, audience).project.model_dump_json()
        assert "Min idé" not in seen
        assert "Hennes idé" not in seen


def test_whoever_wrote_it_sees_it_and_how_many_others_wait(silent: Project) -> None:
    view = view_for(silent, Audience.EDITOR, ballot="kari")

    assert view.project.ideas.keys() == {"apps", "bank", "mine"}
    assert (view.silent["ideas"], view_for(silent, Audience.EDITOR).silent["ideas"]) == (1, 2)


def test_all_are_shown_at_once_and_are_nobodys_any_more(silent: Project) -> None:
    shown = after(silent, ShowIdeas())

    assert view_for(shown, Audience.EDITOR).project.ideas.keys() == shown.ideas.keys()
    assert "kari" not in shown.model_dump_json()
    assert shown.ideas["hers"].builds_on == "bank"
    assert after(shown, ShowIdeas()) is shown


@pytest.mark.parametrize(("field", "value"), [("hidden_by", "kari"), ("builds_on", "apps")])
def test_who_wrote_it_and_what_it_builds_on_is_said_once_and_for_all(
    project: Project, field: str, value: str
) -> None:
    change = SetField(part="ideas", item="bank", field=field, value=value)

    assert refusal(project, change).code == NOT_HERE


# Hidden scores


def test_nobody_scores_what_is_shown_until_it_is_hidden_again(project: Project) -> None:
    shown = after(project, ScoreIdea(item="bank", ballot="kari", effect=5), ShowScores())
    again = ScoreIdea(item="bank", ballot="kari", effect=1)

    assert refusal(shown, again).code == SHOWN
    anew = after(shown, ShowScores(shown=False), again)
    assert anew.ideas["bank"].scores == {"kari": Score(effect=1)}


def test_there_is_no_result_to_show_before_somebody_has_scored(project: Project) -> None:
    assert refusal(project, ShowScores()).code == "Nobody has scored an idea yet."
    assert after(project, ShowScores(shown=False)) is project


def test_whether_scores_are_shown_is_not_set_in_passing(project: Project) -> None:
    change = SetField(part="choosing", field="scores_shown", value=True)

    assert refusal(project, change).code == NOT_HERE


def test_criteria_are_agreed_before_anybody_scores(project: Project) -> None:
    agreed = after(
        project,
        add("criteria", "felt", text="Barna merker det"),
        SetField(part="choosing", field="criteria_agreed", value=True),
    )

    assert str(agreed.criteria["felt"].text) == "Barna merker det"
    assert agreed.choosing.criteria_agreed


@pytest.mark.parametrize(
    "change", [LeaveIdea(item="bank"), LeaveIdea(item="ghost")], ids=["closed", "gone"]
)
def test_nothing_is_left_that_is_not_here_or_not_open(change: Change) -> None:
    closed = after(empty(), ParkIdea(item="bank", text="Bank"))

    assert refusal(closed, change).code == (
        CLOSED if change == LeaveIdea(id=change.id, item="bank") else GONE
    )
