"""A checkpoint at the end of a step: the list and the key, and beside them the silent vote."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lup_canvas.figures.vote_distribution import vote_distribution
from lup_canvas.project.document.steps import Gate
from lup_canvas.project.nameless import is_vote_told
from lup_canvas.project.views import View
from lup_canvas.ui.figure import figure
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import show
from lup_canvas.ui.steps import checkpoint as shown
from lup_canvas.ui.steps import key


def checkpoint(here: Here, view: View, gate: Gate) -> None:
    """Show the checkpoint `gate`."""
    t = here.t
    text = here.texts.checkpoints[gate]
    with st.container(key=f"checkpoint-{gate}"):
        standing, vote = st.columns([3, 2], gap="large")
    with standing:
        show(
            here,
            view,
            f"checkpoint-{gate}",
            lambda view: shown.criteria_block(view.project, gate, text, t),
            lambda view: key.key_block(view.project, gate, here.role, text, t),
            mine=here.role,
        )
    with vote:
        show(
            here,
            here.own_view(),
            f"vote-{gate}",
            lambda view: shown.vote_block(view.project, gate, here.ballot, text, t),
            mine=here.ballot,
        )
        if is_vote_told(view.project, gate):
            answers = partial(vote_distribution, gate=gate)
            figure(here, answers, view.project, key=f"answers-{gate}")
