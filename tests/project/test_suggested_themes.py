"""Accepting and turning down suggested themes: together, card by card, and back again."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import GatherInTheme, TakeFromTheme, TrashItem, TurnDownTheme
from lup_canvas.project.changes.themes import MOST_REMEMBERED
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import GONE, add, after, content, empty, refusal, told


def gather(*insights: str, theme: str = "theme", name: str = "Vikarer") -> GatherInTheme:
    return GatherInTheme(theme=theme, name=name, insights=insights)


@pytest.fixture
def project() -> Project:
    return after(empty(), told("late"), told("lost", "Beskjeden ble borte"))


def themes(project: Project, insight: str) -> tuple[str, ...]:
    return project.insights[insight].themes


def test_two_who_accept_at_once_make_one_theme(project: Project) -> None:
    project = after(project, gather("late"), gather("lost", name="Noe annet"))

    assert [str(theme.name) for theme in project.themes.values()] == ["Vikarer"]
    assert themes(project, "late") == themes(project, "lost") == ("theme",)


def test_accepting_twice_is_accepting_once(project: Project) -> None:
    once = after(project, gather("late"))

    assert content(after(once, gather("late"))) == content(once)


def test_what_somebody_deleted_meanwhile_is_left_out(project: Project) -> None:
    project = after(project, TrashItem(part="insights", item="late"), gather("late", "lost"))

    assert themes(project, "lost") == ("theme",)


def test_a_theme_is_not_made_for_nothing(project: Project) -> None:
    assert str(refusal(project, gather("nowhere"))) == GONE


def test_a_theme_that_was_deleted_is_not_brought_back(project: Project) -> None:
    project = after(project, gather("late"), TrashItem(part="themes", item="theme"))

    assert str(refusal(project, gather("lost"))) == GONE


def test_something_else_is_no_theme(project: Project) -> None:
    assert str(refusal(project, gather("late", theme="lost"))) == GONE


def test_a_card_keeps_the_themes_it_had(project: Project) -> None:
    project = after(project, add("themes", "other", name="Tid"), gather("late", theme="other"))

    assert themes(after(project, gather("late")), "late") == ("other", "theme")


def test_what_was_accepted_can_be_taken_back_and_only_that(project: Project) -> None:
    project = after(
        project, gather("late", "lost"), TakeFromTheme(theme="theme", insights=("late",))
    )

    assert (themes(project, "late"), themes(project, "lost")) == ((), ("theme",))


def test_taking_out_what_is_not_there_changes_nothing(project: Project) -> None:
    out = TakeFromTheme(theme="theme", insights=("late", "nowhere"))

    assert content(after(project, out)) == content(project)


def test_the_latest_that_was_turned_down_is_remembered(project: Project) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"no{a}{b}" for a in letters for b in letters][: MOST_REMEMBERED + 1]
    project = after(project, *(TurnDownTheme(suggestion=name) for name in names))

    assert project.listening.turned_down == tuple(names[1:])


def test_what_was_turned_down_can_be_suggested_again(project: Project) -> None:
    down, up = TurnDownTheme(suggestion="none"), TurnDownTheme(suggestion="none", down=False)

    assert content(after(project, down, up)) == content(project)
    assert content(after(project, up)) == content(project)


def test_what_was_turned_down_is_nobody_elses_business(project: Project) -> None:
    project = after(project, TurnDownTheme(suggestion="none"))

    assert view_for(project, Audience.EDITOR).project.listening.turned_down == ("none",)
    for audience in (Audience.SNAPSHOT, Audience.PHONE):
        assert view_for(project, audience).project.listening.turned_down == ()
