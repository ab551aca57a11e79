"""Snapshots: taken, shared by a link, and closed again."""

from __future__ import annotations

import pytest

from lup_canvas.formats.taken import KINDS
from lup_canvas.project.changes import AddInsight, AddItem, TrashItem, WriteText
from lup_canvas.project.permissions import Role
from lup_canvas.project.sharing import Chapter, quotable
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import Screen

TAKE = "Ta et øyeblikksbilde"


def take(screen: Screen, name: str, note: str = "") -> Screen:
    return screen.go("snapshots").submit(TAKE, snapshot_name=name, snapshot_note=note)


def shared(screen: Screen, house: Workspace, created: Created) -> str:
    """Share the latest snapshot and return the secret that is shown once."""
    latest = house.snapshots.of(created.project_id)[-1]
    screen.press(f"share-{latest.id}").press(f"make-link-{latest.id}")
    address, secret = screen.codes[-1].rsplit("/", 1)
    assert address == "http://testserver/s"
    return secret


def test_a_snapshot_is_taken_and_listed_with_its_note(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), " Etter samling 2 ", "Til rådmannen")

    (snapshot,) = house.snapshots.of(example.project_id)
    assert (snapshot.name, snapshot.note) == ("Etter samling 2", "Til rådmannen")
    assert {"Etter samling 2", "Til rådmannen"} <= set(screen.pieces)
    assert screen.app.text_input(key="snapshot-name").value == "", "ready for the next one"


def test_a_snapshot_without_a_name_is_not_taken_and_the_note_is_kept(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "  ", "Til rådmannen")

    assert house.snapshots.of(example.project_id) == []
    assert len(screen.app.warning) == 1
    assert screen.app.text_area(key="snapshot-note").value == "Til rådmannen"


