"""A checkpoint at the end of a step: the list, the silent vote, and the key."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.document.steps import Gate
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import checkpoint as shown


def checkpoint(here: Here, view: View, gate: Gate) -> None:
    """Show the checkpoint `gate`."""
    project, t = view.project, here.t
    text = here.texts.checkpoints[gate]
    with st.container(border=True, key=f"checkpoint-{gate}"):
        st.subheader(text.name, anchor=False)
        criteria, key = st.columns([3, 2], gap="large")
        with criteria:
            show(here, view, f"criteria-{gate}", shown.criteria_block(project, gate, text, t))
        with key:
            show(
                here,
                view,
                f"key-{gate}",
                shown.vote_block(project, gate, here.ballot, text, t),
                shown.key_block(project, gate, here.role, text, t),
            )
