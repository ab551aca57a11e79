"""The start page: a project that was saved as a file becomes one here."""

from __future__ import annotations

from typing import Any

import pytest

from lup_canvas.formats.document import write_document
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.formats.projects import the_example
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen
from tests.pages.test_home import the_way_in


def give(screen: Screen, data: bytes) -> Screen:
    field: Any = screen.app.get("file_uploader")[0]
    field.upload("prosjekt.json", data, "application/json").run()
    assert [error.value for error in screen.app.exception] == []
    return screen


def test_a_file_becomes_a_project_with_a_link_of_its_own(
    open_screen: OpenScreen, house: Workspace
) -> None:
    screen = give(open_screen().start(), write_document(the_example()))

    grant = house.doors.enter(the_way_in(screen))
    assert grant is not None
    view = house.view(grant.project_id, Audience.EDITOR)
    assert view.project.title == "Våge å bry oss (eksempel)"
    assert view.project.id != the_example().id


@pytest.mark.parametrize("data", [b"", b"[" * 200_000, b'{"schema_version": 1}'])
def test_what_is_no_project_is_refused_in_the_readers_language(
    open_screen: OpenScreen, house: Workspace, data: bytes
) -> None:
    screen = give(open_screen(language="nn").start(), data)

    (said,) = [each.value for each in screen.app.error]
    assert "kan opnast" in said
    assert house.upkeep.ids() == []


def test_a_file_from_here_becomes_a_second_project_and_leaves_the_first(
    open_screen: OpenScreen, house: Workspace, empty: Created
) -> None:
    before = house.upkeep.load(empty.project_id)

    give(open_screen().start(), write_document(before))

    assert house.upkeep.load(empty.project_id) == before
    assert len(house.upkeep.ids()) == 2
