"""Which parts of a snapshot a link shows: whole chapters of the story, and quotes one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from lup_canvas.project.base import Id, Text, Value, in_order
from lup_canvas.project.document import SECTIONS, Project
from lup_canvas.project.document.gathering import Running
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.document.rounds import Subject
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.snapshot import Snapshot


class Chapter(StrEnum):
    """The chapters of the story, in the order things were understood (domain.md 7.4)."""

    AREA = "area"
    HEARD = "heard"
    TURN = "turn"
    CAUSES = "causes"
    PROBLEM = "problem"
    GOAL = "goal"
    IDEAS = "ideas"
    TRIAL = "trial"
    SHARING = "sharing"
    NEXT = "next"


class Choice(Value):
    """What the group has chosen to show to those who are given one link."""

    chapters: tuple[Chapter, ...]
    quotes: tuple[Id, ...] = ()
    """The insights that are quoted, among those that may be."""


LISTS: Mapping[str, Chapter] = {
    "observations": Chapter.AREA,
    "assumptions": Chapter.AREA,
    "actors": Chapter.AREA,
    "journey": Chapter.HEARD,
    "themes": Chapter.HEARD,
    "statements": Chapter.HEARD,
    "empathy": Chapter.HEARD,
    "notes": Chapter.HEARD,
    "causes": Chapter.CAUSES,
    "consequences": Chapter.CAUSES,
    "definitions": Chapter.PROBLEM,
    "indicators": Chapter.GOAL,
    "questions": Chapter.IDEAS,
    "ideas": Chapter.IDEAS,
    "criteria": Chapter.IDEAS,
    "trials": Chapter.TRIAL,
    "benefits": Chapter.TRIAL,
    "tasks": Chapter.NEXT,
}
"""The chapter that each list belongs to. Insights stand in several, as counts only."""

NEVER = ("members", "exercises", "groups")
"""Lists about how the group works, which are no part of the story."""

FIELDS: Mapping[str, Mapping[str, Chapter]] = {
    "area": dict.fromkeys(SECTIONS["area"].model_fields, Chapter.AREA),
    "listening": dict.fromkeys(SECTIONS["listening"].model_fields, Chapter.HEARD),
    "problem": {
        "believed": Chapter.TURN,
        "seen": Chapter.TURN,
        "focal": Chapter.CAUSES,
        "turned": Chapter.CAUSES,
        "chosen": Chapter.PROBLEM,
        "reason": Chapter.PROBLEM,
        "left_behind": Chapter.PROBLEM,
    },
    "goal": dict.fromkeys(SECTIONS["goal"].model_fields, Chapter.GOAL),
    "choosing": dict.fromkeys(SECTIONS["choosing"].model_fields, Chapter.IDEAS),
    "pilot": dict.fromkeys(SECTIONS["pilot"].model_fields, Chapter.TRIAL),
    "sharing": dict.fromkeys(SECTIONS["sharing"].model_fields, Chapter.SHARING),
}
"""The chapter that each field of a section belongs to."""

_GATES = {
    Gate.AREA: Chapter.AREA,
    Gate.PROBLEM: Chapter.PROBLEM,
    Gate.GOAL: Chapter.GOAL,
    Gate.TRIAL: Chapter.TRIAL,
}
_STEPS = {
    Step.AREA: Chapter.AREA,
    Step.INSIGHTS: Chapter.HEARD,
    Step.CAUSES: Chapter.PROBLEM,
    Step.PROBLEM: Chapter.PROBLEM,
    Step.GOAL: Chapter.GOAL,
    Step.IDEAS: Chapter.IDEAS,
    Step.TRIAL: Chapter.TRIAL,
}
_ROUNDS = {
    Subject.THEMES: Chapter.HEARD,
    Subject.STATEMENTS: Chapter.HEARD,
    Subject.DEFINITIONS: Chapter.PROBLEM,
    Subject.INDICATORS: Chapter.GOAL,
    Subject.IDEAS: Chapter.IDEAS,
}


def quotable(project: Project) -> list[Insight]:
    """Return the insights that may be quoted, in order."""
    shown = (each for each in in_order(project.insights) if each.is_shown)
    return [each for each in shown if each.quotable and each.text]


def everything(project: Project) -> Choice:
    """Return the choice that leaves nothing out."""
    quotes = tuple(each.id for each in quotable(project))
    return Choice(chapters=tuple(Chapter), quotes=quotes)


def as_chosen(snapshot: Snapshot, choice: Choice) -> Snapshot:
    """Return `snapshot` with nothing in it but what is chosen, and the title.

    What is left out is gone from the document too, so no figure or table made of it can tell.
    """
    chosen, told = frozenset(choice.chapters), snapshot
    if Chapter.HEARD not in chosen:
        told = told.but(insight_count=0, contributors=0)
    return told.but(project=_only(snapshot.project, chosen, frozenset(choice.quotes)))


def _only(project: Project, chosen: frozenset[Chapter], quotes: frozenset[str]) -> Project:
    if Chapter.HEARD not in chosen:
        quotes = frozenset()
    return project.but(
        **{part: {} for part, chapter in LISTS.items() if chapter not in chosen},
        **dict(_sections(project, chosen)),
        **{part: {} for part in NEVER},
        running=Running(),
        insights={
            name: each if name in quotes else each.but(text=Text())
            for name, each in project.insights.items()
        },
        rounds={
            name: each for name, each in project.rounds.items() if _ROUNDS[each.about] in chosen
        },
        checkpoints={
            gate: each for gate, each in project.checkpoints.items() if _GATES[gate] in chosen
        },
        review=tuple(step for step in project.review if _STEPS[step] in chosen),
    )


def _sections(project: Project, chosen: frozenset[Chapter]) -> Iterator[tuple[str, object]]:
    for part, fields in FIELDS.items():
        model = SECTIONS[part]
        left_out = [field for field, chapter in fields.items() if chapter not in chosen]
        empty = {field: model.model_fields[field].get_default() for field in left_out}
        yield part, getattr(project, part).but(**empty)
