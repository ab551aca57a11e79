"""The foot of a screen: takes back what was last done in this browser, and says if it is stored."""

from __future__ import annotations

from lup_canvas.ui import session
from lup_canvas.ui.assets import element
from lup_canvas.ui.session import Here

_foot = element(
    "foot/foot",
    html=(
        '<div class="foot"><div class="undo">'
        '<p class="problem" role="alert" hidden></p>'
        '<button type="button" class="back" aria-keyshortcuts="Control+Z" hidden>'
        "<span></span></button>"
        '<button type="button" class="again" aria-keyshortcuts="Control+Shift+Z" hidden>'
        "<span></span></button>"
        '</div><p class="status idle" aria-hidden="true" hidden></p></div>'
    ),
)


def foot(here: Here) -> None:
    """Show what the latest act here was, and take it back when it is pressed."""
    t = here.t
    _foot(
        key="foot",
        height=1,
        data={
            "post": f"/changes/{here.project_id}?lang={t.language}",
            "acts": session.acts(here.project_id),
            "words": {"redo": t("Do it again"), "refused": t("This could not be saved.")},
        },
    )
