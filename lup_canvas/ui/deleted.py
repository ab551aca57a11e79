"""What a deleted project says to those who have a link to it: calmly, and how to regret."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import RegretDeletion
from lup_canvas.project.changes.deleting import gone_at
from lup_canvas.project.document import Project
from lup_canvas.ui import plain
from lup_canvas.ui.places import Place, page_of
from lup_canvas.ui.session import Here, Visitor


def deleted(here: Here, project: Project) -> None:
    """Show that the project is deleted, until when it can be brought back, and the way back."""
    t = here.t
    with st.container(key="deleted"):
        st.title(t("The project is deleted"), anchor=False)
        plain.quiet(project.title)
        st.markdown(
            t(
                "You can bring it back until {date}, with everything in it, its links and its "
                "code. After that it is gone for good.",
                date=last_day(here, project),
            )
        )
        st.markdown(t("Meanwhile the employees' page and the shared snapshots are closed."))
        st.button(
            t("Bring the project back"),
            key="regret",
            type="primary",
            icon=":material/undo:",
            on_click=here.send,
            args=(RegretDeletion(),),
        )
        st.page_link(page_of(Place.HOME, t), label=t("Go to the start page"))


def last_day(guest: Visitor, project: Project) -> str:
    """Return the day until which a deleted project can be brought back, in words."""
    until = gone_at(project)
    assert until is not None
    return guest.t.date(until)
