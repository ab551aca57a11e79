"""The two halves of the ideas: find them, alone and together, and choose among them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lup_canvas.content import MethodId, content
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import (
    AddItem,
    LeaveIdea,
    OpenAnyway,
    ParkIdea,
    ScoreIdea,
    SetField,
    ShowIdeas,
    ShowScores,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen, cards, fields
from tests.pages.test_together import send

CHOOSE = "velge"
OPEN = [OpenAnyway(gate=gate, reason="Vi prøver") for gate in (Gate.PROBLEM, Gate.GOAL)]


@pytest.fixture
def screen(open_screen: OpenScreen, example: Created) -> Screen:
    return open_screen(example, browser="kari").go("ideas")


def now(house: Workspace, created: Created) -> Project:
    return house.view(created.project_id, Audience.EDITOR).project


def asked(screen: Screen) -> str:
    """Return what the card that is drawn says."""
    value = fields(screen.sheet("spark"))["asks"]["value"]
    assert isinstance(value, str)
    return value


def test_ideas_stand_below_their_question_and_those_without_a_thread_apart(
    screen: Screen, house: Workspace, example: Created
) -> None:
    (block,) = screen.sheet("ideas")["blocks"]

    project = now(house, example)
    assert [column["id"] for column in block["columns"]] == [*project.questions, ""]
    assert [card["item"] for card in block["cards"] if not card["column"]] == ["beskjedapp"]
    assert block["columns"][-1]["help"], "a kind word on how to tie it"


def test_a_parked_idea_is_taken_along_or_left_with_a_word_why(
    screen: Screen, house: Workspace, example: Created
) -> None:
    send(house, example, ParkIdea(item="bank", text="Ressursbank"))
    (card,) = cards(screen.again().sheet("parked"))

    assert card["actions"][0]["change"] == {"kind": "release_idea", "item": "bank"}
    assert card["add"][0]["change"] == {"kind": "leave_idea", "item": "bank"}

    send(house, example, LeaveIdea(item="bank", why="Et annet problem"))
    left = fields(screen.again().sheet("left"))
    assert left["left_why"]["value"] == "Et annet problem"


def test_what_is_written_in_silence_is_shown_to_all_at_once(
    screen: Screen, open_screen: OpenScreen, house: Workspace, example: Created
) -> None:
    ballot = house.doors.ballot("kari", example.project_id)
    for text, whose in (("Min idé", ballot), ("Hennes idé", new_id())):
        values = {"text": text, "hidden_by": whose}
        send(house, example, AddItem(part="ideas", item=new_id(), values=values))
    screen.app.toggle(key="silent-ideas").set_value(True).run()
    ola = open_screen(example, browser="ola").go("ideas")

    assert "Min idé" in screen.text
    assert "Hennes idé" not in screen.text
    assert "idé" not in "\n".join(piece for piece in ola.pieces if "Min" in piece)

    ola.press("show-all")
    for each in (screen.again(), ola):
        texts = [card["fields"][0]["value"] for card in cards(each.sheet("ideas"))]
        assert {"Min idé", "Hennes idé"} <= {*texts}


def test_a_perspective_card_is_drawn_and_never_the_same_twice_in_a_row(screen: Screen) -> None:
    questions = {part.question for part in content("nb").method(MethodId.PERSPECTIVES).parts}
    drawn = [asked(screen.press("draw-perspective")) for _ in range(8)]

    assert {*drawn} <= questions
    assert all(one != other for one, other in pairwise(drawn))
    (block,) = screen.sheet("spark")["blocks"]
    assert block["add"][0]["change"]["part"] == "ideas"

    screen.press("spark-away")
    assert "spark-away" not in [button.key for button in screen.app.button]


def test_one_builds_on_the_idea_of_another_and_never_on_ones_own(
    screen: Screen, house: Workspace, example: Created
) -> None:
    ballot = house.doors.ballot("kari", example.project_id)
    values = {"text": "Min idé", "hidden_by": ballot}
    send(house, example, AddItem(part="ideas", item="mine", values=values))
    screen.app.toggle(key="silent-ideas").set_value(True).run()
    send(house, example, ShowIdeas())
    others = {
        str(idea.text): name for name, idea in now(house, example).ideas.items() if name != "mine"
    }

    screen.again()
    screen.app.toggle(key="silent-ideas").set_value(True).run()
    for _ in range(12):
        drawn = others[asked(screen.press("draw-build-on"))]
        (block,) = screen.sheet("spark")["blocks"]
        assert block["add"][0]["change"]["values"]["builds_on"] == drawn
        assert block["add"][0]["change"]["values"]["hidden_by"] == ballot, "still in silence"


def test_a_drawn_idea_that_somebody_deletes_is_put_away(
    screen: Screen, house: Workspace, example: Created
) -> None:
    screen.press("draw-build-on")
    (block,) = screen.sheet("spark")["blocks"]
    drawn = block["add"][0]["change"]["values"]["builds_on"]

    send(house, example, TrashItem(part="ideas", item=drawn))

    assert "spark-away" not in [button.key for button in screen.again().app.button]


def test_what_is_borrowed_is_marked_as_borrowed(screen: Screen) -> None:
    screen.press("draw-borrow")

    (block,) = screen.sheet("spark")["blocks"]
    assert block["add"][0]["change"]["values"]["origin"] == "borrowed"


def test_criteria_come_before_scores(open_screen: OpenScreen, house: Workspace) -> None:
    fresh = house.create_project("Trygge overganger", "Ås barnehage")
    send(house, fresh, *OPEN, AddItem(part="ideas", item="bank", values={"text": "Bank"}))
    screen = open_screen(fresh, browser="kari").go("ideas", vis=CHOOSE)
    assert not any("scores" in str(each["blocks"][0]["id"]) for each in screen.sheets())

    send(house, fresh, SetField(part="choosing", field="criteria_agreed", value=True))

    assert {"effect", "effort"} <= {*fields(screen.again().sheet("scores"))}


def test_nobody_sees_a_score_before_the_result_is_shown_and_nobody_sees_whose_after(
    open_screen: OpenScreen, house: Workspace, example: Created
) -> None:
    send(house, example, ShowScores(shown=False))
    ola = house.doors.ballot("ola", example.project_id)
    for item in now(house, example).ideas:
        send(house, example, ScoreIdea(item=item, ballot=ola, effect=1, effort=5))
    kari = open_screen(example, browser="kari").go("ideas", vis=CHOOSE)
    card = cards(kari.sheet("scores"))[0]
    assert all("Effekt" not in badge["text"] for badge in card.get("badges", ()))
    assert "effect-effort" not in str([each.key for each in kari.app.main])
    assert "6 har vurdert." in kari.text or "6 have scored." in kari.text

    kari.press("show-scores")

    badges = [badge["text"] for badge in cards(kari.sheet("scores"))[0]["badges"]]
    assert any(text.startswith("Effekt ") for text in badges)
    assert "6 svar" in badges
    assert ola not in kari.text
    assert "hide-scores" in [button.key for button in kari.app.button]


def test_ideas_are_merged_before_they_are_scored_and_the_merging_can_be_undone(
    screen: Screen, house: Workspace, example: Created
) -> None:
    screen.app.multiselect(key="merge-ideas-same").set_value(["kurset", "ovetoogto"]).run()
    screen.app.selectbox(key="merge-ideas-kept").set_value("kurset").run()
    next(each for each in screen.app.button if each.label == "Slå sammen").click().run()

    merged = now(house, example)
    assert "ovetoogto" not in merged.ideas
    assert merged.ideas["kurset"].state is IdeaState.CHOSEN
    assert merged.trials["testove"].idea == "kurset"
    assert [act[:17] for act in screen.acts()] == ["Angre: slo sammen"]

    next(each for each in screen.app.button if each.label == "Angre sammenslåingen").click().run()
    assert now(house, example).trials["testove"].idea == "ovetoogto"
