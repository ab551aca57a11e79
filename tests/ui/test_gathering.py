"""What a gathering is about: the sentence, the turn, the silent vote and the key."""

from __future__ import annotations

import pytest

from lup_canvas.content import content
from lup_canvas.figures.vote_distribution import vote_distribution
from lup_canvas.locale import translator
from lup_canvas.project.changes import (
    AnswerCheckpoint,
    Change,
    ChooseDefinition,
    ChooseIdea,
    OpenAnyway,
    OpenCheckpoint,
    OpenRound,
    PlannedExercise,
    ReopenCheckpoint,
    RequestOpening,
    SetField,
    ShowContributions,
    StartGathering,
    TickCriterion,
    apply,
    read_change,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.document.problem import Viewpoint
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.gathering import voted_at
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience, view_for
from lup_canvas.ui.cards import Card
from lup_canvas.ui.steps.canvas import Tile, tiles
from lup_canvas.ui.steps.checkpoint import criteria_block, vote_block
from lup_canvas.ui.steps.exercise import hidden_words
from lup_canvas.ui.steps.gathering import (
    definition_tile,
    missing_tile,
    round_tile,
    statements_tile,
    turn_tile,
)
from lup_canvas.ui.steps.key import key_block
from lup_canvas.ui.steps.problem import definitions_block, sentences_block, turn_block
from tests.project.gatherings import take
from tests.project.projects import AT, add, after, empty, open_ideas, told, write

T, TEXTS = translator("en"), content("en")
THEMES = ("henting", "levering", "samtaler")
SOLUTION = "We must introduce a course for parents when they are late"


def answered(*scores: int, gate: Gate = Gate.PROBLEM) -> Project:
    ballots = ["kari", "liva", "olaa", "pers"]
    return after(
        empty(),
        *(
            AnswerCheckpoint(gate=gate, ballot=ballot, score=score, missing=f"Says {ballot}")
            for ballot, score in zip(ballots, scores, strict=False)
        ),
    )


def says(card: Card) -> dict[str, str]:
    """Return what a card shows, by field."""
    return {field.field: str(field.value) for field in card.fields if field.kind == "show"}


def key(project: Project, role: Role = Role.EDITOR, gate: Gate = Gate.PROBLEM) -> Card:
    (card,) = key_block(project, gate, role, TEXTS.checkpoints[gate], T).cards
    return card


def kinds(card: Card) -> list[str]:
    changes = [*(each.change for each in card.actions), *(each.change for each in card.add)]
    return [str(change["kind"]) for change in changes]


def vote(project: Project, ballot: str = "kari") -> dict[str, str]:
    (card,) = vote_block(project, Gate.PROBLEM, ballot, TEXTS.checkpoints[Gate.PROBLEM], T).cards
    return says(card)


# The sentences


def test_a_sentence_to_begin_with_becomes_a_formulation() -> None:
    for card in sentences_block(empty(), TEXTS, T).cards:
        (begin,) = card.actions
        begun = apply(empty(), read_change(begin.change), AT)
        (definition,) = begun.definitions.values()
        assert str(definition.text) == says(card)["sentence"]


def test_pressing_twice_before_the_screen_is_drawn_again_begins_once() -> None:
    (card, _) = sentences_block(empty(), TEXTS, T).cards
    (begin,) = card.actions

    twice = after(empty(), read_change(begin.change), read_change(begin.change))

    assert len(twice.definitions) == 1
    (again, _) = sentences_block(twice, TEXTS, T).cards
    assert again.actions[0].change["item"] != begin.change["item"]


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("[Who] experiences this", ["Fill in what stands in brackets, or take it away."]),
        ("Parents wait alone when something happens at home", []),
        ("It is hard", ["Who experiences this?", "In what situation does it happen?"]),
        (SOLUTION, ["This may look like a solution. What should it have solved?"]),
        ("", []),
    ],
)
def test_a_formulation_is_asked_about_and_never_by_more_than_two(
    text: str, hints: list[str]
) -> None:
    project = after(empty(), add("definitions", "user", text=text))
    (card,) = definitions_block(project, TEXTS, T).cards

    assert [hint.text for hint in card.fields[0].hints] == hints


