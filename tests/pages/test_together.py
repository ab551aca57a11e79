"""Several people at one project: what one does the other sees, and what is one's own stays so."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    AnswerCheckpoint,
    Change,
    OpenAnyway,
    ReopenCheckpoint,
    ReviewInsight,
    ScoreIdea,
    SetField,
    ShowScores,
    WriteText,
)
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Gate, Opener
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen, cards, fields

PARK = "Parker ideen"


def send(house: Workspace, created: Created, *changes: Change) -> None:
    """Let somebody do something from their own screen."""
    for change in changes:
        house.send(created.project_id, Role.ADVISER, change)


def keys(screen: Screen, gate: Gate) -> list[str]:
    """Return what the buttons at a checkpoint do."""
    block = screen.sheet(f"checkpoint-{gate}")["blocks"][-1]
    actions = [action for card in block["cards"] for action in card.get("actions", [])]
    adds = [add for card in block["cards"] for add in card.get("add", [])]
    return [each["change"]["kind"] for each in (*actions, *adds)]


def test_what_one_person_writes_is_seen_by_the_other(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    kari, ola = (open_screen(empty, browser=name).go("problem_area") for name in ("kari", "ola"))
    assert fields(ola.sheet("area"))["area"]["value"] == ""

    send(house, empty, WriteText(part="area", field="area", base_rev=0, text="Overganger"))

    for screen in (kari, ola):
        written = fields(screen.again().sheet("area"))["area"]
        assert (written["value"], written["rev"]) == ("Overganger", 1)


def test_two_texts_written_at_once_are_both_offered_to_everybody(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("problem_area")

    for text in ("Overganger", "Henting"):
        send(house, empty, WriteText(part="area", field="area", base_rev=0, text=text))

    written = fields(screen.again().sheet("area"))["area"]
    assert [other["text"] for other in written["variants"]] == ["Henting"]


def test_what_people_write_is_never_taken_for_markup(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    evil = "<b>fet</b> ![x](https://tracker.example/x.png) **sterk** :material/delete:"
    send(
        house,
        empty,
        WriteText(part="about", field="title", base_rev=1, text=evil),
        AddItem(part="tasks", item="task", values={"text": evil}),
    )

    screen = open_screen(empty).start()
    canvas = open_screen(empty).go("canvas")

    for each in (screen, canvas):
        markdown = [piece.value for piece in (*each.app.markdown, *each.app.caption)]
        assert not any("tracker" in piece for piece in markdown)
        assert evil in each.pieces or f"· {evil}" in each.pieces, "it is shown just as it stands"


# The parking


@pytest.mark.parametrize("page", ["problem_area", "goal", "ideas", "canvas", "settings"])
def test_an_idea_is_parked_from_any_screen_and_only_the_number_is_shown(
    open_screen: OpenScreen, empty: Created, house: Workspace, page: str
) -> None:
    screen = open_screen(empty).go(page)

    screen.submit(PARK, park_idea=" Ressursbank ", park_need="Vi vet ikke hvem vi kan spørre")

    assert house.view(empty.project_id, Audience.EDITOR).parked == 1
    assert "Ressursbank" not in "\n".join(screen.again().pieces)
    assert "1 idé er parkert" in open_screen(empty).go("ideas").text


def test_a_parked_idea_is_kept_with_the_need_it_was_for(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("goal")
    screen.submit(PARK, park_idea="Ressursbank", park_need="Hvem kan hjelpe?")

    for gate in (Gate.PROBLEM, Gate.GOAL):
        send(house, empty, OpenAnyway(gate=gate, reason="Nå"))

    (idea,) = house.view(empty.project_id, Audience.EDITOR).project.ideas.values()
    assert (str(idea.text), str(idea.need)) == ("Ressursbank", "Hvem kan hjelpe?")
    assert "Ressursbank" in screen.go("ideas").text


def test_nothing_is_parked_when_nothing_is_written(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("goal").submit(PARK, park_idea="  ", park_need="Ro")

    assert [each.value for each in screen.app.warning] == ["Skriv ideen først."]
    assert house.view(empty.project_id, Audience.EDITOR).parked == 0


def test_the_form_is_empty_for_the_next_idea_and_keeps_what_was_not_parked(
    open_screen: OpenScreen, empty: Created
) -> None:
    screen = open_screen(empty).go("goal")

    screen.submit(PARK, park_idea="", park_need="Ro")
    assert screen.app.text_area(key="park-need").value == "Ro"

    screen.submit(PARK, park_idea="Ressursbank")
    assert screen.app.text_area(key="park-idea").value == ""


# What is one's own, on screens that share what was made


def test_each_sees_their_own_silent_answer_and_nobody_elses(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    kari, ola = (open_screen(empty, browser=name).go("real_problem") for name in ("kari", "ola"))

    ballot = house.doors.ballot("kari", empty.project_id)
    send(house, empty, AnswerCheckpoint(gate=Gate.PROBLEM, ballot=ballot, score=4))

    assert fields(kari.again().sheet("vote-problem"))["score"].get("value") == 4
    assert fields(ola.again().sheet("vote-problem"))["score"].get("value") is None


def test_each_sees_their_own_score_of_an_idea(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    send(house, example, ShowScores(shown=False))
    kari, ola = (
        open_screen(example, browser=name).go("ideas", vis="velge") for name in ("kari", "ola")
    )
    ideas = house.view(example.project_id, Audience.EDITOR).project.ideas
    item = cards(kari.sheet("scores"))[-1]["item"]
    assert item in ideas

    ballot = house.doors.ballot("kari", example.project_id)
    send(house, example, ScoreIdea(item=item, ballot=ballot, effect=1))

    def effect(screen: Screen) -> object:
        card = next(each for each in cards(screen.again().sheet("scores")) if each["item"] == item)
        return next(field for field in card["fields"] if field["field"] == "effect").get("value")

    assert (effect(kari), effect(ola)) == (1, None)


def test_the_adviser_has_the_key_where_the_adviser_opens(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    """Both look at the very same revision, and each gets what is theirs."""
    send(house, empty, SetField(part="settings", field="opener", value=Opener.ADVISER.value))
    adviser = open_screen(empty, role=Role.ADVISER).go("goal")
    group = open_screen(empty).go("goal")

    assert keys(adviser, Gate.GOAL) == ["open_anyway"]
    assert keys(group, Gate.GOAL) == ["request_opening"]


def test_the_group_has_the_key_where_it_opens_itself(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty).go("goal")
    assert keys(screen, Gate.GOAL) == ["open_anyway"], "not all is in place"

    send(house, empty, OpenAnyway(gate=Gate.GOAL, reason="Sommeren kommer"))
    assert keys(screen.again(), Gate.GOAL) == ["reopen_checkpoint"]
    assert "Sommeren kommer" in screen.text


def test_steps_behind_are_marked_when_the_group_goes_back(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    send(house, example, ReopenCheckpoint(gate=Gate.PROBLEM))
    screen = open_screen(example).go("goal")

    screen.press("reviewed")

    steps = {step["key"]: step for phase in screen.backbone()["phases"] for step in phase["steps"]}
    assert "igjen" in steps["ideer"]["word"]
    assert "igjen" not in steps["mal"]["word"]


# What nobody has read yet


def test_an_unread_contribution_is_seen_only_where_it_is_read(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    send(house, empty, AddInsight(item="late", text="Kari sier aldri fra", by_phone=True))
    screen = open_screen(empty)

    assert "Kari sier aldri fra" in screen.go("insights").text
    for page in ("root_cause", "canvas", "settings", "problem_area"):
        assert "Kari sier aldri fra" not in screen.go(page).text


def test_a_contribution_that_was_read_is_seen_where_it_can_be_used(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    send(
        house,
        empty,
        AddInsight(item="late", text="Vi får vite det for sent", by_phone=True, first=True),
        ReviewInsight(item="late", reading=Reading.READ),
    )

    screen = open_screen(empty).go("insights")

    assert "Vi får vite det for sent" in [
        field.get("value") for field in cards(screen.sheet("themes"))[0]["fields"]
    ]


def test_a_refusal_is_said_in_the_language_of_the_one_who_is_refused(
    open_screen: OpenScreen, empty: Created
) -> None:
    nb, en = (open_screen(empty, language=language).go("snapshots") for language in ("nb", "en"))

    nb.submit("Ta et øyeblikksbilde", snapshot_name=" ")
    en.submit("Take a snapshot", snapshot_name=" ")

    assert [each.value for each in en.app.warning] == ["Give the snapshot a name."]
    assert [each.value for each in nb.app.warning] != ["Give the snapshot a name."]
    assert len(nb.app.warning) == 1
