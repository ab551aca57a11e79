"""What was made of a project is made once, and never handed to another project."""

from __future__ import annotations

import weakref

from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Theme
from lup_canvas.project.recent import Recent, once, while_it_lasts
from tests.project.projects import add, after, empty

MADE: list[str] = []


@once(most=2)
def titled(project: Project, word: str, *, end: str = "") -> str:
    MADE.append(word)
    return f"{len(project.themes)} {word}{end}"


def test_the_same_is_made_once_and_something_else_is_made_anew() -> None:
    MADE.clear()
    bare = empty()
    more = after(bare, add("themes", "time"))

    assert [titled(bare, "a"), titled(bare, "a"), titled(more, "a")] == ["0 a", "0 a", "1 a"]
    assert titled(more, "a", end="!") == "1 a!"
    assert MADE == ["a", "a", "a"]


def test_only_the_latest_are_kept() -> None:
    MADE.clear()
    bare = empty()

    for word in ("a", "b", "a", "c", "a", "b"):
        titled(bare, word)

    assert MADE == ["a", "b", "c", "b"]


def test_what_is_made_anew_takes_the_place_of_what_was_made_before() -> None:
    sheets: Recent[str] = Recent(most=2)

    def made(name: str, revision: int) -> str:
        MADE.append(name)
        return f"{name} at {revision}"

    def asked(name: str, revision: int) -> str:
        return sheets.get(name, revision, lambda: made(name, revision))

    MADE.clear()
    told = [asked("area", revision) for revision in (1, 1, 2, 2, 3)]

    assert told == ["area at 1", "area at 1", "area at 2", "area at 2", "area at 3"]
    assert MADE == ["area"] * 3
    assert asked("goal", 3) == "goal at 3"
    assert asked("area", 3) == "area at 3"
    assert MADE == ["area"] * 3 + ["goal"]


class Card:
    """Something that can be seen to go."""

    def __init__(self, *words: str) -> None:
        self.words = words


@while_it_lasts
def card(theme: Theme, end: str, *, count: int = 0) -> Card:
    MADE.append(end)
    return Card(str(theme.name), end, str(count))


def test_what_is_made_of_a_part_is_made_once_and_goes_with_it() -> None:
    MADE.clear()
    before = after(empty(), add("themes", "time"))
    now = after(before, add("themes", "trust"))

    assert card(before.themes["time"], "a") is card(now.themes["time"], "a")
    assert card(now.themes["time"], "b") is not card(now.themes["time"], "a")
    assert MADE == ["a", "b"], "a change leaves the other parts as they are"

    made = weakref.ref(card(now.themes["trust"], "a", count=1))
    assert made() is card(now.themes["trust"], "a", count=1)
    assert made() is not card(now.themes["trust"], "a", count=2)
    assert made() is None, "what it is made of is another: only the newest is kept"
    made = weakref.ref(card(now.themes["trust"], "a", count=2))
    assert made() is not None
    del now
    assert made() is None
