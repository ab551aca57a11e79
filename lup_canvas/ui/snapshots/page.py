"""The whole screen: take a snapshot, see those that are taken, see what has changed."""

from __future__ import annotations

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.page_top import page_top
from lup_canvas.ui.session import Here, notify
from lup_canvas.ui.snapshots.comparing import comparing
from lup_canvas.ui.snapshots.take import take_along
from lup_canvas.ui.snapshots.taken import taken

_NAME, _NOTE = "snapshot-name", "snapshot-note"


def snapshots(here: Here, _: View) -> None:
    """Show the snapshots of the project, who can see them, and what has changed since."""
    t = here.t
    every = here.workspace.snapshots.of(here.project_id)
    _heading(t)
    with st.container(key="side-by-side"):
        new, kept = st.columns([2, 3], gap="large")
    with new:
        _new(here)
        take_along(here)
    with kept, st.container(key="snapshots-taken"):
        if not every:
            plain.quiet(t("No snapshots yet."))
        for snapshot in reversed(every):
            taken(here, snapshot)
    if every:
        comparing(here, every)


def _heading(t: Translator) -> None:
    with page_top(), st.container(key="instruction"):
        st.title(t("Snapshots"), anchor=False)
        st.markdown(
            t(
                "A snapshot is the story as it stands now, to share with others. "
                "It never changes, and holds no raw contributions."
            )
        )


def _new(here: Here) -> None:
    t = here.t
    with st.form("take-snapshot", border=False):
        st.text_input(
            t("What is it called?"), key=_NAME, max_chars=100, placeholder=t("After gathering 2")
        )
        st.text_area(t("A note to the reader"), key=_NOTE, max_chars=1_000)
        st.form_submit_button(t("Take a snapshot"), type="primary", on_click=_take, args=(here,))
    plain.quiet(
        t("It is also taken by itself when a checkpoint is passed and when a gathering ends.")
    )


def _take(here: Here) -> None:
    try:
        here.workspace.snapshots.take(
            here.project_id, st.session_state[_NAME], st.session_state[_NOTE]
        )
    except ChangeRefused as refusal:
        notify(here.t(refusal.code, **refusal.params))
    else:
        st.session_state[_NAME] = st.session_state[_NOTE] = ""
