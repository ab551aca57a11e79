"""Deleting the whole project: its name is typed, and it can be regretted."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import DeleteProject
from lup_canvas.project.changes.deleting import REGRET
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.session import Here

_NAME, _PROBLEM = "delete-name", "delete-problem"
_WIDTH = 720


def deleting(here: Here, view: View) -> None:
    """Show the way to delete the project, folded away."""
    t = here.t
    with (
        st.expander(
            t("Delete the project"), icon=":material/delete:", key="delete-project", width=_WIDTH
        ),
        st.form("delete-project-form", border=False),
    ):
        st.markdown(
            t(
                "The employees' page and all snapshot links close at once. You can regret it for "
                "{days} days; then everything is gone for good.",
                days=REGRET.days,
            )
        )
        plain.line(t("Write the name of the project: {name}", name=view.project.title))
        st.text_input(t("The name of the project"), key=_NAME, max_chars=4_000, autocomplete="off")
        if st.session_state[_NAME] and (problem := st.session_state.get(_PROBLEM)):
            st.error(problem)
        st.form_submit_button(t("Delete the project"), on_click=_delete, args=(here,))


def _delete(here: Here) -> None:
    change = DeleteProject(name=st.session_state[_NAME])
    st.session_state[_PROBLEM] = None
    try:
        here.workspace.send(here.project_id, here.role, change)
    except ChangeRefused as refusal:
        st.session_state[_PROBLEM] = here.t(refusal.code, **refusal.params)
