"""The benefits plan (gevinstplan): a row for each benefit, its owner and its numbers (5, 11.7)."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.trial import Benefit, BenefitKind
from lup_canvas.ui.cards import Action, Badge, Block, Card
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    date_field,
    delete,
    number_field,
    text_field,
)
from lup_canvas.ui.labels import words


def benefits_block(project: Project, t: Translator) -> Block:
    """Return the rows of the benefits plan."""
    return Block(
        id="benefits",
        layout="list",
        heading=t("Benefits"),
        help=t("A benefit has an owner, a baseline and a day when you measure."),
        ordered=True,
        cards=tuple(_benefit(project, each, t) for each in in_order(project.benefits)),
        add=(
            add_box(
                "benefits",
                label=t("New benefit"),
                placeholder=t("What gets better, for whom?"),
                into="name",
            ),
        ),
    )


def _benefit(project: Project, each: Benefit, t: Translator) -> Card:
    indicators = {other.id: str(other.name) for other in in_order(project.indicators)}
    return card(
        "benefits",
        each,
        [
            text_field(each, "name", label=t("Benefit"), hide_label=True),
            text_field(each, "owner", label=t("Benefit owner"), size="small"),
            number_field(each, "baseline", label=t("Baseline"), step=0.1),
            number_field(each, "target", label=t("Target value"), step=0.1),
            number_field(each, "measured", label=t("Measured"), step=0.1),
            date_field(each, "measured_on", label=t("Measured on")),
        ],
        more=(
            choice_field(each, "kind", label=t("Kind"), options=words(BenefitKind, t)),
            choice_field(each, "indicator", label=t("Indicator"), options=indicators),
        ),
        more_label=t("Kind and indicator"),
        badges=tuple(_missing(each, t)),
        actions=(
            *_from_the_goal(project, each, t),
            delete("benefits", each, label=t("Delete"), done=t("Deleted")),
        ),
    )


def _missing(each: Benefit, t: Translator) -> Iterator[Badge]:
    if not each.owner:
        yield Badge(text=t("No owner yet"), tone="warn", icon="warn")
    if each.baseline is None:
        yield Badge(text=t("No baseline yet"), tone="warn", icon="warn")


def _from_the_goal(project: Project, each: Benefit, t: Translator) -> Iterator[Action]:
    """Yield the button that takes over the baseline of the indicator, while there is none here."""
    indicator = project.indicators.get(each.indicator or "")
    if each.baseline is None and indicator and indicator.baseline is not None:
        yield action(
            t("Use {number} from the goal as baseline", number=t.number(indicator.baseline)),
            "set_field",
            icon="link",
            part="benefits",
            item=each.id,
            field="baseline",
            value=indicator.baseline,
        )
