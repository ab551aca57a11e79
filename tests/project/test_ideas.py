"""Ideas: parked and sealed, open, scored, and at most three chosen."""

from __future__ import annotations

import pytest

from lup_canvas.project.base import Text
from lup_canvas.project.changes import (
    Change,
    ChooseIdea,
    ParkIdea,
    ReleaseIdea,
    ReopenCheckpoint,
    ScoreIdea,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import MAX_CHOSEN, IdeaState, Origin, Score
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import CLOSED, GONE, add, after, empty, open_ideas, refusal

NAMES = ["aaaa", "bbbb", "cccc", "dddd"]
BANK = ParkIdea(item="bank", text="Ressursbank", need="Vi vet ikke hvem som kan hjelpe")


def score(ballot: str, effect: int | None = None, effort: int | None = None) -> ScoreIdea:
    return ScoreIdea(item="bank", ballot=ballot, effect=effect, effort=effort)


@pytest.fixture
def parked() -> Project:
    return after(empty(), BANK)


@pytest.fixture
def project(parked: Project) -> Project:
    """Ideas are open; one came from the parking, and four were written since."""
    return after(parked, open_ideas(), *(add("ideas", name) for name in NAMES))


# Parking


def test_a_parked_idea_keeps_what_it_says_and_which_need_it_was_for(parked: Project) -> None:
    idea = parked.ideas["bank"]

    assert (idea.text, idea.need) == (Text(value=BANK.text, rev=1), Text(value=BANK.need, rev=1))
    assert (idea.state, idea.origin) == (IdeaState.PARKED, Origin.PARKED)


def test_the_need_may_be_left_open() -> None:
    assert after(empty(), ParkIdea(item="bank", text="Bank")).ideas["bank"].need == Text()


def test_parking_twice_parks_once(parked: Project) -> None:
    assert after(parked, ParkIdea(item="bank", text="Ressursbank")) is parked


def test_an_idea_can_be_parked_also_when_ideas_are_open(project: Project) -> None:
    assert after(project, ParkIdea(item="apps", text="App")).ideas["apps"].state is IdeaState.PARKED


@pytest.mark.parametrize(
    "change",
    [ReleaseIdea(item="bank"), ChooseIdea(item="bank"), score("kari", effect=5)],
    ids=lambda change: str(change.kind),
)
def test_nothing_is_done_with_ideas_while_they_are_closed(parked: Project, change: Change) -> None:
    assert refusal(parked, change).code == CLOSED


def test_ideas_that_have_been_opened_stay_open_when_the_group_goes_back(project: Project) -> None:
    back = after(project, ReopenCheckpoint(gate=Gate.GOAL))

    assert back.ideas_are_open
    assert view_for(back, Audience.EDITOR).project.ideas == project.ideas


# Out of the parking


def test_an_idea_is_taken_out_of_the_parking(project: Project) -> None:
    released = after(project, ReleaseIdea(item="bank")).ideas["bank"]

    assert (released.state, released.origin) == (IdeaState.OPEN, Origin.PARKED)


@pytest.mark.parametrize("chosen", [True, False])
def test_an_idea_that_is_out_is_not_taken_out_again(project: Project, chosen: bool) -> None:
    out = after(project, ReleaseIdea(item="bank"), ChooseIdea(item="bank", chosen=chosen))

    assert after(out, ReleaseIdea(item="bank")) is out


@pytest.mark.parametrize(
    "change",
    [ReleaseIdea(item="ghost"), ChooseIdea(item="ghost"), ScoreIdea(item="ghost", ballot="kari")],
    ids=lambda change: str(change.kind),
)
def test_what_is_not_here_is_no_idea(project: Project, change: Change) -> None:
    assert refusal(project, change).code == GONE


# Choosing


def test_at_most_three_ideas_are_chosen(project: Project) -> None:
    full = after(project, *(ChooseIdea(item=name) for name in NAMES[:MAX_CHOSEN]))

    refused = refusal(full, ChooseIdea(item=NAMES[MAX_CHOSEN]))

    assert refused.code == "Choose at most {most} ideas. Let one go first."
    assert refused.params == {"most": 3}


def test_an_idea_that_is_let_go_makes_room_for_another(project: Project) -> None:
    full = after(project, *(ChooseIdea(item=name) for name in NAMES[:MAX_CHOSEN]))

    changed = after(full, ChooseIdea(item="aaaa", chosen=False), ChooseIdea(item="dddd"))

    chosen = {name for name, idea in changed.ideas.items() if idea.state is IdeaState.CHOSEN}
    assert chosen == {"bbbb", "cccc", "dddd"}
    assert changed.ideas["aaaa"].state is IdeaState.OPEN


def test_choosing_a_chosen_idea_changes_nothing_also_when_there_are_three(project: Project) -> None:
    full = after(project, *(ChooseIdea(item=name) for name in NAMES[:MAX_CHOSEN]))

    assert after(full, ChooseIdea(item="aaaa")) is full


def test_letting_go_an_idea_that_is_not_chosen_changes_nothing(project: Project) -> None:
    assert after(project, ChooseIdea(item="aaaa", chosen=False)) is project
    assert after(project, ChooseIdea(item="bank", chosen=False)) is project, "it stays parked"


# Scoring


def test_effect_and_effort_are_given_one_at_a_time(project: Project) -> None:
    scored = after(project, score("kari", effect=5), score("kari", effort=2))

    assert scored.ideas["bank"].scores == {"kari": Score(effect=5, effort=2)}


def test_each_person_has_one_say_and_may_change_it(project: Project) -> None:
    scored = after(
        project, score("kari", effect=5), score("liva", effect=1), score("kari", effect=4)
    )

    assert scored.ideas["bank"].scores == {"kari": Score(effect=4), "liva": Score(effect=1)}


def test_the_same_score_again_changes_nothing(project: Project) -> None:
    scored = after(project, score("kari", effect=5, effort=1))

    assert after(scored, score("kari", effect=5)) is scored
    assert after(scored, score("kari")) is scored


def test_a_score_of_nothing_is_no_score(project: Project) -> None:
    assert after(project, score("kari")) is project


@pytest.mark.parametrize(
    ("effects", "median"), [([], None), ([3], 3.0), ([1, 5], 3.0), ([5, 1, 2], 2.0), ([4, 5], 4.5)]
)
def test_the_group_is_placed_by_its_median(
    project: Project, effects: list[int], median: float | None
) -> None:
    ballots = ["kari", "liva", "olaa"]
    votes = [score(name, effect=each) for name, each in zip(ballots, effects, strict=False)]

    idea = after(project, *votes).ideas["bank"]

    assert (idea.effect, idea.effort) == (median, None)
