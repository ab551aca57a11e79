"""The four views of the cause bank show the same causes, and change them in the same way."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.content import MethodId, content
from lup_canvas.locale import translator
from lup_canvas.project import causes as reading
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import ShowCauses, apply, read_change
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Depth, RootTest
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.hints.ends import ChainEnd, chain_end
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.steps import causes
from tests.project.projects import AT, add, after, empty, told, write

T = translator("nb")
TEXTS = content("nb")
NAMES = [f"{letter}aaa" for letter in "abcdefgh"]


def bank_of(project: Project) -> causes.Bank:
    return causes.Bank(project, ("Folk", "Rutiner"), TEXTS.method(MethodId.ROOT_TEST), T)


def views_of(project: Project) -> dict[str, Block]:
    bank = bank_of(project)
    return {
        "whys": causes.whys_block(bank),
        "fishbone": causes.fishbone_block(bank),
        "roots": causes.roots_block(bank),
        "iceberg": causes.iceberg_block(bank, TEXTS.method(MethodId.ICEBERG)),
    }


@st.composite
def banks(draw: st.DrawFn) -> Project:
    """Draw a bank in which causes lead to earlier ones, with whatever labels there are."""
    names = NAMES[: draw(st.integers(0, len(NAMES)))]
    found = {
        name: Cause(
            id=name,
            place=float(draw(st.integers(0, 3))),
            text=draw(st.sampled_from(["", "Vi spør ikke", "Det er travelt"])),
            leads_to=tuple(draw(st.lists(st.sampled_from([*names[:n], "gone"]), unique=True))),
            category=draw(st.sampled_from([None, "Folk", "Noe eget"])),
            depth=draw(st.sampled_from([None, *Depth])),
            root=draw(st.booleans()),
            root_tests=draw(st.sampled_from([(), (RootTest.GONE,), tuple(RootTest)])),
        )
        for n, name in enumerate(names)
    }
    return empty().but(causes=found)


def ways_to_edit(card: Card) -> dict[str, Any]:
    """Return everything one can do with a card, wherever it stands."""
    fields = [field.model_dump() for field in (*card.fields, *card.more)]
    return {"fields": fields, "actions": [each.model_dump() for each in card.actions]}


@given(banks())
def test_every_view_shows_every_cause_of_the_one_bank(project: Project) -> None:
    for name, block in views_of(project).items():
        assert {card.item for card in block.cards} == set(project.causes), name


@given(banks())
def test_an_edit_is_the_same_change_in_every_view(project: Project) -> None:
    views = views_of(project)
    first = {card.item: ways_to_edit(card) for card in views["whys"].cards}

    for name, block in views.items():
        for card in block.cards:
            assert ways_to_edit(card) == first[card.item], name


@given(banks())
def test_a_cause_stands_once_in_each_view_but_under_all_it_leads_to(project: Project) -> None:
    views = views_of(project)
    ties = {name: len(reading.parents(project, each)) for name, each in project.causes.items()}

    for name in ("fishbone", "iceberg"):
        assert set(Counter(card.item for card in views[name].cards).values()) <= {1}
    for name in ("whys", "roots"):
        shown = Counter(card.item for card in views[name].cards)
        assert shown == {item: max(1, count) for item, count in ties.items()}


@given(banks(), st.data())
def test_what_can_be_chosen_is_what_the_rules_allow(project: Project, data: st.DataObject) -> None:
    """What a cause may lead to is offered, and nothing that would be refused."""
    if not project.causes:
        return
    card = data.draw(st.sampled_from(causes.whys_block(bank_of(project)).cards))
    field = next(each for each in card.more if each.field == "leads_to")
    for other in project.causes:
        change = {**(field.change or {}), "id": new_id(), "leads_to": [other]}
        try:
            apply(project, read_change(change), AT)
            allowed = True
        except ChangeRefused:
            allowed = False
        assert allowed is (other not in field.without), other


@pytest.fixture
def project() -> Project:
    return after(
        empty(),
        told("heard", "Jeg er redd for å trå for nær"),
        write("problem", None, "focal", "Vi får vite det sent."),
        add("causes", "dont", text="Vi spør ikke."),
        add("causes", "wait", text="Foreldre venter."),
        add("causes", "privat", text="Familieliv er privat.", leads_to=["dont", "wait"], root=True),
        add("causes", "busy", text="Det er for dårlig tid", leads_to=["dont"]),
    )


def card_of(project: Project, item: str) -> Card:
    return next(card for card in views_of(project)["whys"].cards if card.item == item)


def sent(project: Project, change: dict[str, Any] | None, **more: Any) -> Project:
    """Return `project` after a change as the browser sends it."""
    assert change is not None
    return apply(project, read_change({**change, "id": new_id(), **more}), AT)


def test_the_cards_choose_from_lists_that_are_sent_once(project: Project) -> None:
    block = causes.whys_block(bank_of(project))

    field = next(each for each in block.cards[0].more if each.field == "insights")
    assert field.options == ()
    assert [each.value for each in block.lists[field.options_from or ""]] == ["heard"]


def test_a_root_cause_is_asked_the_four_tests_in_sight(project: Project) -> None:
    card = card_of(project, "privat")
    tests = [each for each in card.fields if each.kind == "check"]
    assert [each.label for each in tests] == [
        part.question for part in TEXTS.method(MethodId.ROOT_TEST).parts
    ]

    answered = sent(project, tests[1].change, **{tests[1].into or "": True})

    assert answered.causes["privat"].root_tests == (RootTest.EVIDENCE,)
    again = card_of(answered, "privat")
    assert [each.value for each in again.fields if each.kind == "check"] == [
        False, True, False, False,
    ]  # fmt: skip


def test_a_candidate_can_be_tested_before_it_is_marked(project: Project) -> None:
    unmarked = sent(project, next(each.change for each in card_of(project, "privat").actions))

    card = card_of(unmarked, "privat")
    assert [each.kind for each in card.fields] == ["text"]
    assert sum(each.kind == "check" for each in card.more) == len(RootTest)


def test_a_card_can_be_split_where_it_hangs(project: Project) -> None:
    line = card_of(project, "dont").add[1]

    split = sent(project, line.change, new_item="twin", **{line.into: "Vi tør ikke"})

    assert str(split.causes["twin"].text) == "Vi tør ikke"


def test_the_iceberg_asks_its_four_questions(project: Project) -> None:
    block = views_of(project)["iceberg"]

    assert [each.help for each in block.columns[:4]] == [
        part.question for part in TEXTS.method(MethodId.ICEBERG).parts
    ]
    assert {card.column for card in block.cards} == {""}


def test_the_fishbone_has_the_groups_own_bones_too(project: Project) -> None:
    own = after(project, add("causes", "mine", text="Vi er få", category="Noe eget"))

    block = views_of(own)["fishbone"]
    assert [each.id for each in block.columns] == ["Folk", "Rutiner", "Noe eget", ""]
    assert block.fold == 4


# Read aloud


def test_a_chain_is_read_upwards_with_therefore(project: Project) -> None:
    assert causes.read_aloud(project, project.causes["privat"], T) == (
        "Familieliv er privat, derfor spør vi ikke, derfor får vi vite det sent.",
        "Familieliv er privat, derfor: Foreldre venter, derfor får vi vite det sent.",
    )


def test_the_words_are_turned_only_where_that_is_certain(project: Project) -> None:
    wide = after(project, add("causes", "here", text="Nå"), write(
        "causes", "dont", "text", "Vi i barnehagen spør ikke", rev=1
    ))  # fmt: skip

    sentences = causes.read_aloud(wide, wide.causes["busy"], T)

    assert sentences[0].startswith("Det er for dårlig tid, derfor: Vi i barnehagen spør ikke, ")


def test_roots_are_read_before_other_ends(project: Project) -> None:
    assert [each.id for each in causes.chain_ends(project)] == ["privat", "busy"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Det er for dårlig tid", ChainEnd.MEANS),
        ("Vi har for lav bemanning", ChainEnd.MEANS),
        ("Budsjettene er små", ChainEnd.MEANS),
        ("Lederen prioriterer det ikke", ChainEnd.PERSON),
        ("Enkelte ansatte vil ikke", ChainEnd.PERSON),
        ("Vi er redde for å trå for nær", None),
        ("Vi møter familien i en vanskelig tid", None),
    ],
)
def test_a_chain_that_ends_too_early_is_asked_once_more(text: str, end: ChainEnd | None) -> None:
    assert chain_end(text, "nb") is end


def test_the_hint_stands_at_the_end_of_a_chain_only(project: Project) -> None:
    def hints(item: str) -> tuple[str, ...]:
        return tuple(hint.text for hint in card_of(now, item).fields[0].hints)

    now = project
    hint = hints("busy")[-1]
    now = after(project, add("causes", "more", text="Planen er gammel", leads_to=["busy"]))

    assert hint not in hints("busy")


# Silent writing


def test_the_silent_block_holds_only_ones_own() -> None:
    project = after(
        empty(),
        add("causes", "mine", text="Min", hidden_by="kari"),
        add("causes", "hers", text="Hennes", hidden_by="livs"),
        add("causes", "open", text="Alles"),
    )

    block = causes.silent_block(project, "kari", T)

    assert [card.item for card in block.cards] == ["mine"]
    written = sent(project, block.add[0].change, item="more", values={
        **block.add[0].change["values"], "text": "Mer",
    })  # fmt: skip
    assert written.causes["more"].hidden_by == "kari"
    assert causes.silent_block(after(written, ShowCauses()), "kari", T).cards == ()


# The problem tree, turned around


@pytest.fixture
def tree(project: Project) -> Project:
    return after(
        project,
        add("consequences", "alone", text="Familier står alene."),
        add("consequences", "late", text="Hjelpen kommer sent.", follows_from="alone"),
    )


def test_turning_drafts_the_trunk_and_the_branches_but_never_the_roots(tree: Project) -> None:
    drafts = list(causes.drafts_of_the_objective_tree(tree, T))

    assert [(each.part, each.item) for each in drafts] == [
        ("problem", None), ("consequences", "alone"), ("consequences", "late"),
    ]  # fmt: skip
    turned = after(tree, *drafts)
    assert turned.causes == tree.causes
    assert list(causes.drafts_of_the_objective_tree(turned, T)) == [], "own words are kept"


def goal_after(tree: Project) -> Project:
    own = after(tree, write("problem", None, "turned", "Vi får vite det tidlig."))
    card: Card = causes.objectives_block(own, T).cards[0]
    return sent(own, card.actions[0].change)


def test_a_branch_becomes_a_draft_of_the_goal(tree: Project) -> None:
    effect = goal_after(tree).goal.effect

    assert (str(effect), effect.variants) == ("Vi får vite det tidlig.", ())


def test_a_draft_never_takes_the_place_of_a_goal(tree: Project) -> None:
    effect = goal_after(after(tree, write("goal", None, "effect", "Trygge foreldre"))).goal.effect

    assert str(effect) == "Trygge foreldre"
    assert [each.text for each in effect.variants] == ["Vi får vite det tidlig."]


def test_what_is_in_the_goal_is_not_offered_again(tree: Project) -> None:
    card = causes.objectives_block(goal_after(tree), T).cards[0]

    assert card.actions == ()
    assert len(card.badges) == 1


def test_the_branches_stand_under_what_they_follow_from(tree: Project) -> None:
    block = causes.branches_block(tree, T)

    assert [(card.item, card.depth) for card in block.cards] == [("alone", 0), ("late", 1)]
    field: Field = block.cards[1].more[0]
    moved = sent(tree, field.change, follows_from=None)
    assert moved.consequences["late"].follows_from is None
