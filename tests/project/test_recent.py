"""What was made of a project is made once, and never handed to another project."""

from __future__ import annotations

from lup_canvas.project.document import Project
from lup_canvas.project.recent import once
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
