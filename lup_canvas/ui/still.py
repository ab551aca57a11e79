"""A figure on a narrow screen: its picture for the back row, to slide sideways with a finger.

The large picture has few words and large letters, so that a phone shows half of it at a time
with letters that can be read. It asks for no drawing in the browser either.
"""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element

_still = element("still/still", html='<div class="still"></div>')


def still(picture: str, title: str, t: Translator, *, key: str) -> None:
    """Show `picture`, which is SVG of ours, as the figure called `title`."""
    _still(
        key=key,
        data={
            "name": t("{figure}, slide sideways", figure=title),
            "hint": t("Slide sideways to see all of it"),
            "picture": picture,
        },
    )
