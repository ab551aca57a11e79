"""Insights in the group's own words: what they can be tied to, and whose words can be quoted."""

from __future__ import annotations

from typing import Any

from lup_canvas.locale import translator
from lup_canvas.project.base import derived_id
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Block, Field
from lup_canvas.ui.steps.statements import statements_block
from lup_canvas.ui.steps.told import MOST_SENT
from tests.project.projects import add, after, empty, told

SEVENTH = derived_id("7")


def block_of(project: Project) -> Block:
    return statements_block(project, translator("en"))


def field_of(block: Block, name: str) -> Field:
    (card,) = block.cards
    return next(each for each in card.more if each.field == name)


def standing_on(*insights: str, **values: Any) -> Project:
    """Return a project with one statement, where only `asked` may be quoted."""
    return after(
        empty(),
        told("asked", "Ingen spør", quotable=True),
        told("late", "Vi hører det for sent"),
        told("other", "Det går fint", quotable=True),
        add("statements", "ours", text="De venter", insights=list(insights), **values),
    )


def of_many(count: int) -> Project:
    many = (told(derived_id(str(n)), f"Nummer {n}") for n in range(count))
    ours = add("statements", "ours", text="De venter", insights=[SEVENTH])
    return after(empty(), *many, ours)


def test_what_is_little_is_sent_whole_and_once() -> None:
    block = block_of(of_many(MOST_SENT))

    assert field_of(block, "insights").options == ()
    assert len(block.lists["told"]) == MOST_SENT
    assert block.searches == {}


def test_of_what_is_much_only_the_tied_is_sent_and_the_rest_is_asked_for() -> None:
    project = of_many(MOST_SENT + 1)
    block = block_of(project)

    assert [each.label for each in block.lists["told"]] == ["Nummer 7"]
    assert field_of(block, "insights").value == (SEVENTH,)
    assert block.searches["told"].count == MOST_SENT + 1
    assert block.searches["told"].address == f"/told/{project.id}?lang=en"


def test_a_hint_about_what_it_stands_on_leads_there_and_not_to_the_text() -> None:
    def hints(project: Project) -> dict[str, bool]:
        (text,) = block_of(project).cards[0].fields
        return {hint.text: hint.unfolds for hint in text.hints}

    why = "Why is it so? An insight says because."
    voices = "Which contributions does it stand on? One voice alone is an observation."
    assert hints(standing_on()) == {why: False, voices: True}


def test_a_quote_is_chosen_among_what_it_stands_on_that_may_be_quoted() -> None:
    block = block_of(standing_on("asked", "late"))

    assert [each.label for each in field_of(block, "quote").options] == ["Ingen spør"]


def test_a_quote_from_elsewhere_can_be_seen_and_kept() -> None:
    quote = field_of(block_of(standing_on("asked", quote="other")), "quote")

    assert [each.label for each in quote.options] == ["Ingen spør", "Det går fint"]
    assert quote.value == "other"
