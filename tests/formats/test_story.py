from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from lup_canvas.content import content
from lup_canvas.formats.story import story
from lup_canvas.formats.story.blocks import Cards, Fishbone, Quote, Remark, Said, Table, Turn
from lup_canvas.locale import LANGUAGES, translator
from lup_canvas.project import thread
from lup_canvas.project.document import Project
from lup_canvas.project.thread import Kind, Node
from lup_canvas.project.views import Audience, View, view_for
from tests.formats.projects import (
    AT,
    OPEN_IDEAS,
    SECRET,
    a_project,
    chapter,
    full_of_secrets,
    snapshot_of,
    texts,
    the_example,
    told,
)


def contributed(count: int, staff: int | None) -> str:
    """Return what the story says when `count` people out of `staff` have contributed."""
    project = a_project(
        about={"title": "Trygge overganger", "staff": staff},
        listening={"contributors": count},
        insights={"hort": {"text": "Vi får beskjed for sent"}},
    )
    (remark,) = (block for block in chapter(project, "heard") if isinstance(block, Remark))
    return remark.text.removeprefix("1 contribution, without a name.").strip()


def test_the_story_is_told_in_the_order_things_were_understood() -> None:
    keys = [section.key for section in told(the_example()).sections]

    assert keys == [
        "area", "heard", "turn", "causes", "problem", "goal", "ideas", "trial", "sharing", "next",
    ]  # fmt: skip


def test_what_is_not_written_is_left_out() -> None:
    assert told(a_project()).sections == ()

    only_the_goal = told(a_project(goal={"effect": "Foreldre opplever at det er trygt"}))

    assert [section.key for section in only_the_goal.sections] == ["goal"]


def test_the_title_page_says_what_the_snapshot_is_called_and_when_it_was_taken() -> None:
    opened = told(a_project())

    assert (opened.title, opened.workplace) == ("Trygge overganger", "Ås barnehage")
    assert (opened.name, opened.note, opened.taken) == (
        "Etter samling 2",
        "Til kommuneledelsen",
        AT,
    )


def test_a_view_can_be_told_as_well_as_a_snapshot() -> None:
    view = view_for(the_example(), Audience.EDITOR)

    opened = story(view, translator("en"), content("en"))

    assert (opened.name, opened.taken) == ("", None)
    assert opened.sections == told(the_example()).sections


@pytest.mark.parametrize("audience", Audience)
def test_nothing_secret_is_told_whatever_the_view_lets_by(audience: Audience) -> None:
    view = view_for(full_of_secrets(), audience)

    opened = story(view, translator("en"), content("en"))

    assert SECRET not in " ".join(texts(opened))


def test_nothing_secret_is_told_even_of_the_document_itself() -> None:
    project = full_of_secrets()
    bare = View(project, waiting=1, parked=1, insight_count=2, contributors=9)

    said = " ".join(texts(story(bare, translator("en"), content("en"))))

    assert SECRET not in said
    assert "Dette kan siteres" in said
    assert "En synlig idé" in said


def test_ideas_stay_sealed_until_the_goal_has_passed_its_checkpoint() -> None:
    ideas = {"tidlig": {"text": "En tidlig idé"}}
    trials = {"test22": {"idea": "tidlig", "believe": "Vi tror at det hjelper"}}
    sealed = a_project(ideas=ideas, trials=trials)
    opened = a_project(ideas=ideas, trials=trials, checkpoints=OPEN_IDEAS)

    bare = View(sealed, waiting=0, parked=0, insight_count=0, contributors=0)
    said = list(texts(story(bare, translator("en"), content("en"))))

    assert "En tidlig idé" not in said
    assert "Vi tror at det hjelper" in said
    assert "En tidlig idé" in texts(told(opened))


@pytest.mark.parametrize(
    ("count", "staff", "said"),
    [
        (0, 24, ""),
        (1, 24, "Fewer than 5 employees have contributed so far."),
        (4, None, "Fewer than 5 employees have contributed so far."),
        (5, 24, "5 of 24 employees have contributed."),
        (19, 24, "19 of 24 employees have contributed."),
        (20, 24, "Nearly all of the 24 employees have contributed."),
        (30, 24, "Nearly all of the 24 employees have contributed."),
        (18, None, "18 employees have contributed."),
    ],
)
def test_a_few_who_did_or_did_not_contribute_are_never_counted_out(
    count: int, staff: int | None, said: str
) -> None:
    assert contributed(count, staff) == said


