"""Snapshots: freeze the project under a name, share it by a link, close the link."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here, notify
from lup_canvas.workspace import Link

_NAME, _NOTE, _SHARED = "snapshot-name", "snapshot-note", "shared-links"


def snapshots(here: Here, _: View) -> None:
    """Show the snapshots of the project and who can see them."""
    t = here.t
    st.title(t("Snapshots"), anchor=False)
    st.markdown(
        t(
            "A snapshot is the story as it stands now, to share with others. "
            "It never changes, and holds no raw contributions."
        )
    )
    new, taken = st.columns([2, 3], gap="large")
    with new:
        _new(here)
    with taken:
        _taken(here)


def _new(here: Here) -> None:
    t = here.t
    with st.form("take-snapshot", border=False):
        st.text_input(
            t("What is it called?"), key=_NAME, max_chars=100, placeholder=t("After gathering 2")
        )
        st.text_area(t("A note to the reader"), key=_NOTE, max_chars=1_000)
        st.form_submit_button(t("Take a snapshot"), type="primary", on_click=_take, args=(here,))


def _taken(here: Here) -> None:
    snapshots_taken = here.workspace.snapshots.of(here.project_id)
    if not snapshots_taken:
        plain.quiet(here.t("No snapshots yet."))
    for snapshot in reversed(snapshots_taken):
        _snapshot(here, snapshot)


def _take(here: Here) -> None:
    try:
        here.workspace.snapshots.take(
            here.project_id, st.session_state[_NAME], st.session_state[_NOTE]
        )
    except ChangeRefused as refusal:
        notify(here.t(refusal.code, **refusal.params))
    else:
        st.session_state[_NAME] = st.session_state[_NOTE] = ""


def _snapshot(here: Here, snapshot: Snapshot) -> None:
    t = here.t
    with st.container(key=f"frozen-{snapshot.id}"):
        plain.card_title(
            snapshot.name, f"{t.date(snapshot.taken)}, {t.time(snapshot.taken)}", level=2
        )
        if snapshot.note:
            st.text(snapshot.note)
        st.button(
            t("Make a link to share"),
            key=f"share-{snapshot.id}",
            on_click=_share,
            args=(here, snapshot.id),
        )
        secrets: dict[str, str] = st.session_state.get(_SHARED, {})
        if secret := secrets.get(snapshot.id):
            st.markdown(t("This link is shown only now. Copy it."))
            st.code(here.workspace.address(f"s/{secret}"), language=None)
            button_link(t("See the page"), f"/s/{secret}")
        for link in here.workspace.doors.links(here.project_id):
            if link.target == snapshot.id:
                _link(here, link)


def _link(here: Here, link: Link) -> None:
    t = here.t
    is_open = link.opens(here.workspace.now())
    with st.container(horizontal=True, vertical_alignment="center", key=f"link-{link.handle[:12]}"):
        made = t("Link from {date}", date=t.date(link.created, "medium"))
        st.text(f"{made} · {t('open') if is_open else t('closed')}")
        if is_open:
            st.button(
                t("Close the link"),
                key=f"revoke-{link.handle[:12]}",
                on_click=_revoke,
                args=(here, link),
            )


def _share(here: Here, snapshot_id: str) -> None:
    secret = here.workspace.snapshots.share(here.project_id, snapshot_id)
    st.session_state[_SHARED] = {**st.session_state.get(_SHARED, {}), snapshot_id: secret}


def _revoke(here: Here, link: Link) -> None:
    here.workspace.doors.revoke(here.project_id, link.handle)
    st.session_state.get(_SHARED, {}).pop(link.target, None)
