"""The example project: what the builder makes, a legal document, and a whole story."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from lup_canvas.analysis.area import dangerous
from lup_canvas.content import content
from lup_canvas.project import causes
from lup_canvas.project.base import Item, Text
from lup_canvas.project.checkpoints import criteria
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.document.area import Standing
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin
from lup_canvas.project.document.insights import Cell, Heard, Source
from lup_canvas.project.document.problem import Cause, Evidence
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.methods import Method, methods_used
from lup_canvas.project.sorting import lonely
from lup_canvas.project.thread import Kind, Node, thread
from lup_canvas.project.views import Audience, view_for
from tools.build_example import EXAMPLE, Builder, build, written

MAY_BE_EMPTY = {
    "insights": {"comment"},                                # only a lonely one needs it
    "causes": {"against", "other_words"},
    "actors": {"contact"},
    "assumptions": {"owner"},                               # only a dangerous one needs it
    "ideas": set(Idea.texts()) - {"text"},                  # only a chosen one has a card
}  # fmt: skip
"""Texts that a whole story need not have in every item."""

LINKS = {
    "insights": ("step", "themes"),
    "statements": ("insights", "quote"),
    "journey": tuple(f"{cell}_told" for cell in Cell),
    "empathy": ("actor",),
    "notes": ("map", "insights"),
    "causes": ("leads_to", "insights"),
    "consequences": ("follows_from",),
    "definitions": ("causes",),
    "questions": ("causes",),
    "ideas": ("question", "causes"),
    "trials": ("idea",),
    "benefits": ("indicator",),
    "groups": ("about",),
}
"""The fields that hold the id of something else."""


@pytest.fixture(scope="module")
def example() -> Project:
    return Project.model_validate_json(EXAMPLE.read_bytes())


def items(project: Project) -> Iterator[tuple[str, Item]]:
    for part in COLLECTIONS:
        for item in getattr(project, part).values():
            yield part, item


def words(project: Project) -> Iterator[str]:
    """Yield every text anybody wrote."""
    parts = [getattr(project, name) for name in SECTIONS]
    for part in (*parts, *(item for _, item in items(project))):
        yield from (part.written(field).value for field in part.texts())


def support(project: Project, cause: Cause, source: Source) -> int:
    return sum(project.insights[name].source is source for name in cause.insights)


def test_the_file_is_what_the_builder_makes() -> None:
    assert EXAMPLE.read_text("utf-8") == written(build()), "run: python -m tools.build_example"


def test_the_file_loads_as_the_same_project(example: Project) -> None:
    assert example == build()
    assert example.trash == {}
    assert example.review == ()


def test_a_line_that_does_nothing_is_an_error() -> None:
    builder = Builder(build().created)
    builder.send("add_item", part="tasks", item="maale", values={"text": "Måle"})

    with pytest.raises(ValueError, match="changes nothing"):
        builder.send("add_item", part="tasks", item="maale", values={"text": "Måle"})


@pytest.mark.parametrize("gate", Gate)
def test_every_criterion_is_met_and_the_checkpoint_opened_in_the_ordinary_way(
    example: Project, gate: Gate
) -> None:
    found = criteria(example, gate)
    opening = example.checkpoint(gate).opening

    assert found
    assert [criterion.key for criterion in found if not criterion.met] == []
    assert opening is not None
    assert not opening.early
    assert len(example.checkpoint(gate).answers) >= 5


def test_the_checkpoints_were_opened_one_after_the_other(example: Project) -> None:
    opened = [checkpoint.opening.at for checkpoint in example.checkpoints.values()
              if checkpoint.opening]  # fmt: skip

    assert len(opened) == 4
    assert opened == sorted(opened)
    assert example.created <= opened[0]
    assert opened[-1] < example.changed


def test_one_person_said_what_was_missing(example: Project) -> None:
    answers = example.checkpoint(Gate.PROBLEM).answers.values()

    assert [answer.score for answer in answers if answer.missing] == [3]


@pytest.mark.parametrize("name", SECTIONS)
def test_every_text_of_every_section_is_written(example: Project, name: str) -> None:
    section = getattr(example, name)

    assert [field for field in section.texts() if not section.written(field)] == []


@pytest.mark.parametrize("part", COLLECTIONS)
def test_every_list_has_items_with_all_they_need(example: Project, part: str) -> None:
    found = getattr(example, part).values()
    optional = MAY_BE_EMPTY.get(part, set())

    assert len(found) >= 2
    for item in found:
        assert {field for field in item.texts() if not item.written(field)} <= optional, item.id


def test_what_is_tied_to_something_is_tied_to_something_that_is_there(example: Project) -> None:
    known = {item.id for _, item in items(example)}

    for part, fields in LINKS.items():
        for item in getattr(example, part).values():
            for field in fields:
                value = getattr(item, field)
                named = set(value if isinstance(value, tuple) else filter(None, [value]))
                assert named <= known, (item.id, field, named - known)
        assert any(getattr(item, fields[0]) for item in getattr(example, part).values())


def test_ids_name_one_thing_each(example: Project) -> None:
    names = [item.id for _, item in items(example)]

    assert len(names) == len(set(names))


def test_staff_users_and_a_number_are_heard(example: Project) -> None:
    sources = [insight.source for insight in example.insights.values()]

    assert sources.count(Source.STAFF) == 18
    assert sources.count(Source.USER) == 3
    assert sources.count(Source.NUMBERS) == 1
    assert example.listening.contributors == 18
    assert example.about.staff == 24


def test_the_two_lonely_insights_are_commented(example: Project) -> None:
    assert set(lonely(example)) == {"bareombarnet", "lengeetter"}
    assert all(example.insights[name].comment for name in lonely(example))


def test_a_quote_may_be_quoted_and_an_insight_stands_on_two_or_more(example: Project) -> None:
    for statement in example.statements.values():
        assert len(statement.insights) >= 2
        assert statement.quote in statement.insights
        assert example.insights[str(statement.quote)].quotable


def test_assumptions_stand_in_all_three_columns(example: Project) -> None:
    standings = {assumption.standing for assumption in example.assumptions.values()}

    assert standings == set(Standing)
    assert all(assumption.risk is not None for assumption in example.assumptions.values())


def test_somebody_finds_out_what_is_dangerous_and_by_a_date(example: Project) -> None:
    first = dangerous(example)

    assert {each.standing for each in first} == {Standing.BELIEVE, Standing.FIND_OUT}
    assert all(each.owner and each.due for each in first)


def test_what_is_heard_in_the_journey_and_on_the_maps_was_told_by_somebody(
    example: Project,
) -> None:
    steps = list(example.journey.values())
    notes = list(example.notes.values())

    assert all(step.told_in(cell) or not getattr(step, f"{cell}_told")
               for step in steps for cell in Cell)  # fmt: skip
    assert any(step.how_known(cell) is Heard.ASSUMED for step in steps for cell in Cell)
    assert all(bool(note.told_in) == (note.heard is Heard.HEARD) for note in notes)
    assert {note.heard for note in notes} == set(Heard)


def test_somebody_is_still_to_be_asked(example: Project) -> None:
    asked = {actor.asked for actor in example.actors.values() if actor.to_be_asked}

    assert asked == {True, False}


def test_the_two_chains_meet_in_a_root_cause(example: Project) -> None:
    meeting = {cause.id for cause in causes.meeting_points(example)}

    assert meeting == {"privat"}
    assert {cause.id for cause in causes.roots(example)} == {"privat", "ikkeovd"}
    assert causes.chains(example) >= 2
    assert len(example.causes) >= 14


def test_every_method_a_checkpoint_counts_has_been_used(example: Project) -> None:
    assert methods_used(example) == tuple(Method)


def test_the_fishbone_has_the_bones_of_a_kindergarten_and_causes_on_all(example: Project) -> None:
    bones = content("nb").presets["kindergarten"].categories

    assert example.settings.categories == bones
    assert set(causes.categories_used(example)) == set(bones)


def test_evidence_labels_say_what_the_insights_say(example: Project) -> None:
    for cause in example.causes.values():
        if cause.evidence is Evidence.SEVERAL:
            assert support(example, cause, Source.STAFF) >= 3, cause.id
        elif cause.evidence is Evidence.USERS:
            assert support(example, cause, Source.USER) >= 1, cause.id
        elif cause.evidence is Evidence.NUMBERS:
            assert support(example, cause, Source.NUMBERS) >= 1, cause.id
    assert {cause.evidence for cause in example.causes.values()} == set(Evidence)


def test_six_ideas_were_parked_and_all_came_out(example: Project) -> None:
    origins = [idea.origin for idea in example.ideas.values()]

    assert origins.count(Origin.PARKED) == 6
    assert {idea.state for idea in example.ideas.values()} == {IdeaState.OPEN, IdeaState.CHOSEN}
    assert all(len(idea.scores) == 5 for idea in example.ideas.values())


def test_two_ideas_are_chosen_with_whole_cards_and_a_trial_each(example: Project) -> None:
    chosen = [idea for idea in example.ideas.values() if idea.state is IdeaState.CHOSEN]
    waiting = {"need", "other_words", "left_why"}

    assert len(chosen) == 2
    for idea in chosen:
        assert all(idea.written(field) for field in Idea.texts() if field not in waiting), idea.id
        assert idea.causes
        assert any(trial.idea == idea.id for trial in example.trials.values())


def test_the_thread_goes_from_each_chosen_idea_down_to_what_people_told(example: Project) -> None:
    found = thread(example)

    assert found.ideas_without_thread == ("beskjedapp",)
    for name in ("nyoppstart", "ovetoogto"):
        below = {node.kind for node in found.what_it_stands_on(Node(Kind.IDEA, name))}
        assert {Kind.GOAL, Kind.CAUSE, Kind.INSIGHT, Kind.THEME} <= below


def test_a_snapshot_keeps_only_quotes_that_may_be_shared(example: Project) -> None:
    shown = view_for(example, Audience.SNAPSHOT)
    kept = {name for name, insight in shown.project.insights.items() if insight.text}

    assert kept == {name for name, insight in example.insights.items() if insight.quotable}
    assert shown.waiting == 0
    assert shown.parked == 0


def test_the_words_are_those_of_the_glossary(example: Project) -> None:
    forbidden = re.compile(
        r"""ansatt|workshop|canvas|evidens|fremdrift|antagelse|idéer|\.\.\.|[!"]| - """,
        re.IGNORECASE,
    )

    assert [text for text in words(example) if forbidden.search(text)] == []
    assert sum(map(bool, words(example))) > 250


def test_nobody_can_be_recognised(example: Project) -> None:
    """Names are capital letters in mid-sentence; ages and numbers point at people too."""
    known = {"Ås"}
    telling = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][a-zæøå]+|\d ?-?åring|\d{8}|@")

    found = {match for text in words(example) for match in telling.findall(text)}

    assert found <= known


def test_nothing_is_left_half_written(example: Project) -> None:
    for part, item in items(example):
        for field in item.texts():
            text: Text = item.written(field)
            assert text.value == text.value.strip(), (part, item.id, field)
            assert text.variants == ()
