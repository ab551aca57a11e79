from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lup_canvas.figures import palette
from lup_canvas.project.changes import read_change
from lup_canvas.project.document.insights import InsightKind, Often, Reading, Source
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.web.phone import doors
from lup_canvas.web.phone.crowd import Crowd
from lup_canvas.workspace import Created, StoreUnavailable, Workspace
from tests.web.outside import TestClient
from tests.web.phones import JSON, Phone, hidden_field, words_of

MOST_BYTES = 20_000
A_CHILD = "Kari gråter hver dag."
SITUATION = "Foreldre forteller ofte det viktigste i døra."
NUMBER = "Fødselsnummeret er 010190 12345, og han venter."


@pytest.fixture
def phone(browser: TestClient, house: Workspace, project: Created) -> Phone:
    return Phone(browser, house, project)


@pytest.fixture
def another_phone(
    new_browser: Callable[[], TestClient], house: Workspace, project: Created
) -> Phone:
    return Phone(new_browser(), house, project)


@pytest.fixture
def example(browser: TestClient, house: Workspace) -> Phone:
    return Phone(browser, house, house.copy_example())


def as_leader(house: Workspace, project: Created, **change: object) -> None:
    house.send(project.project_id, Role.EDITOR, read_change(change))


def write(house: Workspace, project: Created, part: str, field: str, text: str) -> None:
    as_leader(
        house, project, kind="write_text", part=part, item=None, field=field, base_rev=0, text=text
    )


def set_setting(house: Workspace, project: Created, field: str, value: object) -> None:
    as_leader(
        house, project, kind="set_field", part="settings", item=None, field=field, value=value
    )


def add_step(house: Workspace, project: Created, item: str, name: str) -> None:
    as_leader(house, project, kind="add_item", part="journey", item=item, values={"name": name})


def everything_on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


# ------------------------------------------------------------------------------ what is shown


def test_the_page_asks_one_question_and_says_what_becomes_of_the_answer(phone: Phone) -> None:
    answer = phone.open()

    said = words_of(answer)
    assert answer.status_code == 200
    assert "Ås barnehage" in said
    assert "Hva legger du merke til i hverdagen?" in said
    assert "Er du bekymret for et barn? Dette er ikke stedet." in said
    assert "Følg rutinen for bekymringsmelding." in said
    assert "Vi lagrer ikke navn." in said
    assert "i et personalmøte" in said
    assert 'lang="nb"' in answer.text


def test_the_question_is_the_groups_own_when_it_has_one(
    phone: Phone, house: Workspace, project: Created
) -> None:
    write(house, project, "area", "question", "Hva skjer ved henting?")

    assert "Hva skjer ved henting?" in words_of(phone.open())


def test_a_short_problem_area_stands_in_the_question(
    phone: Phone, house: Workspace, project: Created
) -> None:
    write(house, project, "area", "area", "familier i krise.")

    assert "når det gjelder «familier i krise»?" in words_of(phone.open())


def test_a_long_problem_area_does_not(phone: Phone, house: Workspace, project: Created) -> None:
    write(house, project, "area", "area", "Vi vil hjelpe familier tidligere. " * 5)

    assert "Hva legger du merke til i hverdagen?" in words_of(phone.open())


def test_the_steps_of_the_journey_are_asked_for_in_their_order(example: Phone) -> None:
    said = words_of(example.open())

    assert re.search("Oppstart.*Levering.*Henting.*Foreldresamtale", said)


def test_without_a_journey_nobody_is_asked_where_it_happens(phone: Phone) -> None:
    assert 'name="step"' not in phone.open().text


def test_the_page_says_when_contributions_are_deleted(
    phone: Phone, house: Workspace, project: Created
) -> None:
    set_setting(house, project, "delete_on", "2026-06-15")

    assert "15. juni 2026" in words_of(phone.open())


