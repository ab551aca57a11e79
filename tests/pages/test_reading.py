"""Gjennomlesing: what is in the queue, and that nothing unread comes out of it anywhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from lup_canvas.project.changes import AddInsight, ReviewInsight
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.permissions import Role
from lup_canvas.shown import offers
from lup_canvas.workspace import Created, Workspace
from tests.pages.conftest import OpenScreen
from tests.pages.screen import PAGES, cards, fields

UNREAD, HIDDEN = "Zeppeliner over garderoben", "Kvikksølv i kaffekoppen"
THE_QUEUE = {"reading", "hidden"}


@pytest.fixture
def waiting(house: Workspace, example: Created) -> Created:
    """The example, with an insight that nobody has read and one that somebody has hidden."""
    for item, text in (("ulest", UNREAD), ("skjult", HIDDEN)):
        told = AddInsight(item=item, text=text, by_phone=True, first=True, quotable=True)
        house.send(example.project_id, Role.STAFF, told)
    hide = ReviewInsight(item="skjult", reading=Reading.HIDDEN)
    house.send(example.project_id, Role.EDITOR, hide)
    return example


def leaks(text: str) -> bool:
    return UNREAD in text or HIDDEN in text


def test_nothing_unread_reaches_a_projector(open_screen: OpenScreen, waiting: Created) -> None:
    wall = open_screen(waiting)

    leaking = [part for part in Scene if leaks(wall.go("canvas", storskjerm=part.value).text)]

    assert leaking == []


def test_nothing_unread_is_shown_or_offered_to_the_bell_but_in_the_queue(
    open_screen: OpenScreen, waiting: Created
) -> None:
    screen = open_screen(waiting)
    for page in PAGES.glob("[a-z]*.py"):
        screen.go(page.stem)
        for sheet in screen.sheets():
            assert leaks(str(sheet)) == (sheet["name"].split("|")[0] in THE_QUEUE)

    offered = offers.made(waiting.project_id, offers.names(waiting.project_id))
    leaking = {name.split("|")[0] for name, made in offered.items() if leaks(made.decode())}
    assert leaking == THE_QUEUE


def test_nothing_unread_is_in_a_snapshot(
    house: Workspace, waiting: Created, tmp_path: Path
) -> None:
    house.snapshots.take(waiting.project_id, "Samling 2")

    kept = [path.read_text("utf-8") for path in (tmp_path / "snapshots").rglob("*.json")]
    assert kept
    assert not any(map(leaks, kept))


def test_words_that_may_tell_who_somebody_is_are_marked_where_they_stand(
    house: Workspace, open_screen: OpenScreen, empty: Created
) -> None:
    text = "Kari Nordmann ringte fra 912 34 567 i går. 😀"
    told = AddInsight(item="ulest", text=text, by_phone=True)
    house.send(empty.project_id, Role.STAFF, told)

    shown = fields(open_screen(empty).go("insights").sheet("reading"))["text"]

    assert "".join(piece["text"] for piece in shown["pieces"]) == text
    marked = [(piece["text"], piece["why"]) for piece in shown["pieces"] if "why" in piece]
    assert marked == [("Kari Nordmann", "navn"), ("912 34 567", "telefonnummer")]


def test_a_long_queue_is_sent_a_little_at_a_time_and_counted_whole(
    house: Workspace, open_screen: OpenScreen, empty: Created
) -> None:
    for letters in ("aaaa" + "abcdefgh"[n % 8] * (n // 8 + 1) for n in range(40)):
        told = AddInsight(item=letters, text="Det haster i døra.", by_phone=True)
        house.send(empty.project_id, Role.STAFF, told)

    queue = open_screen(empty).go("insights").sheet("reading")

    assert len(cards(queue)) == 30
    assert queue["blocks"][0]["waiting"] == 40
