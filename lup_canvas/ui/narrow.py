"""Whether a screen is as narrow as a phone, which only the browser knows."""

from __future__ import annotations

import streamlit as st

from lup_canvas.ui.assets import element

_HERE = "narrow"
_watch = element("narrow", html="<i hidden></i>")


def is_narrow() -> bool:
    """Tell whether this screen is too narrow for a figure as it stands on a laptop."""
    return bool(st.session_state.get(_HERE))


def watch_narrow() -> None:
    """Hear when the screen becomes narrow, or wide again, and draw what is around this anew.

    A screen that is wide from the beginning has nothing to tell.
    """
    _watch(key="narrow-watch", height=1, data={"narrow": is_narrow()}, on_narrow_change=_hear)


def _hear() -> None:
    st.session_state[_HERE] = st.session_state["narrow-watch"]["narrow"]
