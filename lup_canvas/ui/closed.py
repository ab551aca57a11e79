"""What a step says while it is closed: visible, kind, and with a place for the idea (11.0)."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import View
from lup_canvas.ui.places import Place, page_of
from lup_canvas.ui.session import Here

_PLACES = {Gate.PROBLEM: Place.PROBLEM, Gate.GOAL: Place.GOAL}


def closed(here: Here, view: View) -> None:
    """Show why ideas are closed, how many are kept safe, and where the keys are."""
    t = here.t
    with st.container(border=True, key="closed"):
        st.header(t("Ideas are closed for now"), anchor=False)
        st.markdown(here.texts.checkpoints[Gate.GOAL].closed)
        st.markdown(t.plural("{count} idea is parked", "{count} ideas are parked", view.parked))
        st.markdown(t("Still to be opened:"))
        for gate in view.project.shut_before_ideas:
            st.page_link(
                page_of(_PLACES[gate], t),
                label=here.texts.checkpoints[gate].name,
                query_params={"project": here.project_id},
            )
