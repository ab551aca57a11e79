"""How many have contributed, in words for a screen."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.participation import Participation, participation


def contributed(project: Project, t: Translator) -> str:
    """Return how many have contributed, of how many if that is known and points at nobody."""
    told = participation(project)
    if told.nearly_all or told.fewer_than or told.staff is None:
        return _counted(told, t)
    return t("{have} of {all}", have=_counted(told, t), all=told.staff)


def of_those_needed(told: Participation, t: Translator) -> str:
    """Return how many have contributed of those that the main checkpoint asks for."""
    if told.nearly_all:
        return _counted(told, t)
    return t("{have} of {need}", have=_counted(told, t), need=told.needed)


def _counted(told: Participation, t: Translator) -> str:
    if told.fewer_than:
        return t("Fewer than {least}", least=told.fewer_than)
    if told.nearly_all:
        return t("Nearly all of {all}", all=told.staff or 0)
    return t.number(told.people)
