"""Single letters that press a button. They can be turned off (WCAG 2.1.4).

Streamlit hears them except while any field has focus; so that they are not dead after somebody
has chosen from a list, an element of ours hears them there too.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element
from lup_canvas.ui.kept import keep, kept

_ARE_ON = "keys-on"
_hear = element("keys/keys", html="<i hidden></i>")


def key(letter: str) -> str | None:
    """Return the shortcut that presses a button; none while keys are turned off."""
    return letter if _are_on() else None


def hear_keys(buttons: Mapping[str, str]) -> None:
    """Let the letters press `buttons`, given by their keys, wherever nobody is writing."""
    _hear(key="keys", height=1, data={"buttons": dict(buttons) if _are_on() else {}})


def keys_choice(t: Translator) -> None:
    """Show the choice to lead with keys or without."""
    # As its default and not by `hold`: a browser that is sent two runs at once may miss the first,
    # and what is held is said in that alone.
    st.toggle(
        t("Keys"),
        value=_are_on(),
        key=_ARE_ON,
        help=t("N: next. F: previous. K: stop or go on. M: two minutes more. P: projector view."),
        on_change=keep,
        args=(_ARE_ON,),
    )


def _are_on() -> bool:
    return kept(_ARE_ON) is not False
