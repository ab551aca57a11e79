"""How many have contributed, in words for a screen."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.project.participation import participation
from lup_canvas.project.views import View


def contributed(view: View, t: Translator) -> str:
    """Return how many have contributed, of how many if that is known and points at nobody."""
    told = participation(view.project, view.contributors)
    if told.fewer_than:
        return t("Fewer than {least}", least=told.fewer_than)
    if told.staff is None:
        return t.number(told.people)
    if told.nearly_all:
        return t("Nearly all of {all}", all=told.staff)
    return t("{have} of {all}", have=told.people, all=told.staff)
