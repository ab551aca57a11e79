"""The problem area counted: whom to ask, and what is dangerous to be wrong about."""

from __future__ import annotations

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import SERIOUS, Actor, Assumption

Corner = tuple[bool, bool]
"""Much affected or not, and much influence or not."""

CORNERS: tuple[Corner, ...] = ((True, False), (True, True), (False, False), (False, True))
"""The corners of the map of actors: those most affected above, those with influence right."""


def named_actors(project: Project) -> list[Actor]:
    """Return the actors that have a name, in the order people gave them."""
    return [actor for actor in in_order(project.actors) if actor.name]


def corner(actor: Actor) -> Corner | None:
    """Return where on the map an actor stands; None until the group has said so."""
    if actor.affected is None or actor.influence is None:
        return None
    return actor.affected >= SERIOUS, actor.influence >= SERIOUS


def written_assumptions(project: Project) -> list[Assumption]:
    """Return the assumptions that say anything, those with most at stake first."""
    written = (each for each in in_order(project.assumptions) if each.text)
    return sorted(written, key=lambda each: -(each.risk or 0))


def dangerous(project: Project) -> list[Assumption]:
    """Return what must be looked into first: much at stake, and we do not know (domain.md 3.9)."""
    return [each for each in written_assumptions(project) if each.is_dangerous]