def test_the_page_says_truly_who_sees_it_first(
    phone: Phone, house: Workspace, project: Created
) -> None:
    reads_first = words_of(phone.open())
    set_setting(house, project, "read_first", value=False)

    assert "leser gjennom" in reads_first
    assert "leser gjennom" not in words_of(phone.open())


def test_the_page_can_be_read_in_english(phone: Phone) -> None:
    assert 'href="?lang=en"' in phone.open().text

    answer = phone.open("?lang=en")

    assert 'lang="en"' in answer.text
    assert "What do you notice in everyday work?" in words_of(answer)
    assert 'href="?lang=nb"' in answer.text
    assert f'action="{phone.path}?lang=en"' in answer.text


def test_the_groups_own_words_keep_their_language_on_an_english_page(example: Phone) -> None:
    answer = example.open("?lang=en")

    assert re.search(r'<label for="text" lang="nb">Hva legger du merke til', answer.text)
    assert re.search(r'<label class="choice" lang="nb">', answer.text)
    assert (
        "lang=" not in re.sub(r"<(?:html|a)\b[^>]*>", "", example.open().text).split("lang=nb")[0]
    )


def test_a_project_in_nynorsk_speaks_nynorsk(browser: TestClient, house: Workspace) -> None:
    phone = Phone(browser, house, house.create_project("Trygt", "Førde", language="nn"))

    answer = phone.open()

    assert 'lang="nn"' in answer.text
    assert 'href="?lang=nn"' in phone.open("?lang=en").text


def test_the_whole_page_weighs_less_than_twenty_kilobytes(example: Phone) -> None:
    page = example.open()
    parts = re.findall(r'(?:src|href)="(/[^"]+)"', page.text)

    for script in ("now.js", "clock.js"):  # those that round.js brings along
        parts.append(f"/assets/{script}")
    weights = {
        part: int(example.client.get(part).headers["content-length"])
        for part in parts
        if "assets" in part
    }

    assert {part.partition("?")[0] for part in weights} == {
        "/assets/icon.svg", "/assets/phone.css", "/assets/phone.js", "/assets/round.js",
        "/assets/now.js", "/assets/clock.js",
    }  # fmt: skip
    sent = int(page.headers["content-length"])
    assert sent + sum(weights.values()) < MOST_BYTES, (sent, weights)


def test_the_page_needs_nothing_inline_and_nobody_else(example: Phone) -> None:
    answer = example.open()

    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", answer.text)
    assert not re.search(r'(?:src|href|action)="(?!/|\?)', answer.text)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_colours_are_those_of_the_product() -> None:
    css = Path("lup_canvas/web/assets/phone.css").read_text(encoding="utf-8")
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in css.split("@media", 1)
    )

    for colours, ours in ((light, palette.LIGHT), (dark, palette.DARK)):
        assert colours == {
            "page": ours.background,
            "card": ours.surface,
            "ink": ours.ink,
            "line": ours.line,
            "quiet": ours.quiet.ink,
            "faint": ours.quiet.soft,
            "do": ours.primary.ink,
            "do-soft": ours.primary.soft,
            "on-do": ours.on_primary,
            "ask": ours.solution.ink,
            "ask-soft": ours.solution.soft,
            "stop": ours.warn.ink,
            "stop-soft": ours.warn.soft,
        }


# ------------------------------------------------------------------------------- what is kept


def test_a_contribution_is_kept_with_what_was_chosen(example: Phone) -> None:
    step = next(iter(example.kept().journey))
    before = set(example.kept().insights)

    answer = example.send(
        "Det går fint når vi møtes ute.", kind="works", step=step, often="weekly", quotable="yes"
    )

    [new] = set(example.kept().insights) - before
    insight = example.kept().insights[new]
    assert answer.status_code == 303
    assert str(insight.text) == "Det går fint når vi møtes ute."
    assert insight.kind is InsightKind.WORKS
    assert insight.step == step
    assert insight.often is Often.WEEKLY
    assert insight.quotable
    assert insight.source is Source.STAFF
    assert insight.reading is Reading.NEW
    assert insight.by_phone
    assert insight.day == date(2026, 3, 1)


