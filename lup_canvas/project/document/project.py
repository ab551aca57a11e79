"""The whole document: one change project of one leader group."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import AwareDatetime, Field

from lup_canvas.project.base import Id, Item, Section, Text, Value
from lup_canvas.project.document.area import (
    About,
    Actor,
    Assumption,
    Member,
    Observation,
    ProblemArea,
)
from lup_canvas.project.document.empathy import EmpathyMap, EmpathyNote
from lup_canvas.project.document.gathering import Exercise, Running, SmallGroup
from lup_canvas.project.document.goal import Goal, Indicator
from lup_canvas.project.document.ideas import Choosing, Criterion, Idea, Question
from lup_canvas.project.document.insights import Insight, JourneyStep, Listening, Statement, Theme
from lup_canvas.project.document.problem import Cause, Consequence, Definition, RealProblem
from lup_canvas.project.document.rounds import Round
from lup_canvas.project.document.steps import Checkpoint, Gate, Settings, Step
from lup_canvas.project.document.trial import Benefit, Pilot, Sharing, Task, Trial

SCHEMA_VERSION: Final = 1

COLLECTIONS: Mapping[str, type[Item]] = {
    "members": Member,
    "observations": Observation,
    "assumptions": Assumption,
    "actors": Actor,
    "journey": JourneyStep,
    "insights": Insight,
    "themes": Theme,
    "statements": Statement,
    "empathy": EmpathyMap,
    "notes": EmpathyNote,
    "causes": Cause,
    "consequences": Consequence,
    "definitions": Definition,
    "indicators": Indicator,
    "questions": Question,
    "ideas": Idea,
    "criteria": Criterion,
    "trials": Trial,
    "benefits": Benefit,
    "tasks": Task,
    "exercises": Exercise,
    "groups": SmallGroup,
}
"""The lists of a project, by the name they have in the document."""

SECTIONS: Mapping[str, type[Section]] = {
    "about": About,
    "area": ProblemArea,
    "listening": Listening,
    "problem": RealProblem,
    "goal": Goal,
    "choosing": Choosing,
    "pilot": Pilot,
    "sharing": Sharing,
    "settings": Settings,
}
"""The parts that a project has exactly one of, by the name they have in the document."""


class Touched(Value):
    """A field that took something over from an item that was merged into another."""

    part: str
    item: Id
    field: str
    before: Any
    after: Any


class Trashed(Value):
    """An item somebody deleted, with all that is needed to put it back."""

    part: str
    at: AwareDatetime
    values: Mapping[str, Any]
    touched: tuple[Touched, ...] = ()
    """What its merging did to others, to be taken back with it."""

    @property
    def words(self) -> str:
        """Return the first thing that is written in the item, to know it by."""
        fields = (self.values.get(name) for name in COLLECTIONS[self.part].texts())
        written = (field["value"] for field in fields if field)
        return next((text for text in written if text.strip()), "")


class Project(Value):
    """One change project, from problem area to what was learned from a trial."""

    schema_version: Literal[1] = SCHEMA_VERSION
    id: Id
    revision: int = 0
    created: AwareDatetime
    changed: AwareDatetime

    about: About = About()
    members: Mapping[Id, Member] = {}
    area: ProblemArea = ProblemArea()
    observations: Mapping[Id, Observation] = {}
    assumptions: Mapping[Id, Assumption] = {}
    actors: Mapping[Id, Actor] = {}

    listening: Listening = Listening()
    journey: Mapping[Id, JourneyStep] = {}
    insights: Mapping[Id, Insight] = {}
    themes: Mapping[Id, Theme] = {}
    statements: Mapping[Id, Statement] = {}
    empathy: Mapping[Id, EmpathyMap] = {}
    notes: Mapping[Id, EmpathyNote] = {}

    problem: RealProblem = RealProblem()
    causes: Mapping[Id, Cause] = {}
    consequences: Mapping[Id, Consequence] = {}
    definitions: Mapping[Id, Definition] = {}

    goal: Goal = Goal()
    indicators: Mapping[Id, Indicator] = {}

    rounds: Mapping[Id, Round] = {}
    """What staff are asked on their phones, oldest first; at most one is open."""

    questions: Mapping[Id, Question] = {}
    ideas: Mapping[Id, Idea] = {}
    criteria: Mapping[Id, Criterion] = {}
    choosing: Choosing = Choosing()

    trials: Mapping[Id, Trial] = {}
    pilot: Pilot = Pilot()
    benefits: Mapping[Id, Benefit] = {}
    sharing: Sharing = Sharing()
    tasks: Mapping[Id, Task] = {}

    exercises: Mapping[Id, Exercise] = {}
    """The programmes of all gatherings; each exercise says which one it belongs to."""
    groups: Mapping[Id, SmallGroup] = {}
    running: Running = Running()

    checkpoints: Mapping[Gate, Checkpoint] = {}
    review: tuple[Step, ...] = ()
    """Steps that must be looked at again, because an earlier one was re-opened."""
    settings: Settings = Settings()
    trash: Mapping[Id, Trashed] = {}
    deleted: AwareDatetime | None = None
    """When the whole project was deleted; it can be regretted for a while."""
    erased: tuple[Id, ...] = ()
    """Ids of items that were erased; a late retry must not bring them back."""
    applied: tuple[Id, ...] = ()
    """The latest changes, so that one sent twice is the same as one sent once."""
    history: Mapping[str, Annotated[int, Field(ge=0)]] = {}
    """How often what has happened, by kind: no words, no times, nobody (`project/history`)."""

    def checkpoint(self, gate: Gate) -> Checkpoint:
        """Return what has happened at `gate` so far."""
        return self.checkpoints.get(gate, Checkpoint())

    @property
    def ideas_are_open(self) -> bool:
        """Tell whether the real problem is found and a goal is set, so that ideas are shown (11.0).

        Both checkpoints must have been opened, each by a key of its own, in time or anyway.
        Going back later marks the ideas, but never seals them again.
        """
        return not self.shut_before_ideas

    @property
    def shut_before_ideas(self) -> tuple[Gate, ...]:
        """Return the checkpoints before the ideas that have not been opened yet, in order."""
        before = (Gate.PROBLEM, Gate.GOAL)
        return tuple(gate for gate in before if self.checkpoint(gate).opening is None)

    @property
    def title(self) -> str:
        """Return what the project is called."""
        return self.about.title.value


def new_project(
    project_id: str,
    title: str,
    workplace: str,
    *,
    at: datetime,
    language: str = "nb",
) -> Project:
    """Return an empty project. `at` is the time of creation, in UTC."""
    return Project(
        id=project_id,
        created=at,
        changed=at,
        about=About(title=Text(value=title, rev=1), workplace=Text(value=workplace, rev=1)),
        settings=Settings(language=language),
    )
