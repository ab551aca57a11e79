"""Merging ideas before they are scored: whatever either held, somebody still finds it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.base import MAX_TEXT
from lup_canvas.project.changes import (
    AddItem,
    ChooseIdea,
    LeaveIdea,
    MergeIdeas,
    ParkIdea,
    ReleaseIdea,
    RestoreItem,
    ScoreIdea,
    SetField,
    TrashItem,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin, Score, Size
from lup_canvas.project.document.trial import Decision
from tests.project.projects import (
    FULL,
    GONE,
    add,
    after,
    differences,
    empty,
    open_ideas,
    refusal,
    write,
)

MERGE = MergeIdeas(item="apps", into="bank")
CARD = [name for name in Idea.texts() if name not in ("text", "other_words")]


@pytest.fixture
def project() -> Project:
    """Two ideas that say the same; one is tried, and a third builds on it."""
    return after(
        empty(),
        *open_ideas(),
        add("causes", "hurry", text="Vi har det travelt"),
        add("causes", "fear", text="Vi er redde"),
        add("causes", "late", text="Vi spør ikke"),
        add("questions", "notify", text="Hvordan kan vi gi beskjed?", causes=["late"]),
        add("questions", "trust", text="Hvordan kan vi bli trygge?", causes=["fear"]),
        add("ideas", "bank", text="Ressursbank", causes=["hurry"], question="trust"),
        add(
            "ideas", "apps", text="App for beskjeder", origin="borrowed", question="notify",
            causes=["fear"], owner="Kari", size="small",
        ),
        add("ideas", "more", text="App med bilder", builds_on="apps"),
        add("trials", "test", idea="apps", learned="Ingen leste den", decision="stop"),
    )  # fmt: skip


def test_the_one_that_stays_holds_what_both_held(project: Project) -> None:
    one = after(project, MERGE).ideas["bank"]

    assert (str(one.text), str(one.other_words)) == ("Ressursbank", "App for beskjeder")
    assert one.causes == ("hurry", "fear", "late"), "also those of the question it left"
    assert (one.question, one.origin, one.size) == ("trust", Origin.BORROWED, Size.SMALL)
    assert str(one.owner) == "Kari"


def test_what_was_learned_belongs_to_the_one_that_stays(project: Project) -> None:
    merged = after(project, MERGE)

    assert merged.trials["test"].idea == "bank"
    assert merged.trials["test"].decision is Decision.STOP
    assert merged.ideas["more"].builds_on == "bank"


@pytest.mark.parametrize("item", ["apps", "bank"])
def test_what_was_learned_stays_when_its_idea_is_deleted(project: Project, item: str) -> None:
    gone = after(project, MERGE, TrashItem(part="ideas", item=item))

    assert str(gone.trials["test"].learned) == "Ingen leste den"
    assert gone.trials["test"].decision is Decision.STOP


def test_undoing_gives_back_both_as_they_were(project: Project) -> None:
    undone = after(project, MERGE, RestoreItem(item="apps"))

    assert set(differences(undone, project)) <= {"ideas"}
    assert undone.trials == project.trials
    for name, idea in project.ideas.items():
        back = undone.ideas[name]
        texts = {field: idea.written(field) for field in Idea.texts()}
        assert {field: str(back.written(field)) for field in texts} == {
            field: str(text) for field, text in texts.items()
        }
        assert back.but(**texts) == idea


def test_whoever_scored_both_has_one_say(project: Project) -> None:
    merged = after(
        project,
        ScoreIdea(item="apps", ballot="kari", effect=5, effort=2),
        ScoreIdea(item="bank", ballot="kari", effect=1),
        ScoreIdea(item="apps", ballot="olaa", effort=4),
        MERGE,
    )

    assert merged.ideas["bank"].scores == {
        "kari": Score(effect=1, effort=2),
        "olaa": Score(effort=4),
    }


def test_an_idea_merged_with_a_chosen_one_is_chosen(project: Project) -> None:
    merged = after(project, ChooseIdea(item="apps"), MERGE)

    assert merged.ideas["bank"].state is IdeaState.CHOSEN
    assert after(merged, RestoreItem(item="apps")).ideas["bank"].state is IdeaState.OPEN


def test_an_idea_from_the_parking_is_merged_with_an_open_one(project: Project) -> None:
    here = after(project, ParkIdea(item="park", text="En bank", need="Vi vet ikke hvem"))

    one = after(here, MergeIdeas(item="park", into="bank")).ideas["bank"]
    other = after(here, MergeIdeas(item="bank", into="park")).ideas["park"]

    assert (one.state, other.state) == (IdeaState.OPEN, IdeaState.OPEN)
    assert str(one.need) == "Vi vet ikke hvem"


def test_an_idea_does_not_build_on_itself_afterwards(project: Project) -> None:
    assert after(project, MergeIdeas(item="apps", into="more")).ideas["more"].builds_on is None
    assert after(project, MergeIdeas(item="more", into="apps")).ideas["apps"].builds_on is None


def test_what_is_not_for_all_to_see_is_not_merged(project: Project) -> None:
    here = after(project, add("ideas", "mine", text="Min", hidden_by="kari"))

    for item, into in (("mine", "bank"), ("bank", "mine")):
        assert refusal(here, MergeIdeas(item=item, into=into)).code == "Show the ideas first."
    closed = after(empty(), *(ParkIdea(item=name, text=name) for name in ("apps", "bank")))
    assert refusal(closed, MERGE).code == "Show the ideas first."


def test_an_idea_is_not_merged_into_itself_into_nothing_or_twice(project: Project) -> None:
    assert after(project, MergeIdeas(item="apps", into="apps")) is project
    assert refusal(project, MergeIdeas(item="apps", into="ghost")).code == GONE
    merged = after(project, MERGE)
    assert after(merged, MergeIdeas(item="apps", into="bank")) is merged


def test_words_that_there_is_no_room_for_stop_the_merge(project: Project) -> None:
    full = after(project, write("ideas", "bank", "other_words", "a" * (MAX_TEXT - 5)))

    assert refusal(full, MERGE).code == FULL


# Whatever two ideas hold

WORDS = st.text("abc æ\n", max_size=12)
TIES = st.lists(st.sampled_from(["hurry", "fear", "late"]), unique=True, max_size=3)
RATINGS = st.none() | st.integers(1, 5)
SCORES = st.dictionaries(
    st.sampled_from(["kari", "livs", "olaa"]), st.tuples(RATINGS, RATINGS), max_size=3
)
CARDS = st.fixed_dictionaries(
    {"text": WORDS, "causes": TIES, "question": st.sampled_from([None, "notify", "trust"])},
    optional=dict.fromkeys(CARD, WORDS),
)


def said(idea: Idea) -> set[str]:
    """Return every line that is written anywhere on the card of `idea`; its text is one."""
    card = (str(idea.written(name)) for name in Idea.texts() if name != "text")
    lines = (str(idea.text), *(line for words in card for line in words.splitlines()))
    return {" ".join(line.split()) for line in lines if line.strip()}


@given(
    cards=st.tuples(CARDS, CARDS),
    scores=st.tuples(SCORES, SCORES),
    last=st.sampled_from([ReleaseIdea, ChooseIdea, LeaveIdea]),
)
def test_no_merge_loses_a_word_a_tie_a_score_or_what_was_learned(
    cards: tuple[dict[str, Any], ...], scores: tuple[dict[str, Any], ...], last: type[Any]
) -> None:
    before = after(
        empty(),
        *open_ideas(),
        *(add("causes", name) for name in ("hurry", "fear", "late")),
        add("questions", "notify", causes=["late"]),
        add("questions", "trust", causes=["fear"]),
        *(
            AddItem(part="ideas", item=name, values=values)
            for name, values in zip(("apps", "bank"), cards, strict=True)
        ),
        *(
            ScoreIdea(item=name, ballot=ballot, effect=effect, effort=effort)
            for name, given_ in zip(("apps", "bank"), scores, strict=True)
            for ballot, (effect, effort) in given_.items()
        ),
        add("trials", "test", idea="apps"),
        SetField(part="trials", item="test", field="decision", value="change"),
        last(item="apps"),
    )

    merged = after(before, MERGE)

    two, one = (before.ideas["apps"], before.ideas["bank"]), merged.ideas["bank"]
    assert set().union(*(said(idea) for idea in two)) <= said(one)
    assert {cause for idea in two for cause in idea.causes} <= {*one.causes}
    assert {name for idea in two for name in idea.scores} == {*one.scores}
    assert one.state is max(two[0].state, two[1].state, key=list(IdeaState).index)
    assert (merged.trials["test"].idea, merged.trials["test"].decision) == ("bank", "change")
    undone = after(merged, RestoreItem(item="apps"))
    assert undone.ideas["apps"] == two[0]
    assert undone.ideas["bank"].scores == two[1].scores
    assert said(undone.ideas["bank"]) == said(two[1])