def test_what_was_skipped_is_left_open(phone: Phone) -> None:
    phone.send(SITUATION)

    [insight] = phone.kept().insights.values()
    assert insight.kind is InsightKind.EXPERIENCE
    assert insight.step is None
    assert insight.often is None
    assert not insight.quotable


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "accusation"},
        {"step": "../../etc"},
        {"step": "abcdefgh2345"},
        {"often": "always"},
        {"quotable": "maybe"},
        {"told": "-1"},
        {"told": "²"},
        {"unheard": "of"},
        {"nonce": "x" * 10_000},
        {"nonce": ""},
    ],
)
def test_what_the_form_does_not_offer_is_passed_over(phone: Phone, fields: dict[str, str]) -> None:
    assert phone.send(SITUATION, **fields).status_code == 303

    [insight] = phone.kept().insights.values()
    assert (insight.kind, insight.step, insight.often) == (InsightKind.EXPERIENCE, None, None)


def test_afterwards_the_phone_is_sent_to_the_thanks(phone: Phone) -> None:
    there = phone.send(SITUATION).headers["location"]

    thanks = phone.client.get(there)

    assert there == f"{phone.path}?sent=insight&told=1&lang=nb"
    assert "Takk" in words_of(thanks)
    assert f'href="{phone.path}?told=1&amp;lang=nb"' in thanks.text
    assert "<form" not in thanks.text


def test_after_three_contributions_nobody_is_asked_for_more(phone: Phone) -> None:
    fourth = phone.client.get(phone.send(SITUATION, told="2").headers["location"])

    assert "data-more hidden" in fourth.text
    assert "data-enough>" in fourth.text


def test_the_same_form_sent_twice_is_kept_once(phone: Phone) -> None:
    phone.send(SITUATION)
    phone.send_by_script(SITUATION)

    assert phone.texts() == [SITUATION]


def test_a_text_that_was_changed_after_it_was_sent_is_kept_too(phone: Phone) -> None:
    phone.send(SITUATION)
    phone.send(SITUATION + " Hver dag.")

    assert sorted(phone.texts()) == [SITUATION, SITUATION + " Hver dag."]


def test_two_phones_that_say_the_same_are_two(phone: Phone, another_phone: Phone) -> None:
    phone.send(SITUATION, nonce="of the one")
    another_phone.send(SITUATION, nonce="of the other")

    assert phone.texts() == [SITUATION, SITUATION]


def test_a_phone_is_counted_once_however_often_it_contributes(
    phone: Phone, another_phone: Phone
) -> None:
    phone.send("Det er kø.", nonce="1")
    phone.send("Det er stille.", nonce="2")
    another_phone.send("Det er kaldt.", nonce="3")

    assert phone.counted() == 2


def test_a_contribution_whose_answer_was_lost_is_counted_once(phone: Phone) -> None:
    phone.send_by_script(SITUATION)
    phone.client.cookies.clear()

    assert phone.send_by_script(SITUATION).json()["state"] == "sent"
    assert phone.counted() == 1


def test_a_phone_is_counted_in_each_project(
    phone: Phone, house: Workspace, browser: TestClient
) -> None:
    elsewhere = Phone(browser, house, house.create_project("Et annet", "Levre"))

    phone.send(SITUATION)
    elsewhere.send(SITUATION)

    assert elsewhere.kept().listening.contributors == 1


def test_the_only_cookie_says_that_the_phone_has_contributed(phone: Phone) -> None:
    assert "set-cookie" not in phone.open().headers

    [cookie] = phone.send(SITUATION).headers.get_list("set-cookie")

    assert re.fullmatch(
        rf"bidratt=1; HttpOnly; Max-Age=\d+; Path={phone.path}; SameSite=lax", cookie
    )


