"""What was chosen in a widget that not every view shows; else it is forgotten on the way."""

from __future__ import annotations

import streamlit as st

_SUFFIX = "-kept"


def kept(key: str) -> object:
    """Return what was last chosen in the widget `key`, or None."""
    return st.session_state.get(key + _SUFFIX)


def keep(key: str, *, value: object = None) -> None:
    """Keep `value`, or what the widget `key` holds now; for a callback."""
    st.session_state[key + _SUFFIX] = st.session_state.get(key) if value is None else value


def hold(key: str, value: object) -> None:
    """Let the widget `key`, which is still to be drawn, show `value`.

    It is set only when it is another: what a run sets goes before what a person chooses while
    that run is under way, and their click would be lost.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
