"""Choosing among ideas: criteria first, then scores that are hidden until they are shown (6)."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.analysis.ideas import Spread, spread
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Score
from lup_canvas.ui.cards import Action, Badge, Block, Card, Field
from lup_canvas.ui.fields import action, add_box, card, check_field, choices, delete, text_field
from lup_canvas.ui.steps.ideas.ties import badges, lists_of, open_ideas


def criteria_block(project: Project, t: Translator) -> Block:
    """Return what the group has agreed to judge ideas by."""
    return Block(
        id="criteria",
        layout="list",
        place="main",
        heading=t("First agree on what you judge by"),
        help=t("Two to four criteria. What shall a good idea do for those it is about?"),
        ordered=True,
        cards=tuple(
            card(
                "criteria",
                each,
                [text_field(each, "text", label=t("Criterion"), hide_label=True)],
                actions=(delete("criteria", each, label=t("Delete"), done=t("Deleted")),),
            )
            for each in in_order(project.criteria)
        ),
        add=(
            add_box(
                "criteria",
                label=t("New criterion"),
                placeholder=t("For example: users notice it within half a year"),
            ),
        ),
    )


def criteria_agreed_block(project: Project, t: Translator) -> Block:
    """Return the box that the group ticks when it has agreed, which opens for scoring."""
    agreed = check_field(project.choosing, "criteria_agreed", label=t("We agree on these criteria"))
    return Block(
        id="agreed",
        layout="form",
        place="side",
        heading=t("Then score, each for yourself"),
        help=t("When you agree on the criteria, tick here. Then the ideas stand below, to score."),
        cards=(card("choosing", project.choosing, [agreed]),),
    )


def scores_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return the ideas with what one person thinks of them, or with what the group thinks."""
    return Block(
        id="scores",
        layout="list",
        heading=t("Effect and effort of each idea"),
        help=t("The result is shown. Talk most about the ideas you disagree on.")
        if project.choosing.scores_shown
        else t(
            "Effect is how much an idea can mean for the goal, judged by your criteria. Effort is "
            "the time, money and attention it takes. Only you see your own scores. The group sees "
            "the result when you show it."
        ),
        empty=t("There are no ideas to choose among yet."),
        lists=lists_of(project, t),
        cards=tuple(_idea(project, each, ballot, t) for each in open_ideas(project)),
    )


def _idea(project: Project, each: Idea, ballot: str, t: Translator) -> Card:
    chosen = each.state is IdeaState.CHOSEN
    shown = project.choosing.scores_shown
    mine = each.scores.get(ballot, Score())
    scores = (
        _score(each, ballot, "effect", t("Effect, in my view"), mine.effect, t),
        _score(each, ballot, "effort", t("Effort, in my view"), mine.effort, t),
    )
    return card(
        "ideas",
        each,
        [text_field(each, "text", label=t("Idea"), hide_label=True), *(() if shown else scores)],
        tone="root" if chosen else "plain",
        badges=(*(_result(each, t) if shown else ()), *badges(project, each, t)),
        actions=(_choice(each, chosen=chosen, t=t),),
    )


def _result(each: Idea, t: Translator) -> Iterator[Badge]:
    """Yield the median and the spread of what people have given, and how many they are."""
    scores = each.scores.values()
    for said, answers in (
        (t("Effect"), spread(score.effect for score in scores)),
        (t("Effort"), spread(score.effort for score in scores)),
    ):
        if answers:
            yield Badge(text=f"{said} {_in_words(answers, t)}")
    if scores:
        yield Badge(text=t.plural("{count} answer", "{count} answers", len(scores)))


def _in_words(answers: Spread, t: Translator) -> str:
    middle = t.number(answers.middle)
    if not answers.width:
        return middle
    return t(
        "{middle} (most {low} to {high})",
        middle=middle,
        low=t.number(answers.low),
        high=t.number(answers.high),
    )


def _score(each: Idea, ballot: str, name: str, says: str, mine: int | None, t: Translator) -> Field:
    scale = {1: t("1 little"), 2: "2", 3: "3", 4: "4", 5: t("5 much")}
    return Field(
        field=name,
        label=says,
        kind="choice",
        value=mine,
        options=choices(scale),
        change={"kind": "score_idea", "item": each.id, "ballot": ballot},
        into=name,
    )


def _choice(each: Idea, *, chosen: bool, t: Translator) -> Action:
    words = t("Let it go") if chosen else t("Choose this idea")
    return action(words, "choose_idea", icon="star", item=each.id, chosen=not chosen)