def test_nothing_that_tells_who_it_was_is_kept_or_logged(
    phone: Phone, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    phone.client.headers["User-Agent"] = "Kanarifugl/7.0"
    phone.send(SITUATION)

    disk = everything_on_disk(tmp_path / "projects")
    assert SITUATION.encode() in disk
    for trace in (b"Kanarifugl", b"testclient", b"a nonce of this phone", b"bidratt"):
        assert trace not in disk
    assert SITUATION not in caplog.text
    assert "Kanarifugl" not in caplog.text


def test_the_script_is_answered_in_json(phone: Phone) -> None:
    answer = phone.send_by_script(SITUATION)

    assert (answer.status_code, answer.json()) == (200, {"state": "sent", "message": ""})
    assert phone.texts() == [SITUATION]


def test_signs_that_cannot_be_seen_are_taken_away(phone: Phone) -> None:
    phone.send(" Det\x00 er\u200b kø.\r\n\r\n\r\n\r\nHver dag. \n")

    assert phone.texts() == ["Det er kø.\n\nHver dag."]


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "Skriv noe først."), (" \n ", "Skriv noe først."), ("a" * 281, "for langt")],
)
def test_a_text_that_is_empty_or_too_long_comes_back(phone: Phone, text: str, said: str) -> None:
    answer = phone.send(text)

    assert answer.status_code == 422
    assert said in words_of(answer)
    assert phone.texts() == []


def test_a_form_with_a_file_is_turned_down(phone: Phone) -> None:
    answer = phone.client.post(phone.path, files={"text": ("a.txt", b"abc")})

    assert answer.status_code == 400
    assert phone.texts() == []


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</textarea><img src=x onerror=a>"])
def test_what_people_write_is_never_markup(
    phone: Phone, house: Workspace, project: Created, text: str
) -> None:
    write(house, project, "area", "question", text)
    add_step(house, project, "stepone23456", text)

    page = phone.open()
    back = phone.send(f"{text} Kari gråter.")

    for answer in (page, back):
        assert text not in answer.text
        assert text in " ".join(words_of(answer).split())


# ------------------------------------------------------------------------------ personal data