def test_themes_come_with_the_most_heard_first_and_no_quote_twice() -> None:
    def quote(text: str, *themes: str) -> dict[str, Any]:
        return {"text": text, "quotable": True, "themes": themes}

    project = a_project(
        themes={"liten": {"name": "Lite"}, "stort": {"name": "Mye"}, "tomt": {"name": "Tomt"}},
        insights={
            "aaaa": quote("Sagt i innsikten", "liten", "stort"),
            "bbbb": quote("Sagt i begge", "liten", "stort"),
            "cccc": quote("Sagt én gang", "stort"),
        },
        statements={"innsikt2": {"text": "En innsikt", "insights": ["aaaa"], "quote": "aaaa"}},
    )

    statements, themes = (b for b in chapter(project, "heard") if isinstance(b, Cards))

    assert statements.cards[0].parts == (Quote("Sagt i innsikten"),)
    assert [(card.title, card.signs) for card in themes.cards] == [
        ("Mye", ("3 contributions",)),
        ("Lite", ("2 contributions",)),
    ]
    assert [
        each.text for card in themes.cards for each in card.parts if isinstance(each, Quote)
    ] == [
        "Sagt i begge",
        "Sagt én gang",
    ]


def test_a_theme_has_at_most_three_quotes() -> None:
    many = {
        f"innspill{letter}": {"text": f"Sitat {letter}", "quotable": True, "themes": ["temaet"]}
        for letter in "abcde"
    }
    project = a_project(themes={"temaet": {"name": "Et tema"}}, insights=many)

    (themes,) = (block for block in chapter(project, "heard") if isinstance(block, Cards))

    assert len(themes.cards[0].parts) == 3
    assert themes.cards[0].signs == ("5 contributions",)


def test_the_turn_is_a_chapter_of_its_own() -> None:
    project = a_project(
        problem={"believed": "Foreldre tar for sent kontakt.", "seen": "Vi venter."}
    )

    assert chapter(project, "turn") == (
        Turn("We believed", "Foreldre tar for sent kontakt.", "Now we see", "Vi venter."),
    )


def test_root_causes_come_first_then_those_with_most_support() -> None:
    project = a_project(
        problem={"focal": "Vi får vite det sent"},
        insights={"aaaa": {"text": "En"}, "bbbb": {"text": "To"}},
        causes={
            "svak": {"text": "Svak"},
            "sterk": {"text": "Sterk", "insights": ["aaaa", "bbbb"], "category": "Rammer"},
            "roten": {"text": "Roten", "root": True, "leads_to": ["sterk"], "evidence": "users"},
        },
    )

    remark, cards, fishbone, table = chapter(project, "causes")

    assert isinstance(remark, Remark)
    assert remark.text == "1 of 3 causes have evidence beyond «we believe so»."
    assert isinstance(cards, Cards)
    assert [(card.title, card.signs) for card in cards.cards] == [
        ("Roten", ("Users have said it",))
    ]
    assert isinstance(fishbone, Fishbone)
    assert [(bone.name, bone.placed) for bone in fishbone.bones] == [
        ("Rammer", True),
        ("Not placed yet", False),
    ]
    assert isinstance(table, Table)
    assert table.rows == (
        ("Roten", "Sterk", "Users have said it", "0", "Yes"),
        ("Sterk", "Vi får vite det sent", "We believe so", "2", ""),
        ("Svak", "Vi får vite det sent", "We believe so", "0", ""),
    )


def test_the_fishbone_and_its_table_hold_the_same_causes() -> None:
    blocks = chapter(the_example(), "causes")
    (fishbone,) = (block for block in blocks if isinstance(block, Fishbone))
    (table,) = (block for block in blocks if isinstance(block, Table))

    drawn = [twig.text for bone in fishbone.bones for twig in bone.twigs]

    assert sorted(drawn) == sorted(row[0] for row in table.rows)
    assert len(drawn) == len(the_example().causes)


