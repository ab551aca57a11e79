"""Bringing along a project that was saved as a file, from another server or from a copy."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lup_canvas.formats.arriving import arriving
from lup_canvas.formats.document import MOST_BYTES
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.ui.newcomers import newcomers
from lup_canvas.ui.session import Visitor
from lup_canvas.workspace import Created, StoreError

_FILE, _TURN, _PROBLEM = "along-file", "along-turn", "along-problem"


def bringing_along(guest: Visitor, keep: Callable[[Created], None]) -> None:
    """Show where a file is given; `keep` is told what became of it, in a callback."""
    t, turn = guest.t, st.session_state.get(_TURN, 0)
    with st.expander(t("Do you have a project as a file?"), key="along"):
        st.markdown(t("It becomes a new project, with a link and a code of its own."))
        st.file_uploader(
            t("A project that was saved as JSON"),
            type=["json"],
            max_upload_size=MOST_BYTES // 2**20,
            key=f"{_FILE}-{turn}",
            on_change=_receive,
            args=(guest, f"{_FILE}-{turn}", keep),
        )
        if problem := st.session_state.pop(_PROBLEM, None):
            st.error(problem)


def _receive(guest: Visitor, field: str, keep: Callable[[Created], None]) -> None:
    """Make a project of the file, and let go of the file itself."""
    file = st.session_state.get(field)
    if file is None:
        return
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    try:
        newcomers.make_room(file.size)
        keep(guest.workspace.admit(arriving(file.getvalue())))
    except ChangeRefused as refusal:
        st.session_state[_PROBLEM] = guest.t(refusal.code, **refusal.params)
    except StoreError as error:
        st.session_state[_PROBLEM] = guest.t(error.code)