def test_a_number_that_belongs_to_a_person_is_refused_and_forgotten(
    phone: Phone, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    answer = phone.send(NUMBER)

    assert answer.status_code == 422
    assert "ligner et fødselsnummer eller et kontonummer" in words_of(answer)
    assert "<mark>010190 12345</mark>" in answer.text
    assert f">{NUMBER}</textarea>" in answer.text
    assert phone.texts() == []
    assert b"010190" not in everything_on_disk(tmp_path)
    assert "010190" not in caplog.text


def test_a_number_is_refused_however_often_it_is_sent(phone: Phone) -> None:
    seen = hidden_field(phone.send(NUMBER), "seen")

    assert phone.send(NUMBER, seen=seen).status_code == 422
    assert phone.send_by_script(NUMBER, seen=seen).json()["reason"] == "stops"
    assert phone.texts() == []


def test_a_name_is_asked_about_once(phone: Phone) -> None:
    asked = phone.send(A_CHILD, often="daily")

    assert asked.status_code == 422
    assert "Her kan det stå noe om en bestemt person." in words_of(asked)
    assert "Skriv om situasjonen i stedet." in words_of(asked)
    assert "<mark>Kari</mark>" in asked.text
    assert f">{A_CHILD}</textarea>" in asked.text
    assert re.search(r'value="daily" checked', asked.text)
    assert phone.texts() == []

    again = phone.send(A_CHILD, seen=hidden_field(asked, "seen"))

    assert again.status_code == 303
    assert phone.texts() == [A_CHILD]


def test_another_name_is_asked_about_too(phone: Phone) -> None:
    seen = hidden_field(phone.send(A_CHILD), "seen")

    assert phone.send("Kari gråter, og Ahmed ser på.", seen=seen).status_code == 422
    assert phone.send("Kari ler hver dag.", seen=seen).status_code == 303


def test_the_text_is_put_right_in_one_press(phone: Phone) -> None:
    answer = phone.send(A_CHILD, wish="replace", often="daily")

    assert answer.status_code == 200
    assert ">Noen gråter hver dag.</textarea>" in answer.text
    assert re.search(r'value="daily" checked', answer.text)
    assert phone.texts() == []


@pytest.mark.parametrize("wish", ["", "check", "replace"])
def test_a_text_that_is_too_long_is_not_looked_through(phone: Phone, wish: str) -> None:
    answer = phone.send("Kari gråter hver dag. " * 900, wish=wish)

    assert answer.status_code == 422
    assert "Kari gråter hver dag." in answer.text
    assert "for langt" in words_of(answer)


def test_the_script_gets_the_words_in_pieces_and_other_words_instead(phone: Phone) -> None:
    answer = phone.send_by_script(A_CHILD).json()

    assert answer["state"] == "back"
    assert answer["reason"] == "asks"
    [doubt] = answer["doubts"]
    assert doubt["parts"] == [["Kari", True], [" gråter hver dag.", False]]
    assert doubt["instead"] == "Noen gråter hver dag."
    assert phone.send_by_script(A_CHILD, seen=answer["seen"]).json()["state"] == "sent"


def test_the_script_can_ask_before_anything_is_sent(phone: Phone) -> None:
    assert phone.send_by_script(SITUATION, wish="check").json()["state"] == "fine"
    assert phone.send_by_script(NUMBER, wish="check").json()["reason"] == "stops"
    assert phone.texts() == []


# --------------------------------------------------------------------------------------- ideas


def test_an_idea_is_parked_and_sealed(phone: Phone, house: Workspace, project: Created) -> None:
    answer = phone.send("Fast kontaktperson", what="idea", need="Ingen vet hvem de skal spørre.")

    view = house.view(project.project_id, Audience.EDITOR)
    assert answer.headers["location"] == f"{phone.path}?sent=idea&told=0&lang=nb"
    assert "parkert" in words_of(phone.client.get(answer.headers["location"]))
    assert view.parked == 1
    assert view.project.ideas == {}
    assert view.project.insights == {}
    assert view.contributors == 0


def test_an_idea_is_kept_with_the_need_behind_it(phone: Phone, tmp_path: Path) -> None:
    phone.send("Fast kontaktperson", what="idea", need="Ingen vet hvem de skal spørre.")

    [document] = (tmp_path / "projects").glob("*.json")
    [idea] = json.loads(document.read_bytes())["ideas"].values()
    assert idea["text"]["value"] == "Fast kontaktperson"
    assert idea["need"]["value"] == "Ingen vet hvem de skal spørre."


def test_personal_data_in_the_need_is_asked_about(phone: Phone) -> None:
    answer = phone.send("Fast kontaktperson", what="idea", need=A_CHILD)

    assert answer.status_code == 422
    assert "<mark>Kari</mark>" in answer.text
    assert '<details id="ideas" open>' in answer.text
    assert ">Fast kontaktperson</textarea>" in answer.text
    assert f">{A_CHILD}</textarea>" in answer.text


def test_a_parked_idea_sets_no_cookie(phone: Phone) -> None:
    assert "set-cookie" not in phone.send("Fast kontaktperson", what="idea").headers


# ----------------------------------------------------------------------- closed, unknown, full


@pytest.fixture
def closed(phone: Phone, house: Workspace, project: Created) -> Phone:
    set_setting(house, project, "collecting", value=False)
    return phone


def test_a_closed_collection_says_so_kindly(closed: Phone) -> None:
    answer = closed.open()

    assert answer.status_code == 200
    assert "Gruppen samler ikke inn innspill nå." in words_of(answer)
    assert "Er du bekymret for et barn?" in words_of(answer)
    assert "<form" not in answer.text


def test_what_comes_after_closing_is_not_kept_but_not_lost_on_the_phone(closed: Phone) -> None:
    answer = closed.send(SITUATION)

    assert answer.status_code == 409
    assert SITUATION in words_of(answer)
    assert closed.send_by_script(SITUATION).json()["state"] == "closed"
    assert closed.texts() == []


def test_an_unknown_code_gives_a_field_for_another(browser: TestClient, house: Workspace) -> None:
    assert house.can_write()

    answer = browser.get("/b/ABCD-2345")

    assert answer.status_code == 404
    assert "Ingen innsamling har denne koden nå." in words_of(answer)
    assert 'value="ABCD-2345"' in answer.text


def test_unknown_replaced_and_malformed_codes_are_all_alike(
    phone: Phone, house: Workspace, project: Created
) -> None:
    house.doors.renew_code(project.project_id)

    replaced, unknown = phone.open(), phone.client.get("/b/WXYZ-2345")
    malformed = phone.client.get("/b/%3Cscript%3E")

    assert replaced.status_code == unknown.status_code == malformed.status_code == 404
    assert replaced.text.replace(project.code, "") == unknown.text.replace("WXYZ-2345", "")
    assert "script" not in malformed.text
    assert phone.send(SITUATION).status_code == 404
    assert phone.send_by_script(SITUATION).json()["state"] == "gone"


def test_the_code_can_be_typed_as_people_do(phone: Phone) -> None:
    plain = phone.project.code.replace("-", "")

    for typed in (plain, plain.lower(), f" {plain[:4]} {plain[4:]} ", phone.project.code.lower()):
        answer = phone.client.get("/b", params={"code": typed})
        assert (answer.status_code, answer.headers["location"]) == (303, phone.path)
        assert phone.client.get(f"/b/{typed.strip()}").headers["location"] == phone.path


def test_the_field_for_the_code_says_when_it_cannot_be_one(browser: TestClient) -> None:
    empty, short = browser.get("/b"), browser.get("/b?code=ABC")

    assert empty.status_code == short.status_code == 200
    assert 'role="alert"' not in empty.text
    assert 'role="alert"' in short.text


def test_the_qr_code_opens_the_same_page(phone: Phone, house: Workspace) -> None:
    address = house.doors.phone_address(phone.project.project_id)

    answer = phone.client.get(address)

    assert answer.status_code == 200
    assert "Hva legger du merke til" in words_of(answer)


def test_guessing_is_counted_but_right_codes_go_on_working(phone: Phone) -> None:
    assert phone.client.get("/b/AAAA-AAAB").status_code == 404
    for letter in "CDEFGHJKMN":
        assert phone.house.doors.phone_project(f"AAAA-AAA{letter}", "testclient") is None

    assert phone.house.doors.phone_wait("testclient") > phone.house.doors.phone_wait("192.0.2.7")
    assert phone.open().status_code == 200


def test_a_full_disk_keeps_the_text_in_the_field(
    phone: Phone, house: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(house, "send", full)
    answer = phone.send(SITUATION, nonce="once")

    assert answer.status_code == 503
    assert f">{SITUATION}</textarea>" in answer.text
    assert hidden_field(answer, "nonce") == "once"
    assert phone.send_by_script(SITUATION).status_code == 503


def test_a_project_cannot_be_drowned(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "crowd", Crowd(most=1))

    assert phone.send(SITUATION).status_code == 303
    assert phone.send_by_script("Enda en.").json()["state"] == "later"
    assert phone.texts() == [SITUATION]


def test_there_is_room_again_after_a_minute() -> None:
    now = [0.0]
    crowd = Crowd(most=2, clock=lambda: now[0])

    assert [crowd.has_room("a", "here") for _ in range(3)] == [True, True, False]
    assert crowd.has_room("b", "here")
    now[0] = 61.0
    assert crowd.has_room("a", "here")


def test_one_place_leaves_room_for_others() -> None:
    crowd = Crowd(most=30)

    assert [crowd.has_room("a", "far away") for _ in range(30)].count(True) == 20
    assert [crowd.has_room("a", "town hall") for _ in range(30)].count(True) == 10


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_ways_of_asking_do_nothing(phone: Phone, method: str) -> None:
    assert phone.client.request(method, phone.path, headers=JSON).status_code == 405
