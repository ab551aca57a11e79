"""Merging, splitting, testing and hiding causes, and the branches of the problem tree."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lup_canvas.project import branches, causes
from lup_canvas.project.base import MAX_TEXT, derived_id
from lup_canvas.project.changes import (
    AnswerRootTest,
    Change,
    ChooseIdea,
    Link,
    MergeCauses,
    MoveItem,
    PutCause,
    PutConsequence,
    RestoreItem,
    SetField,
    ShowCauses,
    SplitCause,
    TrashItem,
    apply,
    read_change,
)
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Evidence, RootTest
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import (
    AT,
    FULL,
    GONE,
    NOT_HERE,
    add,
    after,
    content,
    empty,
    open_ideas,
    order,
    refusal,
    told,
    write,
)

BETWEEN = "There are causes between these two. Move one of them first."


@pytest.fixture
def bank() -> Project:
    """Two pairs have said the same: `hurry <- fear <- privat` and `late <- scared <- taboo`."""
    return after(
        empty(),
        told("heard"),
        told("other"),
        add("causes", "hurry", text="Vi har det travelt"),
        add("causes", "fear", text="Vi er redde", leads_to=["hurry"], insights=["heard"]),
        add("causes", "privat", text="Livet hjemme er privat", leads_to=["fear"]),
        add("causes", "late", text="Vi spør ikke"),
        add(
            "causes", "scared", text="Vi er redde for å trå for nær", leads_to=["late"],
            insights=["other"], evidence="users", category="Kultur", root=True,
        ),
        add("causes", "taboo", text="Det er flaut", leads_to=["scared"]),
    )  # fmt: skip


def merge(item: str, into: str) -> MergeCauses:
    return MergeCauses(item=item, into=into)


def test_a_merged_cause_stands_where_both_stood(bank: Project) -> None:
    merged = after(bank, merge("scared", "fear"))

    assert causes.parents(merged, merged.causes["fear"]) == ("hurry", "late")
    assert causes.parents(merged, merged.causes["taboo"]) == ("fear",)
    assert [each.id for each in causes.meeting_points(merged)] == ["fear"]


def test_a_merged_cause_holds_what_both_held(bank: Project) -> None:
    one = after(bank, merge("scared", "fear")).causes["fear"]

    assert str(one.text) == "Vi er redde"
    assert str(one.other_words) == "Vi er redde for å trå for nær"
    assert one.insights == ("heard", "other")
    assert (one.evidence, one.category, one.root) == (Evidence.USERS, "Kultur", True)


def test_words_that_are_the_same_are_not_said_twice(bank: Project) -> None:
    project = after(bank, add("causes", "again", text="Vi er  redde"))

    assert str(after(project, merge("again", "fear")).causes["fear"].other_words) == ""


def test_words_wait_in_no_variant_that_nobody_sees(bank: Project) -> None:
    disputed = after(bank, write("causes", "scared", "text", "Vi tør ikke", draft="olas"))

    words = str(after(disputed, merge("scared", "fear")).causes["fear"].other_words)

    assert words.splitlines() == ["Vi er redde for å trå for nær", "Vi tør ikke"]


def test_what_speaks_against_either_speaks_against_both(bank: Project) -> None:
    project = after(
        bank,
        write("causes", "fear", "against", "Noen spør"),
        write("causes", "scared", "against", "Det har gått bra"),
        merge("scared", "fear"),
    )

    assert str(project.causes["fear"].against) == "Noen spør\nDet har gått bra"


def test_what_names_the_merged_cause_names_the_other_too(bank: Project) -> None:
    project = after(
        bank,
        open_ideas(),
        add("definitions", "ours", causes=["scared"]),
        add("questions", "hkvv", causes=["scared", "fear"]),
        add("ideas", "talk", causes=["scared"]),
        merge("scared", "fear"),
    )

    assert "fear" in project.definitions["ours"].causes
    assert project.questions["hkvv"].causes == ("scared", "fear")
    assert "fear" in project.ideas["talk"].causes


def test_a_merge_is_undone_by_bringing_the_other_back(bank: Project) -> None:
    project = after(bank, open_ideas(), add("ideas", "talk", causes=["scared"]))

    undone = after(project, merge("scared", "fear"), RestoreItem(item="scared"))

    fear = undone.causes["fear"]
    quiet = fear.but(other_words=project.causes["fear"].other_words)
    assert str(fear.other_words) == ""
    assert content(undone.but(causes={**undone.causes, "fear": quiet})) == content(project)


def test_what_was_changed_after_a_merge_stays_when_it_is_undone(bank: Project) -> None:
    project = after(
        bank,
        told("talk"),
        merge("scared", "fear"),
        write("causes", "fear", "other_words", "Vi er redde, sier alle", rev=1),
        SetField(part="causes", item="fear", field="evidence", value="numbers"),
        Link(part="causes", item="fear", field="insights", other="talk"),
        PutCause(item="taboo", leads_to=("fear", "hurry")),
        RestoreItem(item="scared"),
    )

    assert str(project.causes["fear"].other_words) == "Vi er redde, sier alle"
    assert project.causes["fear"].evidence is Evidence.NUMBERS
    assert project.causes["fear"].insights == ("heard", "talk")
    assert project.causes["taboo"].leads_to == ("fear", "hurry")
    assert project.causes["scared"].leads_to == ("late",)


@pytest.mark.parametrize(("item", "into"), [("fear", "hurry"), ("hurry", "fear")])
def test_neighbours_in_a_chain_may_be_merged(bank: Project, item: str, into: str) -> None:
    merged = after(bank, merge(item, into))

    assert causes.parents(merged, merged.causes[into]) == ()
    assert causes.parents(merged, merged.causes["privat"]) == (
        ("hurry",) if into == "hurry" else ("fear",)
    )


@pytest.mark.parametrize(("item", "into"), [("hurry", "privat"), ("privat", "hurry")])
def test_two_with_others_between_are_not_merged(bank: Project, item: str, into: str) -> None:
    assert refusal(bank, merge(item, into)).code == BETWEEN


def test_a_cause_is_not_merged_into_itself_or_into_nothing(bank: Project) -> None:
    assert after(bank, merge("fear", "fear")) is bank
    assert refusal(bank, merge("fear", "ghost")).code == GONE
    assert refusal(bank, merge("ghost", "fear")).code == GONE


def test_merging_twice_is_the_same_as_once(bank: Project) -> None:
    merged = after(bank, merge("scared", "fear"))

    assert after(merged, merge("scared", "fear")) is merged


def test_words_that_there_is_no_room_for_stop_the_merge(bank: Project) -> None:
    long = after(
        bank,
        write("causes", "fear", "other_words", "a" * (MAX_TEXT - 5)),
    )

    assert refusal(long, merge("scared", "fear")).code == FULL


def test_a_merge_with_an_idea_chosen_meanwhile_can_be_undone(bank: Project) -> None:
    project = after(
        bank,
        open_ideas(),
        add("ideas", "talk", causes=["scared"]),
        merge("scared", "fear"),
        ChooseIdea(item="talk", chosen=True),
        RestoreItem(item="scared"),
    )

    assert project.ideas["talk"].causes == ("scared",)


# Splitting


def test_a_split_cause_has_a_neighbour_with_the_same_ties(bank: Project) -> None:
    split = after(bank, SplitCause(item="scared", new_item="near", new_text="Vi trår for nær"))

    near = split.causes["near"]
    assert str(near.text) == "Vi trår for nær"
    assert (near.leads_to, near.insights, near.category) == (("late",), ("other",), "Kultur")
    assert (near.root, near.root_tests) == (False, ())
    names = order(split, "causes")
    assert names.index("near") == names.index("scared") + 1
    assert split.causes["scared"] == bank.causes["scared"]


def test_both_halves_can_be_given_their_words_at_once(bank: Project) -> None:
    change = SplitCause(
        item="scared", new_item="near", new_text="Vi trår for nær", text="Vi er redde", base_rev=1
    )

    split = after(bank, change)

    assert str(split.causes["scared"].text) == "Vi er redde"


def test_words_written_while_somebody_splits_are_kept(bank: Project) -> None:
    split = after(
        bank,
        write("causes", "scared", "text", "Vi er livredde", rev=1),
        SplitCause(item="scared", new_item="near", new_text="Nær", text="Redde", base_rev=1),
    )

    text = split.causes["scared"].text
    assert (text.value, [each.text for each in text.variants]) == ("Vi er livredde", ["Redde"])


def test_splitting_twice_is_the_same_as_once(bank: Project) -> None:
    split = after(bank, SplitCause(item="scared", new_item="near", new_text="Nær"))

    assert after(split, SplitCause(item="scared", new_item="near", new_text="Nær")) is split
    assert refusal(bank, SplitCause(item="ghost", new_item="near", new_text="Nær")).code == GONE


# The tests of a root cause


def answer(test: RootTest, passed: bool = True) -> AnswerRootTest:
    return AnswerRootTest(item="fear", test=test, passed=passed)


def test_each_test_of_a_root_cause_is_answered_by_itself(bank: Project) -> None:
    both = after(bank, answer(RootTest.INFLUENCE), answer(RootTest.GONE))

    assert both.causes["fear"].root_tests == (RootTest.GONE, RootTest.INFLUENCE)
    assert after(both, answer(RootTest.GONE)) is both
    assert after(both, answer(RootTest.GONE, passed=False)).causes["fear"].root_tests == (
        RootTest.INFLUENCE,
    )


def test_the_tests_are_answered_one_at_a_time_only(bank: Project) -> None:
    """Two who answer different tests at once must not undo each other."""
    whole = SetField(part="causes", item="fear", field="root_tests", value=["gone"])

    assert refusal(bank, whole).code == NOT_HERE


# Silent writing


@pytest.fixture
def silent() -> Project:
    return after(
        empty(),
        add("causes", "mine", text="Min tanke", hidden_by="kari"),
        add("causes", "hers", text="Hennes tanke", hidden_by="livs"),
        add("causes", "open", text="Alles tanke"),
    )


@pytest.mark.parametrize("audience", list(Audience))
def test_what_is_written_in_silence_is_seen_by_nobody(silent: Project, audience: Audience) -> None:
    deleted = after(silent, TrashItem(part="causes", item="hers"))
    for project in (silent, deleted):
        seen = view_for(project, audience).project.model_dump_json()
        assert "Min tanke" not in seen
        assert "Hennes tanke" not in seen


def test_whoever_wrote_it_sees_it_and_how_many_others_wait(silent: Project) -> None:
    view = view_for(silent, Audience.EDITOR, ballot="kari")

    assert set(view.project.causes) == {"mine", "open"}
    assert view.silent["causes"] == 1
    assert view_for(silent, Audience.EDITOR).silent["causes"] == 2


def test_all_are_shown_at_once_and_are_nobodys_any_more(silent: Project) -> None:
    shown = after(silent, ShowCauses())

    view = view_for(shown, Audience.EDITOR)
    assert set(view.project.causes) == {"mine", "hers", "open"}
    assert view.silent["causes"] == 0
    assert "kari" not in shown.model_dump_json()
    assert after(shown, ShowCauses()) is shown


def test_nobody_can_hide_what_has_been_shown(silent: Project) -> None:
    hide = SetField(part="causes", item="open", field="hidden_by", value="kari")

    assert refusal(silent, hide).code == NOT_HERE


# Branches


@pytest.fixture
def tree() -> Project:
    return after(
        empty(),
        add("consequences", "late"),
        add("consequences", "alone", follows_from="late"),
        add("consequences", "crisis", follows_from="alone"),
        add("consequences", "cost"),
    )


def shape(project: Project) -> list[tuple[str, int, str | None]]:
    return [(each.id, depth, under) for each, depth, under in branches.branches(project)]


def test_branches_grow_from_the_trunk_outwards(tree: Project) -> None:
    assert shape(tree) == [
        ("late", 1, None),
        ("alone", 2, "late"),
        ("crisis", 3, "alone"),
        ("cost", 1, None),
    ]


def test_a_branch_is_moved_with_its_twigs(tree: Project) -> None:
    moved = after(tree, PutConsequence(item="alone", follows_from="cost"))

    assert shape(moved) == [
        ("late", 1, None),
        ("cost", 1, None),
        ("alone", 2, "cost"),
        ("crisis", 3, "alone"),
    ]
    assert after(moved, PutConsequence(item="alone", follows_from="cost")) is moved
    assert shape(after(moved, PutConsequence(item="alone")))[1] == ("alone", 1, None)


@pytest.mark.parametrize("target", ["late", "alone", "crisis"])
def test_a_branch_does_not_grow_from_itself(tree: Project, target: str) -> None:
    change = PutConsequence(item="late", follows_from=target)

    assert refusal(tree, change).code == "A consequence cannot follow from itself."


def test_a_branch_that_comes_back_closes_no_circle(tree: Project) -> None:
    back = after(
        tree,
        TrashItem(part="consequences", item="late"),
        PutConsequence(item="alone", follows_from="cost"),
        PutConsequence(item="cost"),
        RestoreItem(item="late"),
        TrashItem(part="consequences", item="crisis"),
        PutConsequence(item="late", follows_from="alone"),
        RestoreItem(item="crisis"),
    )

    assert len(shape(back)) == 4


def test_a_twig_of_what_is_deleted_stands_on_the_trunk(tree: Project) -> None:
    assert ("alone", 1, None) in shape(after(tree, TrashItem(part="consequences", item="late")))


def test_a_new_branch_grows_from_what_is_there(tree: Project) -> None:
    assert refusal(tree, add("consequences", "neww", follows_from="ghost")).code == GONE
    assert refusal(tree, add("consequences", "neww", follows_from="neww")).code == GONE


def test_the_new_changes_are_json(bank: Project) -> None:
    raw = {"kind": "merge_causes", "item": "scared", "into": "fear"}

    assert content(after(bank, read_change(raw))) == content(after(bank, merge("scared", "fear")))


# Whatever the group does with its bank


class AnyBank(RuleBasedStateMachine):
    """A group that adds, ties, merges, splits, deletes and brings back, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.project = empty()
        self.words: dict[str, set[str]] = {}
        """The words that each cause was given; they must be found in it, or in its heir."""
        self.names = 0

    def fresh(self) -> str:
        self.names += 1
        return derived_id("any bank", str(self.names))

    def send(self, change: Change) -> bool:
        before = self.project
        try:
            self.project = apply(before, change, AT)
        except ChangeRefused:
            return False
        assert apply(self.project, change, AT) is self.project
        return self.project is not before

    def any_of(self, data: st.DataObject, count: int) -> list[str]:
        names = sorted(self.project.causes)
        return [data.draw(st.sampled_from(names)) for _ in range(count)] if names else []

    @rule(data=st.data(), ties=st.integers(0, 2))
    def add(self, data: st.DataObject, ties: int) -> None:
        item = self.fresh()
        text = f"Fordi {item}"
        leads_to = list(dict.fromkeys(self.any_of(data, ties)))
        assert self.send(add("causes", item, text=text, leads_to=leads_to))
        self.words[item] = {text}

    @rule(data=st.data(), ties=st.integers(0, 2))
    def put(self, data: st.DataObject, ties: int) -> None:
        item = self.any_of(data, 1)
        if item:
            self.send(PutCause(item=item[0], leads_to=tuple(self.any_of(data, ties))))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        pair = self.any_of(data, 2)
        if not pair:
            return
        item, into = pair
        before = self.project
        if self.send(MergeCauses(item=item, into=into)):
            undone = apply(self.project, RestoreItem(item=item), AT)
            assert _ties(undone) == _ties(before), "undo brings back every tie"
            assert _said(before.causes[item]) <= _said(self.project.causes[into])

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        item = self.any_of(data, 1)
        if not item:
            return
        new = self.fresh()
        if self.send(SplitCause(item=item[0], new_item=new, new_text=f"Fordi {new}")):
            self.words[new] = {f"Fordi {new}"}

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        pair = self.any_of(data, 2)
        if pair:
            self.send(MoveItem(part="causes", item=pair[0], after=pair[1]))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        item = self.any_of(data, 1)
        if item:
            self.send(TrashItem(part="causes", item=item[0]))

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        if self.project.trash:
            name = data.draw(st.sampled_from(sorted(self.project.trash)))
            assert self.send(RestoreItem(item=name))

    @invariant()
    def no_cause_leads_to_itself(self) -> None:
        project = self.project
        for cause in project.causes.values():
            assert cause.id not in causes.ahead(project, cause.leads_to)
        for name in sorted(project.trash):
            project = apply(project, RestoreItem(item=name), AT)
            for cause in project.causes.values():
                assert cause.id not in causes.ahead(project, cause.leads_to)

    @invariant()
    def no_cause_and_none_of_its_words_is_lost(self) -> None:
        kept = {
            name: Cause.model_validate(trashed.values)
            for name, trashed in self.project.trash.items()
        } | dict(self.project.causes)
        assert set(kept) == set(self.words)
        for name, words in self.words.items():
            assert words <= _said(kept[name])

    @invariant()
    def every_view_still_shows_every_cause(self) -> None:
        assert {cause.id for cause, _, _ in causes.tree(self.project)} == set(self.project.causes)

    @invariant()
    def the_document_survives_being_kept(self) -> None:
        assert Project.model_validate_json(self.project.model_dump_json()) == self.project


def _ties(project: Project) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        cause.id: (causes.parents(project, cause), cause.insights)
        for cause in project.causes.values()
    }


def _said(cause: Cause) -> set[str]:
    return {str(cause.text), *str(cause.other_words).splitlines()} - {""}


TestAnyBank = AnyBank.TestCase
TestAnyBank.settings = settings(max_examples=settings().max_examples // 3)
