"""The differences between two moments in words, and that no field is without a name."""

from __future__ import annotations

import pytest

from lup_canvas.locale import translator
from lup_canvas.project.comparison import compared
from lup_canvas.project.comparison.differences import LEFT_OUT, PLACES
from lup_canvas.project.document import COLLECTIONS, SECTIONS
from lup_canvas.ui.field_labels import FIELDS, PARTS
from lup_canvas.ui.snapshots.differences import chapters_of, summary
from tests.formats.projects import a_project

t = translator("en")


@pytest.mark.parametrize("part", sorted(COLLECTIONS.keys() - LEFT_OUT))
def test_every_list_and_what_is_written_in_it_has_a_name(part: str) -> None:
    known_by, *others = COLLECTIONS[part].texts()

    assert part in PARTS
    assert known_by not in FIELDS.get(part, {})
    assert set(others) <= FIELDS.get(part, {}).keys()
    assert set(PLACES.get(part, ())) <= FIELDS.get(part, {}).keys()


@pytest.mark.parametrize("part", sorted(SECTIONS.keys() - LEFT_OUT))
def test_everything_that_is_written_once_has_a_name(part: str) -> None:
    assert set(SECTIONS[part].texts()) <= FIELDS.get(part, {}).keys()


def test_differences_stand_in_the_chapters_of_the_story() -> None:
    before = a_project(
        causes={"aarsak": {"text": "Vi spør ikke", "evidence": "believed"}},
        tasks={"oppgave": {"text": "Ringe helsestasjonen"}},
    )
    after = a_project(
        about={"title": "Nytt navn", "workplace": "Ås barnehage"},
        causes={"aarsak": {"text": "Vi spør aldri", "evidence": "numbers", "root": True}},
        goal={"effect": "Det er trygt å si fra"},
    )

    told = chapters_of(compared(before, after), t)

    assert [each["name"] for each in told] == ["About the project", "Causes", "Goal", "Next steps"]
    title, cause, goal, task = (each["differences"][0] for each in told)
    assert (title["how"], title["what"]) == ("Changed", "Project name")
    assert [(each["fate"], each["said"]) for each in cause["wordings"][0]["pieces"]] == [
        ("kept", ""),
        ("gone", "Taken out:"),
        ("new", "Put in:"),
    ]
    assert [(each["label"], each["before"], each["after"]) for each in cause["shifts"]] == [
        ("Evidence", "We believe so", "Numbers show it"),
        ("Root cause", "No", "Yes"),
    ]
    assert (goal["how"], goal["what"]) == ("New", "Our outcome goal")
    assert (task["how"], task["words"]) == ("Gone", "Ringe helsestasjonen")


def test_one_sentence_says_how_much_is_different() -> None:
    before = a_project(themes={"temaet": {"name": "Et tema"}})
    after = a_project(themes={"annet2": {"name": "Et annet"}, "tredje": {"name": "Et tredje"}})

    assert summary(compared(before, after), t) == "2 new · 1 gone"
    assert summary((), t) == "Nothing has changed."
