"""Every page, with nothing written and with everything, in every language.

Nobody writes anything here, so that all of it can be looked at in one workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from lup_canvas.content import content
from lup_canvas.locale import LANGUAGES, translator
from lup_canvas.locale.catalogue import read, source_forms, texts
from lup_canvas.project.base import new_id
from lup_canvas.project.document import Project
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.leaves import Leaves
from lup_canvas.project.views import Audience
from lup_canvas.ui.ways import TURNED, Way
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen, opened, screens
from tests.pages.screen import PAGES, Screen, cards

Visit = Callable[..., Screen]
"""A screen in a language, at a project that is "empty", the "example", or neither."""

EVERY = sorted(path.stem for path in PAGES.glob("*.py") if path.stem != "__init__")
OF_A_PROJECT = [page for page in EVERY if page != "home"]
CLOSED_AT_FIRST = ["ideas", "trial"]
GATES = {
    "problem_area": Gate.AREA,
    "real_problem": Gate.PROBLEM,
    "goal": Gate.GOAL,
    "trial": Gate.TRIAL,
}

MARK = "**tykt** :+1:"

of_a_project = pytest.mark.parametrize("page", OF_A_PROJECT)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)
with_and_without_words = pytest.mark.parametrize("project", ["empty", "example"])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with opened(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture(scope="module")
def projects(house: Workspace) -> dict[str, Created]:
    return {
        "empty": house.create_project("Trygge overganger", "Ås barnehage"),
        "example": house.copy_example(),
        "marked": house.admit(marked(house.upkeep.load(house.copy_example().project_id))),
    }


def marked(project: Project) -> Project:
    """Return `project` with a sign in every text that Markdown would take for something else."""
    texts = Leaves(texts=lambda text: f"{text} {MARK}" if text else text).of(project)
    return texts.but(id=new_id(26))


@pytest.fixture(scope="module")
def visit(house: Workspace, projects: dict[str, Created]) -> Iterator[Visit]:
    def at(open_screen: OpenScreen) -> Visit:
        @cache
        def visit(*names: str, language: str = "nb") -> Screen:
            return open_screen(*(projects[name] for name in names), language=language)

        return visit

    with screens(house) as open_screen:
        yield at(open_screen)


@cache
def sources() -> frozenset[str]:
    """Return every English sentence in the code that has no blanks to fill in."""
    forms = (form for message in texts(read("nb")) for form in source_forms(message))
    return frozenset(form for form in forms if "{" not in form)


def not_translated(screen: Screen, language: str) -> list[str]:
    """Return the pieces of a screen that stand there as they were written in the code."""
    t = translator(language)
    said = {t(source) for source in sources()}
    return [piece for piece in screen.pieces if piece in sources() - said]


@with_and_without_words
@of_a_project
@in_every_language
def test_a_page_opens_in_the_language_that_was_asked_for(
    visit: Visit, project: str, page: str, language: str
) -> None:
    screen = visit(project, language=language).go(page)

    assert screen.headings
    assert screen.backbone()["phases"]
    assert language == "en" or not_translated(screen, language) == []


@of_a_project
def test_nothing_that_people_write_is_taken_for_markdown(
    visit: Visit, house: Workspace, projects: dict[str, Created], page: str
) -> None:
    screen = visit("marked").go(page)
    for each in screen.app.multiselect:
        if part := {"merge-causes-same": "causes", "merge-ideas-same": "ideas"}.get(str(each.key)):
            view = house.view(projects["marked"].project_id, Audience.EDITOR)
            each.set_value(list(getattr(view.project, part))[:2]).run()

    assert any(MARK in piece for piece in screen.pieces) or page == "settings"
    assert [piece for piece in screen.markdown if MARK in piece] == []


@with_and_without_words
@pytest.mark.parametrize("way", [*Way, TURNED])
@in_every_language
def test_the_cause_bank_can_be_looked_at_in_every_way(
    visit: Visit, project: str, way: str, language: str
) -> None:
    screen = visit(project, language=language).go("root_cause", vis=way)

    assert screen.sheet("causes")["blocks"]
    assert language == "en" or not_translated(screen, language) == []


@pytest.mark.parametrize(("project", "has_causes"), [("empty", False), ("example", True)])
def test_causes_are_drawn_and_merged_only_where_there_are_some(
    visit: Visit, project: str, *, has_causes: bool
) -> None:
    screen = visit(project).go("root_cause", vis=Way.WHYS)
    merging = [each.key for each in screen.app.multiselect]

    assert ("merge-causes-same" in merging) is has_causes
    assert (translator("nb")("5 whys") in screen.headings) is has_causes


@with_and_without_words
@pytest.mark.parametrize("way", ["themes", "statements", "journey", "empathy"])
@in_every_language
def test_insights_can_be_looked_at_in_every_way(
    visit: Visit, project: str, way: str, language: str
) -> None:
    screen = visit(project, language=language).go("insights").choose("way-insights", way)

    assert screen.sheet(way)["blocks"]
    assert language == "en" or not_translated(screen, language) == []


@with_and_without_words
@pytest.mark.parametrize("part", list(Scene))
@in_every_language
def test_the_projector_shows_every_part_and_hardly_anything_to_press(
    visit: Visit, project: str, part: Scene, language: str
) -> None:
    screen = visit(project, language=language).go("canvas", storskjerm=part.value)

    assert len(screen.app.button) == 3, "back, on, and out"
    assert screen.pieces
    assert list(screen.sheets()) == []
    assert language == "en" or not_translated(screen, language) == []


def test_the_projector_shows_a_code_only_where_it_is_asked_for(
    visit: Visit, house: Workspace, projects: dict[str, Created]
) -> None:
    code = house.doors.code(projects["example"].project_id)

    shown = {
        part: code in visit("example").go("canvas", storskjerm=part.value).text for part in Scene
    }

    assert shown == {part: part is Scene.INVITATION for part in Scene}


@pytest.mark.parametrize("known", [(), ("empty",), ("example",), ("empty", "example")])
@in_every_language
def test_the_start_page_opens_to_anybody(
    visit: Visit, known: tuple[str, ...], language: str
) -> None:
    screen = visit(*known, language=language).go("home", project="")

    assert screen.headings
    assert language == "en" or not_translated(screen, language) == []


def test_what_stands_there_as_it_was_written_in_the_code_would_be_found(visit: Visit) -> None:
    """So that the tests above can fail."""
    screen = visit("empty", language="en").go("goal")

    assert {piece for piece in screen.pieces if piece in sources()} >= {"For whom?", "Add"}


@of_a_project
@pytest.mark.parametrize("known", [(), ("empty",)])
def test_a_page_is_closed_to_a_browser_without_the_link_to_that_project(
    visit: Visit, projects: dict[str, Created], page: str, known: tuple[str, ...]
) -> None:
    screen = visit(*known).go(page, project=projects["example"].project_id)

    assert screen.headings == ["Åpne prosjektet først"]
    assert set(screen.pieces) == {
        "Åpne prosjektet først",
        "Bruk lenken gruppen har fått, eller gå til startsiden.",
        "Gå til startsiden",
    }


@pytest.mark.parametrize("page", CLOSED_AT_FIRST)
def test_what_comes_after_the_goal_is_visible_and_closed(visit: Visit, page: str) -> None:
    screen = visit("empty").go(page)

    assert content("nb").checkpoints[Gate.GOAL].closed in screen.text
    assert list(screen.sheets()) == []
    assert {"problemet", "mal"} <= set(screen.ways)


@pytest.mark.parametrize("page", CLOSED_AT_FIRST)
def test_what_comes_after_the_goal_is_open_once_the_goal_has_passed(
    visit: Visit, page: str
) -> None:
    assert cards(next(iter(visit("example").go(page).sheets())))


@pytest.mark.parametrize("page", GATES)
def test_the_checkpoint_is_on_the_page_of_its_step(visit: Visit, page: str) -> None:
    gate = GATES[page]

    screen = visit("example").go(page)
    shown = [*screen.sheet(f"checkpoint-{gate}")["blocks"], *screen.sheet(f"vote-{gate}")["blocks"]]

    assert [block["id"] for block in shown] == [
        f"criteria-{gate}",
        f"key-{gate}",
        f"vote-{gate}",
    ]


@pytest.mark.parametrize(("page", "gate"), [("root_cause", Gate.AREA), ("goal", Gate.PROBLEM)])
def test_who_went_past_a_checkpoint_is_shown_the_way_back(
    visit: Visit, page: str, gate: Gate
) -> None:
    name = content("nb").checkpoints[gate].name

    assert f"«{name}» er ikke åpnet ennå" in visit("empty").go(page).text
    assert f"«{name}» er ikke åpnet" not in visit("example").go(page).text


def test_the_backbone_leads_to_every_step_and_says_which_one_this_is(
    visit: Visit, projects: dict[str, Created]
) -> None:
    shown = visit("example").go("goal").backbone()

    steps = [step for phase in shown["phases"] for step in phase["steps"]]
    assert [step["key"] for step in steps if step["current"]] == ["mal"]
    assert all(f"project={projects['example'].project_id}" in step["href"] for step in steps)
    assert len(steps) == 7


def test_an_address_that_names_only_the_project_goes_on_where_its_group_left(
    visit: Visit,
) -> None:
    assert visit("empty").go("home").headings[0] == "Problemområde"
