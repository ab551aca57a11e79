"""What the screen of the real problem shows (domain.md 4.1, 4.5 and 11.4)."""

from __future__ import annotations

from lup_canvas.content import Content, MethodId, MethodPart
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import derived_id, in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Standing
from lup_canvas.project.document.problem import Definition, Viewpoint
from lup_canvas.ui.cards import Badge, Block, Card, Field, Size
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    show_field,
    text_field,
)
from lup_canvas.ui.labels import words
from lup_canvas.ui.steps.hints import definition_hints

_LONG = 140
"""Beside another one, a formulation with more characters than this is easier to take in smaller."""


_SENTENCES = {MethodId.DEFINITION: None, MethodId.POV: Viewpoint.USER}
"""The sentences a group may begin with, and from where each of them looks (domain.md 4.1, 4.3)."""


def definitions_block(project: Project, texts: Content, t: Translator) -> Block:
    """Return the formulations side by side, and which of them is chosen."""
    size = _size(project)
    return Block(
        id="definitions",
        layout="beside",
        heading=t("Formulations"),
        help=t("Write at least two, each from its own viewpoint."),
        cards=tuple(
            _definition(project, each, texts, t, size) for each in in_order(project.definitions)
        ),
        add=(
            add_box(
                "definitions",
                label=t("New formulation"),
                placeholder=_question(project, texts)
                or t("Who experiences what, when? What causes it, and what follows?"),
            ),
        ),
    )


def _question(project: Project, texts: Content) -> str:
    """Return what to ask from a viewpoint that nobody has looked from yet, once one has begun."""
    if not project.definitions:
        return ""
    seen = {each.viewpoint for each in project.definitions.values()}
    untried = (each for each in Viewpoint if each not in seen)
    return next((texts.method(MethodId.REFRAMING).part(each).question for each in untried), "")


def sentences_block(project: Project, texts: Content, t: Translator) -> Block:
    """Return sentences that one may begin with, and questions to hold what is written up against.

    They help those who want them; nothing asks whether they were used.
    """
    checks = texts.method(MethodId.DEFINITION).parts
    return Block(
        id="sentences",
        layout="list",
        heading=t("A sentence to begin with, if it helps"),
        cards=tuple(
            Card(
                part="sentences",
                item=method.value,
                tone="quiet",
                fields=(_sentence(method, texts),),
                more=_checks(checks) if method is MethodId.DEFINITION else (),
                more_label=t("Six questions to the sentence"),
                actions=(
                    action(
                        t("Begin with this"),
                        "add_item",
                        icon="add",
                        part="definitions",
                        item=derived_id("begun with", method, str(project.revision)),
                        values={
                            "text": texts.method(method).template,
                            **({"viewpoint": viewpoint.value} if viewpoint else {}),
                        },
                    ),
                ),
            )
            for method, viewpoint in _SENTENCES.items()
        ),
    )


def _sentence(method: MethodId, texts: Content) -> Field:
    text = texts.method(method)
    return show_field("sentence", label=text.name, value=text.template, size="small")


def _checks(parts: tuple[MethodPart, ...]) -> tuple[Field, ...]:
    return tuple(show_field(part.id, label=part.title, value=part.question) for part in parts)


def _size(project: Project) -> Size:
    """Return one size for all formulations, since what is compared must weigh the same."""
    longest = max((len(str(each.text)) for each in project.definitions.values()), default=0)
    return "medium" if longest > _LONG else "large"


def _definition(
    project: Project, each: Definition, texts: Content, t: Translator, size: Size
) -> Card:
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
                size=size,
                hints=definition_hints(each.text, each.id, t),
            ),
            choice_field(
                each,
                "viewpoint",
                label=t("Viewpoint"),
                options=words(Viewpoint, t),
                help=_asked_from(each.viewpoint, texts),
            ),
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


def _asked_from(viewpoint: Viewpoint | None, texts: Content) -> str | None:
    """Return the question that the viewpoint asks."""
    return texts.method(MethodId.REFRAMING).part(viewpoint).question if viewpoint else None


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
                        help=_from_the_beginning(project, t),
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


def _from_the_beginning(project: Project, t: Translator) -> str | None:
    """Return what the group believed at the start, to find its own words for how that was."""
    beliefs = [
        f"«{each.text}»"
        for each in in_order(project.assumptions)
        if each.standing is Standing.BELIEVE and each.text
    ]
    if project.problem.believed or not beliefs:
        return None
    return t("You wrote in the beginning: {beliefs}", beliefs=" · ".join(beliefs[:3]))
