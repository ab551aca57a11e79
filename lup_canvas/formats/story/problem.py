"""The chapters about the real problem: how the view changed, and what was chosen and why."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import Block, Listing, Remark, Size, Turn
from lup_canvas.formats.story.teller import Teller, opened_early, said, under_review
from lup_canvas.project.base import in_order
from lup_canvas.project.document.problem import Definition
from lup_canvas.project.document.steps import Gate, Step


def turn(teller: Teller) -> Iterator[Block]:
    """Yield what the group believed, and what it sees now."""
    problem, t = teller.project.problem, teller.t
    if problem.believed or problem.seen:
        yield Turn(
            t("We believed"),
            problem.believed.value.strip(),
            t("Now we see"),
            problem.seen.value.strip(),
        )


def problem(teller: Teller) -> Iterator[Block]:
    """Yield the chosen definition, why it was chosen, and what was left behind."""
    project, t = teller.project, teller.t
    chosen = project.definitions.get(project.problem.chosen or "")
    others = tuple(each for each in _written(teller) if each is not chosen)
    if chosen and chosen.text:
        yield from said(chosen.text, size=Size.LARGE)
        yield from said(chosen.extent, t("How big is it, and how do we know?"))
        yield from said(project.problem.reason, t("Why this one?"))
        yield from said(project.problem.left_behind, t("What did we leave behind, and why?"))
        yield from _considered(t("We also considered"), others)
    elif others:
        yield Remark(t("The group has not chosen a formulation yet."))
        yield from _considered(t("Formulations"), others)
    yield from opened_early(teller, Gate.PROBLEM)
    yield from under_review(teller, Step.CAUSES, Step.PROBLEM)


def _written(teller: Teller) -> Iterator[Definition]:
    return (each for each in in_order(teller.project.definitions) if each.text)


def _considered(label: str, definitions: tuple[Definition, ...]) -> Iterator[Listing]:
    if definitions:
        yield Listing(label, tuple(each.text.value.strip() for each in definitions))
