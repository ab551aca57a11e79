"""The chapter about ideas: the questions, the chosen ideas, and the golden thread of each."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import (
    Block,
    Card,
    Cards,
    Column,
    Listing,
    Part,
    Size,
    Table,
    Thread,
)
from lup_canvas.formats.story.teller import Teller, said, under_review
from lup_canvas.project import thread
from lup_canvas.project.base import in_order
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.steps import Step
from lup_canvas.project.thread import Kind, Node


def ideas(teller: Teller) -> Iterator[Block]:
    """Yield what the group asked itself, and the ideas: the chosen ones first."""
    project, t = teller.project, teller.t
    questions = tuple(each.text.value for each in in_order(project.questions) if each.text)
    if questions:
        yield Listing(t("How might we ...?"), questions, Size.LARGE)
    open_ideas = _out_of_the_parking(teller)
    chosen = [idea for idea in open_ideas if idea.state is IdeaState.CHOSEN]
    others = [idea for idea in open_ideas if idea.state is not IdeaState.CHOSEN]
    tied = thread.thread(project)
    if chosen:
        heading = t.plural("The idea we chose", "The ideas we chose", len(chosen))
        yield Cards(heading, tuple(_card(teller, idea, tied) for idea in chosen), wide=True)
    if others:
        title = t("Other ideas") if chosen else t("Ideas")
        yield _table(teller, title, others, tied)
    if open_ideas:
        yield from under_review(teller, Step.IDEAS)


def _out_of_the_parking(teller: Teller) -> list[Idea]:
    """Return the ideas everybody may see; a parked one is sealed, whatever the view let by."""
    if not teller.project.ideas_are_open:
        return []
    return [idea for idea in in_order(teller.project.ideas) if idea.text and idea.is_out]


def _card(teller: Teller, idea: Idea, tied: thread.Thread) -> Card:
    return Card(idea.text.value, tuple(_parts(teller, idea, tied)), strong=True)


def _parts(teller: Teller, idea: Idea, tied: thread.Thread) -> Iterator[Part]:
    t = teller.t
    yield from said(idea.description)
    yield from said(idea.better_for_user, t("What gets better for the user?"))
    yield from said(idea.better_for_staff, t("What gets better for employees?"))
    if causes := _causes(teller, idea, tied):
        label = t.plural("Works on this cause", "Works on these causes", len(causes))
        foot = t("which stand on {contributions}", contributions=_stands_on(teller, idea, tied))
        yield Thread(label, causes, foot)


def _table(teller: Teller, title: str, ideas: list[Idea], tied: thread.Thread) -> Table:
    t = teller.t
    columns = (
        Column(t("Idea"), words=True),
        Column(t("Works on"), words=True),
        Column(t("Stands on")),
    )
    rows = (
        (
            idea.text.value,
            "\n".join(_causes(teller, idea, tied)),
            _stands_on(teller, idea, tied) or t("No thread yet"),
        )
        for idea in ideas
    )
    return Table(title, columns, tuple(rows))


def _causes(teller: Teller, idea: Idea, tied: thread.Thread) -> tuple[str, ...]:
    """Return what the causes the idea works on are called."""
    below = tied.below.get(Node(Kind.IDEA, idea.id), ())
    names = (node.id for node in below if node.kind is Kind.CAUSE)
    texts = (teller.project.causes[name].text.value for name in names)
    return tuple(filter(None, texts))


def _stands_on(teller: Teller, idea: Idea, tied: thread.Thread) -> str:
    """Return how many contributions the idea stands on, or "" if it is tied to no cause."""
    if not _causes(teller, idea, tied):
        return ""
    reached = tied.what_it_stands_on(Node(Kind.IDEA, idea.id))
    count = sum(node.kind is Kind.INSIGHT for node in reached)
    return teller.t.plural("{count} contribution", "{count} contributions", count)
