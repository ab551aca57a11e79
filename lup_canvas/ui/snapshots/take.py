"""Take along: every file that can be made of the project, or of one of its snapshots."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from lup_canvas.formats.taken import KINDS, Kind
from lup_canvas.project.permissions import may_take
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui import plain
from lup_canvas.ui.session import Here


def take_along(here: Here, snapshot: Snapshot | None = None) -> None:
    """Show a link to each file; of the project as it stands now, if no snapshot is named."""
    t = here.t
    query = {"lang": t.language} | ({"snapshot": snapshot.id} if snapshot else {})
    label = t("Take along") if snapshot else t("Take the project along as it is now")
    kinds = {what: kind for what, kind in KINDS.items() if _may(here, kind)}
    links = "".join(
        _link(
            f"{t(kind.name).capitalize()} ({kind.suffix})",
            t(kind.says if snapshot is None else kind.of_snapshot or kind.says),
            f"/take/{here.project_id}/{what}?{urlencode(query)}",
        )
        for what, kind in kinds.items()
    )
    with st.expander(label, key=f"take-{snapshot.id if snapshot else 'now'}"):
        st.html(f'<ul class="take">{links}</ul>')
        if snapshot is None and any(kind.complete for kind in kinds.values()):
            plain.quiet(
                t(
                    "Only the whole project holds contributions that are not to be quoted. "
                    "Keep it among yourselves."
                )
            )


def _may(here: Here, kind: Kind) -> bool:
    return may_take(here.role, complete=kind.complete)


def _link(name: str, says: str, address: str) -> str:
    """Return a link as HTML: what it is and of which kind, and below it what it is for."""
    return (
        f'<li><a href="{escape(address)}" target="_self">{escape(name)}</a>'
        f"<p>{escape(says)}</p></li>"
    )
