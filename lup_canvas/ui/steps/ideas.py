"""What the screen of ideas shows (domain.md 6 and 11.6)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState, Origin, Question, Score, Size
from lup_canvas.ui.cards import Action, Badge, Block, Card, Field
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    choices,
    delete,
    links_field,
    text_field,
)
from lup_canvas.ui.labels import label, words


def parked_block(project: Project, t: Translator) -> Block:
    """Return the ideas that come out of the parking, to be taken up one by one."""
    parked = [each for each in in_order(project.ideas) if each.state is IdeaState.PARKED]
    return Block(
        id="parked",
        layout="list",
        place="side",
        heading=t("Empty the parking ({count})", count=len(parked)),
        help=t("Take these first. Nobody's idea was lost on the way."),
        empty=t("The parking is empty."),
        cards=tuple(
            card(
                "ideas",
                each,
                [
                    text_field(each, "text", label=t("Idea"), hide_label=True),
                    text_field(each, "need", label=t("Which need should it meet?")),
                ],
                actions=(
                    action(t("Take it out"), "release_idea", icon="idea", item=each.id).model_copy(
                        update={"tone": "strong"}
                    ),
                    delete("ideas", each, label=t("Delete"), done=t("Deleted")),
                ),
            )
            for each in parked
        ),
    )


def questions_block(project: Project, t: Translator) -> Block:
    """Return the Hvordan kan vi-questions."""
    return Block(
        id="questions",
        layout="list",
        place="main",
        heading=t("How might we ...?"),
        help=t("One to three questions: not so narrow that only one solution fits."),
        ordered=True,
        cards=tuple(_question(project, each, t) for each in in_order(project.questions)),
        add=(add_box("questions", label=t("New question"), placeholder=t("How might we ...?")),),
    )


def _question(project: Project, each: Question, t: Translator) -> Card:
    return card(
        "questions",
        each,
        [text_field(each, "text", label=t("Question"), hide_label=True, size="large")],
        more=(links_field(each, "causes", label=t("Springs from"), options=_causes(project)),),
        more_label=t("Causes"),
        actions=(delete("questions", each, label=t("Delete"), done=t("Deleted")),),
    )


def ideas_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return the open ideas, to tie to causes, score and choose among."""
    loose = [each for each in in_order(project.ideas) if each.state is not IdeaState.PARKED]
    return Block(
        id="ideas",
        layout="list",
        heading=t("Ideas"),
        help=t("Quantity before quality. The leader adds ideas last."),
        cards=tuple(_idea(project, each, ballot, t) for each in loose),
        add=(
            add_box("ideas", label=t("New idea"), placeholder=t("Write an idea, press Enter.")),
            add_box(
                "ideas",
                label=t("Idea borrowed from others"),
                placeholder=t("Who has done this before? Steal with style."),
                origin=Origin.BORROWED,
            ),
        ),
    )


def _idea(project: Project, each: Idea, ballot: str, t: Translator) -> Card:
    chosen = each.state is IdeaState.CHOSEN
    thread = any(cause in project.causes for cause in each.causes)
    mine = each.scores.get(ballot, Score())
    return card(
        "ideas",
        each,
        [
            text_field(each, "text", label=t("Idea"), hide_label=True),
            links_field(
                each, "causes", label=t("Which cause does it work on?"), options=_causes(project)
            ),
            _score(each, ballot, "effect", t("Effect, in my view"), mine.effect, t),
            _score(each, ballot, "effort", t("Effort, in my view"), mine.effort, t),
        ],
        tone="root" if chosen else "plain" if thread else "quiet",
        badges=(
            *((Badge(text=t("Chosen"), tone="strong", icon="star"),) if chosen else ()),
            Badge(text=label(each.origin, t)),
            *(
                ()
                if thread
                else (Badge(text=t("Fine idea, but no thread yet"), tone="warn", icon="link"),)
            ),
        ),
        more=_card_fields(project, each, t),
        more_label=t("Idea card"),
        actions=(
            _choice(each, chosen=chosen, t=t),
            delete("ideas", each, label=t("Delete"), done=t("Deleted")),
        ),
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
    words_ = t("Let it go") if chosen else t("Choose this idea")
    return action(words_, "choose_idea", icon="star", item=each.id, chosen=not chosen)


def _card_fields(project: Project, each: Idea, t: Translator) -> tuple[Field, ...]:
    questions = {question.id: str(question.text) for question in in_order(project.questions)}
    return (
        text_field(each, "description", label=t("Description, two sentences")),
        choice_field(each, "question", label=t("Answers this question"), options=questions),
        text_field(each, "for_whom", label=t("For whom?")),
        text_field(each, "better_for_user", label=t("What gets better for the user?")),
        text_field(each, "better_for_staff", label=t("What gets better for employees?")),
        text_field(each, "touches", label=t("Who is affected?")),
        text_field(each, "must_be_true", label=t("What must be true?")),
        text_field(each, "done_before", label=t("Has anybody done it before?")),
        text_field(each, "first_test", label=t("First small test")),
        choice_field(each, "size", label=t("Effort"), options=words(Size, t)),
        text_field(each, "owner", label=t("Owner"), size="small"),
    )


def _causes(project: Project) -> dict[str, str]:
    """Return the causes an idea may work on, root causes first."""
    ordered = sorted(in_order(project.causes), key=lambda cause: not cause.root)
    return {cause.id: str(cause.text) for cause in ordered}
