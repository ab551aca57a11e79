"""Puts blocks on a screen: the one way from what a step shows to the element that shows it."""

from __future__ import annotations

from collections.abc import Callable

from lup_canvas.project.views import View
from lup_canvas.ui.cards import Block
from lup_canvas.ui.recent import Recent
from lup_canvas.ui.session import Here
from lup_canvas.ui.sheet import sheet, sheet_json

_written: Recent[bytes] = Recent(most=1_000)


def show(here: Here, view: View, key: str, *blocks: Callable[[], Block], mine: str = "") -> None:
    """Show what `blocks` make of the project, as one element named `key`.

    All screens of a project that show the same revision share what was made; `mine` is what
    makes it different for this one, such as the ballot it votes with.
    """
    revision = view.project.revision
    made_from = (here.project_id, revision, here.t.language, key, mine)
    data = _written.get(
        made_from,
        lambda: sheet_json((block() for block in blocks), here.t, here.project_id, revision),
    )
    sheet(f"sheet-{key}", data)
