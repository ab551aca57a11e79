"""The idea parking, open on every screen: written down, sealed, and taken out when ideas open."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.base import new_id
from lup_canvas.project.changes import ParkIdea
from lup_canvas.ui.session import Here, notify

_IDEA, _NEED = "park-idea", "park-need"


def parking(here: Here) -> None:
    """Show the button that parks an idea."""
    t = here.t
    with (
        st.popover(t("Park an idea"), icon=":material/lightbulb:", key="parking"),
        st.form("parking-form", border=False),
    ):
        st.markdown(t("The idea is kept sealed, and comes out first when ideas open."))
        st.text_area(t("The idea"), key=_IDEA, max_chars=500)
        st.text_area(t("Which need or problem should it have solved?"), key=_NEED, max_chars=500)
        st.form_submit_button(t("Park the idea"), type="primary", on_click=_park, args=(here,))


def _park(here: Here) -> None:
    idea = st.session_state[_IDEA].strip()
    if not idea:
        notify(here.t("Write the idea first."))
    elif here.sent(ParkIdea(item=new_id(), text=idea, need=st.session_state[_NEED].strip())):
        st.session_state[_IDEA] = st.session_state[_NEED] = ""
        notify(here.t("The idea is parked."))
