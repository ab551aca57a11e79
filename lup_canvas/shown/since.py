"""What has happened in a project since somebody was there, in plain sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.history import News, opened

CANVAS = "canvas"
TRASH = "trash"

_NEW: Mapping[str, Callable[[Translator, int], str]] = {
    "observations": lambda t, n: t.plural("{count} new observation", "{count} new observations", n),
    "assumptions": lambda t, n: t.plural("{count} new assumption", "{count} new assumptions", n),
    "actors": lambda t, n: t.plural("{count} new actor", "{count} new actors", n),
    "insights": lambda t, n: t.plural("{count} new contribution", "{count} new contributions", n),
    "themes": lambda t, n: t.plural("{count} new theme", "{count} new themes", n),
    "statements": lambda t, n: t.plural("{count} new insight", "{count} new insights", n),
    "causes": lambda t, n: t.plural("{count} new cause", "{count} new causes", n),
    "consequences": lambda t, n: t.plural("{count} new consequence", "{count} new consequences", n),
    "definitions": lambda t, n: t.plural(
        "{count} new problem definition", "{count} new problem definitions", n
    ),
    "indicators": lambda t, n: t.plural("{count} new indicator", "{count} new indicators", n),
    "questions": lambda t, n: t.plural("{count} new question", "{count} new questions", n),
    "ideas": lambda t, n: t.plural("{count} new idea", "{count} new ideas", n),
    "trials": lambda t, n: t.plural("{count} new test card", "{count} new test cards", n),
    "tasks": lambda t, n: t.plural("{count} new task", "{count} new tasks", n),
    "deleted": lambda t, n: t.plural("{count} thing is deleted", "{count} things are deleted", n),
}

_REWRITTEN: Mapping[str, str] = {
    "area": mark("The problem area is changed"),
    "problem": mark("What you see of the real problem is changed"),
    "goal": mark("The goal is changed"),
}


def since_shown(
    project: Project, happened: Iterable[News], at: datetime, t: Translator, today: date
) -> dict[str, Any]:
    """Return what has `happened` since `at`, as a screen gets it; and then what waits."""
    lines = [_line(each, project, t) for each in happened]
    return {
        "title": t("Since last time, {day}", day=t.date(at)),
        "lines": [*lines, *_tasks(project, t, today)] if lines else [],
    }


def _line(each: News, project: Project, t: Translator) -> dict[str, str]:
    return {"text": _sentence(each, project, t), "to": each.step.value if each.step else TRASH}


def _sentence(each: News, project: Project, t: Translator) -> str:
    for number, gate in enumerate(Gate, start=1):
        if each.kind == opened(gate):
            return t("Checkpoint {number} is opened", number=number)
    if each.kind in _REWRITTEN:
        return t(_REWRITTEN[each.kind])
    if each.kind == "ideas" and not project.ideas_are_open:
        return t.plural("{count} idea is parked", "{count} ideas are parked", each.times)
    return _NEW[each.kind](t, each.times)


def _tasks(project: Project, t: Translator, today: date) -> Iterator[dict[str, str]]:
    """Yield how many tasks wait, and how many of them are late."""
    waiting = [each for each in project.tasks.values() if not each.done]
    late = sum(each.due is not None and each.due < today for each in waiting)
    if waiting:
        said = t.plural("{count} task waits", "{count} tasks wait", len(waiting))
        overdue = t("{count} past the deadline", count=late)
        yield {"text": f"{said} · {overdue}" if late else said, "to": CANVAS}
