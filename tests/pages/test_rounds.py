"""The panel that opens a round, counts while it is open, and shows what may be told."""

from __future__ import annotations

import pytest

from lup_canvas.project.changes import AddItem, AnswerRound, CloseRound, EnterForOthers, OpenRound
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen

PAGES = (
    ("insights", "themes"),
    ("insights", "statements"),
    ("real_problem", "definitions"),
    ("goal", "indicators"),
    ("ideas", "ideas"),
)


def answer(house: Workspace, project: Created, people: int, **given: int) -> None:
    for n in range(people):
        ballot = "phone" + "abcdefgh"[n]
        change = AnswerRound(item="runde", ballot=ballot, answer=given)
        house.send(project.project_id, Role.STAFF, change)


@pytest.mark.parametrize(("page", "about"), PAGES)
def test_a_round_is_opened_and_closed_at_its_step(
    open_screen: OpenScreen, house: Workspace, example: Created, page: str, about: str
) -> None:
    screen = open_screen(example).go(page, vis="velge" if about == "ideas" else "")
    if about == "statements":
        screen.choose("way-insights", about)

    screen.press(f"round-open-{about}")
    (held,) = house.view(example.project_id, Audience.EDITOR).project.rounds.values()
    assert (held.about, held.is_open) == (about, True)

    screen.press(f"round-close-{about}")
    (held,) = house.view(example.project_id, Audience.EDITOR).project.rounds.values()
    assert not held.is_open


def test_nothing_is_told_before_it_is_closed_and_then_no_small_number(
    open_screen: OpenScreen, house: Workspace, example: Created
) -> None:
    for name in ("rundea", "rundeb"):
        house.send(
            example.project_id, Role.EDITOR,
            AddItem(part="themes", item=name, values={"name": name.title()}),
        )  # fmt: skip
    both = OpenRound(
        item="runde", round_kind="recognise", about="themes", options=("rundea", "rundeb")
    )
    house.send(example.project_id, Role.EDITOR, both)
    answer(house, example, 4, rundea=5, rundeb=1)
    screen = open_screen(example, language="en").go("insights")
    assert "Fewer than 5 have answered so far." in screen.text

    answer(house, example, 6, rundea=5, rundeb=1)
    house.send(example.project_id, Role.EDITOR, EnterForOthers(item="runde", people=0))
    assert "6 have answered." in screen.again().text
    assert "6 gave" not in screen.text

    house.send(example.project_id, Role.EDITOR, CloseRound(item="runde"))
    told = screen.again().text
    assert "6 have answered. Highest: «Rundea»." in told
    assert "6 gave" not in told, "the figure and its table say it, and once is enough"


def test_a_project_with_nothing_to_ask_about_offers_no_round(
    open_screen: OpenScreen, house: Workspace
) -> None:
    screen = open_screen(house.create_project("Tomt", "Ås barnehage")).go("goal")

    assert not [each for each in screen.app.button if (each.key or "").startswith("round-")]
