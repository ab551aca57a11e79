"""Test cards, learning cards and benefits: what belongs together is offered, none is lost."""

from __future__ import annotations

import pytest

from lup_canvas.locale import translator
from lup_canvas.project.changes import ChooseIdea, TrashItem
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Card
from lup_canvas.ui.steps import trial
from lup_canvas.ui.steps.benefits import benefits_block
from tests.project.projects import add, after, empty, open_ideas

T = translator("en")


@pytest.fixture
def project() -> Project:
    """One chosen idea is tried, and another waits for its test card."""
    return after(
        empty(),
        *open_ideas(),
        *(add("ideas", name, text=name.title()) for name in ("tried", "fresh")),
        *(ChooseIdea(item=name) for name in ("tried", "fresh")),
        add("trials", "test", idea="tried", believe="Vi tror", learned="Vi lærte"),
    )


def about(project: Project) -> tuple[object, list[str]]:
    """Return which idea the test card is about, and what it may be about."""
    (card,) = trial.trials_block(project, T).cards
    field = next(each for each in card.fields if each.field == "idea")
    return field.value, [option.label for option in field.options]


def test_each_chosen_idea_without_a_test_card_has_a_line_for_one(project: Project) -> None:
    lines = trial.trials_block(project, T).add

    assert [line.change["values"] for line in lines] == [{"idea": "fresh"}, {}]


SAID = {
    "must_be_true": "Foreldre vil snakke",
    "first_test": "Vi spør to foreldre",
    "owner": "Kari",
}


def test_a_test_card_brings_what_the_idea_says_and_asks_for_what_it_does_not() -> None:
    told = after(empty(), *open_ideas(), add("ideas", "talk", **SAID), ChooseIdea(item="talk"))
    (line, _) = trial.trials_block(told, T).add
    assert line.into == "values.measure"

    begun = after(told, add("trials", "test", idea="talk", measure="Antall"))

    card = begun.trials["test"]
    assert [str(each) for each in (card.believe, card.do, card.measure, card.owner)] == [
        "Foreldre vil snakke",
        "Vi spør to foreldre",
        "Antall",
        "Kari",
    ]


def test_what_is_written_on_a_test_card_stands_and_ideas_that_are_not_chosen_say_nothing() -> None:
    written = {"believe": "Vi tror", "do": "Vi ringer", "owner": "Ola"}
    told = after(empty(), *open_ideas(), add("ideas", "talk", **SAID))
    chosen = after(told, ChooseIdea(item="talk"))

    own = after(chosen, add("trials", "test", idea="talk", **written)).trials["test"]
    loose = after(told, add("trials", "test", idea="talk")).trials["test"]

    assert {name: str(own.written(name)) for name in written} == written
    assert (str(loose.do), str(loose.owner)) == ("", "")


def test_a_test_card_keeps_its_idea_when_it_is_let_go_or_deleted(project: Project) -> None:
    let_go = after(project, ChooseIdea(item="tried", chosen=False))
    deleted = after(let_go, TrashItem(part="ideas", item="tried"))

    assert about(project) == ("tried", ["Tried", "Fresh"])
    assert about(let_go) == ("tried", ["Fresh", "Tried"])
    assert about(deleted) == ("tried", ["Fresh", "Tried"])


def test_what_was_learned_stands_beside_what_was_believed(project: Project) -> None:
    (card,) = trial.learning_block(project, T).cards

    said = {field.field: field.value for field in card.fields}
    assert (said["test-0"], said["learned"]) == ("Vi tror", "Vi lærte")


def benefit(**values: object) -> Card:
    project = after(
        empty(),
        add("indicators", "trust", name="Tillit", baseline=3.1),
        add("benefits", "safe", name="Foreldre er trygge", **values),
    )
    (card,) = benefits_block(project, T).cards
    return card


def test_a_benefit_says_that_it_lacks_an_owner_or_a_baseline() -> None:
    def missing(**values: object) -> list[str]:
        return [badge.text for badge in benefit(**values).badges]

    assert missing() == ["No owner yet", "No baseline yet"]
    assert missing(owner="Leder", baseline=0) == []


def test_a_benefit_takes_over_the_baseline_of_its_indicator() -> None:
    fetch, _ = benefit(indicator="trust").actions

    assert (fetch.change["field"], fetch.change["value"]) == ("baseline", 3.1)
    assert len(benefit(indicator="trust", baseline=2).actions) == 1
    assert len(benefit().actions) == 1
