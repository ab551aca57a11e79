"""The golden thread in columns: themes, causes and ideas, and how much ties them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.recent import once
from lup_canvas.project.thread import Kind, Node, Thread, thread

NO_THEME = ""
"""Stands for the contributions that are in no theme."""


class ThreadIdea(NamedTuple):
    """One idea and what it stands on."""

    idea: str
    text: str
    chosen: bool
    causes: tuple[str, ...]
    insights: int
    """How many contributions it stands on, by way of its causes."""


@dataclass(frozen=True)
class ThreadRows:
    """What is on the thread, from what people told to what the group will do."""

    told: Mapping[str, Mapping[str, int]]
    """How many contributions support a cause, by the cause and then by their theme."""
    themes: Mapping[str, str]
    """The names of the themes that support a cause, the most told first."""
    causes: Mapping[str, str]
    """The causes that somebody told about, acts on or has chosen, the most told first."""
    insights: Mapping[str, int]
    """How many contributions support a cause."""
    problem: str
    goal: str
    ideas: Sequence[ThreadIdea]
    """Chosen ideas first, then those that stand on most; those without a thread last."""

    @property
    def loose(self) -> list[ThreadIdea]:
        """Return the ideas that act on no cause: fine ideas, but for another problem."""
        return [idea for idea in self.ideas if not idea.causes]


@once(most=16)
def thread_rows(project: Project) -> ThreadRows:
    """Return the golden thread of `project`, which is a view."""
    tied = thread(project)
    told = _told(tied)
    insights = {
        node.id: sum(lower.kind is Kind.INSIGHT for lower in tied.below[node])
        for node in tied.nodes
        if node.kind is Kind.CAUSE
    }
    by_theme = Counter[str]()
    for themes in told.values():
        by_theme.update(themes)
    chosen = project.definitions.get(project.problem.chosen or "")
    return ThreadRows(
        told=told,
        themes={name: _theme(project, name) for name, _ in by_theme.most_common()},
        causes=_causes(project, tied, insights),
        insights=insights,
        problem=(chosen.text.value if chosen else "") or project.problem.focal.value,
        goal=project.goal.effect.value,
        ideas=_ideas(project, tied),
    )


def _told(tied: Thread) -> dict[str, Counter[str]]:
    """Return the themes behind each cause; a contribution in two themes counts in both."""
    told: dict[str, Counter[str]] = {}
    for upper, lower in tied.edges:
        if upper.kind is Kind.CAUSE and lower.kind is Kind.INSIGHT:
            themes = [node.id for node in tied.below[lower]] or [NO_THEME]
            told.setdefault(upper.id, Counter()).update(themes)
    return told


def _theme(project: Project, name: str) -> str:
    return project.themes[name].name.value if name else NO_THEME


def _causes(project: Project, tied: Thread, insights: Mapping[str, int]) -> dict[str, str]:
    wanted = {
        lower.id
        for upper, lower in tied.edges
        if lower.kind is Kind.CAUSE and upper.kind in (Kind.IDEA, Kind.DEFINITION)
    }
    wanted |= {name for name, count in insights.items() if count}
    written = [name for name in insights if name in wanted and project.causes[name].text]
    ordered = sorted(written, key=lambda name: -insights[name])
    return {name: project.causes[name].text.value for name in ordered}


def _ideas(project: Project, tied: Thread) -> list[ThreadIdea]:
    ideas = [_idea(project, tied, node) for node in tied.nodes if node.kind is Kind.IDEA]
    written = (idea for idea in ideas if idea.text.strip())
    return sorted(written, key=lambda idea: (not idea.causes, not idea.chosen, -idea.insights))


def _idea(project: Project, tied: Thread, node: Node) -> ThreadIdea:
    idea = project.ideas[node.id]
    below = tied.below[node]
    return ThreadIdea(
        idea=node.id,
        text=idea.text.value,
        chosen=idea.state is IdeaState.CHOSEN,
        causes=tuple(
            lower.id
            for lower in below
            if lower.kind is Kind.CAUSE and project.causes[lower.id].text
        ),
        insights=sum(lower.kind is Kind.INSIGHT for lower in tied.what_it_stands_on(node)),
    )
