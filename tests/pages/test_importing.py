"""Bringing in a survey on the screen: looked through, decided on, brought in and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from lup_canvas.project.changes import SetField
from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.formats.surveys import ANSWERS, BOMBS, PEOPLE, forms_rows, workbook
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen
from tests.pages.test_together import send

ABOUT, NUMBER = "Jeg spurte Kari Nordmann om det", "Nummeret er 01010112377"
MARKUP = "<b>Fet</b> **sterk** ![bilde](https://ond.example/x.png)"


@pytest.fixture
def screen(open_screen: OpenScreen, empty: Created) -> Screen:
    opened = open_screen(empty, browser="kari").go("insights")
    opened.app.session_state["import"] = True
    return opened.again()


def named(widgets: Iterable[Any], end: str) -> Any:
    """Return the one of `widgets` whose key ends with `end`."""
    (found,) = (each for each in widgets if (each.key or "").endswith(end))
    return found


def upload(screen: Screen, name: str, data: bytes) -> Screen:
    field: Any = screen.app.get("file_uploader")[0]
    field.upload(name, data, "application/octet-stream").run()
    return screen.again()


def paste(screen: Screen, lines: Iterable[str]) -> Screen:
    keys = [each.key or "" for each in (*screen.app.text_area, *screen.app.button)]
    field, button = (
        next(key for key in keys if word in key) for word in ("import-lines", "import-paste")
    )
    screen.app.text_area(key=field).set_value("\n".join(lines))
    return screen.press(button)


def everything(house: Workspace, created: Created) -> Project:
    return house.view(created.project_id, Audience.READING).project


def texts(house: Workspace, created: Created) -> set[str]:
    return {str(each.text) for each in everything(house, created).insights.values()}


def undo_keys(screen: Screen) -> list[str]:
    keys = [each.key or "" for each in screen.app.button]
    return [key for key in keys if key.startswith("undo-")]


def test_a_survey_is_looked_through_brought_in_and_taken_back(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    upload(screen, "svar.xlsx", workbook(forms_rows()))
    assert all(answer in screen.text for answer in ANSWERS)
    assert not any(name in screen.text for name in PEOPLE)
    assert texts(house, empty) == set(), "looking changes nothing"

    screen.press("import-now")
    assert texts(house, empty) == set(ANSWERS)
    assert house.view(empty.project_id, Audience.EDITOR).waiting == len(ANSWERS)
    assert "import-now" not in [each.key for each in screen.app.button]

    (undo,) = undo_keys(screen)
    screen.press(undo)
    assert texts(house, empty) == set()
    assert undo_keys(screen) == []


def test_lines_are_pasted_and_a_repeat_is_left_out(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    paste(screen, [*ANSWERS, ANSWERS[0]]).press("import-now")
    assert texts(house, empty) == set(ANSWERS)

    paste(screen, ANSWERS)
    assert screen.app.button(key="import-now").disabled
    named(screen.app.checkbox, "-repeats").set_value(True).run()
    screen.press("import-now")
    assert len(everything(house, empty).insights) == 2 * len(ANSWERS)


def test_nothing_about_somebody_comes_in_before_people_have_decided(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    paste(screen, [ABOUT, NUMBER, ANSWERS[0]])
    assert "«Kari Nordmann»" in screen.text
    assert "01010112377" not in screen.text, "not even shown"
    assert screen.app.button(key="import-now").disabled

    choice = named(screen.app.radio, "-doubtful")
    choice.set_value(choice.options[0]).run()
    screen.press("import-now")

    said = " ".join(texts(house, empty))
    assert ANSWERS[0] in said
    assert "Kari" not in said
    assert "01010112377" not in said


@pytest.mark.parametrize("bomb", ["packed zeros", "laughs", "zeros", "lines"])
def test_a_bad_file_is_answered_with_a_sentence_and_nothing_of_it_is_kept(
    screen: Screen, house: Workspace, empty: Created, bomb: str
) -> None:
    upload(screen, "svar.xlsx", BOMBS[bomb]())

    assert len(screen.app.error) == 1
    field: Any = screen.app.get("file_uploader")[0]
    assert not field.value
    assert "importing" not in screen.app.session_state
    assert texts(house, empty) == set()

    upload(screen, "svar.xlsx", workbook(forms_rows()))
    assert len(screen.app.error) == 0


def test_what_the_file_says_is_never_markup(screen: Screen) -> None:
    rows = [["Fortell", "Type"], [MARKUP, "Behov"]]
    upload(screen, "svar.xlsx", workbook(rows))

    assert MARKUP in screen.text, "to be read, just as it is written"
    assert not any("ond.example" in each.value for each in screen.app.markdown)


def test_put_away_leaves_nothing(screen: Screen, house: Workspace, empty: Created) -> None:
    paste(screen, ANSWERS).press("import-away")

    kept = str([screen.app.session_state[key] for key in screen.app.session_state])
    assert ANSWERS[0] not in kept
    assert texts(house, empty) == set()


def test_where_nothing_waits_to_be_read_it_is_shown_at_once(
    screen: Screen, house: Workspace, empty: Created
) -> None:
    send(house, empty, SetField(part="settings", field="read_first", value=False))
    paste(screen.again(), ANSWERS).press("import-now")

    assert len(house.view(empty.project_id, Audience.EDITOR).project.insights) == len(ANSWERS)
