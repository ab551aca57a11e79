"""The golden thread (rød tråd): what an idea stands on, down to what the staff told.

    idea -> goal -> definition -> cause -> insight -> theme

An edge points from what is built to what it is built on. A cause is built on the insights
that support it, and on the causes it explains: a root cause that nobody has named in so many
words still stands on what people told about everything that follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.problem import Definition
from lup_canvas.project.recent import once


class Kind(StrEnum):
    """What a node of the thread is, from the top down."""

    IDEA = "idea"
    GOAL = "goal"
    DEFINITION = "definition"
    CAUSE = "cause"
    INSIGHT = "insight"
    THEME = "theme"


class Node(NamedTuple):
    """One thing on the thread."""

    kind: Kind
    id: str


class Edge(NamedTuple):
    """`upper` is built on `lower`."""

    upper: Node
    lower: Node


GOAL = Node(Kind.GOAL, "goal")
"""The goal. A project has one, so it needs no id of its own."""


@dataclass(frozen=True)
class Thread:
    """Everything that can be on the thread, and what is tied to what."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def below(self) -> Mapping[Node, tuple[Node, ...]]:
        """Return, for each node, the nodes it is directly built on."""
        found: dict[Node, list[Node]] = {node: [] for node in self.nodes}
        for upper, lower in self.edges:
            found[upper].append(lower)
        return {node: tuple(lower) for node, lower in found.items()}

    @property
    def ideas_without_thread(self) -> tuple[str, ...]:
        """Return the ideas that act on no cause: fine ideas, but for another problem."""
        return tuple(
            node.id for node in self.nodes if node.kind is Kind.IDEA and not self.below[node]
        )

    def what_it_stands_on(self, node: Node) -> tuple[Node, ...]:
        """Return all that `node` is built on, in the thread's order.

        An idea serves the whole goal, but it stands only on the causes it acts on.
        """
        closed = {Kind.DEFINITION} if node.kind is Kind.IDEA else set()
        reached = self._reached_from(node, closed)
        return tuple(other for other in self.nodes if other in reached)

    def _reached_from(self, start: Node, closed: set[Kind]) -> set[Node]:
        """Return the nodes below `start`, without going through those of a `closed` kind."""
        reached: set[Node] = set()
        ahead = list(self.below.get(start, ()))
        while ahead:
            node = ahead.pop()
            if node in reached:
                continue
            reached.add(node)
            if node.kind not in closed:
                ahead.extend(self.below[node])
        return reached


@once(most=16)
def thread(project: Project) -> Thread:
    """Return the golden thread of `project`, which ought to be a view of what may be shown."""
    nodes = tuple(_nodes(project))
    there = set(nodes)
    wanted = dict.fromkeys(_edges(project))
    return Thread(nodes, tuple(edge for edge in wanted if there.issuperset(edge)))


def _nodes(project: Project) -> Iterator[Node]:
    yield from (Node(Kind.IDEA, idea.id) for idea in _ideas(project))
    if project.goal.effect:
        yield GOAL
    yield from (Node(Kind.DEFINITION, name) for name in _definitions_in_use(project))
    yield from (Node(Kind.CAUSE, cause.id) for cause in in_order(project.causes))
    yield from (Node(Kind.INSIGHT, each.id) for each in in_order(project.insights) if each.is_shown)
    yield from (Node(Kind.THEME, theme.id) for theme in in_order(project.themes))


def _ideas(project: Project) -> list[Idea]:
    """Return the ideas that the group works with."""
    return [idea for idea in in_order(project.ideas) if idea.is_out]


def _definitions_in_use(project: Project) -> tuple[str, ...]:
    """Return the chosen definition, and the one the goal answers if that is another."""
    named = dict.fromkeys((project.problem.chosen, project.goal.definition))
    return tuple(name for name in named if name and name in project.definitions)


def _edges(project: Project) -> Iterator[Edge]:
    for idea in _ideas(project):
        yield from _below_idea(project, idea)
    if project.goal.definition:
        yield Edge(GOAL, Node(Kind.DEFINITION, project.goal.definition))
    for name in _definitions_in_use(project):
        definition = Node(Kind.DEFINITION, name)
        yield from _to_each(definition, Kind.CAUSE, _named(project, project.definitions[name]))
    for cause in project.causes.values():
        yield from _to_each(Node(Kind.CAUSE, cause.id), Kind.CAUSE, cause.leads_to)
        yield from _to_each(Node(Kind.CAUSE, cause.id), Kind.INSIGHT, cause.insights)
    for insight in project.insights.values():
        yield from _to_each(Node(Kind.INSIGHT, insight.id), Kind.THEME, insight.themes)


def _below_idea(project: Project, idea: Idea) -> Iterator[Edge]:
    """Yield the idea's edges; its question's causes are its own too."""
    question = project.questions.get(idea.question or "")
    named = (*idea.causes, *(question.causes if question else ()))
    acts_on = [name for name in named if name in project.causes]
    node = Node(Kind.IDEA, idea.id)
    if acts_on:
        yield Edge(node, GOAL)
    yield from _to_each(node, Kind.CAUSE, acts_on)


def _named(project: Project, definition: Definition) -> tuple[str, ...]:
    """Return the causes a definition names; one that names none rests on the root causes."""
    return definition.causes or tuple(cause.id for cause in causes.roots(project))


def _to_each(upper: Node, kind: Kind, names: Iterable[str]) -> Iterator[Edge]:
    return (Edge(upper, Node(kind, name)) for name in names)
