"""Entering what stands on sheets: chosen, looked through, saved as one change."""

from __future__ import annotations

import pytest

from lup_canvas.formats.told import Doubtful
from lup_canvas.project.changes import Lined
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.ui.gathering.entering import Sheet
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen


@pytest.fixture
def screen(open_screen: OpenScreen, empty: Created) -> Screen:
    return open_screen(empty, browser="kari").go("gathering")


def enter(screen: Screen, what: Lined, *lines: str) -> Screen:
    screen.app.selectbox(key="enter-what").set_value(what).run()
    (field,) = (
        each for each in screen.app.text_area if (each.key or "").startswith(f"enter-lines-{what}")
    )
    field.set_value("\n".join(lines))
    keys = (each.key or "" for each in screen.app.button)
    (look,) = (key for key in keys if f"enter-{what}" in key)
    return screen.press(look)


def project(house: Workspace, created: Created) -> Project:
    return house.view(created.project_id, Audience.EDITOR).project


def test_lines_are_looked_through_and_saved_at_once(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    enter(screen, Lined.CAUSES, "- Lite tid", "Ingen spør", "lite tid")
    assert "Sier det samme som et annet" in screen.text
    assert project(house, empty).causes == {}, "looking changes nothing"

    before = house.revision(empty.project_id)
    screen.press("enter-save")
    assert [str(each.text) for each in project(house, empty).causes.values()] == [
        "Lite tid",
        "Ingen spør",
    ]
    assert house.revision(empty.project_id) == before + 1


def test_nothing_about_somebody_comes_in_before_people_have_decided(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    enter(screen, Lined.OBSERVATIONS, "Jeg spurte Kari Nordmann om det", "Nr 01010112377")
    assert "01010112377" not in screen.text, "not even shown"
    assert screen.app.button(key="enter-save").disabled

    (decide,) = (each for each in screen.app.radio if (each.key or "").endswith("-doubtful"))
    decide.set_value(Doubtful.REPLACED).run()
    screen.press("enter-save")
    (seen,) = project(house, empty).observations.values()
    assert "Nordmann" not in str(seen.text)


def test_lines_can_be_changed_before_they_are_saved(screen: Screen) -> None:
    enter(screen, Lined.TASKS, "Ringe skolen; Kari; 01.05.2026").press("enter-back")

    (field,) = (
        each for each in screen.app.text_area if (each.key or "").startswith("enter-lines-tasks")
    )
    assert field.value == "Ringe skolen; Kari; 01.05.2026"


def test_contributions_and_votes_are_entered_where_that_is_done_already(screen: Screen) -> None:
    assert any("import-lines" in (each.key or "") for each in screen.app.text_area)

    screen.app.selectbox(key="enter-what").set_value(Sheet.VOTES).run()
    assert "Tell lappene" in screen.text
