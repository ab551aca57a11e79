"""Step 1, the problem area: where to look, for whom, and what we believe (domain.md 11.1)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from lup_canvas.project.base import EditableText, Id, Item, Section, ShortText, Text

Degree = Annotated[int, Field(ge=0, le=3)]
Rating = Annotated[int, Field(ge=1, le=5)]

SERIOUS = 2
"""From this degree, 0 to 3, something is much: the upper half of the scale."""


class MemberRole(StrEnum):
    """What a member of the group is in the group (domain.md 0.1 and 7)."""

    LEADER = "leader"
    CHAMPION = "champion"
    EMPLOYEE = "employee"
    ADVISER = "adviser"
    REPRESENTATIVE = "representative"


class Standing(StrEnum):
    """Where an assumption stands: Vet, Tror or Må finne ut."""

    KNOW = "know"
    BELIEVE = "believe"
    FIND_OUT = "find_out"


class About(Section):
    """What the project is called, and whose it is."""

    title: EditableText = Text()
    workplace: EditableText = Text()
    sector: ShortText = ""
    staff: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """How many work there: the denominator of participation."""
    representatives_informed: bool = False
    """Tillitsvalgt and verneombud have been informed (domain.md 7.5)."""


class Member(Item):
    """One person in the leader group. Never a member of staff who only contributes."""

    name: EditableText = Text()
    role: MemberRole = MemberRole.LEADER


class ProblemArea(Section):
    """The area the group chose, before anybody knows what the real problem is."""

    area: EditableText = Text()
    affected: EditableText = Text()
    if_nothing: EditableText = Text()
    outside: EditableText = Text()
    direction: EditableText = Text()
    """Foreløpig retning: a draft of the goal, open from the first day (domain.md 0.3)."""
    question: EditableText = Text()
    """What the staff are asked on their phones; empty means the standard question."""


class Observation(Item):
    """Something the group sees or hears today."""

    text: EditableText = Text()


class Assumption(Item):
    """Something the group knows, believes or must find out (domain.md 3.9)."""

    GUARDED: ClassVar[frozenset[str]] = frozenset({"hidden_by"})
    GIVEN: ClassVar[frozenset[str]] = frozenset({"hidden_by"})

    text: EditableText = Text()
    standing: Standing = Standing.BELIEVE
    risk: Degree | None = None
    """How bad it would be if we are wrong, 0 to 3."""
    owner: EditableText = Text()
    """Who finds it out."""
    due: date | None = None
    """By when."""
    hidden_by: Id | None = None
    """The ballot of whoever wrote it in silence, as long as the group has not shown them all."""

    @property
    def is_serious(self) -> bool:
        """Tell whether much is at stake if it is wrong."""
        return self.risk is not None and self.risk >= SERIOUS

    @property
    def is_weighed(self) -> bool:
        """Tell whether the group has said what is at stake if it is wrong."""
        return self.risk is not None

    @property
    def is_dangerous(self) -> bool:
        """Tell whether it must be looked into first: much at stake, and we do not know."""
        return self.is_serious and self.standing is not Standing.KNOW


class Actor(Item):
    """Somebody who is affected or has influence (domain.md 3.6)."""

    name: EditableText = Text()
    part_played: EditableText = Text()
    matters: EditableText = Text()
    contact: EditableText = Text()
    affected: Degree | None = None
    influence: Degree | None = None
    to_be_asked: bool = False
    asked: bool = False

    @property
    def is_placed(self) -> bool:
        """Tell whether the group has said how affected they are, and how much they influence."""
        return self.affected is not None and self.influence is not None
