"""A round from a leader's screen to two phones and back."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from lup_canvas.locale import translator
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AnswerRound
from lup_canvas.project.permissions import Role
from lup_canvas.project.rounds import open_round
from lup_canvas.workspace import Workspace
from tests.browser.conftest import Colleague, OnServer, OpenProject
from tests.browser.people import PHONE
from tests.browser.screens import barriers

nb = translator("nb")
NO_LINE = "window.WebSocket = class { constructor() { setTimeout(() => this.onclose()); } };"
"""A network that lets no socket through."""


def test_a_round_reaches_phones_by_itself_and_comes_back_when_it_is_closed(
    project: OnServer,
    colleague: Colleague,
    new_page: Callable[..., Page],
    open_project: OpenProject,
) -> None:
    colleague.add("indicators", name="Hvor trygg er du på henting?")
    phone = new_page(**PHONE)
    phone.goto(f"{project.server.url}/b/{project.created.code}")
    lone = new_page(**PHONE)
    lone.add_init_script(NO_LINE)
    lone.goto(f"{project.server.url}/b/{project.created.code}")
    leader = open_project(project, "mal")
    leader.get_by_text(nb("Ask the employees")).click()
    leader.get_by_role("button", name=nb("Open the round")).click()

    expect(phone.get_by_role("group", name="Hvor trygg er du på henting?")).to_be_visible()
    expect(lone.get_by_role("group", name="Hvor trygg er du på henting?")).to_be_visible()
    assert barriers(phone) == []
    phone.get_by_role("radio", name="4").focus()
    phone.keyboard.press("Space")
    phone.get_by_role("button", name=nb("Answer")).press("Enter")
    kept = phone.get_by_text(nb("Your answer is kept.")).last
    expect(kept).to_be_visible()

    plain = new_page(**PHONE, java_script_enabled=False)
    plain.goto(f"{project.server.url}/b/{project.created.code}")
    plain.get_by_role("radio", name="2").check()
    plain.get_by_role("button", name=nb("Answer")).click()
    expect(plain.get_by_role("radio", name="2")).to_be_checked()
    others_answer(project, 4)

    expect(
        leader.get_by_text(nb.plural("{count} has answered.", "{count} have answered.", 6))
    ).to_be_visible()
    assert barriers(leader) == []
    leader.get_by_role("button", name=nb("Close the round and show the result")).click()

    expect(phone.get_by_role("group", name="Hvor trygg er du på henting?")).to_have_count(0)
    (held,) = project.now().rounds.values()
    assert held.result.phones.people == 6
    assert held.answers == {}


def others_answer(project: OnServer, people: int) -> None:
    """Let more phones answer 4, without a browser."""
    house = Workspace(project.server.data)
    held = open_round(project.now())
    assert held is not None
    for _ in range(people):
        answer = {option.id: 4 for option in held.options}
        house.send(
            project.id, Role.STAFF, AnswerRound(item=held.id, ballot=new_id(), answer=answer)
        )
