"""Tying an insight to one contribution of hundreds: the server searches, the screen shows."""

from __future__ import annotations

from playwright.sync_api import expect

from lup_canvas.project.base import new_id
from lup_canvas.project.changes import ImportedInsight, ImportInsights
from lup_canvas.project.permissions import Role
from lup_canvas.ui.steps.told import MOST_SENT
from lup_canvas.workspace import Workspace
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.people import Leader, nb
from tests.browser.screens import barriers

SOUGHT = "Beskjeden kom først i garderoben"


def test_one_contribution_of_hundreds_is_sought_and_tied_in_the_card(
    project: OnServer, colleague: Colleague, open_project: OpenProject
) -> None:
    many = [f"Nummer {n}" for n in range(MOST_SENT)]
    rows = tuple(ImportedInsight(text=text, wait=False) for text in [*many, SOUGHT])
    house = Workspace(project.server.data)
    house.send(project.id, Role.EDITOR, ImportInsights(batch=new_id(), rows=rows))
    colleague.add("statements", text="De venter fordi ingen spør")
    leader = Leader(open_project(project, "innspill"))
    leader.looks_at("Insights in our own words")
    card = leader.unfolds("What it stands on", "De venter fordi ingen spør")

    choose = nb("Choose from {count}", count=len(rows))
    card.locator("summary", has_text=choose).click()
    card.get_by_role("searchbox").fill("garderoben BESKJEDEN")
    expect(card.locator(".found .chip")).to_have_count(1)
    leader.ticks(SOUGHT, on="De venter fordi ingen spør")

    expect(card.locator(".chips").get_by_role("checkbox", name=SOUGHT)).to_be_checked()
    assert barriers(leader.page) == []
    (ours,) = project.now().statements.values()
    assert [str(project.now().insights[name].text) for name in ours.insights] == [SOUGHT]