def test_a_snapshot_never_changes(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    screen = open_screen(empty)
    first = WriteText(part="area", field="area", base_rev=0, text="Overganger")
    house.send(empty.project_id, Role.EDITOR, first)
    take(screen, "Etter samling 1")

    again = WriteText(part="area", field="area", base_rev=1, text="Noe helt annet")
    house.send(empty.project_id, Role.EDITOR, again)

    (snapshot,) = house.snapshots.of(empty.project_id)
    assert str(snapshot.project.area.area) == "Overganger"


def test_a_snapshot_holds_no_raw_contributions(
    open_screen: OpenScreen, empty: Created, house: Workspace
) -> None:
    for change in (
        AddInsight(item="aaaa", text="Kari sier aldri fra"),
        AddInsight(item="bbbb", text="Per er alltid syk", by_phone=True),
        AddInsight(item="cccc", text="Ola roper"),
        TrashItem(part="insights", item="cccc"),
        AddInsight(item="dddd", text="Vi får vite det for sent", quotable=True),
    ):
        house.send(empty.project_id, Role.EDITOR, change)

    take(open_screen(empty), "Etter samling 1")

    kept = house.snapshots.of(empty.project_id)[0].model_dump_json()
    assert "Vi får vite det for sent" in kept
    assert not any(raw in kept for raw in ("Kari", "Per er", "Ola"))


def test_a_link_to_a_snapshot_is_shown_once_and_to_one_person(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    kari, ola = open_screen(example), open_screen(example)
    take(kari, "Etter samling 2")

    secret = shared(kari, house, example)

    snapshot = house.snapshots.shared(secret)
    assert snapshot is not None
    assert snapshot.snapshot.name == "Etter samling 2"
    assert ola.go("snapshots").codes == []
    assert secret not in ola.text


def test_a_closed_link_shows_nothing_and_the_others_stay_open(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    first, second = (shared(screen, house, example) for _ in range(2))
    handles = [link.handle for link in house.doors.links(example.project_id) if link.target]

    assert len(handles) == 2
    screen.press(f"revoke-{handles[0][:12]}")

    assert (house.snapshots.shared(first) is None) != (house.snapshots.shared(second) is None)
    assert "1 stengt lenke" in screen.text
    assert "revoke-" + handles[0][:12] not in [button.key for button in screen.app.button]


@pytest.mark.parametrize("page", ["snapshots", "settings"])
def test_a_link_that_another_closed_is_closed_on_this_screen_too(
    open_screen: OpenScreen, example: Created, house: Workspace, page: str
) -> None:
    kari = take(open_screen(example), "Etter samling 2")
    shared(kari, house, example)
    screen = open_screen(example).go(page)
    (link,) = (link for link in house.doors.links(example.project_id) if link.target)
    assert f"revoke-{link.handle[:12]}" in [button.key for button in screen.app.button]

    house.doors.revoke(example.project_id, link.handle)

    assert f"revoke-{link.handle[:12]}" not in [button.key for button in screen.again().app.button]


def test_a_link_has_a_name_a_day_and_a_count(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    (snapshot,) = house.snapshots.of(example.project_id)
    screen.press(f"share-{snapshot.id}")
    screen.app.text_input(key=f"label-{snapshot.id}").set_value("Kommunedirektøren")
    screen.app.selectbox(key=f"days-{snapshot.id}").set_value(30)

    screen.press(f"make-link-{snapshot.id}")

    (link,) = house.snapshots.links(example.project_id, snapshot.id)
    assert link.expires is not None
    assert (link.expires - link.created).days == 30
    told = next(piece for piece in screen.pieces if piece.startswith("Kommunedirektøren · åpen"))
    assert told.endswith("ikke åpnet ennå")
    house.snapshots.count_opening(link.handle)
    house.snapshots.count_opening(link.handle)
    assert "åpnet 2 ganger" in screen.again().text


def test_the_group_chooses_parts_and_quotes_before_the_link_is_made(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    (snapshot,) = house.snapshots.of(example.project_id)
    first, *others = (each.id for each in quotable(snapshot.project))
    screen.press(f"share-{snapshot.id}")
    for key in (f"chapter-{snapshot.id}-causes", f"may-quote-{snapshot.id}-{first}"):
        screen.app.checkbox(key=key).uncheck().run()

    (preview,) = (piece for piece in screen.markup if "/preview/" in piece)
    assert "chapter=goal" in preview
    assert "chapter=causes" not in preview
    assert first not in preview
    screen.press(f"make-link-{snapshot.id}")

    (link,) = house.snapshots.links(example.project_id, snapshot.id)
    assert link.choice is not None
    assert Chapter.CAUSES not in link.choice.chapters
    assert Chapter.GOAL in link.choice.chapters
    assert link.choice.quotes == tuple(others)
    assert "9 deler av fortellingen" in screen.text


def test_going_back_asks_first_and_keeps_what_was_there(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    (snapshot,) = house.snapshots.of(example.project_id)
    before = house.view(example.project_id, Audience.EDITOR).project.goal.effect
    rewritten = WriteText(part="goal", field="effect", base_rev=before.rev, text="Noe helt annet")
    house.send(example.project_id, Role.EDITOR, rewritten)

    screen.go("snapshots").press(f"go-back-{snapshot.id}").press(f"sure-no-{snapshot.id}")
    assert (
        house.view(example.project_id, Audience.EDITOR).project.goal.effect.value
        == "Noe helt annet"
    )
    screen.press(f"go-back-{snapshot.id}").press(f"sure-yes-{snapshot.id}")

    assert house.view(example.project_id, Audience.EDITOR).project.goal.effect.value == before.value
    kept = house.snapshots.of(example.project_id)[-1]
    assert "Tatt automatisk før gruppen gikk tilbake" in screen.text
    assert kept.project.goal.effect.value == "Noe helt annet"


def test_what_has_changed_since_is_told_word_by_word(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    assert "Ingenting er endret." in screen.text
    before = house.view(example.project_id, Audience.EDITOR).project
    cause = next(iter(before.causes.values()))
    changes = (
        AddItem(part="ideas", item="nyide222", values={"text": "En ny idé"}),
        WriteText(
            part="causes",
            item=cause.id,
            field="text",
            base_rev=cause.text.rev,
            text=f"{cause.text.value} Slik er det.",
        ),
    )
    for change in changes:
        house.send(example.project_id, Role.EDITOR, change)

    screen.go("snapshots")

    assert "1 ny · 1 endret" in screen.text
    told = screen.element("changes")
    assert [each["name"] for each in told["chapters"]] == ["Årsaker", "Ideer"]
    (changed,), (came,) = (each["differences"] for each in told["chapters"])
    assert (came["what"], came["words"]) == ("Idé", "En ny idé")
    assert [piece["fate"] for piece in changed["wordings"][0]["pieces"]] == ["kept", "new"]


def test_every_file_is_offered_of_the_project_now_and_of_each_snapshot(
    open_screen: OpenScreen, example: Created, house: Workspace
) -> None:
    screen = take(open_screen(example), "Etter samling 2")
    (snapshot,) = house.snapshots.of(example.project_id)
    offered = [str(each.proto.body) for each in screen.app.get("html")]

    for what in KINDS:
        address = f"/take/{example.project_id}/{what}?lang=nb"
        assert any(f'href="{address}"' in html for html in offered), what
        named = f"{address}&amp;snapshot={snapshot.id}"
        assert any(f'href="{named}"' in html for html in offered), what
