"""What each step shows: every block holds together, and whatever is done in it is accepted."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import product

import pytest

from lup_canvas.content import MethodId, content
from lup_canvas.locale import LANGUAGES, Translator, translator
from lup_canvas.project.changes import (
    AddInsight,
    AddItem,
    AnswerCheckpoint,
    Change,
    LeaveIdea,
    ParkIdea,
    SetField,
    ShowScores,
    WriteText,
    apply,
    read_change,
)
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project, new_project
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience, view_for
from lup_canvas.ui import steps
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.forms import whole
from lup_canvas.ui.labels import CRITERIA, LABELS, NEXT_THINGS
from lup_canvas.ui.reading import reading
from lup_canvas.ui.steps import (
    actors,
    area,
    assumptions,
    board,
    causes,
    checkpoint,
    empathy,
    goal,
    group_area,
    ideas,
    insights,
    journey,
    problem,
    programme,
    settings,
    statements,
    suggestions,
    trial,
)
from lup_canvas.ui.steps.benefits import benefits_block
from lup_canvas.ui.steps.key import key_block
from lup_canvas.ui.steps.reading import hidden_block, reading_block
from lup_canvas.ui.steps.tasks import next_tasks_block
from lup_canvas.workspace import EXAMPLE
from tests.project.projects import AT, after
from tests.ui.hands import everything_sent

BALLOT = "kari"
SAME_EVERYWHERE = ("Start", "Stop", "Mini-LUP")
Show = Callable[[Project, Translator], Block]


def bank(build: Callable[..., Block], method: MethodId | None = None) -> Show:
    def show(project: Project, t: Translator) -> Block:
        texts = content(t.language)
        bones = project.settings.categories or texts.default_categories
        made = causes.Bank(project, bones, texts.method(MethodId.ROOT_TEST), t)
        return build(made, texts.method(method)) if method else build(made)

    return show


def with_texts(build: Callable[..., Block]) -> Show:
    return lambda project, t: build(project, content(t.language), t)


def with_method(build: Callable[..., Block], method: MethodId) -> Show:
    return lambda project, t: build(project, content(t.language).method(method), t)


def a_map(project: Project, t: Translator) -> Block:
    method = content(t.language).method(MethodId.EMPATHY)
    return empathy.empathy_block(project, next(iter(project.empathy), "gone"), method, t)


def of_gatherings() -> Iterator[tuple[str, Show]]:
    """Yield the programme, the small groups, and what each of them may work on."""

    def exercises(project: Project, t: Translator) -> Block:
        return programme.programme_block(project, Gathering.SECOND, content(t.language), t)

    def chain(project: Project, t: Translator) -> Block:
        first = next(iter(project.causes), "gone")
        return bank(lambda made: causes.chain_block(made, first))(project, t)

    def theme(project: Project, t: Translator) -> Block:
        return group_area.theme_block(project, next(iter(project.themes), "gone"), t)

    def question(project: Project, t: Translator) -> Block:
        return group_area.answers_block(project, next(iter(project.questions), ""), t)

    yield "programme_block", exercises
    yield "groups_block", programme.groups_block
    yield "chain_block", chain
    yield "theme_block", theme
    yield "answers_block", question
    yield "silent_block insights", lambda p, t: insights.silent_block(p, BALLOT, t)


def of_checkpoints() -> Iterator[tuple[str, Show]]:
    """Yield the three blocks of each checkpoint, and the key as the adviser sees it."""

    def criteria(gate: Gate, project: Project, t: Translator) -> Block:
        return checkpoint.criteria_block(project, gate, content(t.language).checkpoints[gate], t)

    def vote(gate: Gate, project: Project, t: Translator) -> Block:
        text = content(t.language).checkpoints[gate]
        return checkpoint.vote_block(project, gate, BALLOT, text, t)

    def key(gate: Gate, role: Role, project: Project, t: Translator) -> Block:
        return key_block(project, gate, role, content(t.language).checkpoints[gate], t)

    for gate in Gate:
        yield f"criteria_block {gate}", partial(criteria, gate)
        yield f"vote_block {gate}", partial(vote, gate)
        for role in (Role.EDITOR, Role.ADVISER):
            yield f"key_block {gate} {role}", partial(key, gate, role)


def of_sparks() -> Iterator[tuple[str, Show]]:
    """Yield what can be drawn when ideas run dry, in the open and in silence."""

    def perspective(silent_for: str | None, project: Project, t: Translator) -> Block:
        part = content(t.language).method(MethodId.PERSPECTIVES).parts[0]
        return ideas.perspective_block(project, part, silent_for, t)

    def build_on(silent_for: str | None, project: Project, t: Translator) -> Block:
        base = next(iter(project.ideas), "nothing")
        return ideas.build_on_block(project, base, silent_for, t)

    def borrow(silent_for: str | None, project: Project, t: Translator) -> Block:
        method = content(t.language).method(MethodId.BORROW)
        return ideas.borrow_block(project, method, silent_for, t)

    for whose in (None, BALLOT):
        yield f"perspective_block {whose}", partial(perspective, whose)
        yield f"build_on_block {whose}", partial(build_on, whose)
        yield f"borrow_block {whose}", partial(borrow, whose)


BLOCKS: Mapping[str, Show] = {
    "area_block": area.area_block,
    "observations_block": area.observations_block,
    "question_block": area.question_block,
    "assumptions_block": assumptions.assumptions_block,
    "actors_block": actors.actors_block,
    "about_block": area.about_block,
    "members_block": area.members_block,
    "reading_block": reading_block,
    "hidden_block": hidden_block,
    "board_block": board.board_block,
    "theme_names_block": board.theme_names_block,
    "suggestions_block": suggestions.suggestions_block,
    "own_insights_block": lambda _, t: insights.own_insights_block(t),
    "statements_block": statements.statements_block,
    "sentence_block": with_texts(statements.sentence_block),
    "surprise_block": statements.surprise_block,
    "journey_block": with_method(journey.journey_block, MethodId.JOURNEY),
    "empathy_maps_block": empathy.empathy_maps_block,
    "empathy_block": a_map,
    "focal_block": causes.focal_block,
    "whys_block": bank(causes.whys_block),
    "roots_block": bank(causes.roots_block),
    "fishbone_block": bank(causes.fishbone_block),
    "iceberg_block": bank(causes.iceberg_block, MethodId.ICEBERG),
    "silent_block": lambda project, t: causes.silent_block(project, BALLOT, t),
    "branches_block": causes.branches_block,
    "objectives_block": causes.objectives_block,
    "definitions_block": with_texts(problem.definitions_block),
    "sentences_block": with_texts(problem.sentences_block),
    "turn_block": problem.turn_block,
    "reasons_block": problem.reasons_block,
    "goal_block": with_texts(goal.goal_block),
    "answers_block": goal.answers_block,
    "indicators_block": goal.indicators_block,
    "questions_block": ideas.questions_block,
    "parked_block": ideas.parked_block,
    "left_block": ideas.left_block,
    "ideas_block": ideas.ideas_block,
    "idea_cards_block": ideas.idea_cards_block,
    "criteria_block": ideas.criteria_block,
    "criteria_agreed_block": ideas.criteria_agreed_block,
    "scores_block": lambda project, t: ideas.scores_block(project, BALLOT, t),
    "silent_block ideas": lambda project, t: ideas.silent_block(project, BALLOT, t),
    **dict(of_sparks()),
    **dict(of_gatherings()),
    "trials_block": trial.trials_block,
    "next_tasks_block": lambda project, t: next_tasks_block(project, t, AT.date()),
    "tasks_block": trial.tasks_block,
    "pilot_block": trial.pilot_block,
    "benefits_block": benefits_block,
    "learning_block": trial.learning_block,
    "best_failure_block": trial.best_failure_block,
    "sharing_block": trial.sharing_block,
    "settings_block": settings.settings_block,
    "thresholds_block": settings.thresholds_block,
    **dict(of_checkpoints()),
}

EXPECTED_REFUSALS = {
    "Not everything is in place yet. Points missing: {missing}.",
    "Choose at most {most} ideas. Let one go first.",
    "Ideas are still closed. Park the idea, and it is kept safe.",
    "Write one sentence on why you open it now.",
    "The result is shown. Hide it to score anew.",
}
"""What a group may be told when it presses something at the wrong time."""

every_block = pytest.mark.parametrize("name", BLOCKS)

PROJECT_NAMES = ("empty", "example", "busy")


@cache
def project(name: str) -> Project:
    """Return a project: nothing written, the example, or the example in the middle of things."""
    if name == "empty":
        return new_project("aasbarnehage", "Trygge overganger", "Ås barnehage", at=AT)
    example = Project.model_validate_json(EXAMPLE.read_bytes())
    return example if name == "example" else after(example, *in_the_middle_of_things(example))


def in_the_middle_of_things(example: Project) -> Iterator[Change]:
    """Yield what makes the rare things happen: conflicts, unread, hidden, silent, half done."""
    for part, model in SECTIONS.items():
        for field in model.texts():
            yield WriteText(part=part, field=field, base_rev=99, text="Samtidig")
    for part in COLLECTIONS:
        for item in list(getattr(example, part).values())[:2]:
            for field in set(item.texts()) - item.GUARDED:
                yield WriteText(part=part, item=item.id, field=field, base_rev=99, text="Samtidig")
        if part not in ("insights", "ideas"):
            yield AddItem(part=part, item=f"bare{part[:8]}")
    yield AddInsight(item="unread", text="Kari sier aldri fra", by_phone=True)
    yield AddInsight(item="alone", text="Det er ro på tirsdager", insight_kind="works")
    yield ParkIdea(item="parked", text="Ressursbank")
    yield AddItem(part="ideas", item="bareidea")
    yield LeaveIdea(item=next(iter(example.ideas)), why="Et annet problem")
    yield ShowScores(shown=False)
    yield AddItem(part="ideas", item="quiet", values={"text": "Kurs", "hidden_by": BALLOT})
    yield AddItem(part="causes", item="silent", values={"text": "Frykt", "hidden_by": BALLOT})
    yield SetField(part="settings", field="preset", value="own")
    for ballot in ("kari", "liva", "olaa"):
        yield AnswerCheckpoint(gate=Gate.PROBLEM, ballot=ballot, score=2, missing="Tall")


def shown(name: str, project_name: str, language: str = "nb") -> Block:
    """Return the block as it is made for a screen."""
    whole = project(project_name)
    audience = Audience.READING if name in ("reading_block", "hidden_block") else Audience.EDITOR
    view = view_for(whole, audience, ballot=BALLOT if name.startswith("silent_block") else None)
    try:
        return BLOCKS[name](view.project, translator(language))
    except Exception as error:
        error.add_note(f"while {name} was made for {project_name} in {language}")
        raise


def modules() -> Iterator[object]:
    """Yield every module of the steps, those in folders too."""
    for found in pkgutil.walk_packages(steps.__path__, f"{steps.__name__}."):
        yield importlib.import_module(found.name)


def test_every_block_there_is_is_tried_here() -> None:
    made = {
        name
        for module in modules()
        for name, _ in inspect.getmembers(module, inspect.isfunction)
        if name.endswith("_block")
    }

    assert made == {name.split()[0] for name in BLOCKS}


@every_block
def test_a_block_holds_together_in_every_language(name: str) -> None:
    torn, bare = [], []
    for here in product(PROJECT_NAMES, LANGUAGES):
        block = shown(name, *here)
        if Block.model_validate_json(block.model_dump_json()) != block:
            torn.append(here)
        if not (block.cards or block.add or block.empty or block.heading):
            bare.append(here)

    assert torn == [], "what is sent is what is shown"
    assert bare == [], "there is something to see"


@every_block
@pytest.mark.parametrize("project_name", PROJECT_NAMES)
def test_whatever_is_done_in_a_block_is_accepted(name: str, project_name: str) -> None:
    here = project(project_name)
    refused = {}
    for sent in everything_sent(shown(name, project_name)):
        change = read_change(sent)
        try:
            apply(here, change, AT)
        except ChangeRefused as refusal:
            refused[refusal.code] = sent

    assert refused.keys() <= EXPECTED_REFUSALS, refused


@every_block
def test_a_block_offers_no_field_that_has_a_change_of_its_own(name: str) -> None:
    for card, field in fields(shown(name, "busy")):
        model = {**SECTIONS, **COLLECTIONS}.get(card.part)
        if field.kind == "show" or field.change is not None or model is None:
            continue
        assert field.field in model.model_fields
        assert field.field not in model.GUARDED | {"id", "place"}


@every_block
def test_whoever_may_only_read_is_offered_nothing_to_do(name: str) -> None:
    for project_name in PROJECT_NAMES:
        assert list(everything_sent(reading(shown(name, project_name)))) == []


@every_block
def test_every_conflict_is_shown_where_the_text_is_written(name: str) -> None:
    for card, field in fields(shown(name, "busy")):
        if field.kind != "text" or card.part not in {**SECTIONS, **COLLECTIONS}:
            continue
        holder = getattr(project("busy"), card.part)
        text = (holder[card.item] if card.item else holder).written(field.field)
        assert (field.value, field.rev) == (text.value, text.rev)
        assert [other.text for other in field.variants] == [each.text for each in text.variants]


def test_every_text_that_people_write_can_be_written_somewhere() -> None:
    """A field of the document that no screen shows is a field that nobody fills in."""
    written = {
        (card.part, field.field)
        for name in BLOCKS
        for card, field in fields(shown(name, "busy"))
        if field.kind == "text"
    }
    there = {
        (part, field)
        for part, model in {**SECTIONS, **COLLECTIONS}.items()
        for field in model.texts()
    }

    assert there - written == set()


def test_every_value_has_a_word_in_every_language() -> None:
    words = [word for values in LABELS.values() for word in values.values()]
    words += [*CRITERIA.values(), *NEXT_THINGS.values()]
    assert all(set(kind) == set(values) for kind, values in LABELS.items())
    for language in ("nb", "nn"):
        t = translator(language)
        untold = [word for word in words if t(word) == word and word not in SAME_EVERYWHERE]
        assert untold == []


def fields(block: Block) -> Iterator[tuple[Card, Field]]:
    """Yield every field of a block with the card it is on."""
    for card in (whole(card, block) for card in block.cards):
        for field in (*card.fields, *card.more):
            yield card, field
