"""What the screen of the goal shows (domain.md 5 and 11.5)."""

from __future__ import annotations

from lup_canvas.content import Content, MethodId
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import SCALE, Answers, Indicator, Moment
from lup_canvas.project.recent import while_it_lasts
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.fields import (
    add_box,
    card,
    check_field,
    choice_field,
    date_field,
    delete,
    number_field,
    show_field,
    text_field,
)
from lup_canvas.ui.steps.hints import hints_for


def goal_block(project: Project, texts: Content, t: Translator) -> Block:
    """Return the effektmål, what it answers, and what must not get worse."""
    goal = project.goal
    return Block(
        id="goal",
        layout="form",
        place="main",
        cards=(
            card(
                "goal",
                goal,
                [
                    text_field(
                        goal,
                        "effect",
                        label=t("Our outcome goal"),
                        placeholder=texts.method(MethodId.EFFECT_GOAL).template,
                        size="large",
                        help=_from_the_beginning(project, t),
                        hints=hints_for(goal.effect, "goal", t),
                    ),
                    text_field(goal, "for_whom", label=t("For whom?")),
                    *_answers(project, t),
                    text_field(
                        goal,
                        "counter",
                        label=t("What must not get worse?"),
                        placeholder=t("A counter-indicator to keep an eye on"),
                    ),
                    check_field(
                        goal,
                        "several_ways",
                        label=t("It can be reached in at least two different ways"),
                        help=t("If there is only one way, it is a solution and not a goal."),
                    ),
                    check_field(goal, "read_by_staff", label=t("Employees have read it")),
                ],
                more=_smart(project, texts, t),
                more_label=t("Check the goal with five questions (SMART)"),
            ),
        ),
    )


def _from_the_beginning(project: Project, t: Translator) -> str | None:
    """Return the direction that the group was to confirm here, until it has written a goal."""
    direction = project.area.direction
    if project.goal.effect or not direction:
        return None
    return t("You wrote in the beginning: {beliefs}", beliefs=f"«{direction}»")


def _smart(project: Project, texts: Content, t: Translator) -> tuple[Field, ...]:
    """Return the SMART questions (domain.md 5), with what can be seen of the answers already."""
    indicators = project.indicators.values()
    measured = sum(each.baseline_is_settled for each in indicators)
    owned = sum(bool(each.owner) for each in indicators)
    seen = {
        "measurable": t(
            "{have} of {all} indicators have a baseline.", have=measured, all=len(indicators)
        ),
        "assigned": t("{have} of {all} indicators have an owner.", have=owned, all=len(indicators)),
    }
    return tuple(
        show_field(
            part.id,
            label=part.title,
            value="\n".join(line for line in (part.question, seen.get(part.id)) if line),
        )
        for part in texts.method(MethodId.SMART).parts
    )


def _answers(project: Project, t: Translator) -> tuple[Field, ...]:
    """Return the choice of what the goal answers, when there is something to choose."""
    definitions = {each.id: str(each.text) for each in in_order(project.definitions)}
    if not definitions:
        return ()
    label = t("Answers this problem")
    return (choice_field(project.goal, "definition", label=label, options=definitions),)


def indicators_block(project: Project, t: Translator) -> Block:
    """Return how the group will notice it: from baseline to target."""
    return Block(
        id="indicators",
        layout="list",
        place="side",
        heading=t("How do we notice it?"),
        help=t("One to three indicators. A question answered from 1 to 5 is good enough."),
        ordered=True,
        cards=tuple(_indicator(each, t) for each in in_order(project.indicators)),
        add=(
            add_box(
                "indicators",
                label=t("New indicator"),
                placeholder=t("For example «It is easy to talk about what is difficult»"),
                into="name",
            ),
        ),
    )


@while_it_lasts
def _indicator(each: Indicator, t: Translator) -> Card:
    return card(
        "indicators",
        each,
        [
            text_field(each, "name", label=t("Indicator"), hide_label=True),
            _baseline(each, t),
            number_field(each, "target", label=t("Target value"), step=0.1),
            text_field(each, "unit", label=t("Unit"), max=60, size="small"),
        ],
        more=(
            text_field(each, "source", label=t("Where does the figure come from?")),
            text_field(each, "baseline_words", label=t("Baseline in words")),
            date_field(each, "baseline_on", label=t("The baseline was measured on")),
            date_field(each, "baseline_due", label=t("The baseline is measured by")),
            text_field(each, "owner", label=t("Who answers for it?")),
            text_field(each, "measured_when", label=t("When is it measured?")),
        ),
        more_label=t("Source, date and owner"),
        actions=(delete("indicators", each, label=t("Delete"), done=t("Deleted")),),
    )


def _baseline(each: Indicator, t: Translator) -> Field:
    """Return the baseline as a number to write, or as what the answers say it is."""
    middle = each.baseline_answers.middle
    if middle is None:
        return number_field(each, "baseline", label=t("Baseline"), step=0.1)
    return show_field("start", label=t("Baseline"), value=t.number(middle))


def answers_block(project: Project, t: Translator) -> Block:
    """Return how people answer each indicator's question from 1 to 5, before and since.

    A goal about trust or thresholds is measured by asking, and not by inventing a count.
    """
    indicators = [each for each in in_order(project.indicators) if each.name]
    return Block(
        id="answers",
        layout="beside",
        place="wide" if indicators else "side",
        heading=t("A question that is answered from 1 to 5") if indicators else None,
        help=t(
            "Ask for a show of hands, or count answers on paper. The middle becomes the baseline."
        )
        if indicators
        else None,
        empty=t("Write an indicator, and you can count answers to it here."),
        cards=tuple(_asked(each, t) for each in indicators),
    )


@while_it_lasts
def _asked(each: Indicator, t: Translator) -> Card:
    return card(
        "indicators",
        each,
        [
            show_field("name", label=t("Indicator"), value=each.name, hide_label=True),
            show_field(
                "before", label=t("Before you try anything"), value=_told(each.baseline_answers, t)
            ),
            *_counts(each, Moment.BASELINE, t),
        ],
        more=(
            show_field("since", label=t("Asked again"), value=_told(each.latest_answers, t)),
            *_counts(each, Moment.LATEST, t),
        ),
        more_label=t("Ask again, and see what has changed"),
    )


def _counts(each: Indicator, moment: Moment, t: Translator) -> tuple[Field, ...]:
    counted = each.answers(moment).counted
    return tuple(
        Field(
            field=f"{moment}-{score}",
            label=t("Answered {score}", score=score),
            kind="number",
            size="small",
            value=counted[score - 1] or None,
            min=0,
            max=10_000,
            step=1,
            change={
                "kind": "count_answers",
                "item": each.id,
                "moment": moment.value,
                "score": score,
            },
            into="count",
        )
        for score in SCALE
    )


def _told(answers: Answers, t: Translator) -> str:
    """Return the distribution as one line: how many, and which answer is in the middle."""
    if answers.middle is None:
        return t("Nobody has answered yet.")
    return t.plural(
        "{count} answer: {middle}",
        "{count} answers, and the middle one is {middle}",
        sum(answers.counted),
        middle=t.number(answers.middle),
    )
