"""Settings: what is deleted when is shown first; the project itself is deleted and regretted."""

from __future__ import annotations

from lup_canvas.project.changes import AddInsight, DeleteProject, ReviewInsight, SetField
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen
from tests.pages.test_settings import send

DELETE, BACK = "Slett prosjektet", "regret"
UNTIL = SetField(part="settings", field="delete_on", value="2027-03-01")


def delete(screen: Screen, name: str) -> Screen:
    screen.submit(DELETE, delete_name=name)
    return screen.again()


def test_what_will_go_is_shown_where_the_day_is_set(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("settings")
    assert "Ingen dato er satt." in screen.text

    send(
        house,
        empty,
        UNTIL,
        AddInsight(item="ffff", text="Ingen ringer"),
        AddInsight(item="gggg", text="Døra går igjen"),
        ReviewInsight(item="gggg", reading=Reading.NEW),
    )

    assert (
        "1. mars 2027 blir 2 innspill slettet. 1 av dem er ikke lest ennå." in screen.again().text
    )
    assert len(house.upkeep.load(empty.project_id).insights) == 2


def test_the_words_of_what_nobody_has_read_are_not_shown_there(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    unread = AddInsight(item="ffff", text="Ingen har lest dette", by_phone=True)
    send(house, empty, UNTIL, unread)

    assert "Ingen har lest dette" not in open_screen(empty).go("settings").text


def test_another_name_deletes_nothing_and_says_so(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = delete(open_screen(empty).go("settings"), "Noe annet")

    assert "Prosjektet heter ikke dette." in screen.text
    assert house.view(empty.project_id, Audience.EDITOR).project.deleted is None


def test_everybody_sees_at_once_that_it_is_deleted_and_that_it_is_back(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    kari, ola = open_screen(empty).go("settings"), open_screen(empty).go("insights")

    delete(kari, "trygge overganger")

    for screen in (kari, ola.again(), open_screen(empty).go("canvas", view="storskjerm")):
        assert screen.headings == ["Prosjektet er slettet"]
        assert "Trygge overganger" in screen.text
    ola.press(BACK)
    assert "Prosjektet er slettet" not in kari.again().headings
    assert house.view(empty.project_id, Audience.EDITOR).project.deleted is None


def test_the_adviser_can_regret_it_too(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    house.send(empty.project_id, Role.EDITOR, DeleteProject(name="Trygge overganger"))

    open_screen(empty, role=Role.ADVISER).go("settings").press(BACK)

    assert house.view(empty.project_id, Audience.EDITOR).project.deleted is None


def test_the_start_page_says_until_when_it_can_be_brought_back(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    house.send(empty.project_id, Role.EDITOR, DeleteProject(name="Trygge overganger"))

    screen = open_screen(empty).start()

    assert "Slettet. Det kan hentes tilbake fram til" in screen.text
