"""What the methods' texts look like once they are read: frozen values, checked as they load."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from lup_canvas.project.base import Value
from lup_canvas.project.changes import PlannedExercise
from lup_canvas.project.document.gathering import Gathering, Mode, OnPhones
from lup_canvas.project.document.insights import Category
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.document.steps import Gate, Step

MAX_INSTRUCTION = 140

Name = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Instruction = Annotated[str, StringConstraints(min_length=1, max_length=MAX_INSTRUCTION)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Paragraph = Annotated[str, StringConstraints(min_length=1, max_length=320)]
Minutes = Annotated[int, Field(ge=1, le=240)]


class Phase(StrEnum):
    """The house method BLT: Behov, Løsning, Test (domain.md 0.2)."""

    NEED = "need"
    SOLUTION = "solution"
    TEST = "test"


class MethodId(StrEnum):
    """Every method that has texts, so that a screen cannot ask for one that has none."""

    WONDER = "wonder"
    ASSUMPTIONS = "assumptions"
    ACTORS = "actors"
    PHONE = "phone"
    CONVERSATIONS = "conversations"
    JOURNEY = "journey"
    EMPATHY = "empathy"
    GROUPING = "grouping"
    STATEMENT = "statement"
    FISHBONE = "fishbone"
    FIVE_WHYS = "five_whys"
    PROBLEM_TREE = "problem_tree"
    ICEBERG = "iceberg"
    ROOT_TEST = "root_test"
    DEFINITION = "definition"
    POV = "pov"
    REFRAMING = "reframing"
    BEFORE_AFTER = "before_after"
    SILENT_VOTE = "silent_vote"
    EFFECT_GOAL = "effect_goal"
    INDICATORS = "indicators"
    GOAL_TREE = "goal_tree"
    FUTURE_LETTER = "future_letter"
    SMART = "smart"
    HOW_MIGHT_WE = "how_might_we"
    EMPTY_PARKING = "empty_parking"
    BRAINWRITING = "brainwriting"
    CRAZY_EIGHT = "crazy_eight"
    PERSPECTIVES = "perspectives"
    BORROW = "borrow"
    EFFECT_EFFORT = "effect_effort"
    IDEA_CARD = "idea_card"
    TEST_CARD = "test_card"
    LEARNING_CARD = "learning_card"
    PILOT_PLAN = "pilot_plan"
    BENEFITS_PLAN = "benefits_plan"
    SHARING = "sharing"


class HelpPage(StrEnum):
    """The pages beside the steps, which have help as the steps have it."""

    GATHERING = "gathering"
    CANVAS = "canvas"
    SNAPSHOTS = "snapshots"
    SETTINGS = "settings"


class MethodPart(Value):
    """One field, level or card of a method, and the question it asks.

    Where a method fills fields of the document, `id` is the name of the field or value
    there: a row of the user journey, a level of the iceberg, a viewpoint.
    """

    id: str
    title: Name
    question: Line


class MethodText(Value):
    """How to use one method."""

    id: MethodId
    step: Step
    minutes: Minutes
    recommended: bool = False
    """One of the few a group should begin with; the others are folded away (domain.md 8)."""
    name: Name
    when: Line
    how: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    template: str = ""
    """A sentence to fill in, with its blanks in [brackets]."""
    parts: tuple[MethodPart, ...] = ()

    def part(self, name: str) -> MethodPart:
        """Return the part named `name`; raises `KeyError` if there is none."""
        for each in self.parts:
            if each.id == name:
                return each
        raise KeyError(name)


class StepText(Value):
    """What a step says to the group: one instruction first, and the rest folded away."""

    step: Step
    number: Name
    """Where it stands in the backbone, as people say it: 2b."""
    phase: Phase
    minutes: Minutes
    name: Name
    instruction: Instruction
    why: Line
    help: Annotated[tuple[Paragraph, ...], Field(min_length=2, max_length=5)]
    prompts: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    """What a facilitator may ask aloud."""
    methods: tuple[MethodText, ...]


class PageText(Value):
    """What a page beside the steps is for, and how it is used."""

    why: Line
    help: Annotated[tuple[Paragraph, ...], Field(min_length=2, max_length=5)]


class CheckpointText(Value):
    """What a checkpoint says to the group."""

    gate: Gate
    name: Name
    heading: Name
    statement: Line
    """What everybody answers from 1 to 5, in silence."""
    opens: Line
    closed: str = ""
    """What the steps behind it say while they are closed; empty if they never are."""


class Bone(Value):
    """One bone of the fishbone: a category, and what to ask about it."""

    title: Category
    question: Line


class FishbonePreset(Value):
    """A set of bones that suits one kind of service."""

    id: str
    name: Name
    bones: Annotated[tuple[Bone, ...], Field(min_length=3, max_length=6)]

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the bones as a project's settings hold them."""
        return tuple(bone.title for bone in self.bones)


class ExerciseText(Value):
    """One exercise of a ready-made programme."""

    id: str
    title: Name
    prompt: Line
    mode: Mode
    minutes: Minutes
    phones: OnPhones = OnPhones.NOTHING
    scene: Scene | None = None
    method: MethodId | None = None

    @property
    def planned(self) -> PlannedExercise:
        """Return the exercise as a project takes it."""
        return PlannedExercise.model_validate(self.model_dump(exclude={"id"}))


class ProgrammeText(Value):
    """The ready-made programme of one gathering (domain.md 11.8)."""

    gathering: Gathering
    name: Name
    about: Line
    exercises: Annotated[tuple[ExerciseText, ...], Field(min_length=1)]

    @property
    def planned(self) -> tuple[PlannedExercise, ...]:
        """Return the exercises as a project takes them."""
        return tuple(each.planned for each in self.exercises)


class Content(Value):
    """All texts of the methods in one language."""

    language: str
    phases: Mapping[Phase, Name]
    steps: Mapping[Step, StepText]
    pages: Mapping[HelpPage, PageText]
    checkpoints: Mapping[Gate, CheckpointText]
    presets: Mapping[str, FishbonePreset]
    default_preset: str
    programmes: Mapping[Gathering, ProgrammeText]
    """The gatherings that have a ready-made programme, in their order."""

    def method(self, method: MethodId) -> MethodText:
        """Return how to use `method`."""
        every = (each for step in self.steps.values() for each in step.methods)
        return next(each for each in every if each.id is method)

    @property
    def default_categories(self) -> tuple[str, ...]:
        """Return the bones of a project that has chosen none of its own."""
        return self.presets[self.default_preset].categories

    def question_for(self, category: str) -> str:
        """Return what to ask about a bone, or "" for a bone the group named itself."""
        bones = (bone for preset in self.presets.values() for bone in preset.bones)
        return next((bone.question for bone in bones if bone.title == category), "")
