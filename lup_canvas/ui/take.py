"""Take along: every file that can be made of the project, or of one of its snapshots."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from lup_canvas.formats.taken import KINDS
from lup_canvas.project.permissions import may_take
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui import plain
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here


def take_along(here: Here, snapshot: Snapshot | None = None) -> None:
    """Show a link to each file; of the project as it stands now, if no snapshot is named."""
    t = here.t
    query = {"lang": t.language} | ({"snapshot": snapshot.id} if snapshot else {})
    with st.expander(t("Take along"), key=f"take-{snapshot.id if snapshot else 'now'}"):
        for what, kind in KINDS.items():
            if may_take(here.role, complete=kind.complete):
                address = f"/take/{here.project_id}/{what}?{urlencode(query)}"
                button_link(t(kind.says), address)
        if snapshot is None:
            plain.quiet(t(
                "Only the whole project holds contributions that are not to be quoted. "
                "Keep it among yourselves."
            ))  # fmt: skip
