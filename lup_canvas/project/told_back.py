"""What the staff are told back on their phones: this we heard, this we do (domain.md 7.3)."""

from __future__ import annotations

from typing import Any

from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Goal
from lup_canvas.project.document.ideas import Idea, Question
from lup_canvas.project.document.insights import Theme
from lup_canvas.project.document.problem import Definition, RealProblem
from lup_canvas.project.document.steps import Checkpoint, Gate, Opening


def told_back(project: Project) -> dict[str, Any]:
    """Return the parts of a project with themes, the chosen definition, the goal and ideas.

    Never an insight, and an idea only once ideas are open and the group has seen it.
    """
    chosen = project.definitions.get(project.problem.chosen or "")
    found = {chosen.id: Definition(id=chosen.id, text=chosen.text.plain)} if chosen else {}
    return {
        "themes": {
            name: Theme(id=name, place=each.place, name=each.name.plain)
            for name, each in project.themes.items()
        },
        "definitions": found,
        "problem": RealProblem(chosen=chosen.id if chosen else None),
        "goal": Goal(effect=project.goal.effect.plain),
        **_ideas(project),
    }


def _ideas(project: Project) -> dict[str, Any]:
    """Return the questions and the ideas that answer them, once ideas are open.

    Staff answer the questions and build on ideas of others (domain.md 11.6, phone). Of the
    checkpoints they are told no more than that they are open.
    """
    if not project.ideas_are_open:
        return {}
    opened = Checkpoint(opening=Opening(at=project.created))
    return {
        "checkpoints": {Gate.PROBLEM: opened, Gate.GOAL: opened},
        "questions": {
            name: Question(id=name, place=each.place, text=each.text.plain)
            for name, each in project.questions.items()
        },
        "ideas": {
            name: Idea(
                id=name,
                place=each.place,
                state=each.state,
                text=each.text.plain,
                question=each.question,
            )
            for name, each in project.ideas.items()
            if each.is_out and each.hidden_by is None
        },
    }
