"""What a phone is asked once ideas are open: Hvordan kan vi ...?, and an idea to build on."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project


@dataclass(frozen=True, slots=True)
class IdeaScreen:
    """The questions to answer in silence; none as long as ideas are closed (domain.md 11.6)."""

    questions: tuple[tuple[str, str], ...] = ()
    """Each question's id and words, in the group's order."""
    spark: tuple[str, str] | None = None
    """The id and words of an idea of somebody else, drawn anew each time (bygg videre)."""


def idea_screen(project: Project) -> IdeaScreen:
    """Return what the page asks about ideas; `project` is the view that phones have."""
    asked = tuple((each.id, str(each.text)) for each in in_order(project.questions) if each.text)
    others = [(each.id, str(each.text)) for each in project.ideas.values() if each.text]
    return IdeaScreen(asked, secrets.choice(others) if asked and others else None)
