"""Step 2, the empathy map: what somebody in a role says, thinks, does and feels (domain.md 3.5)."""

from __future__ import annotations

from enum import StrEnum

from lup_canvas.project.base import EditableText, Id, Item, Text
from lup_canvas.project.document.insights import Heard


class Side(StrEnum):
    """The four fields of an empathy map: Sier, Tenker, Gjør, Føler."""

    SAYS = "says"
    THINKS = "thinks"
    DOES = "does"
    FEELS = "feels"


class EmpathyMap(Item):
    """One map of one role, such as a parent in a difficult time; never of a real person."""

    name: EditableText = Text()
    actor: Id | None = None
    """Whom among the actors it is about."""


class EmpathyNote(Item):
    """One note on an empathy map."""

    map: Id | None = None
    side: Side = Side.SAYS
    text: EditableText = Text()
    heard: Heard = Heard.ASSUMED
    insights: tuple[Id, ...] = ()
    """Where it was heard."""

    @property
    def told_in(self) -> tuple[str, ...]:
        """Return the insights in which it was heard; none as long as it is assumed."""
        return self.insights if self.heard is Heard.HEARD else ()