def test_what_is_not_looked_from_yet_is_what_is_asked_next() -> None:
    begun = after(empty(), add("definitions", "user", text="At", viewpoint="user"))
    every = after(
        empty(),
        *(
            add("definitions", f"def{n}", viewpoint=v)
            for n, v in zip("abcd", Viewpoint, strict=True)
        ),
    )

    def asks(project: Project) -> str | None:
        return definitions_block(project, TEXTS, T).add[0].placeholder

    assert asks(begun) == "What does it look like to the one who stands in the situation?"
    assert asks(empty()) == asks(every)


def test_what_was_believed_in_the_beginning_helps_until_it_is_written() -> None:
    believing = after(empty(), add("assumptions", "late", text="They do not care"))
    written = after(believing, write("problem", None, "believed", "They did not care"))

    def helped(project: Project) -> str | None:
        return turn_block(project, T).cards[0].fields[0].help

    assert helped(believing) == "You wrote in the beginning: «They do not care»"
    assert helped(empty()) is None
    assert helped(written) is None


# The silent vote


def test_nobody_sees_how_others_answered_until_enough_have() -> None:
    few, enough = vote(answered(5, 1)), vote(answered(5, 1, 3))

    assert few["all"] == "2 answers. Shown when at least 3 have answered."
    assert "missing" not in few
    assert "all" not in enough, "it is drawn"
    assert enough["missing"] == "«Says kari»\n«Says liva»\n«Says olaa»"


def test_each_sees_what_they_wrote_themselves() -> None:
    project = answered(5, 1)

    assert vote(project, "liva")["mine"] == "Says liva"
    assert "mine" not in vote(project, "nobody")


def at_the_vote(*scores: int) -> Project:
    """Return a gathering where all answer the silent vote, each alone."""
    vote = PlannedExercise(title="Stille avstemning", mode="alone", minutes=5, scene="avstemning")
    return after(answered(*scores), take(vote), StartGathering(gathering=Gathering.SECOND))


def test_nobody_sees_how_others_answer_while_all_answer_alone() -> None:
    voting = at_the_vote(5, 1, 3)
    shown = after(voting, ShowContributions(item=voting.running.exercise or ""))

    said = vote(voting)
    assert said["all"] == "3 answers. Shown when the one leading shows all."
    assert "missing" not in said
    assert "all" not in vote(shown), "it is drawn"
    assert vote_distribution(voting, T).figure is None
    assert vote_distribution(voting, T).finding == (
        "3 have answered. The answers are shown when all have answered."
    )
    assert vote_distribution(shown, T).figure is not None


def test_the_one_leading_sees_how_many_have_answered() -> None:
    def said(*scores: int) -> str:
        return hidden_words(view_for(at_the_vote(*scores), Audience.EDITOR), T)

    assert (said(), said(5, 1, 3)) == ("Nobody has answered yet.", "3 have answered.")


def test_the_back_row_sees_the_vote_of_the_gathering_or_else_the_latest() -> None:
    assert voted_at(empty()) is Gate.PROBLEM
    assert voted_at(answered(3, gate=Gate.AREA)) is Gate.AREA
    both = after(answered(3), AnswerCheckpoint(gate=Gate.GOAL, ballot="kari", score=4))
    assert voted_at(both) is Gate.GOAL

    for gathering, gate in (("first", Gate.AREA), ("third", Gate.GOAL), ("mini", Gate.PROBLEM)):
        programme = take(gathering=Gathering(gathering))
        assert voted_at(after(both, programme, StartGathering(gathering=gathering))) is gate


def test_the_back_row_sees_what_is_asked_while_a_round_is_open_and_no_answer() -> None:
    asked = OpenRound(item="runde", round_kind="dots", about="themes", options=THEMES)
    themes = (add("themes", name, name=name.title()) for name in THEMES)
    (held,) = after(empty(), *themes, asked).rounds.values()

    tile = round_tile(held, TEXTS, T)

    assert (tile.name, tile.lead) == ("Answer on your phone now", "What matters most?")
    assert [line.text for line in tile.lines] == ["Henting", "Levering", "Samtaler"]
    assert tile.facts == ("Fewer than 5 have answered so far.",)


