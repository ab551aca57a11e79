"""Puts blocks on a screen: the one way from what a step shows to the element that shows it."""

from __future__ import annotations

from collections.abc import Callable

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.views import View
from lup_canvas.ui.cards import Block
from lup_canvas.ui.offered import offered
from lup_canvas.ui.places import go_where
from lup_canvas.ui.session import Here
from lup_canvas.ui.sheet import sheet, sheet_json

Make = Callable[[View], Block]


def show(here: Here, view: View, key: str, *blocks: Make, mine: str = "") -> None:
    """Show what `blocks` make of the view, as one element named `key`.

    All screens of a project that show the same revision share what was made; `mine` is what
    makes it different for this one, such as the ballot it votes with. The bell makes it again
    from a newer view, without this script: `blocks` may use nothing that changes but the view.
    """
    name = f"{key}|{here.t.language}|{mine}"

    def made(view: View) -> bytes:
        return sheet_json((block(view) for block in blocks), here.t, here.project_id, name)

    told = offered(here, view, name, made)
    pressed = sheet(f"sheet-{key}", told, view.project.revision, here.t)
    go_where(pressed, here.project_id, here.t)


def of_project(block: Callable[[Project, Translator], Block], t: Translator) -> Make:
    """Return how `block`, which needs only the project and a language, is made of a view."""
    return lambda view: block(view.project, t)
