"""The tasks to the next gathering, below the story on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.trial import Task
from lup_canvas.ui.cards import Badge, Block, Card
from lup_canvas.ui.steps.trial import task_card


def next_tasks_block(project: Project, t: Translator, today: date) -> Block:
    """Return the tasks that wait, and in words which of them are late; those stand first."""
    waiting = [each for each in in_order(project.tasks) if not each.done]
    return Block(
        id="next-tasks",
        layout="list",
        heading=t("To the next gathering"),
        empty=t("Everything is done."),
        cards=tuple(_task(each, t, today) for each in sorted(waiting, key=_is_late(today))),
    )


def _task(each: Task, t: Translator, today: date) -> Card:
    card = task_card(each, t)
    if each.due is None or each.due >= today:
        return card
    late = Badge(text=t("The deadline was {day}", day=t.date(each.due)), tone="warn", icon="clock")
    return card.model_copy(update={"badges": (late, *card.badges)})


def _is_late(today: date) -> Callable[[Task], bool]:
    """Return the key that sorts what is late first, and leaves the rest in order."""
    return lambda each: not (each.due and each.due < today)
