"""The page of a gathering: plan it, lead it, and end it, on one screen or several."""

from __future__ import annotations

import pytest

from lup_canvas.content import MethodId
from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    GoToExercise,
    PlannedExercise,
    StartGathering,
    TakeProgramme,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.gathering import programme, running_exercise
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.ui.ways import Way
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import cards
from tests.project.gatherings import PLAN

TITLES = [each.title for each in PLAN]


@pytest.fixture
def planned(house: Workspace, empty: Created) -> Created:
    """A project with a short programme for the second gathering."""
    send = TakeProgramme(gathering=Gathering.SECOND, exercises=PLAN)
    house.send(empty.project_id, Role.EDITOR, send)
    return empty


def project(house: Workspace, created: Created) -> Project:
    return house.view(created.project_id, Audience.EDITOR).project


def at(house: Workspace, created: Created, number: int) -> None:
    """Let the gathering have come to one exercise of its programme."""
    here = project(house, created)
    names = [each.id for each in programme(here, Gathering.SECOND)]
    if here.running.gathering is None:
        house.send(created.project_id, Role.EDITOR, StartGathering(gathering=Gathering.SECOND))
    here = project(house, created)
    if here.running.exercise != names[number]:
        go = GoToExercise(item=names[number], came_from=here.running.exercise or "none")
        house.send(created.project_id, Role.EDITOR, go)


def running(house: Workspace, created: Created) -> str:
    exercise = running_exercise(project(house, created))
    return str(exercise.title) if exercise else ""


def test_a_ready_made_programme_is_taken_and_becomes_the_groups_own(
    open_screen: OpenScreen, house: Workspace, empty: Created
) -> None:
    screen = open_screen(empty).go("gathering")
    assert "Samling 1: Problemområde" in screen.headings

    screen.press("take-programme")

    assert len(programme(project(house, empty), Gathering.FIRST)) == 13
    assert len(cards(screen.sheet("programme-first"))) == 13
    assert screen.sheet("programme-first")["blocks"][0]["help"] == "3 t i alt, med pauser."


def test_each_gathering_has_a_programme_of_its_own(
    open_screen: OpenScreen, planned: Created
) -> None:
    screen = open_screen(planned).go("gathering")

    screen.choose("gathering", Gathering.SECOND)
    assert len(cards(screen.sheet("programme-second"))) == 4
    screen.choose("gathering", Gathering.MINI)
    assert cards(screen.sheet("programme-mini")) == []
    assert "Mini-LUP: Én dag" in screen.headings


