"""The invitation to contribute: QR code, code, and how many have taken part."""

from __future__ import annotations

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.gathering import asked_now
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.presence import presence
from lup_canvas.ui.qr import qr_code
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.participation import contributed

_LONGEST = 90
"""A longer question would leave no room for the address and the code below it."""


def invitation(here: Here, view: View) -> None:
    """Show how the staff get in, and how many have contributed."""
    t = here.t
    with st.container(key="invitation"):
        drawing, words, numbers = st.columns([1, 3, 2], gap="large", vertical_alignment="center")
    with drawing:
        qr_code(here.workspace.doors.phone_address(here.project_id), t("QR code to contribute"))
    with words:
        st.markdown(
            t("Scan the code with your phone, or go to {address} and write",
              address=f"**{here.workspace.address('b')}**")
        )  # fmt: skip
        _code(here)
    with numbers:
        st.metric(t("Have contributed"), contributed(view.project, t))
        counted = t.plural("{count} contribution", "{count} contributions", view.insight_count)
        waiting = t.plural("{count} waits to be read", "{count} wait to be read", view.waiting)
        st.markdown(f"{counted} · {waiting}" if view.waiting else counted)


def small_invitation(here: Here, view: View) -> None:
    """Show how many have contributed, and the way in for more of them, on one line."""
    t = here.t
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="right",
        key="small-invitation",
    ):  # fmt: skip
        st.text(f"{t('Have contributed')}: {contributed(view.project, t)}", width="content")
        with st.popover(t("Invite more"), icon=":material/qr_code_2:", width="content"):
            invitation(here, view)


def big_invitation(here: Here, view: View) -> None:
    """Show the QR code and the code as large as the projector allows, and a counter."""
    t = here.t
    drawing, words = st.columns(2, gap="large", vertical_alignment="center")
    with drawing:
        qr_code(here.workspace.doors.phone_address(here.project_id), t("QR code to contribute"))
    with words:
        plain.title(_asked(view.project, t))
        st.markdown(here.workspace.address("b"))
        _code(here)
        st.markdown(t("{people} have contributed", people=contributed(view.project, t)))
        presence(t, key="presence-big", big=True)


def _asked(project: Project, t: Translator) -> str:
    """Return what phones are asked, in the group's own words if there is room for them."""
    own = asked_now(project) or str(project.area.question).strip()
    return own if 0 < len(own) <= _LONGEST else t("What do you notice?")


def _code(here: Here) -> None:
    """Show the code large, though it is no heading."""
    with st.container(key="staff-code"):
        st.text(here.workspace.doors.code(here.project_id))
