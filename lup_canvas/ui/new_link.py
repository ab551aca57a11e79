"""A link that was made a moment ago: shown once, on the screen it was made on.

Whoever renews the group's link closes their own way in with it, so the new one must be
shown also where the project is no longer open to this browser.
"""

from __future__ import annotations

import streamlit as st

from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Visitor

_MADE = "new-link"


def keep_new_link(project_id: str, secret: str) -> None:
    """Keep the secret of a new link until this session ends; for a callback."""
    st.session_state[_MADE] = (project_id, secret)


def new_link(guest: Visitor, project_id: str | None) -> None:
    """Show the link that this session has made to the project, if it has made one."""
    made_for, secret = st.session_state.get(_MADE, (None, ""))
    if made_for is None or made_for != project_id:
        return
    t = guest.t
    st.markdown(t("This link is shown only now. Copy it."))
    st.code(guest.workspace.address(f"open/{secret}"), language=None)
    button_link(t("Open it here"), f"/open/{secret}")