# The key

READY: tuple[Change, ...] = (
    write("area", None, "area", "Transitions"),
    write("area", None, "affected", "Children"),
    *(add("assumptions", f"aaa{n}") for n in "abc"),
    add("actors", "parents", to_be_asked=True),
    TickCriterion(gate=Gate.AREA, criterion="question_ready"),
)
ADVISER_OPENS = SetField(part="settings", field="opener", value="adviser")


def test_a_key_that_would_be_refused_is_not_offered() -> None:
    missing, ready = key(empty(), gate=Gate.AREA), key(after(empty(), *READY), gate=Gate.AREA)

    assert kinds(missing) == ["open_anyway"]
    assert says(missing)["waits"] == "5 points are not in place yet."
    assert kinds(ready) == ["open_checkpoint"]
    assert says(ready)["waits"].startswith("Everything is in place.")


def test_the_key_is_the_one_thing_to_do_only_when_everything_is_in_place() -> None:
    ready = after(empty(), *READY)
    opened = after(ready, OpenCheckpoint(gate=Gate.AREA))

    tones = [
        {each.tone for each in key(each, gate=Gate.AREA).actions}
        for each in (empty(), ready, opened)
    ]
    assert tones == [set(), {"primary"}, {"quiet"}]


def test_the_checkpoint_says_no_more_of_the_staff_than_the_invitation_does() -> None:
    def counted(people: int) -> str:
        project = after(empty(), SetField(part="about", field="staff", value=24))
        project = project.but(listening=project.listening.but(contributors=people))
        block = criteria_block(project, Gate.PROBLEM, TEXTS.checkpoints[Gate.PROBLEM], T)
        (field,) = (f for card in block.cards for f in card.fields if f.field == "staff")
        return str(field.value)

    assert [counted(people) for people in (0, 1, 4, 5, 8)] == [
        "0 of 8",
        "Fewer than 5 of 8",
        "Fewer than 5 of 8",
        "5 of 8",
        "In place",
    ]


def test_who_has_no_key_asks_once_and_is_told_that_they_have() -> None:
    project = after(empty(), ADVISER_OPENS)
    asked = after(project, RequestOpening(gate=Gate.PROBLEM))

    assert kinds(key(project)) == ["request_opening"]
    assert kinds(key(asked)) == []
    assert "You asked on 23 November 2026. The adviser opens." in says(key(asked))["waits"]
    assert kinds(key(asked, Role.ADVISER)) == ["open_anyway"]
    assert [badge.text for badge in key(asked).badges] == ["Opening is asked for"]


def test_what_was_missing_says_when_it_has_come_in_place() -> None:
    early = after(empty(), OpenAnyway(gate=Gate.AREA, reason="Summer"))
    later = after(early, *READY)

    was, now = says(key(early, gate=Gate.AREA)), says(key(later, gate=Gate.AREA))

    assert (was["reason"], len(was["unmet"].splitlines())) == ("Summer", 5)
    assert "in place now" not in was["unmet"]
    assert all(line.endswith("(in place now)") for line in now["unmet"].splitlines())


def test_going_back_says_first_that_nothing_is_deleted() -> None:
    opened = after(empty(), *READY, OpenCheckpoint(gate=Gate.AREA))
    back = after(opened, ReopenCheckpoint(gate=Gate.AREA))

    (go_back,) = key(opened, gate=Gate.AREA).actions
    assert go_back.confirm
    assert go_back.confirm.startswith("Nothing is deleted.")
    assert [badge.text for badge in key(back, gate=Gate.AREA).badges] == ["Taken up again"]
    assert "again" in says(key(back, gate=Gate.AREA))


def test_the_goal_says_that_ideas_wait_for_the_other_key() -> None:
    goal = after(empty(), OpenAnyway(gate=Gate.GOAL, reason="Summer"))
    both = after(goal, OpenAnyway(gate=Gate.PROBLEM, reason="Summer"))

    assert says(key(goal, gate=Gate.GOAL))["waits"] == (
        "Ideas wait until checkpoint 2 is opened too."
    )
    assert "waits" not in says(key(both, gate=Gate.GOAL))


