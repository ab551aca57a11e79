"""What a link shows: only what was chosen, and nothing of the rest anywhere."""

from __future__ import annotations

import pytest

from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.sharing import (
    FIELDS,
    LISTS,
    NEVER,
    Chapter,
    Choice,
    as_chosen,
    everything,
    quotable,
)
from tests.formats.projects import a_project, snapshot_of, the_example


def words_of(project: Project) -> set[str]:
    """Return everything that is written in the project, but for what it is called."""
    parts = [getattr(project, part) for part in SECTIONS if part not in ("about", "settings")]
    told = COLLECTIONS.keys() - set(NEVER)
    parts += [item for part in told for item in getattr(project, part).values()]
    texts = (part.written(field).value for part in parts for field in part.texts())
    return {text for text in texts if text}


def test_every_list_and_every_field_belongs_to_a_chapter() -> None:
    assert LISTS.keys() | {"insights", *NEVER} == COLLECTIONS.keys()
    assert FIELDS.keys() | {"about", "settings"} == SECTIONS.keys()
    for part, fields in FIELDS.items():
        assert fields.keys() == SECTIONS[part].model_fields.keys(), part


def test_who_chooses_everything_shows_the_snapshot_as_it_is() -> None:
    snapshot = snapshot_of(the_example())

    shown = as_chosen(snapshot, everything(snapshot.project))

    assert words_of(shown.project) == words_of(snapshot.project)


def test_who_chooses_nothing_shows_not_one_word() -> None:
    snapshot = snapshot_of(the_example())

    shown = as_chosen(snapshot, Choice(chapters=()))

    assert words_of(snapshot.project)
    assert words_of(shown.project) == set()
    assert (shown.insight_count, shown.contributors) == (0, 0)


@pytest.mark.parametrize("left_out", Chapter)
def test_a_chapter_that_is_left_out_takes_its_words_with_it(left_out: Chapter) -> None:
    snapshot = snapshot_of(the_example())
    whole = everything(snapshot.project)
    others = tuple(chapter for chapter in Chapter if chapter is not left_out)

    alone = as_chosen(snapshot, whole.but(chapters=(left_out,)))
    rest = as_chosen(snapshot, whole.but(chapters=others))

    assert words_of(alone.project) | words_of(rest.project) == words_of(snapshot.project)
    assert words_of(rest.project).isdisjoint(words_of(alone.project) - words_of(rest.project))
    assert words_of(rest.project) < words_of(snapshot.project)


def test_only_quotes_that_may_be_quoted_are_there_to_choose_from() -> None:
    project = a_project(
        insights={
            "sitat2": {"text": "Et sitat", "quotable": True},
            "ikke22": {"text": "Ikke et sitat"},
        }
    )

    assert [each.id for each in quotable(snapshot_of(project).project)] == ["sitat2"]


def test_a_quote_that_is_not_chosen_is_silent_and_still_counted() -> None:
    quotes = {
        "sitat2": {"text": "Et sitat", "quotable": True},
        "annet2": {"text": "Et annet sitat", "quotable": True},
    }
    snapshot = snapshot_of(a_project(insights=quotes))

    shown = as_chosen(snapshot, Choice(chapters=(Chapter.HEARD,), quotes=("annet2", "ukjent")))

    assert [each.text.value for each in shown.project.insights.values()] == ["", "Et annet sitat"]
    assert shown.insight_count == 2
