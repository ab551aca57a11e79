"""What has happened since this browser was last at the project, at the start of every screen."""

from __future__ import annotations

from lup_canvas.shown.since import CANVAS, TRASH
from lup_canvas.ui.assets import element
from lup_canvas.ui.places import STEP_PLACES, Place, address, go_where
from lup_canvas.ui.session import Here

_since = element("since/since", html='<section class="since" hidden></section>')

_PLACES = {
    **{step.value: place for step, place in STEP_PLACES.items()},
    CANVAS: Place.CANVAS,
    TRASH: Place.SETTINGS,
}


def since(here: Here) -> None:
    """Show it until somebody says that it is noticed. The browser remembers when it was here."""
    t = here.t
    pressed = _since(
        key="since",
        on_go_change=lambda: None,
        data={
            "path": f"/siden/{here.project_id}?lang={t.language}",
            "places": {
                name: [place, address(place, here.project_id)] for name, place in _PLACES.items()
            },
            "words": {"noticed": t("Noticed")},
        },
    )
    go_where(pressed.go, here.project_id, t)