@pytest.mark.parametrize(("gate", "told"), [(Gate.PROBLEM, True), (Gate.GOAL, False)])
def test_thresholds_are_named_where_they_hold(gate: Gate, told: bool) -> None:
    project = after(empty(), SetField(part="settings", field="preset", value="mini"))

    shown = criteria_block(project, gate, TEXTS.checkpoints[gate], T).help or ""

    assert ("the points of «Mini-LUP" in shown) is told


# For the back row


def tile(make: object, project: Project) -> Tile:
    made = make(view_for(project, Audience.PROJECTOR), TEXTS, T)  # type: ignore[operator]
    assert isinstance(made, Tile)
    return made


def test_formulations_stand_together_until_one_is_chosen() -> None:
    two = after(
        empty(),
        add("definitions", "user", text="They wait", viewpoint="user"),
        add("definitions", "lead", text="We wait"),
    )
    chosen = after(two, ChooseDefinition(item="lead"))

    assert [line.text for line in tile(definition_tile, two).lines] == ["They wait", "We wait"]
    assert (tile(definition_tile, chosen).lead, tile(definition_tile, chosen).lines) == (
        "We wait",
        (),
    )


def test_insights_stand_with_somebodys_own_words_below_them() -> None:
    project = after(
        empty(),
        told("asked", "Ingen spør", quotable=True),
        add("statements", "late", text="De venter, fordi ingen spør", quote="asked"),
        add("statements", "bare", text="De vet ikke hvem de kan ringe"),
    )
    view = view_for(project, Audience.PROJECTOR)

    lines = statements_tile(view, TEXTS, T).lines
    assert [(line.text, line.beside) for line in lines] == [
        ("De venter, fordi ingen spør", "«Ingen spør»"),
        ("De vet ikke hvem de kan ringe", ""),
    ]


def test_themes_that_are_sorted_in_silence_have_a_number_and_no_name_on_the_storskjerm() -> None:
    hush = SetField(part="listening", field="in_silence", value=True)
    silent = after(empty(), add("themes", "henting", name="Henting"), hush)

    assert [line.text for line in tile_of(silent, Step.INSIGHTS).lines] == ["Group 1"]


def test_the_question_is_shown_while_all_write_ideas_alone_also_when_some_are_chosen() -> None:
    writing = PlannedExercise(title="Stille idéskriving", mode="alone", minutes=10, scene="ideer")
    chosen = after(
        empty(),
        *open_ideas(),
        add("questions", "hvordan", text="Hvordan kan vi spørre tidligere?"),
        add("ideas", "kaffe", text="Foreldrekaffe"),
        ChooseIdea(item="kaffe"),
        take(writing),
    )
    alone = after(chosen, StartGathering(gathering=Gathering.SECOND))

    assert [line.text for line in tile_of(chosen, Step.IDEAS).lines] == ["Foreldrekaffe"]
    shown = tile_of(alone, Step.IDEAS)
    assert (shown.lead, shown.lines) == ("Hvordan kan vi spørre tidligere?", ())


def tile_of(project: Project, step: Step) -> Tile:
    every = tiles(view_for(project, Audience.PROJECTOR), TEXTS, T)
    return next(each for each in every if each.step == step)


def test_the_turn_is_before_and_after_and_nothing_else() -> None:
    turned = after(
        empty(),
        write("problem", None, "believed", "They do not care"),
        write("problem", None, "seen", "They do not know"),
    )

    shown = tile(turn_tile, turned)

    assert (shown.before, shown.lead) == ("They do not care", "They do not know")
    assert (shown.lines, shown.facts) == ((), ())


def test_the_back_row_sees_what_is_missing_when_enough_have_answered() -> None:
    def lines(project: Project) -> list[str]:
        view = view_for(project, Audience.PROJECTOR)
        return [each.text for each in missing_tile(view, Gate.PROBLEM, TEXTS, T).lines]

    assert lines(answered(2, 3)) == []
    assert lines(answered(2, 3, 3)) == ["«Says kari»", "«Says liva»", "«Says olaa»"]
