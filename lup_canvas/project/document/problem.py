"""Step 2, second half: the one cause bank and the real problem (domain.md 3, 4.1 and 11.3-11.4)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from lup_canvas.project.base import EditableText, Id, Item, Section, Text
from lup_canvas.project.document.insights import Category


class Evidence(StrEnum):
    """How we know: from Tror vi to Tall viser (domain.md 3.9)."""

    BELIEVED = "believed"
    SEVERAL = "several"
    USERS = "users"
    NUMBERS = "numbers"


class Depth(StrEnum):
    """The level of the iceberg that a cause lies at (domain.md 3.7)."""

    EVENT = "event"
    PATTERN = "pattern"
    STRUCTURE = "structure"
    MINDSET = "mindset"


class Influence(StrEnum):
    """Whether the group can do something about a cause."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class RootTest(StrEnum):
    """What a cause is asked before it may be called a root cause (domain.md 3.10)."""

    GONE = "gone"
    """If this were gone, would the problem be noticeably smaller?"""
    EVIDENCE = "evidence"
    """Do we have evidence beyond our own opinion?"""
    INFLUENCE = "influence"
    """Can we, alone or with others, do something about it?"""
    CAUSE = "cause"
    """Is it a cause, and not a person or a solution that is missed?"""


class Viewpoint(StrEnum):
    """From where a problem definition looks."""

    USER = "user"
    EMPLOYEE = "employee"
    LEADER = "leader"
    OTHER_SERVICE = "other_service"


class Cause(Item):
    """A node of the one cause bank that 5 x hvorfor, fiskebein, problemtre and isfjell show.

    `leads_to` names the causes that this one explains; none means that it explains the
    problem itself. More than one means that chains meet here (domain.md 3.1).
    """

    GUARDED: ClassVar[frozenset[str]] = frozenset({"leads_to", "root_tests", "hidden_by"})
    GIVEN: ClassVar[frozenset[str]] = frozenset({"leads_to", "hidden_by"})

    text: EditableText = Text()
    other_words: EditableText = Text()
    """How others have said the same, a line each; causes that were merged leave theirs here."""
    leads_to: tuple[Id, ...] = ()
    category: Annotated[Category | None, BeforeValidator(lambda name: name or None)] = None
    depth: Depth | None = None
    evidence: Evidence = Evidence.BELIEVED
    against: EditableText = Text()
    influence: Influence | None = None
    insights: tuple[Id, ...] = ()
    root: bool = False
    root_tests: tuple[RootTest, ...] = ()
    """The tests that are answered yes."""
    hidden_by: Id | None = None
    """The ballot of whoever wrote it in silence, as long as the group has not shown them all."""


class Consequence(Item):
    """What the problem leads to; a branch of the problem tree.

    `follows_from` names the consequence it grows out of; none means the trunk itself.
    """

    GUARDED: ClassVar[frozenset[str]] = frozenset({"follows_from"})
    GIVEN: ClassVar[frozenset[str]] = frozenset({"follows_from"})

    text: EditableText = Text()
    follows_from: Id | None = None
    turned: EditableText = Text()
    """The same branch in the objective tree (måltre): how it is when the problem is gone."""


class Definition(Item):
    """One formulation of the real problem, seen from one viewpoint (domain.md 4.1, 4.5)."""

    text: EditableText = Text()
    viewpoint: Viewpoint | None = None
    extent: EditableText = Text()
    causes: tuple[Id, ...] = ()


class RealProblem(Section):
    """Which definition the group chose, why, and how its view has changed (domain.md 11.4)."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"chosen"})

    focal: EditableText = Text()
    """The observable problem that the causes explain: the head of the fish."""
    turned: EditableText = Text()
    """The trunk of the objective tree (måltre): how it is when the problem is gone."""
    chosen: Id | None = None
    reason: EditableText = Text()
    left_behind: EditableText = Text()
    believed: EditableText = Text()
    """Vi trodde ..."""
    seen: EditableText = Text()
    """Nå ser vi ..."""
