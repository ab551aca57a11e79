"""What the screen of the goal shows (domain.md 5 and 11.5)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Indicator
from lup_canvas.ui.cards import Block, Card, Field
from lup_canvas.ui.fields import (
    add_box,
    card,
    check_field,
    choice_field,
    date_field,
    delete,
    number_field,
    text_field,
)
from lup_canvas.ui.steps.hints import hints_for


def goal_block(project: Project, template: str, t: Translator) -> Block:
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
                        placeholder=template,
                        size="large",
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
            ),
        ),
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


def _indicator(each: Indicator, t: Translator) -> Card:
    return card(
        "indicators",
        each,
        [
            text_field(each, "name", label=t("Indicator"), hide_label=True),
            number_field(each, "baseline", label=t("Baseline"), step=0.1),
            number_field(each, "target", label=t("Target value"), step=0.1),
            text_field(each, "unit", label=t("Unit"), max=60, size="small"),
        ],
        more=(
            text_field(each, "source", label=t("Where does the figure come from?")),
            text_field(each, "baseline_words", label=t("Baseline in words")),
            date_field(each, "baseline_due", label=t("The baseline is measured by")),
            text_field(each, "owner", label=t("Who answers for it?")),
            text_field(each, "measured_when", label=t("When is it measured?")),
        ),
        more_label=t("Source, date and owner"),
        actions=(delete("indicators", each, label=t("Delete"), done=t("Deleted")),),
    )
