"""On paper, when the network fails: sheets to print for each exercise of a gathering."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from lup_canvas.formats.taken import EVERY_METHOD
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.gathering import programme
from lup_canvas.project.permissions import may_take
from lup_canvas.project.views import View
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here


def sheets_to_print(here: Here, view: View, gathering: Gathering) -> None:
    """Show the ways to sheets of `gathering`; of all methods as long as it has no programme."""
    t = here.t
    if not may_take(here.role, complete=True):
        return
    planned = bool(programme(view.project, gathering))
    with st.expander(t("Print sheets"), icon=":material/print:", key="print-sheets"):
        st.markdown(
            t("One sheet for each exercise, to write on when the network fails.")
            if planned
            else t("There is no programme here yet, so there is one sheet for each method.")
        )
        with st.container(horizontal=True, key="print-papers"):
            name = gathering if planned else EVERY_METHOD
            for paper, label in (("a4", t("Sheets on A4")), ("a3", t("Sheets on A3"))):
                query = urlencode({"lang": t.language})
                button_link(label, f"/take/{here.project_id}/sheets/{name}.{paper}?{query}")
