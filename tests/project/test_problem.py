"""The cause bank, which never goes in a circle, and the choice of the real problem."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import ChooseDefinition, PutCause, SetField, TrashItem
from lup_canvas.project.document import Project
from tests.project.projects import GONE, add, after, empty, refusal

CIRCLE = "A cause cannot lead to itself."


def put(item: str, *leads_to: str) -> PutCause:
    return PutCause(item=item, leads_to=leads_to)


def answers(definition: str | None) -> SetField:
    return SetField(part="goal", field="definition", value=definition)


@pytest.fixture
def chain() -> Project:
    """There is hurry because of few staff because of money; and a fear beside it."""
    return after(
        empty(),
        add("causes", "hurry"),
        add("causes", "staff", leads_to=["hurry"]),
        add("causes", "money", leads_to=["staff"]),
        add("causes", "fear"),
    )


def test_a_cause_is_put_under_another(chain: Project) -> None:
    assert after(chain, put("fear", "staff")).causes["fear"].leads_to == ("staff",)


def test_chains_meet_where_a_cause_leads_to_several(chain: Project) -> None:
    assert after(chain, put("money", "fear", "staff")).causes["money"].leads_to == ("fear", "staff")


def test_the_same_cause_named_twice_counts_once(chain: Project) -> None:
    assert after(chain, put("fear", "staff", "staff")).causes["fear"].leads_to == ("staff",)


def test_a_cause_can_be_put_straight_to_the_problem(chain: Project) -> None:
    assert after(chain, put("money")).causes["money"].leads_to == ()


def test_a_cause_that_stands_there_already_is_not_moved(chain: Project) -> None:
    assert after(chain, put("money", "staff")) is chain


@pytest.mark.parametrize(
    ("item", "leads_to"),
    [
        ("hurry", ["hurry"]),
        ("hurry", ["staff"]),
        ("hurry", ["money"]),
        ("hurry", ["fear", "money"]),
        ("staff", ["hurry", "money"]),
    ],
)
def test_a_cause_cannot_lead_to_itself_by_any_way(
    chain: Project, item: str, leads_to: list[str]
) -> None:
    assert refusal(chain, put(item, *leads_to)).code == CIRCLE


def test_a_way_round_is_no_circle(chain: Project) -> None:
    assert after(chain, put("money", "staff", "hurry")).causes["money"].leads_to == (
        "staff",
        "hurry",
    )


def test_what_is_not_here_leads_nowhere_and_nothing_leads_to_it(chain: Project) -> None:
    deleted = after(chain, TrashItem(part="causes", item="fear"))

    assert refusal(deleted, put("ghost", "hurry")).code == GONE
    assert refusal(deleted, put("hurry", "ghost")).code == GONE
    assert refusal(deleted, put("fear", "hurry")).code == GONE
    assert refusal(deleted, put("money", "fear")).code == GONE


# The choice


@pytest.fixture
def project() -> Project:
    return after(empty(), add("definitions", "user"), add("definitions", "staff"))


def test_the_goal_follows_the_choice(project: Project) -> None:
    chosen = after(project, ChooseDefinition(item="user"))

    assert (chosen.problem.chosen, chosen.goal.definition) == ("user", "user")


def test_the_goal_follows_when_the_group_changes_its_mind(project: Project) -> None:
    chosen = after(project, ChooseDefinition(item="user"), ChooseDefinition(item="staff"))

    assert (chosen.problem.chosen, chosen.goal.definition) == ("staff", "staff")


def test_the_goal_follows_when_the_choice_is_taken_back(project: Project) -> None:
    chosen = after(project, ChooseDefinition(item="user"), ChooseDefinition())

    assert (chosen.problem.chosen, chosen.goal.definition) == (None, None)


def test_a_goal_that_answers_another_definition_keeps_it(project: Project) -> None:
    own = after(project, ChooseDefinition(item="user"), answers("staff"))

    assert after(own, ChooseDefinition()).goal.definition == "staff"
    assert after(own, ChooseDefinition(), ChooseDefinition(item="user")).goal.definition == "staff"


def test_a_goal_whose_own_definition_is_deleted_follows_the_choice(project: Project) -> None:
    own = after(project, answers("staff"), TrashItem(part="definitions", item="staff"))

    assert after(own, ChooseDefinition(item="user")).goal.definition == "user"


def test_choosing_what_is_chosen_changes_nothing(project: Project) -> None:
    chosen = after(project, ChooseDefinition(item="user"))

    assert after(chosen, ChooseDefinition(item="user")) is chosen
    assert after(project, ChooseDefinition()) is project


def test_what_is_not_here_cannot_be_chosen(project: Project) -> None:
    deleted = after(project, TrashItem(part="definitions", item="user"))

    assert refusal(deleted, ChooseDefinition(item="user")).code == GONE
    assert refusal(deleted, ChooseDefinition(item="ghost")).code == GONE
