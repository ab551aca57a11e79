"""Keeps a screen in step with the project: the only place on screens that knows the bell.

Use it inside a fragment, after everything that shows the project: whenever somebody has
changed it, just that fragment is drawn again, and what a person is typing elsewhere stays.
"""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element

_bell = element("bell", html='<p class="bell" role="status"></p>')


def live(project_id: str, revision: int, t: Translator, *, first: bool = False) -> None:
    """Draw the fragment around this again as soon as the project is past `revision`.

    What hangs on a wall is drawn `first`. Shows nothing, except that contact is lost.
    """
    _bell(
        key="bell",
        height=1,
        data={
            "path": f"/bell/{project_id}{'?first' if first else ''}",
            "revision": revision,
            "words": {
                "lost": t("No contact with the server. What you see may be out of date."),
            },
        },
        on_revision_change=_hear,
    )


def _hear() -> None:
    """Let the trigger run the fragment; there is nothing else to do."""
