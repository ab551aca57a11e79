"""Puts blocks on a screen: the one way from what a step shows to the element that shows it."""

from __future__ import annotations

from lup_canvas.project.views import View
from lup_canvas.ui.cards import Block
from lup_canvas.ui.session import Here
from lup_canvas.ui.sheet import sheet


def show(here: Here, view: View, key: str, *blocks: Block) -> None:
    """Show `blocks` of the project as one element named `key`."""
    sheet(f"sheet-{key}", blocks, here.t, here.project_id, view.project.revision)
