"""Step 5, try out and share: trial, pilot, benefits and next steps (domain.md 6, 11.7)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from lup_canvas.project.base import EditableText, Id, Item, Section, Text
from lup_canvas.project.document.goal import Number


class Decision(StrEnum):
    """What the group does with what it learned."""

    STOP = "stop"
    CHANGE = "change"
    CONTINUE = "continue"
    TEST_MORE = "test_more"


class BenefitKind(StrEnum):
    """The kinds of benefit (gevinst) that KS tells apart (domain.md 5)."""

    QUALITY = "quality"
    TIME_SAVED = "time_saved"
    COST_AVOIDED = "cost_avoided"


class Trial(Item):
    """A test card and its learning card: Vi tror ..., and Vi lærte ..."""

    idea: Id | None = None
    believe: EditableText = Text()
    do: EditableText = Text()
    measure: EditableText = Text()
    right_if: EditableText = Text()
    cost: EditableText = Text()
    reliability: EditableText = Text()
    """How sure the answer of this test is (domain.md 6)."""
    owner: EditableText = Text()
    due: date | None = None
    affected_asked: bool = False
    believed: EditableText = Text()
    saw: EditableText = Text()
    learned: EditableText = Text()
    therefore: EditableText = Text()
    decision: Decision | None = None


class Pilot(Section):
    """The plan of a pilot; here, and only here, stands a resultatmål."""

    what: EditableText = Text()
    where: EditableText = Text()
    who: EditableText = Text()
    starts: date | None = None
    ends: date | None = None
    output_goal: EditableText = Text()
    measured: EditableText = Text()
    risk: EditableText = Text()
    approval: EditableText = Text()
    stop_criterion: EditableText = Text()
    representatives_informed: bool = False


class Benefit(Item):
    """One row of the benefits plan (gevinstplan)."""

    name: EditableText = Text()
    kind: BenefitKind = BenefitKind.QUALITY
    owner: EditableText = Text()
    indicator: Id | None = None
    baseline: Number | None = None
    target: Number | None = None
    measured: Number | None = None
    measured_on: date | None = None


class Sharing(Section):
    """What others can use, and what did not work (beste feil)."""

    transferable: EditableText = Text()
    translate: EditableText = Text()
    who_should_know: EditableText = Text()
    operations_owner: EditableText = Text()
    best_failure: EditableText = Text()


class Task(Item):
    """A next step: what, who and when."""

    text: EditableText = Text()
    owner: EditableText = Text()
    due: date | None = None
    done: bool = False
