"""What the screen of the real problem shows (domain.md 4.1, 4.5 and 11.4)."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Definition, Viewpoint
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    text_field,
)
from lup_canvas.ui.labels import words
from lup_canvas.ui.steps.hints import hints_for

_LONG = 140
"""Beside another one, a formulation with more characters than this is easier to take in smaller."""


def definitions_block(project: Project, template: str, t: Translator) -> Block:
    """Return the formulations side by side, and which of them is chosen."""
    return Block(
        id="definitions",
        layout="beside",
        heading=t("Formulations"),
        help=template,
        empty=t("Write at least two, each from its own viewpoint."),
        cards=tuple(_definition(project, each, t) for each in in_order(project.definitions)),
        add=(
            add_box(
                "definitions",
                label=t("New formulation"),
                placeholder=t("Who experiences what, when? What causes it, and what follows?"),
            ),
        ),
    )


def _definition(project: Project, each: Definition, t: Translator) -> Card:
    chosen = project.problem.chosen == each.id
    roots = {cause.id: str(cause.text) for cause in causes.roots(project)}
    rest = {cause.id: str(cause.text) for cause in in_order(project.causes)}
    return card(
        "definitions",
        each,
        [
            text_field(
                each,
                "text",
                label=t("Formulation"),
                hide_label=True,
                size="medium" if len(str(each.text)) > _LONG else "large",
                hints=hints_for(each.text, each.id, t),
            ),
            choice_field(each, "viewpoint", label=t("Viewpoint"), options=words(Viewpoint, t)),
        ],
        tone="root" if chosen else "plain",
        badges=(Badge(text=t("Chosen"), tone="strong", icon="check"),) if chosen else (),
        more=(
            text_field(each, "extent", label=t("How big is it, and how do we know?")),
            links_field(each, "causes", label=t("Explained by"), options=roots or rest),
        ),
        more_label=t("Extent and causes"),
        actions=(
            action(
                t("Take back the choice") if chosen else t("Choose this one"),
                "choose_definition",
                icon="check",
                item=None if chosen else each.id,
            ),
            delete("definitions", each, label=t("Delete"), done=t("Deleted")),
        ),
    )


def reasons_block(project: Project, t: Translator) -> Block:
    """Return why the group chose as it did, and what it left behind."""
    problem = project.problem
    return Block(
        id="reasons",
        layout="form",
        place="side",
        cards=(
            card(
                "problem",
                problem,
                [
                    text_field(problem, "reason", label=t("Why this one?")),
                    text_field(
                        problem, "left_behind", label=t("What did we leave behind, and why?")
                    ),
                ],
            ),
        ),
    )


def turn_block(project: Project, t: Translator) -> Block:
    """Return how the view has changed: Vi trodde ..., Nå ser vi ..."""
    problem = project.problem
    return Block(
        id="turn",
        layout="form",
        place="main",
        cards=(
            card(
                "problem",
                problem,
                [
                    text_field(
                        problem,
                        "believed",
                        label=t("We believed"),
                        placeholder=t("... that the problem was ..."),
                        size="large",
                    ),
                    text_field(
                        problem,
                        "seen",
                        label=t("Now we see"),
                        placeholder=t("... that the real problem is ..."),
                        size="large",
                    ),
                ],
            ),
        ),
    )