def test_a_gathering_is_begun_and_led_from_one_screen(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    screen = open_screen(planned).go("gathering").choose("gathering", Gathering.SECOND)

    screen.press("gathering-start")
    assert running(house, planned) == TITLES[0]

    screen.press("exercise-pause")
    assert not project(house, planned).running.clock.runs
    screen.press("exercise-more").press("exercise-resume")
    clock = project(house, planned).running.clock
    assert (clock.runs, clock.whole.seconds) == (True, 17 * 60)

    screen.press("exercise-next")
    assert running(house, planned) == TITLES[1]
    screen.press("exercise-previous")
    assert running(house, planned) == TITLES[0]


def test_the_first_and_the_last_exercise_have_no_way_beyond(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    at(house, planned, 0)
    screen = open_screen(planned).go("gathering")
    assert screen.app.button(key="exercise-previous").disabled

    at(house, planned, 3)
    assert screen.again().app.button(key="exercise-next").disabled
    assert "Dette er den siste øvelsen." in screen.text


def test_every_page_shows_the_exercise_and_its_time(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    screen = open_screen(planned).go("problem_area")
    assert screen.exercise("bar")["exercise"] is None

    at(house, planned, 0)

    now = screen.go("goal").exercise("bar")
    assert now["exercise"]["title"] == TITLES[0]
    assert now["clock"]["kept"] == 15 * 60_000


def test_what_the_storskjerm_shows_is_chosen_and_followed(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    house.send(
        planned.project_id, Role.EDITOR,
        AddItem(part="themes", item="henting", values={"name": "Henting *nå*"}),
    )  # fmt: skip
    at(house, planned, 1)
    leader, wall = open_screen(planned).go("gathering"), open_screen(planned)
    assert wall.go("gathering", storskjerm="folg").exercise("stage")["exercise"]

    leader.app.selectbox(key="storskjerm-shows").set_value("tema/henting").run()

    assert project(house, planned).running.showing == Showing(scene=Scene.THEME, item="henting")
    assert "Henting *nå*" in wall.again().text
    assert wall.exercise("strip")["exercise"]


def test_a_storskjerm_shows_no_more_than_a_way_back_and_on(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    at(house, planned, 0)

    wall = open_screen(planned).go("gathering", storskjerm="folg")

    assert [each.label for each in wall.app.button] == ["Forrige", "Neste", "Lukk storskjermen"]
    wall.app.button[1].click().run()
    assert len(wall.app.button) == 4, "and back to following"
    assert planned.code not in wall.text


def test_what_others_write_alone_is_counted_until_it_is_shown(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    at(house, planned, 0)
    alone = AddInsight(item="sent", text="Beskjeden kom for sent", hidden_by="aase")
    house.send(planned.project_id, Role.EDITOR, alone)

    screen = open_screen(planned).go("gathering")
    assert "1 bidrag er skrevet alene." in screen.text
    told = screen.go("insights").text
    assert "Andre har skrevet 1 innspill." in told
    assert "Beskjeden kom for sent" not in told

    screen.go("gathering").press("show-contributions")
    assert "Beskjeden kom for sent" in screen.go("insights").text


def test_nothing_is_offered_to_be_shown_when_all_write_on_paper(
    open_screen: OpenScreen, house: Workspace, empty: Created
) -> None:
    method = MethodId.FUTURE_LETTER
    alone = PlannedExercise(title="På papir", mode="alone", minutes=5, method=method)
    take = TakeProgramme(gathering=Gathering.SECOND, exercises=(alone, *PLAN))
    house.send(empty.project_id, Role.EDITOR, take)

    at(house, empty, 0)
    assert "Ingenting er skrevet alene ennå." not in open_screen(empty).go("gathering").text
    at(house, empty, 1)
    assert "Ingenting er skrevet alene ennå." in open_screen(empty).go("gathering").text


@pytest.mark.parametrize(
    ("page", "way"),
    [
        ("problem_area", ""),
        ("insights", ""),
        *(("root_cause", way) for way in Way),
        ("ideas", "samle"),
    ],
)
def test_every_screen_writes_alone_while_the_exercise_says_so(
    open_screen: OpenScreen, house: Workspace, example: Created, page: str, way: str
) -> None:
    plan = TakeProgramme(gathering=Gathering.SECOND, exercises=PLAN)
    house.send(example.project_id, Role.EDITOR, plan)
    at(house, example, 0)
    screen = open_screen(example)
    part = {"problem_area": "assumptions", "root_cause": "causes"}.get(page, page)

    screen.go(page, vis=way)
    lines = screen.sheet(f"silent-{part}")["blocks"][0]["add"]
    assert all("hidden_by" in str(line["change"]) for line in lines)

    at(house, example, 3)
    names = [sheet["name"] for sheet in screen.again().sheets()]
    assert not [name for name in names if name.startswith(f"silent-{part}|")]


def test_the_screen_that_begins_leads_and_another_may_take_over(
    open_screen: OpenScreen, planned: Created
) -> None:
    kari, aase = (open_screen(planned, browser=each).go("gathering") for each in ("kari", "aase"))
    kari.choose("gathering", Gathering.SECOND).press("gathering-start")
    leads = "Denne skjermen leder. Det du skriver her, vises sist."

    assert leads in kari.text
    assert leads not in aase.again().text
    assert leads in aase.press("take-lead").text
    assert leads not in kari.again().text


def test_small_groups_are_made_and_a_screen_says_which_one_it_is(
    open_screen: OpenScreen, house: Workspace, example: Created
) -> None:
    plan = TakeProgramme(gathering=Gathering.SECOND, exercises=PLAN)
    house.send(example.project_id, Role.EDITOR, plan)
    at(house, example, 1)
    screen = open_screen(example).go("gathering")
    assert len(cards(screen.sheet("groups"))) == 2

    screen.choose("group-count", 4)
    assert len(cards(screen.sheet("groups"))) == 4

    screen.app.selectbox(key="group-mine").set_value("foreldrene").run()
    assert "Hvorfor venter foreldre med å fortelle?" in screen.text
    screen.go("insights").go("gathering")
    assert screen.app.selectbox(key="group-mine").value == "foreldrene", "it is still that group"
    chain = cards(screen.sheet("group-foreldrene"))
    assert chain[0]["item"] == "foreldreventer"
    assert len(chain) < len(project(house, example).causes)


def test_the_one_leading_is_told_what_an_exercise_waits_for(
    open_screen: OpenScreen, house: Workspace, empty: Created
) -> None:
    vote = PlannedExercise(title="Velg", mode="plenum", minutes=5, phones="round", scene="effekt")
    plan = TakeProgramme(gathering=Gathering.SECOND, exercises=(vote,))
    for change in (plan, StartGathering(gathering=Gathering.SECOND)):
        house.send(empty.project_id, Role.EDITOR, change)

    told = open_screen(empty).go("gathering").text
    assert "«Spør medarbeiderne»" in told
    assert "Ideer åpner når sjekkpunkt 2 og 3 er åpnet." in told


def test_keys_that_press_buttons_can_be_turned_off(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    at(house, planned, 0)
    screen = open_screen(planned).go("gathering")

    def pressed_by_keys() -> set[str]:
        return {each.proto.shortcut for each in screen.app.button if each.proto.shortcut}

    assert screen.app.toggle(key="keys-on").proto.default, "a browser that missed a run shows it"
    assert {"n", "k", "m", "f", "p"} <= pressed_by_keys()
    assert screen.element("keys")["buttons"]["k"] == "exercise-pause"

    screen.app.toggle(key="keys-on").set_value(False).run()
    assert pressed_by_keys() == set()
    assert screen.element("keys")["buttons"] == {}
    screen.go("canvas").go("gathering")
    assert pressed_by_keys() == set(), "the choice is kept"


def test_a_gathering_ends_with_who_does_what(
    open_screen: OpenScreen, house: Workspace, planned: Created
) -> None:
    at(house, planned, 3)
    screen = open_screen(planned).go("gathering")
    assert screen.sheet("tasks")["blocks"][0]["add"]

    screen.press("gathering-ended")

    after = project(house, planned).running
    assert (after.gathering, set(after.ended)) == (None, {Gathering.SECOND})
    screen.choose("gathering", Gathering.SECOND)
    assert "Avsluttet" in screen.text