def test_a_group_that_has_not_chosen_yet_says_so() -> None:
    definitions = {"aaaa": {"text": "Sett fra oss"}, "bbbb": {"text": "Sett fra dem"}}

    undecided = list(texts(chapter(a_project(definitions=definitions), "problem")))
    decided = chapter(a_project(definitions=definitions, problem={"chosen": "bbbb"}), "problem")

    assert undecided[0] == "The group has not chosen a formulation yet."
    assert isinstance(decided[0], Said)
    assert decided[0].text == "Sett fra dem"
    assert list(texts(decided[1]))[:2] == ["We also considered", "Sett fra oss"]


@pytest.mark.parametrize(
    ("gate", "key"),
    [("area", "area"), ("problem", "problem"), ("goal", "goal"), ("trial", "trial")],
)
def test_a_checkpoint_that_was_opened_early_is_told_with_its_reason(gate: str, key: str) -> None:
    def opened(reason: str) -> Project:
        return a_project(checkpoints={gate: {"opening": {"at": AT, "reason": reason}}})

    (remark,) = chapter(opened("Vi ville ikke vente til etter jul."), key)

    assert isinstance(remark, Remark)
    assert remark.text.endswith("was opened early on 1 March 2026.")
    assert remark.words == "Vi ville ikke vente til etter jul."
    assert chapter(opened(""), key) == ()


def test_a_step_that_is_taken_up_again_says_so() -> None:
    goal = {"effect": "Foreldre opplever at det er trygt"}

    assert list(texts(chapter(a_project(goal=goal, review=["goal"]), "goal")))[-2:] == [
        "The group has gone back a step, and will look at this again.",
        "",
    ]
    assert len(chapter(a_project(goal=goal, review=["ideas"]), "goal")) == 1


def test_an_indicator_goes_from_baseline_by_what_was_measured_to_target() -> None:
    project = a_project(
        indicators={"lett": {"name": "Det er lett", "baseline": 3.1, "target": 4}},
        benefits={
            "foer": {"indicator": "lett", "measured": 3.5, "measured_on": "2026-02-01"},
            "sist": {"indicator": "lett", "measured": 3.8, "measured_on": "2026-06-10"},
        },
    )

    said = list(texts(chapter(project, "goal")))

    assert said[:8] == [
        "Det er lett", "Baseline", "3.1", "Measured", "3.8", "Target value", "4.0", "",
    ]  # fmt: skip
    assert "Measured on 10 June 2026" in said


def test_chosen_ideas_come_first_and_every_idea_shows_its_thread() -> None:
    project = the_example()

    cards = [block for block in chapter(project, "ideas") if isinstance(block, Cards)]
    (others,) = (block for block in chapter(project, "ideas") if isinstance(block, Table))

    assert [card.title for card in cards[0].cards] == [
        "Ny oppstartssamtale",
        "Øve på samtalen to og to, ti minutter på hvert avdelingsmøte",
    ]
    reached = thread.thread(project).what_it_stands_on(Node(Kind.IDEA, "nyoppstart"))
    count = sum(node.kind is Kind.INSIGHT for node in reached)
    assert f"which stand on {count} contributions" in texts(cards[0].cards[0])
    assert ("App for beskjeder", "", "No thread yet") in others.rows
    assert len(others.rows) + len(cards[0].cards) == len(project.ideas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_can_be_told_in_every_language(language: str) -> None:
    opened = told(the_example(), language)

    assert opened.language == "nb"
    assert len(opened.sections) == 10
    assert len(opened.phases) == 3


def test_a_language_nobody_knows_is_read_as_the_first_of_ours() -> None:
    assert told(a_project(settings={"language": '"><script>'})).language == "nb"


def test_a_story_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        told(a_project()).title = "Noe annet"  # type: ignore[misc]


def test_a_snapshot_without_a_title_still_has_a_heading() -> None:
    untitled = snapshot_of(a_project(about={"title": " "}))

    opened = story(untitled, translator("en"), content("en"))

    assert opened.title == "A project without a title"
