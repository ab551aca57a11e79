"""A checkpoint at the end of a step: the list, the silent vote, and the key."""

from __future__ import annotations

from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import checkpoint as shown


def checkpoint(here: Here, view: View, gate: Gate) -> None:
    """Show the checkpoint `gate`."""
    t = here.t
    text = here.texts.checkpoints[gate]
    show(
        here,
        view,
        f"checkpoint-{gate}",
        lambda view: shown.criteria_block(view.project, gate, text, t),
        lambda view: shown.vote_block(view.project, gate, here.ballot, text, t),
        lambda view: shown.key_block(view.project, gate, here.role, text, t),
        mine=f"{here.ballot} {here.role}",
    )
