"""Rounds at the phones' door: the first thing on the page, and counted once for each phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from httpx import Response

from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    Change,
    ChooseDefinition,
    CloseRound,
    OpenRound,
    ReopenRound,
    SetField,
)
from lup_canvas.project.document.rounds import Round
from lup_canvas.project.permissions import Role
from lup_canvas.project.rounds import heard
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient
from tests.web.phones import JSON, Phone, hidden_field, mark, words_of

THEMES = ("henting", "levering", "samtaler")
DOTS = OpenRound(item="runde", round_kind="dots", about="themes", options=THEMES, dots=2)
KEPT = "Your answer is kept."


@pytest.fixture
def new_phone(
    house: Workspace, project: Created, new_browser: Callable[[], TestClient],
    do: Callable[[Change], object],
) -> Callable[[], Phone]:  # fmt: skip
    for name in THEMES:
        do(AddItem(part="themes", item=name, values={"name": name.title()}))
    return lambda: Phone(new_browser(), house, project)


@pytest.fixture
def phone(new_phone: Callable[[], Phone]) -> Phone:
    return new_phone()


def vote(phone: Phone, *themes: str, script: bool = False) -> tuple[int, str]:
    form = {"what": "vote", "round": "runde", **{f"a-{theme}": "1" for theme in themes}}
    headers = JSON if script else {}
    answer = phone.client.post(f"{phone.path}?lang=en", data=form, headers=headers)
    return answer.status_code, words_of(answer)


def answers(phone: Phone) -> list[list[str]]:
    """Return what is kept, as no view shows it."""
    return sorted(sorted(answer) for answer in kept(phone).answers.values())


def kept(phone: Phone) -> Round:
    """Return the round itself: opening it once more changes nothing and gives it back."""
    return phone.house.send(phone.project.project_id, Role.EDITOR, DOTS).rounds["runde"]


def test_the_open_round_is_the_first_thing_on_the_page(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(DOTS)

    words = words_of(phone.open("?lang=en"))

    assert words.index("What matters most?") < words.index("What do you notice")
    assert "You have 2 dots" in words


@pytest.mark.parametrize("script", [False, True])
def test_an_answer_is_kept_and_can_be_changed(
    phone: Phone, do: Callable[[Change], object], script: bool
) -> None:
    do(DOTS)
    phone.open()

    vote(phone, "henting", script=script)
    vote(phone, "henting", script=script)
    vote(phone, "levering", "samtaler", script=script)

    assert answers(phone) == [["levering", "samtaler"]]
    page = phone.open("?lang=en")
    assert KEPT in words_of(page)
    assert re.findall(r'name="a-(\w+)" value="1" checked', page.text) == ["levering", "samtaler"]


def test_two_tabs_that_opened_before_there_was_a_cookie_are_one_phone(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(DOTS)
    phone.open()
    first = dict(phone.client.cookies)
    phone.client.cookies.clear()
    phone.open()
    assert dict(phone.client.cookies) != first

    vote(phone, "henting")
    vote(phone, "levering")

    assert answers(phone) == [["levering"]]


def test_a_phone_without_cookies_is_told_so_and_not_counted(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(DOTS)

    status, words = vote(phone, "henting")

    assert (status, answers(phone)) == (409, [])
    assert "keeps no cookies" in words


def test_more_dots_than_one_has_are_refused_and_stay_on_the_page(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(DOTS)
    phone.open()

    status, words = vote(phone, *THEMES)

    assert (status, answers(phone)) == (422, [])
    assert "You have 2 dots. Take some away." in words


def test_an_answer_after_closing_is_told_that_it_is_closed(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(DOTS)
    phone.open()
    do(CloseRound(item="runde"))

    status, words = vote(phone, "henting")

    assert (status, answers(phone)) == (409, [])
    assert "This round is closed." in words


def test_a_round_can_be_answered_while_nothing_else_is_collected(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(SetField(part="settings", field="collecting", value=False))
    do(DOTS)

    assert "What matters most?" in words_of(phone.open("?lang=en"))
    assert vote(phone, "henting")[0] == 303


def test_the_script_hears_of_a_new_round_and_of_none(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    def look(seen: str) -> Response:
        answer: Response = phone.client.get(f"{phone.path}/runde?lang=en&has={seen}")
        return answer

    before = mark(phone.open())
    assert look(before).status_code == 204

    do(DOTS)

    asked = look(before)
    assert "What matters most?" in words_of(asked)
    assert look(mark(asked)).status_code == 204
    do(CloseRound(item="runde"))
    assert mark(look(mark(asked))) == before


def test_many_phones_at_once_are_each_counted_once(
    new_phone: Callable[[], Phone], do: Callable[[Change], object]
) -> None:
    phones = [new_phone() for _ in range(12)]
    do(DOTS)

    def votes_twice(phone: Phone) -> None:
        phone.open()
        vote(phone, "henting")
        vote(phone, "levering")

    with ThreadPoolExecutor(4) as hands:
        list(hands.map(votes_twice, phones))

    assert answers(phones[0]) == [["levering"]] * 12
    assert heard(kept(phones[0])) == 12


def test_staff_are_told_what_was_heard_and_no_contribution(
    phone: Phone, do: Callable[[Change], object]
) -> None:
    do(AddInsight(item="innspill", text="Det haster i døra"))
    do(AddItem(part="definitions", item="blikka", values={"text": "Foreldre når ikke fram"}))
    do(AddItem(part="definitions", item="blikkb", values={"text": "Ansatte har ikke ro"}))
    do(ChooseDefinition(item="blikka"))

    words = words_of(phone.open("?lang=en"))

    assert "This is what we heard, this is what we do" in words
    assert "Henting" in words
    assert "Foreldre når ikke fram" in words
    assert "Ansatte har ikke ro" not in words
    assert "Det haster" not in words
    assert "More comes here as the group gets further." in words, "there are no ideas yet"


@pytest.mark.parametrize("words", ["<b>Henting</b>", '"><script>alert(1)</script>'])
def test_words_in_a_round_are_never_markup(
    phone: Phone, do: Callable[[Change], object], words: str
) -> None:
    do(AddItem(part="themes", item="hostile", values={"name": words}))
    do(OpenRound(round_kind="recognise", about="themes", options=("hostile",)))

    page = phone.open("?lang=en")

    assert words not in page.text
    assert words in words_of(page).replace("&#34;", '"')
    assert hidden_field(page, "what") == "vote"


def test_who_comes_late_to_an_open_round_is_asked_and_counted_once(
    new_phone: Callable[[], Phone], do: Callable[[Change], object]
) -> None:
    early, late = new_phone(), new_phone()
    do(DOTS)
    early.open()
    vote(early, "henting")

    assert "What matters most?" in words_of(late.open("?lang=en"))
    vote(late, "levering")
    vote(late, "samtaler")

    assert answers(early) == [["henting"], ["samtaler"]]


def test_who_comes_after_closing_is_not_asked_until_it_is_opened_again(
    new_phone: Callable[[], Phone], do: Callable[[Change], object]
) -> None:
    early, late = new_phone(), new_phone()
    do(DOTS)
    early.open()
    vote(early, "henting")
    do(CloseRound(item="runde"))

    assert "What matters most?" not in words_of(late.open("?lang=en"))
    assert vote(late, "levering")[0] == 409
    assert answers(early) == [["henting"]]

    do(ReopenRound(item="runde"))
    assert "What matters most?" in words_of(late.open("?lang=en"))
    vote(late, "levering")
    assert KEPT in words_of(early.open("?lang=en"))
    assert answers(early) == [["henting"], ["levering"]]
