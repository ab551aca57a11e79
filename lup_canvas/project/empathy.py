"""What the empathy maps of a project hold (domain.md 3.5)."""

from __future__ import annotations

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.empathy import EmpathyMap, EmpathyNote, Side


def notes_on(project: Project, each: EmpathyMap) -> list[EmpathyNote]:
    """Return the notes of one map, in the order people gave them."""
    return [note for note in in_order(project.notes) if note.map == each.id]


def fullest(project: Project) -> frozenset[Side]:
    """Return which of the four fields have notes on the map that has notes in most of them."""
    sides = (_sides(project, each) for each in project.empathy.values())
    return max(sides, key=len, default=frozenset())


def _sides(project: Project, each: EmpathyMap) -> frozenset[Side]:
    return frozenset(note.side for note in notes_on(project, each) if note.text)
