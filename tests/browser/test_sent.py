"""What a browser sends, where only the sheet knows enough to send it right."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from lup_canvas.project.document.steps import FULL, Preset, Thresholds
from tests.browser.conftest import Colleague, OnServer, OpenProject


def test_each_of_the_groups_own_thresholds_can_be_set(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    """They are parts of one value, and the others stay as they are."""
    colleague.send("set_field", part="settings", field="preset", value=Preset.OWN.value)
    page = open_project(project, "innstillinger", language="en")
    number = page.get_by_label("Or this many employees")

    with page.expect_response("**/changes/*") as answer:
        number.fill("5")
        number.blur()
    assert answer.value.ok, answer.value.text()
    with page.expect_response("**/changes/*") as answer:
        page.get_by_label("Root causes must have evidence").uncheck()

    assert answer.value.ok, answer.value.text()
    wanted = Thresholds(**FULL.model_dump() | {"staff_count": 5, "evidence_required": False})
    assert project.now().settings.own == wanted


def test_who_chooses_says_which_texts_they_saw(
    open_project: OpenProject, project: OnServer, colleague: Colleague
) -> None:
    """So that a text that arrives just then is not thrown away with the others."""
    for text in ("Overganger", "Henting"):
        colleague.send("write_text", part="area", field="area", base_rev=0, text=text)
    page = open_project(project, language="en")
    expect(page.locator(".versions .version")).to_have_text(["Overganger", "Henting"])

    with page.expect_request("**/changes/*") as sent:
        page.get_by_role("button", name="Keep this one").click()

    change: Any = sent.value.post_data_json
    assert change["kind"] == "choose_text"
    assert change["seen"] == ["Henting"]
