"""What each thing on the golden thread stands on, and what builds on it (domain.md 11.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lup_canvas.analysis.thread import ThreadRows, thread_rows
from lup_canvas.project.document import Project
from lup_canvas.project.thread import GOAL, Kind, Node, Thread, thread

PLACES: tuple[Kind, ...] = (Kind.THEME, Kind.CAUSE, Kind.DEFINITION, Kind.GOAL, Kind.IDEA)
"""The columns of the figure, from what people told to what the group will do."""


def place_of(node: Node) -> str:
    """Return where on the figure `node` stands: there is one problem and one goal."""
    alone = node.kind in (Kind.DEFINITION, Kind.GOAL)
    return node.kind.value if alone else f"{node.kind}:{node.id}"


class Standing(NamedTuple):
    """One thing on the thread."""

    node: Node
    text: str
    stands_on: tuple[Node, ...]
    ideas: tuple[Node, ...]
    """The ideas that build on it."""
    loose: bool = False
    """It is an idea that acts on no cause."""


@dataclass(frozen=True)
class Standings:
    """Everything that the figure of the thread can show, and all texts that it stands on."""

    things: tuple[Standing, ...]
    texts: Mapping[Node, str]
    """Contributions that may not be quoted have no text."""


def standings(project: Project) -> Standings:
    """Return what is on the thread of `project`, which is a view, in the order of the figure."""
    tied, rows = thread(project), thread_rows(project)
    asked = (node for node in tied.nodes if node.kind not in (Kind.INSIGHT, Kind.THEME))
    below = {node: tied.what_it_stands_on(node) for node in asked}
    ideas = {node: set(lower) for node, lower in below.items() if node.kind is Kind.IDEA}
    things = tuple(_things(project, rows, tied, below))
    texts = {node: _text(project, rows, node) for each in things for node in each.stands_on}
    return Standings(
        tuple(
            each._replace(ideas=tuple(idea for idea, lower in ideas.items() if each.node in lower))
            for each in things
        ),
        texts | {each.node: each.text for each in things},
    )


def _things(
    project: Project, rows: ThreadRows, tied: Thread, below: Mapping[Node, tuple[Node, ...]]
) -> Iterator[Standing]:
    for name, text in rows.themes.items():
        node = Node(Kind.THEME, name)
        yield Standing(node, text, tuple(_told_in(tied, name)), ())
    for name, text in rows.causes.items():
        node = Node(Kind.CAUSE, name)
        yield Standing(node, text, below[node], ())
    definition = project.problem.chosen or ""
    if rows.problem:
        node = Node(Kind.DEFINITION, definition)
        causes = tuple(Node(Kind.CAUSE, name) for name in rows.causes)
        yield Standing(node, rows.problem, below.get(node, causes), ())
    if rows.goal:
        yield Standing(GOAL, rows.goal, below.get(GOAL, ()), ())
    for idea in rows.ideas:
        node = Node(Kind.IDEA, idea.idea)
        yield Standing(node, idea.text, below[node], (), loose=not idea.causes)


def _told_in(tied: Thread, theme: str) -> Iterator[Node]:
    """Yield the contributions in a theme; without a theme, those that a cause stands on."""
    if theme:
        yield from (e.upper for e in tied.edges if e.lower == Node(Kind.THEME, theme))
        return
    used = {edge.lower for edge in tied.edges if edge.upper.kind is Kind.CAUSE}
    for node in tied.nodes:
        if node.kind is Kind.INSIGHT and node in used and not tied.below[node]:
            yield node


def _text(project: Project, rows: ThreadRows, node: Node) -> str:
    match node.kind:
        case Kind.INSIGHT:
            return project.insights[node.id].text.value
        case Kind.THEME:
            return project.themes[node.id].name.value
        case Kind.CAUSE:
            return project.causes[node.id].text.value
        case Kind.DEFINITION:
            return project.definitions[node.id].text.value
        case Kind.GOAL:
            return rows.goal
        case Kind.IDEA:
            return project.ideas[node.id].text.value
