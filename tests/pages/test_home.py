"""The start page: create, look at the example, and go on where the group left."""

from __future__ import annotations

import re

from lup_canvas.project.changes import AddItem, WriteText
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen

CREATE = "Opprett prosjektet"


def the_way_in(screen: Screen) -> str:
    """Return the secret of the group's link, which is shown once."""
    found = re.fullmatch(r"http://testserver/open/([\w-]{43})", screen.codes[0])
    assert found
    return found[1]


def test_a_project_is_created_and_its_link_is_shown(
    open_screen: OpenScreen, house: Workspace
) -> None:
    screen = open_screen().start()

    screen.submit(CREATE, new_title="  Trygge overganger ", new_workplace="Ås barnehage")

    grant = house.doors.enter(the_way_in(screen))
    assert grant is not None
    about = house.view(grant.project_id, Audience.EDITOR).project.about
    assert (str(about.title), str(about.workplace)) == ("Trygge overganger", "Ås barnehage")


def test_a_project_speaks_the_language_it_was_created_in(
    open_screen: OpenScreen, house: Workspace
) -> None:
    screen = open_screen(language="nn").start()

    screen.submit("Opprett prosjektet", new_title="Trygge overgangar")

    grant = house.doors.enter(the_way_in(screen))
    assert grant is not None
    assert house.view(grant.project_id, Audience.PHONE).project.settings.language == "nn"


def test_a_project_without_a_name_is_not_created(open_screen: OpenScreen) -> None:
    screen = open_screen().start()

    screen.submit(CREATE, new_title="  ", new_workplace="Ås barnehage")

    assert screen.codes == []
    assert [each.value for each in screen.app.error] == ["Skriv hva prosjektet heter."]


def test_the_link_is_shown_only_to_the_one_who_created_the_project(
    open_screen: OpenScreen,
) -> None:
    kari, ola = open_screen(), open_screen()

    kari.start().submit(CREATE, new_title="Trygge overganger")

    assert kari.codes
    assert ola.start().codes == []
    assert "Trygge overganger" not in ola.text


def test_everybody_gets_a_copy_of_the_example_of_their_own(
    open_screen: OpenScreen, house: Workspace
) -> None:
    grants = [
        house.doors.enter(the_way_in(open_screen().start().press("open-example"))) for _ in range(2)
    ]

    projects = {grant.project_id for grant in grants if grant}
    assert len(projects) == 2


def test_a_browser_is_shown_its_projects_and_their_next_thing(
    open_screen: OpenScreen, empty: Created, example: Created
) -> None:
    screen = open_screen(empty, example).start()

    assert "Trygge overganger" in screen.text
    assert "Våge å bry oss (eksempel)" in screen.text
    assert "Skriv ned problemområdet." in screen.text
    assert "Prosjektene dine" in screen.headings


def test_a_project_without_a_name_any_more_can_still_be_opened(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    """A title can be emptied like any other text."""
    house.send(
        empty.project_id,
        Role.EDITOR,
        WriteText(part="about", field="title", base_rev=1, text=""),
    )

    screen = open_screen(empty).start()

    assert "Ås barnehage" in screen.text


def test_what_somebody_has_said_they_will_do_is_shown_on_the_start_page(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    values = {"text": "Ring helsestasjonen", "owner": "Kari", "due": "2027-01-15"}
    done = {"text": "Kjøpe kake", "done": True}
    for n, each in enumerate((values, done)):
        item = f"task{'ab'[n]}"
        house.send(empty.project_id, Role.EDITOR, AddItem(part="tasks", item=item, values=each))

    screen = open_screen(empty).start()

    assert "Ring helsestasjonen" in screen.text
    assert "Kari · 15. jan. 2027" in screen.text
    assert "Kjøpe kake" not in screen.text


def test_a_link_that_was_closed_takes_the_project_off_the_start_page(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).start()
    assert "Trygge overganger" in screen.text

    for link in house.doors.links(empty.project_id):
        house.doors.revoke(empty.project_id, link.handle)

    assert "Trygge overganger" not in screen.again().text
